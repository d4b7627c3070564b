# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from galleyproof_client._data.values import OpenStrEnum


class FacebookContentType(OpenStrEnum):
    """The values that the contract lists; other values are accepted, too."""

    CAROUSEL = "carousel"
    GIF = "gif"
    LINK = "link"
    PHOTO = "photo"
    REEL = "reel"
    STATUS = "status"
    STORY = "story"
    VIDEO = "video"
