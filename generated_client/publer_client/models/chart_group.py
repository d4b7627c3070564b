# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class ChartGroup(StrEnum):
    DEMOGRAPHICS = "demographics"
    GROWTH = "growth"
    INSIGHTS = "insights"

    def __str__(self) -> str:
        return str(self.value)
