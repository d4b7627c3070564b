# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class ChartType(StrEnum):
    HORIZONTAL = "horizontal"
    SIDE_BY_SIDE = "side_by_side"
    VERTICAL = "vertical"

    def __str__(self) -> str:
        return str(self.value)
