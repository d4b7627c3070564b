# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class ThreadsContentType(StrEnum):
    LINK = "link"
    PHOTO = "photo"
    STATUS = "status"
    VIDEO = "video"

    def __str__(self) -> str:
        return str(self.value)
