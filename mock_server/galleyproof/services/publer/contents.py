"""What a sandbox holds of Publer, for people who look at it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
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
from galleyproof.networks import NETWORKS
from galleyproof.networks.publishing.limits import changed_limits
from galleyproof.services.publer.analytics.audiences import AUDIENCES, WITHOUT_FOLLOWERS
from galleyproof.services.publer.analytics.metrics import follower_growth
from galleyproof.services.publer.media.validity import validity
from galleyproof.services.publer.media.views import media_url
from galleyproof.services.publer.posts.indexes import PUBLISHED_ON
from galleyproof.services.publer.posts.rules.quotas import DAILY_QUOTAS, quota_key
from galleyproof.services.publer.records import Account, Media, Post, PostMedia

_DAY = timedelta(days=1)
_ACTIONS = {
    "scheduled_pending": ("approve_post", "reject_post", "delete_post"),
    "published_posted": ("delete_post", "delete_post_on_network"),
    "publishing": (),
    "": ("delete_post",),
}
"""What people can do with a post in the dashboard, by its state."""


def _post(sandbox: SandboxState, post: Post, root_url: str) -> PostContent:
    account = sandbox.store.find(Account, post.account_id) if post.account_id else None
    target = TargetContent(
        id=post.id,
        account_id=post.account_id,
        account_name=account.name if account else None,
        network=post.network,
        state=post.state,
        at=post.scheduled_at or post.published_at,
        published_at=post.published_at,
        url=post.post_link,
        error=post.error,
    )
    return PostContent(
        id=post.id,
        text=post.text,
        title=post.title,
        state=post.state,
        kind=post.type,
        created_at=post.created_at,
        targets=(target,),
        media=tuple(_use(sandbox, media, root_url) for media in post.media),
        link=post.link.url if post.link else post.url,
        options=post.content.options,
        comments=tuple(comment.text for comment in post.callbacks.comments),
        parent_id=post.parent_id,
        actions=next((found for name, found in _ACTIONS.items() if post.state.startswith(name)), ()),
    )


def _use(sandbox: SandboxState, used: PostMedia, root_url: str) -> MediaUse:
    held = sandbox.store.find(Media, used.id)
    url = media_url(held, root_url, sandbox) if held is not None else used.url
    return MediaUse(used.id, held.type if held is not None else used.type, url, used.alt_text)


def _account(sandbox: SandboxState, account: Account, _root_url: str) -> AccountContent:
    return AccountContent(
        id=account.id,
        network=account.provider,
        name=account.name,
        handle=account.username,
        state=account.status,
        connected=account.status == "active",
        published_last_day=sandbox.store.count_in(
            PUBLISHED_ON, [account.id], Span(sandbox.now - _DAY, open=True)
        ),
        daily_limit=_daily_limit(sandbox, account),
        followers=_followers(sandbox, account),
    )


def _followers(sandbox: SandboxState, account: Account) -> tuple[int, ...] | None:
    if account.provider in WITHOUT_FOLLOWERS or account.provider not in AUDIENCES:
        return None
    growth = follower_growth(sandbox.ids, account)
    return tuple(growth.on(sandbox.now - _DAY * ago) for ago in reversed(range(30)))


def _daily_limit(sandbox: SandboxState, account: Account) -> int:
    """Return the smaller one of Publer's quota and the limit of the network."""
    limits = {**NETWORKS[account.provider].limits, **changed_limits(sandbox, account.provider)}
    quota = DAILY_QUOTAS[quota_key(account, "status")]
    return int(min(quota, limits.get("posts_per_day", quota)))


def _media(sandbox: SandboxState, media: Media, root_url: str) -> MediaContent:
    valid = validity(sandbox, media)
    return MediaContent(
        id=media.id,
        name=media.name,
        type=media.type,
        size=media.size,
        width=media.width,
        height=media.height,
        seconds=media.seconds,
        created_at=media.created_at,
        url=media_url(media, root_url, sandbox),
        valid_for=tuple(sorted(network for network, types in valid.items() if any(types.values()))),
    )


CONTENTS: Mapping[type[Any], ContentMapper] = {Post: _post, Account: _account, Media: _media}
"""What a person sees of each record."""
