# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from galleyproof_client._data.values import OpenStrEnum


class ChartGroup(OpenStrEnum):
    """The values that the contract lists; other values are accepted, too."""

    DEMOGRAPHICS = "demographics"
    GROWTH = "growth"
    INSIGHTS = "insights"
