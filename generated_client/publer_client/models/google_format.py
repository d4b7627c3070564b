# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class GoogleFormat(StrEnum):
    EVENT = "event"
    OFFER = "offer"
    PHOTO = "photo"

    def __str__(self) -> str:
        return str(self.value)
