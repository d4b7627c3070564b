"""What people and networks do to posts outside the API: a dashboard's and a network's side of the mock."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import evolve

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.publishing import publishing
from galleyproof.services.publer.publishing.lifecycle import POST
from galleyproof.services.publer.records import Account, Post, Workspace


def approve(sandbox: SandboxState, post_id: str) -> Post:
    """Let a manager approve a pending post; one that has no time is published at once.

    Raises:
        KeyError: there is no such post.
        IllegalTransition: it is not pending.
    """
    post = _move(sandbox, sandbox.store.get(Post, post_id), "approve")
    post = publishing.hold_back(sandbox, post)
    if post.state == "scheduled_approved" and post.scheduled_at is None:
        return publishing.begin(sandbox, evolve(post, scheduled_at=sandbox.now), "dispatch")
    return post


def decline(sandbox: SandboxState, post_id: str) -> Post:
    """Let a manager decline a pending post.

    Raises:
        KeyError: there is no such post.
        IllegalTransition: it is not pending.
    """
    return _move(sandbox, sandbox.store.get(Post, post_id), "decline")


def pause(sandbox: SandboxState, post_id: str) -> Post:
    """Let a person pause a recycling post; its rounds are left out until it is resumed.

    Raises:
        KeyError: there is no such post.
        IllegalTransition: it is not recycling actively.
    """
    return _move(sandbox, sandbox.store.get(Post, post_id), "pause")


def resume(sandbox: SandboxState, post_id: str) -> Post:
    """Let a person resume a paused recycling post.

    Raises:
        KeyError: there is no such post.
        IllegalTransition: it is not paused.
    """
    return publishing.hold_back(sandbox, _move(sandbox, sandbox.store.get(Post, post_id), "resume"))


def require_reconnect(sandbox: SandboxState, account_id: str) -> Account:
    """Let an account lose its connection: what is planned for it waits.

    Raises:
        KeyError: there is no such account.
    """
    publishing.lose_connection(sandbox, sandbox.store.get(Account, account_id))
    return sandbox.store.get(Account, account_id)


def reconnect(sandbox: SandboxState, account_id: str) -> Account:
    """Let a person reconnect an account: what waited for it is planned again.

    Raises:
        KeyError: there is no such account.
    """
    account = sandbox.store.get(Account, account_id)
    account = sandbox.store.put(evolve(account, status="active", connected_at=sandbox.now))
    _move_all(sandbox, lambda post: post.account_id == account.id, "reconnect")
    return account


def suspend_plan(sandbox: SandboxState, workspace_id: str) -> Workspace:
    """Let a workspace's plan lapse: nothing is published, and jobs fail.

    Raises:
        KeyError: there is no such workspace.
    """
    workspace = sandbox.store.put(evolve(sandbox.store.get(Workspace, workspace_id), locked=True))
    _move_all(sandbox, lambda post: post.workspace_id == workspace.id, "suspend_plan")
    return workspace


def restore_plan(sandbox: SandboxState, workspace_id: str) -> Workspace:
    """Let a workspace's plan be renewed: what waited is planned again.

    Raises:
        KeyError: there is no such workspace.
    """
    workspace = sandbox.store.put(evolve(sandbox.store.get(Workspace, workspace_id), locked=False))
    for post in _move_all(sandbox, lambda post: post.workspace_id == workspace.id, "restore_plan"):
        publishing.hold_back(sandbox, post)
    return workspace


def delete_on_network(sandbox: SandboxState, post_id: str) -> Post:
    """Let a published post disappear from its network.

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
