"""Seed data from recorded responses of Ubiqlu: accounts and posts as a program saw them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from galleyproof.kernel.service import Recorded
from galleyproof.services.ubiqlu.accounts import PLATFORMS

Json = dict[str, Any]

_STATUSES = ("draft", "scheduled", "published", "failed")
_HEALTHY = "connected"


def seed_of(recorded: Sequence[Recorded]) -> Mapping[str, Sequence[Json]]:
    """Return the tables of seed data that recorded responses show.

    Later responses replace earlier ones. A post shows its accounts by name only, so posts of accounts that no
    response lists are left out.
    """
    accounts: dict[str, Json] = {}
    shown: dict[str, Json] = {}
    for response in recorded:
        body = response.body if isinstance(response.body, dict) else {}
        match response.operation:
            case "list_social_accounts":
                for item in body.get("accounts") or []:
                    if isinstance(item, dict) and item.get("platform") in PLATFORMS:
                        accounts[str(item["id"])] = _account(item)
            case "create_post" | "get_post":
                if isinstance(post := body.get("post"), dict) and post.get("id"):
                    shown[str(post["id"])] = post
    by_name = {
        (row["platform"], row.get("handle"), row.get("display_name")): key for key, row in accounts.items()
    }
    posts: list[Json] = []
    targets: list[Json] = []
    for post in shown.values():
        own = [_target(each, post, by_name) for each in post.get("targets") or []]
        found = [target for target in own if target is not None]
        if found:
            targets += found
            row = {"id": post["id"], "target_ids": [target["id"] for target in found]}
            posts.append(row | _given(post, caption="caption", created_at="createdAt"))
    return {"accounts": list(accounts.values()), "posts": posts, "targets": targets}


def _account(sent: Json) -> Json:
    row = {"id": str(sent["id"]), "platform": sent["platform"]}
    row |= _given(sent, provider_variant="providerVariant", display_name="displayName", handle="handle")
    row |= _given(sent, connected_at="connectedAt", token_expires_at="tokenExpiresAt")  # noqa: S106 - a field
    status = sent.get("status")
    return row | {"status": status if status in ("disconnected", "error") else _HEALTHY}


def _target(sent: Any, post: Json, accounts: Mapping[tuple[Any, Any, Any], str]) -> Json | None:
    if not isinstance(sent, dict) or sent.get("status") not in _STATUSES:
        return None
    named = sent.get("socialAccount") or {}
    account = accounts.get((named.get("platform"), named.get("handle"), named.get("displayName")))
    if account is None:
        return None
    row = {"id": sent["id"], "post_id": post["id"], "account_id": account, "status": sent["status"]}
    row |= _given(sent, scheduled_at="scheduledAt", published_at="publishedAt")
    return row | _given(sent, platform_post_url="platformPostUrl", error_message="errorMessage")


def _given(sent: Json, **names: str) -> Json:
    return {name: sent[key] for name, key in names.items() if isinstance(sent.get(key), str)}
