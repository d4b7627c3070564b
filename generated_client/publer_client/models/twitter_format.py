# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class TwitterFormat(StrEnum):
    LONG_POST = "long_post"

    def __str__(self) -> str:
        return str(self.value)
