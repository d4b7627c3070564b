# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from galleyproof_client._values import OpenStrEnum


class Timing(OpenStrEnum):
    """The values that the contract lists; others are taken, too."""

    DRAFT = "draft"
    NOW = "now"
    SCHEDULED = "scheduled"
