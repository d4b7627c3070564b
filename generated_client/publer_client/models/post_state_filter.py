# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from galleyproof_client._data.values import OpenStrEnum


class PostStateFilter(OpenStrEnum):
    """The values that the contract lists; other values are accepted, too."""

    ALL = "all"
    DRAFT = "draft"
    DRAFT_DATED = "draft_dated"
    DRAFT_PRIVATE = "draft_private"
    DRAFT_PUBLIC = "draft_public"
    DRAFT_UNDATED = "draft_undated"
    FAILED = "failed"
    PUBLISHED = "published"
    PUBLISHED_DELETED = "published_deleted"
    PUBLISHED_HIDDEN = "published_hidden"
    PUBLISHED_POSTED = "published_posted"
    RECURRING = "recurring"
    RECYCLING = "recycling"
    RECYCLING_ACTIVE = "recycling_active"
    RECYCLING_DECLINED = "recycling_declined"
    RECYCLING_EXPIRED = "recycling_expired"
    RECYCLING_FAILED = "recycling_failed"
    RECYCLING_LOCKED = "recycling_locked"
    RECYCLING_PAUSED = "recycling_paused"
    RECYCLING_PENDING = "recycling_pending"
    RECYCLING_REAUTH = "recycling_reauth"
    SCHEDULED = "scheduled"
    SCHEDULED_APPROVED = "scheduled_approved"
    SCHEDULED_DECLINED = "scheduled_declined"
    SCHEDULED_LOCKED = "scheduled_locked"
    SCHEDULED_PENDING = "scheduled_pending"
    SCHEDULED_REAUTH = "scheduled_reauth"
