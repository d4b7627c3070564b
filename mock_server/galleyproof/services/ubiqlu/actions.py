"""What happens to Ubiqlu's records in its dashboard and on the networks."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from attrs import evolve

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.kernel.service import Action, ActionParams, InvalidStateError
from galleyproof.networks.publishing import published_posts
from galleyproof.services.ubiqlu import accounts
from galleyproof.services.ubiqlu.access import WORKSPACE_ID
from galleyproof.services.ubiqlu.publishing import publishing
from galleyproof.services.ubiqlu.records import Account, Post, Target, Workspace


def _disconnect_account(sandbox: SandboxState, how: ActionParams) -> bool:
    account = sandbox.store.find(Account, how.id)
    if account is None:
        return False
    detail = how.reason or "The connection was taken back."
    accounts.disconnect(sandbox, account, status="disconnected", detail=detail)
    return True


def _reconnect_account(sandbox: SandboxState, how: ActionParams) -> bool:
    if sandbox.store.find(Account, how.id) is None:
        return False
    accounts.reconnect(sandbox, how.id)
    return True


def _publish_draft(sandbox: SandboxState, how: ActionParams) -> bool:
    post = sandbox.store.find(Post, how.id)
    if post is None:
        return False
    targets = [sandbox.store.get(Target, target_id) for target_id in post.target_ids]
    drafts = [target for target in targets if target.status == "draft"]
    if not drafts:
        raise InvalidStateError(f"{post.id} is no draft.")
    for target in drafts:
        publishing.start(sandbox, target, "publish_now")
    return True


def _delete_network_post(sandbox: SandboxState, how: ActionParams) -> bool:
    post, target = sandbox.store.find(Post, how.id), sandbox.store.find(Target, how.id)
    if post is None and target is None:
        return False
    records = post.target_ids if post is not None else (how.id,)
    if not [gone for record in records for gone in published_posts.delete_posts(sandbox, record)]:
        raise InvalidStateError(f"{how.id} stands on no network.")
    return True


def _lock_plan(sandbox: SandboxState, _how: ActionParams) -> bool:
    return _change_workspace(sandbox, api_access=False)


def _unlock_plan(sandbox: SandboxState, _how: ActionParams) -> bool:
    return _change_workspace(sandbox, api_access=True)


def _delete_workspace(sandbox: SandboxState, _how: ActionParams) -> bool:
    return _change_workspace(sandbox, deleted=True)


def _change_workspace(sandbox: SandboxState, **changes: Any) -> bool:
    sandbox.store.put(evolve(sandbox.store.get(Workspace, WORKSPACE_ID), **changes))
    return True


ACTIONS: Mapping[str, Action] = MappingProxyType(
    {
        "disconnect_account": _disconnect_account,
        "reconnect_account": _reconnect_account,
        "publish_draft": _publish_draft,
        "delete_post_on_network": _delete_network_post,
        "suspend_plan": _lock_plan,
        "restore_plan": _unlock_plan,
        "delete_workspace": _delete_workspace,
    }
)
