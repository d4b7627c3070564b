"""Ubiqlu's demo data: one workspace, four connected accounts and a disconnected one."""

from __future__ import annotations

from datetime import datetime, timedelta

from galleyproof.kernel.record_store import RecordStore
from galleyproof.services.ubiqlu.accounts import TOKEN_LIFETIME
from galleyproof.services.ubiqlu.records import Account, Workspace
from galleyproof.services.ubiqlu.workspaces import WORKSPACE_ID


def seed_workspace(store: RecordStore, day: datetime) -> None:
    """Store the demo workspace; an empty sandbox has it too.

    Args:
        store: where to store them.
        day: the first day of the sandbox; earlier dates are counted back from it.
    """
    store.put(
        Workspace(
            id=WORKSPACE_ID,
            name="Galley Goods",
            slug="galley-goods",
            timezone="Europe/Berlin",
            brand_summary="A small shop for printed things.",
            created_at=day - timedelta(days=90),
        )
    )


def seed(store: RecordStore, day: datetime) -> None:
    """Store the demo workspace and its accounts.

    Args:
        store: where to store them.
        day: the first day of the sandbox; earlier dates are counted back from it.
    """
    seed_workspace(store, day)
    connected = day - timedelta(days=5)
    for account_id, platform, variant, name, handle in (
        ("acc_instagram", "instagram", "instagram_business_login", "Galley Goods", "galleygoods"),
        ("acc_facebook", "facebook", "facebook_page", "Galley Goods", "galleygoods"),
        ("acc_linkedin_personal", "linkedin", "linkedin_personal", "Ada Presser", "ada-presser"),
        ("acc_linkedin_company", "linkedin", "linkedin_company", "Galley Goods", "galley-goods"),
        ("acc_disconnected", "linkedin", "linkedin_personal", "Ben Former", "ben-former"),
    ):
        lost = account_id == "acc_disconnected"
        since = connected - TOKEN_LIFETIME if lost else connected
        store.put(
            Account(
                id=account_id,
                platform=platform,
                provider_variant=variant,
                display_name=name,
                handle=handle,
                avatar_url=f"https://cdn.galleyproof.test/avatars/{account_id}.png",
                status="disconnected" if lost else "connected",
                status_detail="The member revoked the connection." if lost else None,
                # Facebook Page tokens do not expire.
                token_expires_at=None if platform == "facebook" else since + TOKEN_LIFETIME,
                connected_at=since,
            )
        )
