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


def _on_account(status: str, already: str, do: Callable[[SandboxState, str], Any]) -> Action:
    """Return an action on an account that fails if the account has the status already."""

    def action(sandbox: SandboxState, how: ActionParams) -> bool:
        account = sandbox.store.find(Account, how.id)
        if account is None:
            return False
        if account.status == status:
            raise InvalidStateError(f"Account {how.id!r} is already {already}.")
        do(sandbox, how.id)
        return True

    return action


def _on_plan(locked: bool, already: str, do: Callable[[SandboxState, str], Any]) -> Action:
    """Return an action on the plan of one workspace, or of all workspaces if no id is given."""

    def action(sandbox: SandboxState, how: ActionParams) -> bool:
        found = [space for space in sandbox.store.all(Workspace) if how.id in ("", space.id)]
        changing = [space for space in found if space.locked is not locked]
        if found and not changing:
            raise InvalidStateError(f"The Publer plan is {already}.")
        for space in changing:
            do(sandbox, space.id)
        return bool(found)

    return action


def _delete_on_network(sandbox: SandboxState, post_id: str) -> None:
    # A post that the service gave up on may stand on its network all the same.
    if not published_posts.delete_posts(sandbox, post_id):
        post_control.delete_on_network(sandbox, post_id)


ACTIONS: Mapping[str, Action] = MappingProxyType(
    {
        "disconnect_account": _on_account("reauth", "disconnected", post_control.require_reconnect),
        "reconnect_account": _on_account("active", "connected", post_control.reconnect),
        "approve_post": _on(Post, post_control.approve),
        "reject_post": _on(Post, post_control.decline),
        "delete_post_on_network": _on(Post, _delete_on_network),
        "suspend_plan": _on_plan(True, "already suspended", post_control.suspend_plan),
        "restore_plan": _on_plan(False, "not suspended", post_control.restore_plan),
    }
)
