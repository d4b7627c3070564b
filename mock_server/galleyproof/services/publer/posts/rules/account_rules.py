"""Rules on the account and on the options of its entry: signature, watermark, location, callbacks."""

from __future__ import annotations

from galleyproof.networks import NETWORKS
from galleyproof.networks.publishing.limits import changed_limits
from galleyproof.networks.shared.submission import Submission
from galleyproof.networks.text.limits import long_texts
from galleyproof.services.publer.dialects import dialect_of
from galleyproof.services.publer.posts import post_types
from galleyproof.services.publer.posts.post_requests import PostRequest
from galleyproof.services.publer.records import Account, Watermark


def is_connected(post_request: PostRequest) -> str | None:
    """Reject accounts that need to be reconnected."""
    if post_request.required_account.status == "reauth":
        return f"{post_request.required_account.name} needs to be reconnected before it can be posted to"
    return None


def is_not_locked(post_request: PostRequest) -> str | None:
    """Reject accounts that are locked because the plan no longer includes them."""
    return (
        f"{post_request.required_account.name} is locked"
        if post_request.required_account.status == "locked"
        else None
    )


def offered_type(post_request: PostRequest) -> str | None:
    """Reject types of posts that the network does not have. Message observed on the live service."""
    unknown = dialect_of(post_request.sandbox).unknown_types
    sent = (post_request.provider, post_request.content.type)
    if sent not in unknown and post_types.has_type(post_request.provider, post_request.content):
        return None
    return "Post type is not valid"


def idea_type(post_request: PostRequest) -> str | None:
    """Reject types that ideas cannot have."""
    return None if post_request.content.type in post_types.IDEA_TYPES else "Post type is not valid"


def one_tiktok_account(post_request: PostRequest) -> str | None:
    """Reject posts to more than one TikTok account."""
    tiktok = [account for account in post_request.siblings if account.provider == "tiktok"]
    if post_request.provider == "tiktok" and len(tiktok) > 1:
        return "TikTok posts go to one account at a time"
    return None


def carousel_on_pages(post_request: PostRequest) -> str | None:
    """Reject Facebook carousels on profiles. Groups accept them and show the first link."""
    is_carousel = post_request.provider == "facebook" and post_request.type == "carousel"
    if is_carousel and post_request.required_account.type not in ("page", "group"):
        return "Facebook carousels require a page"
    return None


# Source: Publer API reference, read 2026-08-13, posting/create-posts, pages media-options (plans), and
# content-types/post-callbacks (comments, sharing). The types of accounts with places are assumed.
_PLAIN_PLANS = ("free",)
_WITHOUT_COMMENTS = ("pinterest", "tiktok", "google")
_WITHOUT_SHARING = ("instagram", "youtube", "wordpress")
_WITH_PLACES = {"facebook": "page", "instagram": "business", "threads": "profile"}


def signature(post_request: PostRequest) -> str | None:
    """Reject signatures on X and Bluesky without premium."""
    is_short = post_request.provider in ("twitter", "bluesky") and not post_request.required_account.premium
    if post_request.signature is not None and is_short:
        return f"{post_request.network} allows signatures only with Premium"
    return None


def watermark(post_request: PostRequest) -> str | None:
    """Reject watermarks on TikTok, of other accounts, and those that the plan does not include."""
    watermark_id = post_request.target.watermark_id
    if watermark_id is None:
        return None
    if post_request.provider == "tiktok":
        return "TikTok does not support watermarks"
    watermark = post_request.sandbox.store.find(Watermark, watermark_id)
    if watermark is None or watermark.account_id != post_request.required_account.id:
        return "The watermark does not exist for this account"
    plan = post_request.workspace.plan
    if plan in _PLAIN_PLANS or (plan == "professional" and "video" in post_request.media_types()):
        return "The plan does not include this watermark"
    return None


def location(post_request: PostRequest) -> str | None:
    """Reject locations except on Facebook pages, Instagram business accounts and Threads."""
    if not post_request.target.has_location:
        return None
    if _WITH_PLACES.get(post_request.provider) == post_request.required_account.type:
        return None
    return f"{post_request.network} does not support locations for this account"


def comments(post_request: PostRequest) -> str | None:
    """Reject follow-up comments that are empty, and those on networks without a comment API."""
    is_personal = (post_request.provider, post_request.required_account.type) == ("facebook", "profile")
    entries = post_request.target.callbacks.comments
    if entries and (post_request.provider in _WITHOUT_COMMENTS or is_personal):
        return f"{post_request.network} does not support follow-up comments for this account"
    if any(not entry.text.strip() and not entry.has_media for entry in entries):
        return "Comment text can't be blank"
    long = (_long_comment(post_request, entry.text) for entry in entries)
    return next((sentence for sentence in long if sentence is not None), None)


def _long_comment(post_request: PostRequest, text: str) -> str | None:
    """Return the error for a comment that is longer than the network accepts, or None."""
    account = post_request.required_account
    limits = changed_limits(post_request.sandbox, account.provider)
    comment = Submission(text, kind="comment", premium=account.premium)
    found = next(long_texts(NETWORKS[account.provider].texts, comment, limits), None)
    if found is None:
        return None
    unit = found.limit.measure.unit
    return f"Comment is too long: {found.count:,} {unit}, and {post_request.network} allows {found.maximum:,}"


def share(post_request: PostRequest) -> str | None:
    """Reject sharing from networks without it, to unknown accounts, and to Google without a text."""
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
