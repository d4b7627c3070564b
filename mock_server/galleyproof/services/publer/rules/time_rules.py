"""When a post may go out."""

from __future__ import annotations

from galleyproof.services.publer.posts.post_requests import RECURRING, RECYCLING, Candidate
from galleyproof.services.publer.scheduling import times

_ONCE_ONLY = ("youtube", "tiktok", "wordpress")


def not_backdated(candidate: Candidate) -> str | None:
    """Time does not run backwards; the sentence is recorded from the live service."""
    if candidate.at is not None and candidate.at <= candidate.job.created_at:
        return "Posts cannot be backdated"
    return None


def a_minute_ahead(candidate: Candidate) -> str | None:
    """A time is at least a minute ahead, counted from when the request came."""
    if candidate.at is not None and candidate.at < candidate.job.created_at + times.MINUTE:
        return "Posts must be scheduled at least one minute ahead"
    return None


def may_repeat(candidate: Candidate) -> str | None:
    """Some networks take a post once only."""
    if candidate.provider in _ONCE_ONLY and candidate.method in (RECURRING, RECYCLING):
        word = "recurring" if candidate.method == RECURRING else "recycled"
        return f"{candidate.network} posts cannot be {word}"
    return None


def recurring_alone(candidate: Candidate) -> str | None:
    """A recurring post comes alone, not in bulk."""
    if candidate.method == RECURRING and candidate.posts_in_request > 1:
        return "Recurring posts cannot be scheduled in bulk"
    return None
