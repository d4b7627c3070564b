# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from galleyproof_client._values import OpenStrEnum


class PostStatus(OpenStrEnum):
    """The values that the contract lists; others are taken, too."""

    DRAFT = "draft"
    FAILED = "failed"
    PARTIALLY_PUBLISHED = "partially_published"
    PUBLISHED = "published"
    PUBLISHING = "publishing"
    SCHEDULED = "scheduled"
