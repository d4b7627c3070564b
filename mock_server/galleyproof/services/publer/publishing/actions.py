"""Simulated user and network actions on Publer's records."""

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
    """Approve a pending post, as a manager does; a post without a time is published at once.

    Raises:
        KeyError: no post has this id.
        InvalidTransitionError: it is not pending.
    """
    post = _move(sandbox, sandbox.store.get(Post, post_id), "approve")
    post = publishing.hold(sandbox, post)
    if post.state == "scheduled_approved" and post.scheduled_at is None:
        return publishing.send_to_network(sandbox, evolve(post, scheduled_at=sandbox.now), "dispatch")
    return post


def decline(sandbox: SandboxState, post_id: str) -> Post:
    """Reject a pending post, as a manager does.

    Raises:
        KeyError: no post has this id.
        InvalidTransitionError: it is not pending.
    """
    return _move(sandbox, sandbox.store.get(Post, post_id), "decline")


def pause(sandbox: SandboxState, post_id: str) -> Post:
    """Pause a recycling post; its rounds are skipped until it is resumed.

    Raises:
        KeyError: no post has this id.
        InvalidTransitionError: it is not recycling, or is paused already.
    """
    return _move(sandbox, sandbox.store.get(Post, post_id), "pause")


def resume(sandbox: SandboxState, post_id: str) -> Post:
    """Resume a paused recycling post.

    Raises:
        KeyError: no post has this id.
        InvalidTransitionError: it is not paused.
    """
    return publishing.hold(sandbox, _move(sandbox, sandbox.store.get(Post, post_id), "resume"))


def disconnect(sandbox: SandboxState, account_id: str) -> Account:
    """Disconnect an account; its scheduled posts wait until it is reconnected.

    Raises:
        KeyError: no account has this id.
    """
    publishing.require_reconnection(sandbox, sandbox.store.get(Account, account_id))
    return sandbox.store.get(Account, account_id)


def reconnect(sandbox: SandboxState, account_id: str) -> Account:
    """Reconnect an account; its waiting posts are scheduled again.

    Raises:
        KeyError: no account has this id.
    """
    account = sandbox.store.get(Account, account_id)
    account = sandbox.store.put(evolve(account, status="active", connected_at=sandbox.now))
    _move_all(sandbox, lambda post: post.account_id == account.id, "reconnect")
    return account


def suspend_plan(sandbox: SandboxState, workspace_id: str) -> Workspace:
    """Suspend the plan of a workspace; its scheduled posts wait, and its jobs fail.

    Raises:
        KeyError: no workspace has this id.
    """
    workspace = sandbox.store.put(evolve(sandbox.store.get(Workspace, workspace_id), locked=True))
    _move_all(sandbox, lambda post: post.workspace_id == workspace.id, "suspend_plan")
    return workspace


def restore_plan(sandbox: SandboxState, workspace_id: str) -> Workspace:
    """Restore the plan of a workspace; its waiting posts are scheduled again.

    Raises:
        KeyError: no workspace has this id.
    """
    workspace = sandbox.store.put(evolve(sandbox.store.get(Workspace, workspace_id), locked=False))
    for post in _move_all(sandbox, lambda post: post.workspace_id == workspace.id, "restore_plan"):
        publishing.hold(sandbox, post)
    return workspace


def delete(sandbox: SandboxState, post_id: str) -> None:
    """Delete a post in Publer, as a user does; it stays on its network if it was published.

    Raises:
        KeyError: no post has this id.
        InvalidTransitionError: it is being published.
    """
    post = sandbox.store.get(Post, post_id)
    if post.state == "publishing":
        raise InvalidTransitionError("A post that is being published cannot be deleted.")
    sandbox.store.remove(post)


def delete_on_network(sandbox: SandboxState, post_id: str) -> Post:
    """Delete a published post on its network, in Publer's records.

    Raises:
        KeyError: no post has this id.
        InvalidTransitionError: it is not published.
    """
    return _move(sandbox, sandbox.store.get(Post, post_id), "delete")


def _move(sandbox: SandboxState, post: Post, event: str) -> Post:
    state = POST.next(post.state, event)
    return sandbox.store.put(evolve(post, state=state, updated_at=sandbox.now))


def _move_all(sandbox: SandboxState, chosen: Callable[[Post], bool], event: str) -> list[Post]:
    posts: Iterable[Post] = sandbox.store.all(Post)
    return [_move(sandbox, post, event) for post in posts if chosen(post) and POST.allows(post.state, event)]


def _post_action(name: str, change: Callable[[SandboxState, str], Any]) -> Action:
    """Return an action on a post that fails if the state of the post does not allow it."""

    def action(sandbox: SandboxState, params: ActionParams) -> bool:
        post = sandbox.store.find(Post, params.id)
        if post is None:
            return False
        try:
            change(sandbox, params.id)
        except InvalidTransitionError:
            message = f"Post {params.id!r} cannot be {name}: its state is {post.state}."
            raise InvalidStateError(message) from None
        return True

    return action


def _account_action(status: str, already: str, change: Callable[[SandboxState, str], Any]) -> Action:
    """Return an action on an account that fails if the account has the status already."""

    def action(sandbox: SandboxState, params: ActionParams) -> bool:
        account = sandbox.store.find(Account, params.id)
        if account is None:
            return False
        if account.status == status:
            raise InvalidStateError(f"Account {params.id!r} is already {already}.")
        change(sandbox, params.id)
        return True

    return action


def _plan_action(locked: bool, already: str, change: Callable[[SandboxState, str], Any]) -> Action:
    """Return an action on the plan of one workspace, or of all workspaces if no id is given."""

    def action(sandbox: SandboxState, params: ActionParams) -> bool:
        found = [space for space in sandbox.store.all(Workspace) if params.id in ("", space.id)]
        to_change = [space for space in found if space.locked is not locked]
        if found and not to_change:
            raise InvalidStateError(f"The Publer plan is {already}.")
        for workspace in to_change:
            change(sandbox, workspace.id)
        return bool(found)

    return action


def _delete_on_network(sandbox: SandboxState, post_id: str) -> None:
    # A post that the service shows as failed can still be live on its network.
    if not published_posts.delete_posts(sandbox, post_id):
        delete_on_network(sandbox, post_id)


ACTIONS: Mapping[str, Action] = MappingProxyType(
    {
        "disconnect_account": _account_action("reauth", "disconnected", disconnect),
        "reconnect_account": _account_action("active", "connected", reconnect),
        "approve_post": _post_action("approved", approve),
        "reject_post": _post_action("rejected", decline),
        "delete_post": _post_action("deleted", delete),
        "delete_post_on_network": _post_action("deleted on its network", _delete_on_network),
        "suspend_plan": _plan_action(True, "already suspended", suspend_plan),
        "restore_plan": _plan_action(False, "not suspended", restore_plan),
    }
)
