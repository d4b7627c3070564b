# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from galleyproof_client._values import OpenStrEnum


class TwitterFormat(OpenStrEnum):
    """The values that the contract lists; others are taken, too."""

    LONG_POST = "long_post"
