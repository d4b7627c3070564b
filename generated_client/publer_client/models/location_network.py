# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class LocationNetwork(StrEnum):
    FACEBOOK = "facebook"
    INSTAGRAM = "instagram"
    THREADS = "threads"

    def __str__(self) -> str:
        return str(self.value)
