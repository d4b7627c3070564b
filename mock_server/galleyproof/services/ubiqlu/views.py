"""Records as Ubiqlu's wire shows them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from galleyproof.services.ubiqlu.lifecycle import aggregate
from galleyproof.services.ubiqlu.records import Account, MediaAsset, Post, Target, Workspace

if TYPE_CHECKING:
    from galleyproof.services.ubiqlu.accounts import Health

Json = dict[str, Any]


def timestamp(instant: datetime) -> str:
    """Write a time as JavaScript's toISOString does: UTC, milliseconds, Z."""
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{instant.microsecond // 1000:03d}Z"


def _maybe(instant: datetime | None) -> str | None:
    return None if instant is None else timestamp(instant)


def workspace(record: Workspace) -> Json:
    """Show a workspace."""
    return {
        "id": record.id,
        "name": record.name,
        "slug": record.slug,
        "timezone": record.timezone,
        "brandSummary": record.brand_summary,
        "createdAt": timestamp(record.created_at),
    }


def account(record: Account, health: Health) -> Json:
    """Show an account with its health."""
    return {
        "id": record.id,
        "platform": record.platform,
        "providerVariant": record.provider_variant,
        "displayName": record.display_name,
        "handle": record.handle,
        "avatarUrl": record.avatar_url,
        "status": record.status,
        "health": {
            "state": health.state,
            "needsReconnect": health.needs_reconnect,
            "label": health.label,
            "detail": health.detail,
        },
        "tokenExpiresAt": _maybe(record.token_expires_at),
        "connectedAt": timestamp(record.connected_at),
        "lastUsedAt": _maybe(record.last_used_at),
    }


def asset(record: MediaAsset, public_url: str, post_type_hint: str | None) -> Json:
    """Show a registered asset."""
    return {
        "id": record.id,
        "fileName": record.file_name,
        "publicUrl": public_url,
        "mimeType": record.mime_type,
        "bytes": record.bytes,
        "width": record.width,
        "height": record.height,
        "durationSeconds": record.duration_seconds,
        "postTypeHint": post_type_hint,
        "createdAt": timestamp(record.created_at),
    }


def post_media(item_id: str, record: MediaAsset, public_url: str) -> Json:
    """Show an asset as an item of a post; only one can be attached, so it stands first."""
    return {
        "id": item_id,
        "position": 0,
        "publicUrl": public_url,
        "mimeType": record.mime_type,
        "fileName": record.file_name,
    }


def target(record: Target, of: Account) -> Json:
    """Show a target with the account it publishes to."""
    return {
        "id": record.id,
        "status": record.status,
        "platformPostUrl": record.platform_post_url,
        "errorMessage": record.error_message,
        "errorContext": None if record.error_body is None else {"body": record.error_body},
        "scheduledAt": _maybe(record.scheduled_at),
        "publishedAt": _maybe(record.published_at),
        "socialAccount": {
            "displayName": of.display_name,
            "handle": of.handle,
            "avatarUrl": of.avatar_url,
            "platform": of.platform,
        },
    }


def resolved_at(record: Post, targets: Sequence[Target]) -> datetime | None:
    """Return a post's place in the calendar: when it went out, else when it will, else when it was sent."""
    if aggregate([target.status for target in targets]) == "draft":
        return None
    published = [target.published_at for target in targets if target.published_at is not None]
    scheduled = [target.scheduled_at for target in targets if target.scheduled_at is not None]
    if published:
        return max(published)
    return max(scheduled) if scheduled else record.created_at


def post(record: Post, targets: Sequence[tuple[Target, Account]], media: Sequence[Json]) -> Json:
    """Show a post with its roll-up, its targets in the order they were asked for and its media."""
    records = [target_record for target_record, _ in targets]
    return {
        "id": record.id,
        "caption": record.caption,
        "title": None,
        "aggregateStatus": aggregate([item.status for item in records]),
        "resolvedAt": _maybe(resolved_at(record, records)),
        "createdAt": timestamp(record.created_at),
        "targets": [target(target_record, of) for target_record, of in targets],
        "media": list(media),
    }
