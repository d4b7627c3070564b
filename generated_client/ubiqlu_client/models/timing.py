# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from galleyproof_client._data.values import OpenStrEnum


class Timing(OpenStrEnum):
    """The values that the contract lists; other values are accepted, too."""

    DRAFT = "draft"
    NOW = "now"
    SCHEDULED = "scheduled"
