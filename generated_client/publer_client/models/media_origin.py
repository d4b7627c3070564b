# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class MediaOrigin(StrEnum):
    CANVA = "canva"
    CONTENTDRIPS = "contentdrips"
    FAVORITES = "favorites"
    OPENAI = "openai"
    POSTNITRO = "postnitro"
    UPLOAD = "upload"
    VISTA = "vista"

    def __str__(self) -> str:
        return str(self.value)
