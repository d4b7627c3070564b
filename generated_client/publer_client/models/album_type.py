# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class AlbumType(StrEnum):
    FACEBOOK = "facebook"
    PINTEREST = "pinterest"

    def __str__(self) -> str:
        return str(self.value)
