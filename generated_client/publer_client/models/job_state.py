# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class JobState(StrEnum):
    COMPLETE = "complete"
    COMPLETED = "completed"
    FAILED = "failed"
    WORKING = "working"

    def __str__(self) -> str:
        return str(self.value)
