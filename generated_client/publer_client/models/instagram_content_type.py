# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class InstagramContentType(StrEnum):
    CAROUSEL = "carousel"
    PHOTO = "photo"
    REEL = "reel"
    STORY = "story"
    VIDEO = "video"

    def __str__(self) -> str:
        return str(self.value)
