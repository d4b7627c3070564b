# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from galleyproof_client._data.values import OpenStrEnum


class LibraryMediaType(OpenStrEnum):
    """The values that the contract lists; other values are accepted, too."""

    GIF = "gif"
    PHOTO = "photo"
    VIDEO = "video"
