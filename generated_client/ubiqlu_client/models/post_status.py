# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from galleyproof_client._data.values import OpenStrEnum


class PostStatus(OpenStrEnum):
    """The values that the contract lists; other values are accepted, too."""

    DRAFT = "draft"
    FAILED = "failed"
    PARTIALLY_PUBLISHED = "partially_published"
    PUBLISHED = "published"
    PUBLISHING = "publishing"
    SCHEDULED = "scheduled"
