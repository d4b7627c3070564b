# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from galleyproof_client._data.values import OpenStrEnum


class TwitterContentType(OpenStrEnum):
    """The values that the contract lists; other values are accepted, too."""

    GIF = "gif"
    LINK = "link"
    PHOTO = "photo"
    POLL = "poll"
    STATUS = "status"
    VIDEO = "video"
