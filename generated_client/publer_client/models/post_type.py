# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from galleyproof_client._data.values import OpenStrEnum


class PostType(OpenStrEnum):
    """The values that the contract lists; other values are accepted, too."""

    ARTICLE = "article"
    CAROUSEL = "carousel"
    DOCUMENT = "document"
    GIF = "gif"
    LINK = "link"
    PHOTO = "photo"
    POLL = "poll"
    REEL = "reel"
    SHORT = "short"
    STATUS = "status"
    STORY = "story"
    VIDEO = "video"
