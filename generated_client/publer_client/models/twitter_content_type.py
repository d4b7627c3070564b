# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class TwitterContentType(StrEnum):
    GIF = "gif"
    LINK = "link"
    PHOTO = "photo"
    POLL = "poll"
    STATUS = "status"
    VIDEO = "video"

    def __str__(self) -> str:
        return str(self.value)
