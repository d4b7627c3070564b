"""Actions of the control API: what users do in the dashboard, and what happens on networks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from attrs import evolve

from galleyproof.kernel.lifecycle import InvalidTransitionError
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.kernel.service import Action, ActionParams, InvalidStateError
from galleyproof.networks.publishing import published_posts
from galleyproof.services.publer.publishing import publishing
from galleyproof.services.publer.publishing.lifecycle import POST
from galleyproof.services.publer.records import Account, Post, Workspace


def approve(sandbox: SandboxState, post_id: str) -> Post:
    """Approve a pending post. One without a time is published now.

    Raises:
        KeyError: there is no such post.
        IllegalTransition: it is not pending.
    """
    post = _move(sandbox, sandbox.store.get(Post, post_id), "approve")
    post = publishing.hold(sandbox, post)
    if post.state == "scheduled_approved" and post.scheduled_at is None:
        return publishing.send_to_network(sandbox, evolve(post, scheduled_at=sandbox.now), "dispatch")
    return post


def decline(sandbox: SandboxState, post_id: str) -> Post:
    """Decline a pending post.

    Raises:
        KeyError: there is no such post.
        IllegalTransition: it is not pending.
    """
    return _move(sandbox, sandbox.store.get(Post, post_id), "decline")


def pause(sandbox: SandboxState, post_id: str) -> Post:
    """Pause a recycling post; its rounds are skipped until it is resumed.

    Raises:
        KeyError: there is no such post.
        IllegalTransition: it is not recycling actively.
    """
    return _move(sandbox, sandbox.store.get(Post, post_id), "pause")


def resume(sandbox: SandboxState, post_id: str) -> Post:
    """Resume a paused recycling post.

    Raises:
        KeyError: there is no such post.
        IllegalTransition: it is not paused.
    """
    return publishing.hold(sandbox, _move(sandbox, sandbox.store.get(Post, post_id), "resume"))


def require_reconnect(sandbox: SandboxState, account_id: str) -> Account:
    """Disconnect an account; its scheduled posts are put on hold.

    Raises:
        KeyError: there is no such account.
    """
    publishing.require_reconnection(sandbox, sandbox.store.get(Account, account_id))
    return sandbox.store.get(Account, account_id)


def reconnect(sandbox: SandboxState, account_id: str) -> Account:
    """Reconnect an account; its posts on hold are scheduled again.

    Raises:
        KeyError: there is no such account.
    """
    account = sandbox.store.get(Account, account_id)
    account = sandbox.store.put(evolve(account, status="active", connected_at=sandbox.now))
    _move_all(sandbox, lambda post: post.account_id == account.id, "reconnect")
    return account


def suspend_plan(sandbox: SandboxState, workspace_id: str) -> Workspace:
    """Suspend the plan of a workspace; nothing is published and jobs fail.

    Raises:
        KeyError: there is no such workspace.
    """
    workspace = sandbox.store.put(evolve(sandbox.store.get(Workspace, workspace_id), locked=True))
    _move_all(sandbox, lambda post: post.workspace_id == workspace.id, "suspend_plan")
    return workspace


def restore_plan(sandbox: SandboxState, workspace_id: str) -> Workspace:
    """Restore the plan of a workspace; posts on hold are scheduled again.

    Raises:
        KeyError: there is no such workspace.
    """
    workspace = sandbox.store.put(evolve(sandbox.store.get(Workspace, workspace_id), locked=False))
    for post in _move_all(sandbox, lambda post: post.workspace_id == workspace.id, "restore_plan"):
        publishing.hold(sandbox, post)
    return workspace


def delete_on_network(sandbox: SandboxState, post_id: str) -> Post:
    """Delete a published post on its network.

    Raises:
        KeyError: there is no such post.
        IllegalTransition: it is not on its network.
    """
    return _move(sandbox, sandbox.store.get(Post, post_id), "delete")


def _move(sandbox: SandboxState, post: Post, event: str) -> Post:
    state = POST.next(post.state, event)
    return sandbox.store.put(evolve(post, state=state, updated_at=sandbox.now))


def _move_all(sandbox: SandboxState, chosen: Callable[[Post], bool], event: str) -> list[Post]:
    posts: Iterable[Post] = sandbox.store.all(Post)
    return [_move(sandbox, post, event) for post in posts if chosen(post) and POST.allows(post.state, event)]


def _on(kind: type[Any], do: Callable[[SandboxState, str], Any]) -> Action:
    """Return an action on a record of a type."""

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
        delete_on_network(sandbox, post_id)


ACTIONS: Mapping[str, Action] = MappingProxyType(
    {
        "disconnect_account": _on_account("reauth", "disconnected", require_reconnect),
        "reconnect_account": _on_account("active", "connected", reconnect),
        "approve_post": _on(Post, approve),
        "reject_post": _on(Post, decline),
        "delete_post_on_network": _on(Post, _delete_on_network),
        "suspend_plan": _on_plan(True, "already suspended", suspend_plan),
        "restore_plan": _on_plan(False, "not suspended", restore_plan),
    }
)
