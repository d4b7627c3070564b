# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class MediaImportMode(StrEnum):
    BULK = "bulk"
    MULTIPLE = "multiple"
    SINGLE = "single"
    THUMBNAIL = "thumbnail"

    def __str__(self) -> str:
        return str(self.value)
