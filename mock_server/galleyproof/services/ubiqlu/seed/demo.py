"""The demo world of Ubiqlu: one workspace, four accounts that publish and one that cannot."""

from __future__ import annotations

from datetime import datetime, timedelta

from galleyproof.kernel.record_store import RecordStore
from galleyproof.services.ubiqlu.access import WORKSPACE_ID
from galleyproof.services.ubiqlu.records import Account, Workspace

TOKEN_LIFE = timedelta(days=60)


def seed_workspace(store: RecordStore, day: datetime) -> None:
    """Put the demo workspace into a world: what even an empty one has.

    Args:
        world: the world to fill.
        day: the day it stands on; what lies in the past is counted from there.
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
    """Put the demo workspace and its accounts into a world.

    Args:
        world: the world to fill.
        day: the day it stands on; what lies in the past is counted from there.
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
        since = connected - TOKEN_LIFE if lost else connected
        store.put(
            Account(
                id=account_id,
                platform=platform,
                provider_variant=variant,
                display_name=name,
                handle=handle,
                avatar_url=f"https://cdn.galleyproof.test/avatars/{account_id}.png",
                status="disconnected" if lost else "connected",
                status_detail="The member took back the connection." if lost else None,
                # Facebook Page tokens do not end; the others last 60 days.
                token_expires_at=None if platform == "facebook" else since + TOKEN_LIFE,
                connected_at=since,
            )
        )
