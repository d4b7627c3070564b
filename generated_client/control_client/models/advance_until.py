# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from galleyproof_client._values import OpenStrEnum


class AdvanceUntil(OpenStrEnum):
    """The values that the contract lists; others are taken, too."""

    IDLE = "idle"
    NEXT_EVENT = "next_event"
