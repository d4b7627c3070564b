"""What happens to Publer's records in its dashboard and on the networks, as the control API words it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from galleyproof.kernel.lifecycle import InvalidTransitionError
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.kernel.service import Action, ActionParams, InvalidStateError
from galleyproof.networks.publishing import published_posts
from galleyproof.services.publer.posts import simulated_actions as post_control
from galleyproof.services.publer.records import Account, Post, Workspace


def _on(kind: type[Any], do: Callable[[SandboxState, str], Any]) -> Action:
    """Make an act of something that is done to a record of one kind."""

    def action(sandbox: SandboxState, how: ActionParams) -> bool:
        record = sandbox.store.find(kind, how.id)
        if record is None:
            return False
        try:
            do(sandbox, how.id)
        except InvalidTransitionError:
            raise InvalidStateError(f"{how.id} is {record.state}, and that cannot happen to it.") from None
        return True

    return action


def _on_plan(do: Callable[[SandboxState, str], Any]) -> Action:
    """Make an act on one workspace, or on all of them when none is named."""

    def action(sandbox: SandboxState, how: ActionParams) -> bool:
        found = [space.id for space in sandbox.store.all(Workspace) if how.id in ("", space.id)]
        for workspace_id in found:
            do(sandbox, workspace_id)
        return bool(found)

    return action


def _delete_on_network(sandbox: SandboxState, post_id: str) -> None:
    # A post that the service gave up on may stand on its network all the same.
    if not published_posts.delete_posts(sandbox, post_id):
        post_control.delete_on_network(sandbox, post_id)


ACTIONS: Mapping[str, Action] = MappingProxyType(
    {
        "disconnect_account": _on(Account, post_control.require_reconnect),
        "reconnect_account": _on(Account, post_control.reconnect),
        "approve_post": _on(Post, post_control.approve),
        "reject_post": _on(Post, post_control.decline),
        "delete_post_on_network": _on(Post, _delete_on_network),
        "suspend_plan": _on_plan(post_control.suspend_plan),
        "restore_plan": _on_plan(post_control.restore_plan),
    }
)
