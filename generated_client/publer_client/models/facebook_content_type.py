# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class FacebookContentType(StrEnum):
    CAROUSEL = "carousel"
    GIF = "gif"
    LINK = "link"
    PHOTO = "photo"
    REEL = "reel"
    STATUS = "status"
    STORY = "story"
    VIDEO = "video"

    def __str__(self) -> str:
        return str(self.value)
