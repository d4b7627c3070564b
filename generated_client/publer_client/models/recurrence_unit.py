# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from galleyproof_client._values import OpenStrEnum


class RecurrenceUnit(OpenStrEnum):
    """The values that the contract lists; others are taken, too."""

    DAILY = "daily"
    MONTHLY = "monthly"
    WEEKLY = "weekly"
    YEARLY = "yearly"
