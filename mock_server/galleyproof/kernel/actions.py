"""What people and platforms do beside the API: the same few words for every service."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import frozen

from galleyproof.kernel.sandbox import SandboxState


class InvalidStateError(Exception):
    """The record is there, but nothing of the kind can happen to it as it stands; the message says why."""


@frozen
class ActionParams:
    """How an act is done.

    Args:
        id: what it is done to; empty where an act needs nothing named.
        reason: why, for a person; None leaves the words to the service.
    """

    id: str = ""
    reason: str | None = None


Action = Callable[[SandboxState, ActionParams], bool]
"""Does something to a record of a service; returns False when the id is none of its own.

Raises `InvalidStateError` when the record stands otherwise.
"""

ACTIONS: Mapping[str, str] = {
    "disconnect_account": "A network stops accepting an account's token, or a person takes it back.",
    "reconnect_account": "A person connects an account again.",
    "approve_post": "Somebody approves a post that waits for it.",
    "reject_post": "Somebody declines a post that waits for approval.",
    "publish_draft": "A person publishes a draft from the dashboard.",
    "delete_post_on_network": "A post is deleted on its network; the service does not hear of it by itself.",
    "suspend_plan": "The plan's payment fails or its term ends.",
    "restore_plan": "The plan is paid again.",
    "delete_workspace": "The workspace is deleted.",
}
"""Every act there is; a service has those that mean something to it."""
