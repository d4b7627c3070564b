# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class FacebookFormat(StrEnum):
    REEL = "reel"
    STORY = "story"

    def __str__(self) -> str:
        return str(self.value)
