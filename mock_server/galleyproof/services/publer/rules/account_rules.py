"""Whether an account can be posted to at all."""

from __future__ import annotations

from galleyproof.services.publer.posts import post_types
from galleyproof.services.publer.posts.post_requests import PostRequest


def connected(post_request: PostRequest) -> str | None:
    """An account that lost its connection has to be connected again first."""
    if post_request.of.status == "reauth":
        return f"{post_request.of.name} needs to be reconnected before it can be posted to"
    return None


def unlocked(post_request: PostRequest) -> str | None:
    """An account that the plan no longer covers takes nothing."""
    return f"{post_request.of.name} is locked" if post_request.of.status == "locked" else None


def offered_kind(post_request: PostRequest) -> str | None:
    """A network has its own kinds of post; the sentence is recorded from the live service."""
    return (
        None
        if post_types.is_offered(post_request.provider, post_request.content)
        else "Post type is not valid"
    )


def idea_kind(post_request: PostRequest) -> str | None:
    """Ideas have fewer kinds than networks have."""
    return None if post_request.content.type in post_types.IDEA_TYPES else "Post type is not valid"


def one_tiktok_account(post_request: PostRequest) -> str | None:
    """TikTok wants every video to be sent by one account only."""
    tiktok = [account for account in post_request.siblings if account.provider == "tiktok"]
    if post_request.provider == "tiktok" and len(tiktok) > 1:
        return "TikTok posts go to one account at a time"
    return None


def carousel_on_pages(post_request: PostRequest) -> str | None:
    """Facebook shows carousels of links on pages, and the first link of one in groups."""
    is_carousel = post_request.provider == "facebook" and post_request.kind == "carousel"
    if is_carousel and post_request.of.type not in ("page", "group"):
        return "Facebook carousels are for pages"
    return None
