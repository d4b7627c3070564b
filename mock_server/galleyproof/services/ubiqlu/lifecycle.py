"""How Ubiqlu's targets and uploads move, and how a post's status follows from its targets."""

from __future__ import annotations

from collections.abc import Collection

from galleyproof.kernel.lifecycle import Lifecycle

TARGET = Lifecycle.of(
    "a publish target",
    [
        (None, "save_draft", "draft"),
        (None, "schedule", "scheduled"),
        (None, "publish_now", "publishing"),
        ("draft", "publish_now", "publishing"),
        ("draft", "schedule", "scheduled"),
        ("scheduled", "dispatch", "publishing"),
        ("publishing", "accept", "published"),
        ("publishing", "reject", "failed"),
        ("failed", "retry", "publishing"),
    ],
)
"""Only the dashboard moves a draft on; the API cannot."""

OBJECT = Lifecycle.of(
    "an upload",
    [
        (None, "reserve", "reserved"),
        ("reserved", "put", "uploaded"),
        ("uploaded", "put", "uploaded"),
        ("registered", "put", "registered"),
        ("uploaded", "finalize", "registered"),
    ],
)
"""A repeated PUT replaces the bytes for as long as the address works, also after registration."""


def aggregate(statuses: Collection[str]) -> str:
    """Roll a post's target statuses up into one.

    A poller takes draft, published, partially_published and failed as final, so a post with work left
    is never one of these. Drafts beside other targets do not count.

    Args:
        statuses: the target statuses, at least one.
    """
    live = set(statuses) - {"draft"}
    if not live:
        return "draft"
    if live == {"scheduled"}:
        return "scheduled"
    if live & {"publishing", "scheduled"}:
        return "publishing"
    return "partially_published" if len(live) == 2 else live.pop()
