"""Rules on the account and on the options of its entry: signature, watermark, location, callbacks."""

from __future__ import annotations

from galleyproof.services.publer.posts import post_types
from galleyproof.services.publer.posts.post_requests import PostRequest
from galleyproof.services.publer.records import Account, Watermark


def is_connected(post_request: PostRequest) -> str | None:
    """An account that lost its connection has to be connected again first."""
    if post_request.of.status == "reauth":
        return f"{post_request.of.name} needs to be reconnected before it can be posted to"
    return None


def is_not_locked(post_request: PostRequest) -> str | None:
    """An account that the plan no longer covers takes nothing."""
    return f"{post_request.of.name} is locked" if post_request.of.status == "locked" else None


def offered_type(post_request: PostRequest) -> str | None:
    """A network has its own kinds of post; the sentence is recorded from the live service."""
    return (
        None if post_types.has_type(post_request.provider, post_request.content) else "Post type is not valid"
    )


def idea_type(post_request: PostRequest) -> str | None:
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


_PLAIN_PLANS = ("free",)
_WITHOUT_COMMENTS = ("pinterest", "tiktok", "google")
_WITHOUT_SHARING = ("instagram", "youtube", "wordpress")
_WITH_PLACES = {"facebook": "page", "instagram": "business", "threads": "profile"}


def signature(post_request: PostRequest) -> str | None:
    """X and Bluesky take signatures from premium accounts only."""
    is_short = post_request.provider in ("twitter", "bluesky") and not post_request.of.premium
    if post_request.signature is not None and is_short:
        return f"{post_request.network} takes signatures with Premium only"
    return None


def watermark(post_request: PostRequest) -> str | None:
    """A watermark belongs to the account; TikTok takes none, and plans differ."""
    watermark_id = post_request.target.watermark_id
    if watermark_id is None:
        return None
    if post_request.provider == "tiktok":
        return "TikTok takes no watermarks"
    watermark = post_request.sandbox.store.find(Watermark, watermark_id)
    if watermark is None or watermark.account_id != post_request.of.id:
        return "The watermark does not exist for this account"
    plan = post_request.workspace.plan
    if plan in _PLAIN_PLANS or (plan == "professional" and "video" in post_request.kinds()):
        return "The plan does not include this watermark"
    return None


def location(post_request: PostRequest) -> str | None:
    """Facebook pages, Instagram business accounts and Threads know places."""
    if not post_request.target.has_location:
        return None
    if _WITH_PLACES.get(post_request.provider) == post_request.of.type:
        return None
    return f"{post_request.network} takes no location for this account"


def comments(post_request: PostRequest) -> str | None:
    """Some networks let nobody comment through a program."""
    is_personal = (post_request.provider, post_request.of.type) == ("facebook", "profile")
    entries = post_request.target.callbacks.comments
    if entries and (post_request.provider in _WITHOUT_COMMENTS or is_personal):
        return f"{post_request.network} takes no follow-up comments for this account"
    if any(not entry.text.strip() and not entry.has_media for entry in entries):
        return "Comment text can't be blank"
    return None


def share(post_request: PostRequest) -> str | None:
    """Sharing goes from networks that can to accounts of the workspace, with a text for Google."""
    share = post_request.target.callbacks.share
    if share is None or not share.account_ids:
        return None
    if post_request.provider in _WITHOUT_SHARING:
        return f"{post_request.network} posts cannot be shared"
    if post_request.content.details.reminder:
        return "Posts that are published by hand cannot be shared"
    for account_id in share.account_ids:
        account = post_request.sandbox.store.find(Account, account_id)
        if account is None or account.workspace_id != post_request.workspace.id:
            return "The account to share with does not exist"
        if account.provider == "google" and not (share.text or "").strip():
            return "Sharing to Google needs a text"
    return None
