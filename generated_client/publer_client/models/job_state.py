# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from galleyproof_client._data.values import OpenStrEnum


class JobState(OpenStrEnum):
    """The values that the contract lists; other values are accepted, too."""

    COMPLETE = "complete"
    COMPLETED = "completed"
    FAILED = "failed"
    WORKING = "working"
