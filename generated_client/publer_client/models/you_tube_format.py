# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class YouTubeFormat(StrEnum):
    SHORT = "short"

    def __str__(self) -> str:
        return str(self.value)
