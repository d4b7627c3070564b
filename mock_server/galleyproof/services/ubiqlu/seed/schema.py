"""The tables of a custom seed data document for Ubiqlu, and the events that its records start with."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.kernel.seed_data import Table
from galleyproof.services.ubiqlu.accounts import PLATFORMS, TOKEN_LIFETIME
from galleyproof.services.ubiqlu.publishing import publishing
from galleyproof.services.ubiqlu.records import Account, MediaAsset, Post, Target, Workspace
from galleyproof.services.ubiqlu.workspaces import WORKSPACE_ID

Json = Mapping[str, Any]

_VARIANTS: Mapping[str, str] = {
    "instagram": "instagram_business_login",
    "facebook": "facebook_page",
    "linkedin": "linkedin_personal",
}


def _workspace(_given: Json, start: datetime) -> Json:
    return {
        "id": WORKSPACE_ID,
        "name": "Workspace",
        "slug": "workspace",
        "timezone": "UTC",
        "brand_summary": None,
        "created_at": start - timedelta(days=90),
    }


def _account(given: Json, start: datetime) -> Json:
    return {
        "provider_variant": _VARIANTS[given["platform"]],
        "display_name": given["id"],
        "handle": given["id"],
        "avatar_url": None,
        "status": "connected",
        "status_detail": None,
        "token_expires_at": None if given["platform"] == "facebook" else start + TOKEN_LIFETIME,
        "connected_at": start,
    }


def _post(_given: Json, start: datetime) -> Json:
    return {
        "caption": None,
        "created_at": start,
        "media_item_id": None,
        "media_asset_id": None,
    }


def _target(given: Json, start: datetime) -> Json:
    due = start + timedelta(hours=1) if given["status"] == "scheduled" else None
    out = start if given["status"] == "published" else None
    return {"scheduled_at": due, "published_at": out}


TABLES: Mapping[str, Table] = MappingProxyType(
    {
        "workspace": Table(Workspace, _workspace, choices={"id": (WORKSPACE_ID,)}),
        "accounts": Table(
            Account,
            _account,
            choices={
                "platform": tuple(PLATFORMS),
                "provider_variant": (*_VARIANTS.values(), "linkedin_company"),
                "status": ("connected", "token_expiring", "disconnected", "error"),
            },
            url_fields=("avatar_url",),
        ),
        "posts": Table(Post, _post, foreign_keys={"target_ids": Target, "media_asset_id": MediaAsset}),
        "targets": Table(
            Target,
            _target,
            foreign_keys={"post_id": Post, "account_id": Account},
            choices={"status": ("draft", "scheduled", "published", "failed")},
            url_fields=("platform_post_url",),
        ),
    }
)


def schedule_initial_events(sandbox: SandboxState) -> None:
    """Schedule the publishing of the scheduled targets in the seed data."""
    for target in sandbox.store.all(Target):
        if target.status == "scheduled" and target.scheduled_at is not None:
            sandbox.schedule(publishing.DISPATCH, target.id, at=target.scheduled_at)
