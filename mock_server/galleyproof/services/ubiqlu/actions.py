"""What happens to Ubiqlu's records in its dashboard and on the networks."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from attrs import evolve

from galleyproof.kernel.actions import Act, CannotHappen, Circumstances
from galleyproof.kernel.sandbox import Sandbox
from galleyproof.networks.shared import published_posts as shelf
from galleyproof.services.ubiqlu import accounts
from galleyproof.services.ubiqlu.access import WORKSPACE_ID
from galleyproof.services.ubiqlu.publishing import publishing
from galleyproof.services.ubiqlu.records import Account, Post, Target, Workspace


def _disconnect_account(sandbox: Sandbox, how: Circumstances) -> bool:
    account = sandbox.world.find(Account, how.id)
    if account is None:
        return False
    detail = how.reason or "The connection was taken back."
    accounts.disconnect(sandbox, account, status="disconnected", detail=detail)
    return True


def _reconnect_account(sandbox: Sandbox, how: Circumstances) -> bool:
    if sandbox.world.find(Account, how.id) is None:
        return False
    accounts.reconnect(sandbox, how.id)
    return True


def _publish_draft(sandbox: Sandbox, how: Circumstances) -> bool:
    post = sandbox.world.find(Post, how.id)
    if post is None:
        return False
    targets = [sandbox.world.get(Target, target_id) for target_id in post.target_ids]
    drafts = [target for target in targets if target.status == "draft"]
    if not drafts:
        raise CannotHappen(f"{post.id} is no draft.")
    for target in drafts:
        publishing.start(sandbox, target, "publish_now")
    return True


def _delete_network_post(sandbox: Sandbox, how: Circumstances) -> bool:
    post, target = sandbox.world.find(Post, how.id), sandbox.world.find(Target, how.id)
    if post is None and target is None:
        return False
    records = post.target_ids if post is not None else (how.id,)
    if not [gone for record in records for gone in shelf.take_down(sandbox, record)]:
        raise CannotHappen(f"{how.id} stands on no network.")
    return True


def _lock_plan(sandbox: Sandbox, _how: Circumstances) -> bool:
    return _change_workspace(sandbox, entitled=False)


def _unlock_plan(sandbox: Sandbox, _how: Circumstances) -> bool:
    return _change_workspace(sandbox, entitled=True)


def _delete_workspace(sandbox: Sandbox, _how: Circumstances) -> bool:
    return _change_workspace(sandbox, deleted=True)


def _change_workspace(sandbox: Sandbox, **changes: Any) -> bool:
    sandbox.world.put(evolve(sandbox.world.get(Workspace, WORKSPACE_ID), **changes))
    return True


ACTS: Mapping[str, Act] = MappingProxyType(
    {
        "disconnect_account": _disconnect_account,
        "reconnect_account": _reconnect_account,
        "publish_draft": _publish_draft,
        "delete_network_post": _delete_network_post,
        "lock_plan": _lock_plan,
        "unlock_plan": _unlock_plan,
        "delete_workspace": _delete_workspace,
    }
)
