# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class PostType(StrEnum):
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

    def __str__(self) -> str:
        return str(self.value)
