# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from enum import StrEnum


class PostStatus(StrEnum):
    DRAFT = "draft"
    FAILED = "failed"
    PARTIALLY_PUBLISHED = "partially_published"
    PUBLISHED = "published"
    PUBLISHING = "publishing"
    SCHEDULED = "scheduled"

    def __str__(self) -> str:
        return str(self.value)
