"""What a sandbox holds of Ubiqlu, for people who look at it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from galleyproof.kernel.contents import (
    AccountContent,
    ContentMapper,
    MediaContent,
    MediaUse,
    PostContent,
    TargetContent,
)
from galleyproof.kernel.indexes import Span
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.networks.publishing.limits import changed_limits
from galleyproof.services.ubiqlu.accounts import PLATFORMS
from galleyproof.services.ubiqlu.media import storage
from galleyproof.services.ubiqlu.publishing.lifecycle import aggregate
from galleyproof.services.ubiqlu.publishing.publishing import PUBLISHED_ON
from galleyproof.services.ubiqlu.records import Account, MediaAsset, Post, Target

_DAY = timedelta(days=1)


def _post(sandbox: SandboxState, post: Post, root_url: str) -> PostContent:
    targets = [sandbox.store.get(Target, target) for target in post.target_ids]
    state = aggregate([target.status for target in targets])
    asset = sandbox.store.find(MediaAsset, post.media_asset_id) if post.media_asset_id else None
    media = (
        (MediaUse(asset.id, asset.mime_type, storage.public_url(root_url, sandbox, asset.storage_key)),)
        if asset
        else ()
    )
    return PostContent(
        id=post.id,
        text=post.caption,
        title=None,
        state=state,
        kind=None,
        created_at=post.created_at,
        targets=tuple(_target(sandbox, target) for target in targets),
        media=media,
        actions=_actions(targets),
    )


def _actions(targets: list[Target]) -> tuple[str, ...]:
    states = {target.status for target in targets}
    offered = {"draft": "publish_draft", "failed": "retry_post", "published": "delete_post_on_network"}
    return tuple(action for state, action in offered.items() if state in states)


def _target(sandbox: SandboxState, target: Target) -> TargetContent:
    account = sandbox.store.get(Account, target.account_id)
    return TargetContent(
        id=target.id,
        account_id=account.id,
        account_name=account.display_name,
        network=account.platform,
        state=target.status,
        at=target.scheduled_at or target.published_at or _started(sandbox, target),
        published_at=target.published_at,
        url=target.platform_post_url,
        error=target.error_message,
    )


def _account(sandbox: SandboxState, account: Account, _root_url: str) -> AccountContent:
    return AccountContent(
        id=account.id,
        network=account.platform,
        name=account.display_name,
        handle=account.handle,
        state=account.status,
        connected=account.status in ("connected", "token_expiring"),
        published_last_day=sandbox.store.count_in(
            PUBLISHED_ON, [account.id], Span(sandbox.now - _DAY, open=True)
        ),
        daily_limit=_daily_limit(sandbox, account),
    )


def _daily_limit(sandbox: SandboxState, account: Account) -> int | None:
    network = PLATFORMS[account.platform]
    most = {**network.limits, **changed_limits(sandbox, network.name)}.get("posts_per_day")
    return None if most is None else int(most)


def _media(sandbox: SandboxState, asset: MediaAsset, root_url: str) -> MediaContent:
    return MediaContent(
        id=asset.id,
        name=asset.file_name,
        type=asset.mime_type,
        size=asset.bytes,
        width=asset.width,
        height=asset.height,
        seconds=asset.duration_seconds,
        created_at=asset.created_at,
        url=storage.public_url(root_url, sandbox, asset.storage_key),
    )


def _started(sandbox: SandboxState, target: Target) -> datetime | None:
    """Return when a target that was published at once was created; None for a draft."""
    return None if target.status == "draft" else sandbox.store.get(Post, target.post_id).created_at


CONTENTS: Mapping[type[Any], ContentMapper] = {Post: _post, Account: _account, MediaAsset: _media}
"""What a person sees of each record."""
