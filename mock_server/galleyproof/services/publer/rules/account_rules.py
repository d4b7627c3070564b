"""Whether an account can be posted to at all."""

from __future__ import annotations

from galleyproof.services.publer.posts import post_types
from galleyproof.services.publer.posts.post_requests import Candidate


def connected(candidate: Candidate) -> str | None:
    """An account that lost its connection has to be connected again first."""
    if candidate.of.status == "reauth":
        return f"{candidate.of.name} needs to be reconnected before it can be posted to"
    return None


def unlocked(candidate: Candidate) -> str | None:
    """An account that the plan no longer covers takes nothing."""
    return f"{candidate.of.name} is locked" if candidate.of.status == "locked" else None


def offered_kind(candidate: Candidate) -> str | None:
    """A network has its own kinds of post; the sentence is recorded from the live service."""
    return None if post_types.is_offered(candidate.provider, candidate.content) else "Post type is not valid"


def idea_kind(candidate: Candidate) -> str | None:
    """Ideas have fewer kinds than networks have."""
    return None if candidate.content["type"] in post_types.IDEA_TYPES else "Post type is not valid"


def one_tiktok_account(candidate: Candidate) -> str | None:
    """TikTok wants every video to be sent by one account only."""
    tiktok = [account for account in candidate.siblings if account.provider == "tiktok"]
    if candidate.provider == "tiktok" and len(tiktok) > 1:
        return "TikTok posts go to one account at a time"
    return None


def carousel_on_pages(candidate: Candidate) -> str | None:
    """Facebook shows carousels of links on pages, and the first link of one in groups."""
    is_carousel = candidate.provider == "facebook" and candidate.kind == "carousel"
    if is_carousel and candidate.of.type not in ("page", "group"):
        return "Facebook carousels are for pages"
    return None
