# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from galleyproof_client._values import OpenStrEnum


class MishapOptionType(OpenStrEnum):
    """The values that the contract lists; others are taken, too."""

    ANY = "any"
    INTEGER = "integer"
    NUMBER = "number"
    OBJECT = "object"
    STRING = "string"
