"""The states of posts, jobs and callbacks, and the groups of states that filters use."""

from __future__ import annotations

from galleyproof.kernel.lifecycle import Lifecycle

POST = Lifecycle.of(
    "a post",
    [
        (None, "save_undated", "draft_undated"),
        (None, "save_dated", "draft_dated"),
        (None, "save_private", "draft_private"),
        (None, "save_public", "draft_public"),
        (None, "schedule", "scheduled_approved"),
        (None, "ask_to_schedule", "scheduled_pending"),
        (None, "publish_now", "publishing"),
        (None, "recycle", "recycling_active"),
        (None, "ask_to_recycle", "recycling_pending"),
        (None, "recur", "recurring"),
        ("scheduled_pending", "approve", "scheduled_approved"),
        ("scheduled_pending", "decline", "scheduled_declined"),
        ("scheduled_pending", "miss", "failed"),
        ("scheduled_approved", "lose_account", "scheduled_reauth"),
        ("scheduled_approved", "suspend_plan", "scheduled_locked"),
        ("scheduled_approved", "dispatch", "publishing"),
        ("scheduled_reauth", "reconnect", "scheduled_approved"),
        ("scheduled_reauth", "suspend_plan", "scheduled_locked"),
        ("scheduled_reauth", "miss", "failed"),
        ("scheduled_locked", "restore_plan", "scheduled_approved"),
        ("scheduled_locked", "miss", "failed"),
        ("publishing", "accept", "published_posted"),
        ("publishing", "reject", "failed"),
        ("published_posted", "delete", "published_deleted"),
        ("published_posted", "hide", "published_hidden"),
        ("published_hidden", "delete", "published_deleted"),
        ("recycling_pending", "approve", "recycling_active"),
        ("recycling_pending", "decline", "recycling_declined"),
        ("recycling_active", "pause", "recycling_paused"),
        ("recycling_paused", "resume", "recycling_active"),
        ("recycling_active", "lose_account", "recycling_reauth"),
        ("recycling_active", "suspend_plan", "recycling_locked"),
        ("recycling_reauth", "reconnect", "recycling_active"),
        ("recycling_reauth", "suspend_plan", "recycling_locked"),
        ("recycling_locked", "restore_plan", "recycling_active"),
        ("recycling_active", "expire", "recycling_expired"),
        ("recycling_active", "reject", "recycling_failed"),
    ],
)
"""The API cannot change the state of a draft. A deleted post has no state: its record is removed."""

JOB = Lifecycle.of(
    "a job",
    [
        (None, "accept", "working"),
        ("working", "finish", "complete"),
        ("working", "give_up", "failed"),
    ],
)
"""A complete job can contain failures of single posts; a failed job could not run at all."""

CALLBACK = Lifecycle.of(
    "a callback",
    [
        (None, "wait", "waiting"),
        ("waiting", "fire", "fired"),
        ("waiting", "fail", "failed"),
        ("waiting", "lapse", "lapsed"),
    ],
)

PUBLISHED = ("published_posted", "published_deleted", "published_hidden")
"""The states of a post that was published, also if it is no longer visible on its network."""

ACTIVE_STATES = (
    "scheduled_approved",
    "scheduled_pending",
    "scheduled_reauth",
    "scheduled_locked",
    "publishing",
)
"""The states of a post that is still to be published."""


def group(state: str) -> str:
    """Return the group of a state, as responses show it; ``publishing`` belongs to ``scheduled``."""
    return "scheduled" if state == "publishing" else state.partition("_")[0]


def matches(state: str, state_filter: str) -> bool:
    """Return whether a state matches a filter: ``all``, a group, or one state."""
    return state_filter in ("all", state, group(state))
