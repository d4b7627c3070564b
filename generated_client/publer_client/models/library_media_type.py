# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class LibraryMediaType(StrEnum):
    GIF = "gif"
    PHOTO = "photo"
    VIDEO = "video"

    def __str__(self) -> str:
        return str(self.value)
