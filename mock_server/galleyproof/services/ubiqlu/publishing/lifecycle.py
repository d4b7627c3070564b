"""The states of a target, and how a post's status is computed from those of its targets."""

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
"""The API cannot change a draft; people publish or schedule it in the dashboard."""


def aggregate(statuses: Collection[str]) -> str:
    """Return a post's status, computed from the statuses of its targets.

    Clients take draft, published, partially_published and failed as final, so a post with unfinished
    targets has none of these. Drafts beside other targets do not count.

    Args:
        statuses: the target statuses, at least one.
    """
    active = set(statuses) - {"draft"}
    if not active:
        return "draft"
    if active == {"scheduled"}:
        return "scheduled"
    if active & {"publishing", "scheduled"}:
        return "publishing"
    return "partially_published" if len(active) == 2 else active.pop()
