"""The tables of custom seed data for Publer, their defaults, and the events that the seed data implies."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.kernel.seed_data import Table
from galleyproof.services.publer.publishing import publishing
from galleyproof.services.publer.records import Account, Label, Post, Signature, User, Workspace
from galleyproof.services.publer.seed.accounts import ACCOUNT_TYPES
from galleyproof.services.publer.seed.ids import PICTURES, USER, WORKSPACE

Json = Mapping[str, Any]

_STATES = (
    "draft_dated",
    "draft_undated",
    "draft_private",
    "draft_public",
    "scheduled_approved",
    "scheduled_pending",
    "published_posted",
    "published_deleted",
    "published_hidden",
    "failed",
)


def _user(given: Json, _start: datetime) -> Json:
    name = given.get("name", "Someone")
    return {
        "email": f"{given['id']}@galleyproof.test",
        "name": name,
        "first_name": name.split(" ")[0],
        "picture": f"{PICTURES}/users/{given['id']}.png",
    }


def _workspace(given: Json, start: datetime) -> Json:
    return {
        "name": "Workspace",
        "owner_id": USER,
        "member_ids": (),
        "plan": "business",
        "picture": f"{PICTURES}/workspaces/{given['id']}.png",
        "created_at": start - timedelta(days=400),
    }


def _account(given: Json, start: datetime) -> Json:
    found = next(found for found in ACCOUNT_TYPES.values() if found.provider == given["provider"])
    return {
        "workspace_id": WORKSPACE,
        "type": found.type,
        "analytics_type": found.analytics_type,
        "content_key": found.content_key,
        "name": given["id"],
        "username": given["id"],
        "social_id": given["id"],
        "picture": f"{PICTURES}/accounts/{given['id']}.png",
        "followers": 0,
        "connected_at": start,
    }


def _post(given: Json, start: datetime) -> Json:
    state = given["state"]
    published = state.startswith("published")
    return {
        "workspace_id": WORKSPACE,
        "account_id": None,
        "network": None,
        "user_id": USER,
        "type": "status",
        "text": None,
        "title": None,
        "url": None,
        "media": (),
        "link": None,
        "label_ids": (),
        "created_at": start,
        "updated_at": start,
        "scheduled_at": start + timedelta(hours=1) if state.startswith("scheduled") else None,
        "published_at": start if published else None,
        "needs_approval": state == "scheduled_pending",
    }


def _signature(_given: Json, _start: datetime) -> Json:
    return {"label": "Signature", "default": False, "in_photo_captions": False}


def _label(_given: Json, _start: datetime) -> Json:
    return {"workspace_id": WORKSPACE, "color": "#808080"}


TABLES: Mapping[str, Table] = MappingProxyType(
    {
        "users": Table(User, _user, url_fields=("picture",)),
        "workspaces": Table(
            Workspace,
            _workspace,
            foreign_keys={"owner_id": User, "member_ids": User},
            choices={"plan": ("free", "professional", "business", "enterprise")},
            url_fields=("picture",),
        ),
        "accounts": Table(
            Account,
            _account,
            foreign_keys={"workspace_id": Workspace},
            choices={
                "provider": tuple(dict.fromkeys(found.provider for found in ACCOUNT_TYPES.values())),
                "status": ("active", "reauth"),
            },
            url_fields=("picture",),
        ),
        "signatures": Table(Signature, _signature, foreign_keys={"account_id": Account}),
        "labels": Table(Label, _label, foreign_keys={"workspace_id": Workspace}),
        "posts": Table(
            Post,
            _post,
            foreign_keys={
                "workspace_id": Workspace,
                "account_id": Account,
                "user_id": User,
                "label_ids": Label,
            },
            choices={"state": _STATES},
            url_fields=("post_link",),
        ),
    }
)


def schedule_initial_events(sandbox: SandboxState) -> None:
    """Schedule the publication of the scheduled posts that a sandbox starts with."""
    for post in sandbox.store.all(Post):
        if post.state in ("scheduled_approved", "scheduled_pending") and post.scheduled_at is not None:
            sandbox.schedule(publishing.DISPATCH, post.id, at=post.scheduled_at)
