"""The records that Ubiqlu stores; they are immutable, a change stores a new record."""

from __future__ import annotations

from datetime import datetime

from attrs import frozen


@frozen
class Workspace:
    """The one workspace that an API key belongs to.

    ``api_access`` says whether its plan includes the API; a ``deleted`` one behaves as if it did not exist.
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
    """A connected social account; ``status`` is stored, health is computed when the account is read."""

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
    """An object in the object store, from the creation of its upload URL on; the id is the storage key.

    Args:
        file_name, mime_type, declared_bytes: as the client announced them.
        state: reserved, uploaded or registered (see `media.storage.OBJECT`).
        expires_at: until when the upload URL is valid.
        content, content_type, size: the upload; None before it.
        asset_id: the asset that it was registered as; None before that.
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
    """A post as it was created; its status is computed from its targets when it is read."""

    id: str
    caption: str | None
    created_at: datetime
    target_ids: tuple[str, ...]
    media_item_id: str | None
    media_asset_id: str | None


@frozen
class Target:
    """A post's publication on one account.

    Args:
        status: see `publishing.lifecycle.TARGET`.
        job_id: the running or last publish job; each attempt has a new one.
        error_message: why it failed, for a person.
        error_body: the network's response to the failed attempt, as one string.
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
    """One attempt to publish one target; it has no effect when the target has a newer job.

    Args:
        fault: the id of the fault that it triggered; it triggers no other one.
        will_time_out: whether the network will never respond.
        outcome: published, failed or unknown; None while it runs.
    """

    id: str
    target_id: str
    fault: str | None = None
    will_time_out: bool = False
    outcome: str | None = None


@frozen
class IdempotencyRecord:
    """The post that was created with an Idempotency-Key; the id is the header's value."""

    id: str
    post_id: str
