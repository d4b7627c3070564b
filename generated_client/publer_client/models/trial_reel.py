# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class TrialReel(StrEnum):
    MANUAL = "MANUAL"
    SS_PERFORMANCE = "SS_PERFORMANCE"

    def __str__(self) -> str:
        return str(self.value)
