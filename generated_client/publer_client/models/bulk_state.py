# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from galleyproof_client._data.values import OpenStrEnum


class BulkState(OpenStrEnum):
    """The values that the contract lists; other values are accepted, too."""

    AUTO = "auto"
    DRAFT = "draft"
    DRAFT_PRIVATE = "draft_private"
    DRAFT_PUBLIC = "draft_public"
    PUBLISH = "publish"
    RECURRING = "recurring"
    RECYCLE = "recycle"
    SCHEDULED = "scheduled"
