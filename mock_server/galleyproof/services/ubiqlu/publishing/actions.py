"""Simulated user and network actions on Ubiqlu's records."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from attrs import evolve

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.kernel.service import Action, ActionParams, InvalidStateError
from galleyproof.networks.publishing import published_posts
from galleyproof.services.ubiqlu import accounts
from galleyproof.services.ubiqlu.publishing import publishing
from galleyproof.services.ubiqlu.publishing.lifecycle import TARGET
from galleyproof.services.ubiqlu.records import Account, Post, Target, Workspace
from galleyproof.services.ubiqlu.workspaces import WORKSPACE_ID


def _disconnect_account(sandbox: SandboxState, params: ActionParams) -> bool:
    account = sandbox.store.find(Account, params.id)
    if account is None:
        return False
    if account.status == "disconnected":
        raise InvalidStateError(f"Account {params.id!r} is already disconnected.")
    detail = params.reason or "The connection was revoked."
    accounts.disconnect(sandbox, account, status="disconnected", detail=detail)
    return True


def _reconnect_account(sandbox: SandboxState, params: ActionParams) -> bool:
    account = sandbox.store.find(Account, params.id)
    if account is None:
        return False
    if accounts.health(account, sandbox.now).state == "connected":
        raise InvalidStateError(f"Account {params.id!r} is already connected.")
    accounts.reconnect(sandbox, params.id)
    return True


def _publish_draft(sandbox: SandboxState, params: ActionParams) -> bool:
    post = sandbox.store.find(Post, params.id)
    if post is None:
        return False
    targets = [sandbox.store.get(Target, target_id) for target_id in post.target_ids]
    drafts = [target for target in targets if target.status == "draft"]
    if not drafts:
        raise InvalidStateError(f"{post.id} is not a draft.")
    for target in drafts:
        publishing.start(sandbox, target, "publish_now")
    return True


def _retry_post(sandbox: SandboxState, params: ActionParams) -> bool:
    post = sandbox.store.find(Post, params.id)
    if post is None:
        return False
    targets = [sandbox.store.get(Target, target_id) for target_id in post.target_ids]
    failed = [target for target in targets if TARGET.allows(target.status, "retry")]
    if not failed:
        raise InvalidStateError(f"{post.id} has not failed anywhere.")
    for target in failed:
        publishing.start(sandbox, target, "retry")
    return True


def _delete_post_on_network(sandbox: SandboxState, params: ActionParams) -> bool:
    post, target = sandbox.store.find(Post, params.id), sandbox.store.find(Target, params.id)
    if post is None and target is None:
        return False
    records = post.target_ids if post is not None else (params.id,)
    if not [deleted for record in records for deleted in published_posts.delete_posts(sandbox, record)]:
        raise InvalidStateError(f"{params.id} is not published on any network.")
    return True


def _suspend_plan(sandbox: SandboxState, _params: ActionParams) -> bool:
    return _change_workspace(sandbox, "The Ubiqlu plan is already suspended.", api_access=False)


def _restore_plan(sandbox: SandboxState, _params: ActionParams) -> bool:
    return _change_workspace(sandbox, "The Ubiqlu plan is not suspended.", api_access=True)


def _delete_workspace(sandbox: SandboxState, _params: ActionParams) -> bool:
    return _change_workspace(sandbox, "The Ubiqlu workspace is already deleted.", deleted=True)


def _change_workspace(sandbox: SandboxState, already: str, **changes: Any) -> bool:
    workspace = sandbox.store.get(Workspace, WORKSPACE_ID)
    changed = evolve(workspace, **changes)
    if changed == workspace:
        raise InvalidStateError(already)
    sandbox.store.put(changed)
    return True


ACTIONS: Mapping[str, Action] = MappingProxyType(
    {
        "disconnect_account": _disconnect_account,
        "reconnect_account": _reconnect_account,
        "publish_draft": _publish_draft,
        "retry_post": _retry_post,
        "delete_post_on_network": _delete_post_on_network,
        "suspend_plan": _suspend_plan,
        "restore_plan": _restore_plan,
        "delete_workspace": _delete_workspace,
    }
)
