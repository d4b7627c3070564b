# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from galleyproof_client._data.values import OpenStrEnum


class ChartType(OpenStrEnum):
    """The values that the contract lists; other values are accepted, too."""

    HORIZONTAL = "horizontal"
    SIDE_BY_SIDE = "side_by_side"
    VERTICAL = "vertical"
