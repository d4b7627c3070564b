# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from enum import StrEnum


class BulkState(StrEnum):
    AUTO = "auto"
    DRAFT = "draft"
    DRAFT_PRIVATE = "draft_private"
    DRAFT_PUBLIC = "draft_public"
    PUBLISH = "publish"
    RECURRING = "recurring"
    RECYCLE = "recycle"
    SCHEDULED = "scheduled"

    def __str__(self) -> str:
        return str(self.value)
