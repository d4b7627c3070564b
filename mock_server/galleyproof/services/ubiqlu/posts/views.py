"""Posts and targets as Ubiqlu's responses show them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from galleyproof.kernel.requests import Request
from galleyproof.services.ubiqlu.media import storage
from galleyproof.services.ubiqlu.publishing.lifecycle import aggregate
from galleyproof.services.ubiqlu.records import Account, MediaAsset, Post, Target
from galleyproof.services.ubiqlu.views import optional_timestamp, timestamp

Json = dict[str, Any]


def post_view(request: Request, post: Post) -> Json:
    """Return a post with its status, its targets in the order of the request, and its media."""
    store = request.sandbox.store
    targets = [store.get(Target, target_id) for target_id in post.target_ids]
    return {
        "id": post.id,
        "caption": post.caption,
        "title": None,
        "aggregateStatus": aggregate([target.status for target in targets]),
        "resolvedAt": optional_timestamp(resolved_at(post, targets)),
        "createdAt": timestamp(post.created_at),
        "targets": [_target(target, store.get(Account, target.account_id)) for target in targets],
        "media": _media(request, post),
    }


def resolved_at(post: Post, targets: Sequence[Target]) -> datetime | None:
    """Return a post's date in the calendar: published, else scheduled, else created; None for a draft."""
    if aggregate([target.status for target in targets]) == "draft":
        return None
    published = [target.published_at for target in targets if target.published_at is not None]
    scheduled = [target.scheduled_at for target in targets if target.scheduled_at is not None]
    if published:
        return max(published)
    return max(scheduled) if scheduled else post.created_at


def _target(target: Target, account: Account) -> Json:
    return {
        "id": target.id,
        "status": target.status,
        "platformPostUrl": target.platform_post_url,
        "errorMessage": target.error_message,
        "errorContext": None if target.error_body is None else {"body": target.error_body},
        "scheduledAt": optional_timestamp(target.scheduled_at),
        "publishedAt": optional_timestamp(target.published_at),
        "socialAccount": {
            "displayName": account.display_name,
            "handle": account.handle,
            "avatarUrl": account.avatar_url,
            "platform": account.platform,
        },
    }


def _media(request: Request, post: Post) -> list[Json]:
    if post.media_asset_id is None or post.media_item_id is None:
        return []
    asset = request.sandbox.store.get(MediaAsset, post.media_asset_id)
    return [
        {
            "id": post.media_item_id,
            # A post has at most one asset, so it is always the first.
            "position": 0,
            "publicUrl": storage.public_url(request.root_url, request.sandbox, asset.storage_key),
            "mimeType": asset.mime_type,
            "fileName": asset.file_name,
        }
    ]
