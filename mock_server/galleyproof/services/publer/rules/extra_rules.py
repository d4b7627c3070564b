"""What goes along with a post: signature, watermark, place, comments, sharing."""

from __future__ import annotations

from galleyproof.services.publer.posts.post_requests import Candidate
from galleyproof.services.publer.records import Account, Watermark

_PLAIN_PLANS = ("free",)
_WITHOUT_COMMENTS = ("pinterest", "tiktok", "google")
_WITHOUT_SHARING = ("instagram", "youtube", "wordpress")
_WITH_PLACES = {"facebook": "page", "instagram": "business", "threads": "profile"}


def signature(candidate: Candidate) -> str | None:
    """X and Bluesky take signatures from premium accounts only."""
    is_short = candidate.provider in ("twitter", "bluesky") and not candidate.of.premium
    if candidate.signature is not None and is_short:
        return f"{candidate.network} takes signatures with Premium only"
    return None


def watermark(candidate: Candidate) -> str | None:
    """A watermark belongs to the account; TikTok takes none, and plans differ."""
    chosen = candidate.target.get("watermark")
    if not chosen:
        return None
    if candidate.provider == "tiktok":
        return "TikTok takes no watermarks"
    watermark = candidate.sandbox.store.find(Watermark, str(chosen["id"]))
    if watermark is None or watermark.account_id != candidate.of.id:
        return "The watermark does not exist for this account"
    plan = candidate.workspace.plan
    if plan in _PLAIN_PLANS or (plan == "professional" and "video" in candidate.kinds()):
        return "The plan does not include this watermark"
    return None


def place(candidate: Candidate) -> str | None:
    """Facebook pages, Instagram business accounts and Threads know places."""
    if not candidate.target.get("location"):
        return None
    if _WITH_PLACES.get(candidate.provider) == candidate.of.type:
        return None
    return f"{candidate.network} takes no location for this account"


def comments(candidate: Candidate) -> str | None:
    """Some networks let nobody comment through a program."""
    is_personal = (candidate.provider, candidate.of.type) == ("facebook", "profile")
    entries = candidate.target.get("comments") or ()
    if entries and (candidate.provider in _WITHOUT_COMMENTS or is_personal):
        return f"{candidate.network} takes no follow-up comments for this account"
    if any(not (entry.get("text") or "").strip() and not entry.get("media") for entry in entries):
        return "Comment text can't be blank"
    return None


def share(candidate: Candidate) -> str | None:
    """Sharing goes from networks that can to accounts of the workspace, with a text for Google."""
    share = candidate.target.get("share") or {}
    account_ids = [str(account_id) for account_id in share.get("account_ids") or ()]
    if not account_ids:
        return None
    if candidate.provider in _WITHOUT_SHARING:
        return f"{candidate.network} posts cannot be shared"
    if candidate.details.get("reminder"):
        return "Posts that are published by hand cannot be shared"
    for account_id in account_ids:
        account = candidate.sandbox.store.find(Account, account_id)
        if account is None or account.workspace_id != candidate.workspace.id:
            return "The account to share with does not exist"
        if account.provider == "google" and not (share.get("text") or "").strip():
            return "Sharing to Google needs a text"
    return None
