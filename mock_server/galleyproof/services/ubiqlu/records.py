"""What Ubiqlu remembers; every record is immutable."""

from __future__ import annotations

from datetime import datetime

from attrs import frozen


@frozen
class Workspace:
    """The one workspace that a key unlocks.

    ``api_access`` tells whether its plan covers the API; a ``deleted`` one answers as if it never was.
    """

    id: str
    name: str
    slug: str
    timezone: str
    brand_summary: str | None
    created_at: datetime
    api_access: bool = True
    deleted: bool = False


@frozen
class Account:
    """A connected social account; ``status`` is what the last event left, health is worked out on reading."""

    id: str
    platform: str
    provider_variant: str
    display_name: str | None
    handle: str | None
    avatar_url: str | None
    status: str
    status_detail: str | None
    token_expires_at: datetime | None
    connected_at: datetime
    last_used_at: datetime | None = None


@frozen
class StoredObject:
    """A place in the object store, from its upload address on; the id is the storage key.

    Args:
        file_name, mime_type, declared_bytes: what the client announced.
        state: reserved, uploaded or registered (see `galleyproof.services.ubiqlu.lifecycle.OBJECT`).
        expires_at: until when the upload address works.
        content, content_type, size: what was uploaded.
        asset_id: the asset it was registered as.
    """

    id: str
    file_name: str
    mime_type: str
    declared_bytes: int
    state: str
    expires_at: datetime
    content: bytes | None = None
    content_type: str | None = None
    size: int | None = None
    asset_id: str | None = None


@frozen
class MediaAsset:
    """A registered upload."""

    id: str
    storage_key: str
    file_name: str
    mime_type: str
    bytes: int
    width: int | None
    height: int | None
    duration_seconds: int | None
    created_at: datetime


@frozen
class Post:
    """What was asked for; its status is the roll-up of its targets, worked out on reading."""

    id: str
    caption: str | None
    created_at: datetime
    target_ids: tuple[str, ...]
    media_item_id: str | None
    media_asset_id: str | None


@frozen
class Target:
    """One account that a post goes to.

    Args:
        status: see `galleyproof.services.ubiqlu.lifecycle.TARGET`.
        job_id: the publish job under way or last run; a new one for each attempt.
        error_message: why it failed, for a person.
        error_body: the network's own answer to the failed attempt, as one string.
    """

    id: str
    post_id: str
    account_id: str
    status: str
    scheduled_at: datetime | None
    job_id: str | None = None
    published_at: datetime | None = None
    platform_post_url: str | None = None
    error_message: str | None = None
    error_body: str | None = None


@frozen
class PublishJob:
    """One attempt to publish one target; a target that has gone on to another job ignores it.

    Args:
        fault: the id of the fault that struck it; none strikes it again.
        is_hopeless: whether the network will never answer.
        outcome: published, failed or unknown, once it has ended.
    """

    id: str
    target_id: str
    fault: str | None = None
    is_hopeless: bool = False
    outcome: str | None = None


@frozen
class RepeatedCreate:
    """The post that an Idempotency-Key stands for; the id is the header's value."""

    id: str
    post_id: str
