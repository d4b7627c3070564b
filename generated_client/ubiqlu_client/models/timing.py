# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from enum import StrEnum


class Timing(StrEnum):
    DRAFT = "draft"
    NOW = "now"
    SCHEDULED = "scheduled"

    def __str__(self) -> str:
        return str(self.value)
