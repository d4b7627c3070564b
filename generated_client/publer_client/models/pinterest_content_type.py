# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class PinterestContentType(StrEnum):
    CAROUSEL = "carousel"
    PHOTO = "photo"
    VIDEO = "video"

    def __str__(self) -> str:
        return str(self.value)
