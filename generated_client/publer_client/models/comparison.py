# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class Comparison(StrEnum):
    GT = "gt"
    LT = "lt"

    def __str__(self) -> str:
        return str(self.value)
