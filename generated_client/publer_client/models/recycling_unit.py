# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class RecyclingUnit(StrEnum):
    DAY = "Day"
    MONTH = "Month"
    WEEK = "Week"

    def __str__(self) -> str:
        return str(self.value)
