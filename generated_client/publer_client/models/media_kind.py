# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from galleyproof_client._values import OpenStrEnum


class MediaKind(OpenStrEnum):
    """The values that the contract lists; others are taken, too."""

    DOCUMENT = "document"
    GIF = "gif"
    PHOTO = "photo"
    VIDEO = "video"
