# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from client_runtime._values import OpenStrEnum


class MishapOptionType(OpenStrEnum):
    """The values that the contract lists; others are taken, too."""

    ANY = "any"
    INTEGER = "integer"
    NUMBER = "number"
    OBJECT = "object"
    STRING = "string"
