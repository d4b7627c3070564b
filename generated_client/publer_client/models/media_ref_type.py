# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class MediaRefType(StrEnum):
    DOCUMENT = "document"
    GIF = "gif"
    IMAGE = "image"
    PHOTO = "photo"
    VIDEO = "video"

    def __str__(self) -> str:
        return str(self.value)
