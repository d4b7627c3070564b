"""Rules on the time of a post."""

from __future__ import annotations

from galleyproof.services.publer.posts.post_requests import RECURRING, RECYCLING, PostRequest
from galleyproof.services.publer.scheduling import times

_ONCE_ONLY = ("youtube", "tiktok", "wordpress")
"""Source: Publer API reference, …/create-posts/publishing-methods/recycling-posts, read 2026-08-13."""

_LEAD_TIME = times.MINUTE
"""Source: Publer API reference, …/create-posts/publishing-methods/manual-scheduling, read 2026-08-13."""


def not_in_the_past(post_request: PostRequest) -> str | None:
    """Reject times in the past. Message observed on the live service."""
    if post_request.at is not None and post_request.at <= post_request.job.created_at:
        return "Posts cannot be backdated"
    return None


def one_minute_ahead(post_request: PostRequest) -> str | None:
    """Reject times less than a minute after the request."""
    if post_request.at is not None and post_request.at < post_request.job.created_at + _LEAD_TIME:
        return "Posts must be scheduled at least one minute ahead"
    return None


def may_repeat(post_request: PostRequest) -> str | None:
    """Reject recurring and recycled posts on networks that do not allow them."""
    if post_request.provider in _ONCE_ONLY and post_request.mode in (RECURRING, RECYCLING):
        word = "recurring" if post_request.mode == RECURRING else "recycled"
        return f"{post_request.network} posts cannot be {word}"
    return None


def recurring_not_in_bulk(post_request: PostRequest) -> str | None:
    """Reject a recurring post in a request with other posts."""
    if post_request.mode == RECURRING and len(post_request.bulk.posts) > 1:
        return "Recurring posts cannot be scheduled in bulk"
    return None
