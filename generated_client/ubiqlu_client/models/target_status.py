# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from galleyproof_client._data.values import OpenStrEnum


class TargetStatus(OpenStrEnum):
    """The values that the contract lists; other values are accepted, too."""

    DRAFT = "draft"
    FAILED = "failed"
    PUBLISHED = "published"
    PUBLISHING = "publishing"
    SCHEDULED = "scheduled"
