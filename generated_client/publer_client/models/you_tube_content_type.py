# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class YouTubeContentType(StrEnum):
    SHORT = "short"
    VIDEO = "video"

    def __str__(self) -> str:
        return str(self.value)
