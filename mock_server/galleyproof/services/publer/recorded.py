"""Seed data from recorded responses of Publer: workspaces, accounts and posts as a program saw them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from galleyproof.kernel.service import Recorded
from galleyproof.services.publer.seed.accounts import ACCOUNT_TYPES
from galleyproof.services.publer.seed.ids import USER, WORKSPACE

Json = dict[str, Any]

_PLANS = ("free", "professional", "business", "enterprise")
_STATES: Mapping[str, str] = {
    "scheduled": "scheduled_approved",
    "published": "published_posted",
    "failed": "failed",
}
"""By group of states, as responses show it; recycling and recurring posts are left out."""


def seed_of(recorded: Sequence[Recorded]) -> Mapping[str, Sequence[Json]]:
    """Return the tables of seed data that recorded responses show.

    Later responses replace earlier ones. Posts of accounts that no response shows are left out, and so are
    recurring and recycled posts: their schedule is not known.
    """
    workspaces: dict[str, Json] = {}
    accounts: dict[str, Json] = {}
    posts: dict[str, Json] = {}
    for response in recorded:
        workspace = response.headers.get("publer-workspace-id") or WORKSPACE
        match response.operation:
            case "list_workspaces":
                workspaces |= {row["id"]: row for row in map(_workspace, _objects(response.body))}
            case "list_accounts":
                rows = (_account(item, workspace) for item in _objects(response.body))
                accounts |= {row["id"]: row for row in rows if row is not None}
            case "list_posts":
                body = response.body if isinstance(response.body, dict) else {}
                found = (_post(item, workspace) for item in _objects(body.get("posts")))
                posts |= {row["id"]: row for row in found if row is not None}
    for row in (*accounts.values(), *posts.values()):
        workspaces.setdefault(row["workspace_id"], {"id": row["workspace_id"]})
    known = [
        row | {"network": accounts[row["account_id"]]["provider"]}
        for row in posts.values()
        if row["account_id"] in accounts
    ]
    return {"workspaces": list(workspaces.values()), "accounts": list(accounts.values()), "posts": known}


def _workspace(sent: Json) -> Json:
    row: Json = {"id": str(sent["id"]), "owner_id": USER}
    if isinstance(sent.get("name"), str):
        row["name"] = sent["name"]
    if sent.get("plan") in _PLANS:
        row["plan"] = sent["plan"]
    return row


def _account(sent: Json, workspace: str) -> Json | None:
    provider = sent.get("provider")
    of_provider = [kind for kind in ACCOUNT_TYPES.values() if kind.provider == provider]
    if not of_provider:
        return None
    shown = sent.get("type")
    named = (kind for kind in of_provider if shown in (kind.type, kind.analytics_type))
    kind = next(named, of_provider[0])
    row: Json = {
        "id": str(sent["id"]),
        "workspace_id": workspace,
        "provider": provider,
        "type": kind.type,
        "analytics_type": kind.analytics_type,
        "content_key": kind.content_key,
        "status": "reauth" if sent.get("status") == "reauth" else "active",
    }
    return row | _texts(sent, name="name", username="username", social_id="social_id")


def _post(sent: Json, workspace: str) -> Json | None:
    group, scheduled_at = str(sent.get("state")).partition("_")[0], sent.get("scheduled_at")
    state = ("draft_dated" if scheduled_at else "draft_undated") if group == "draft" else _STATES.get(group)
    account = sent.get("account_id")
    if state is None or account is None or (group == "scheduled" and not scheduled_at):
        return None
    published_at = sent.get("published_at") or (scheduled_at if group == "published" else None)
    row: Json = {"id": str(sent["id"]), "workspace_id": workspace, "account_id": str(account), "state": state}
    times = {"scheduled_at": scheduled_at, "published_at": published_at}
    row |= {name: time for name, time in times.items() if isinstance(time, str)}
    return row | _texts(sent, text="text", type="type", url="url", post_link="post_link")


def _texts(sent: Json, **names: str) -> Json:
    return {name: sent[key] for name, key in names.items() if isinstance(sent.get(key), str)}


def _objects(sent: Any) -> list[Json]:
    found = sent if isinstance(sent, list) else []
    return [item for item in found if isinstance(item, dict) and item.get("id") is not None]
