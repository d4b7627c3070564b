# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class WordPressSource(StrEnum):
    DRAFT = "draft"
    PUBLISH = "publish"
    SCHEDULE = "schedule"

    def __str__(self) -> str:
        return str(self.value)
