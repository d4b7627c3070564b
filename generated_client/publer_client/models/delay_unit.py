# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class DelayUnit(StrEnum):
    DAY = "Day"
    HOUR = "Hour"
    MINUTE = "Minute"
    WEEK = "Week"

    def __str__(self) -> str:
        return str(self.value)
