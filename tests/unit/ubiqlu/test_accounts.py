"""Connected accounts: their health, from the stored status and the expiry of the token."""

from __future__ import annotations

from datetime import timedelta

import pytest
from galleyproof.services.ubiqlu.accounts import reconnect

from tests.support.mock import START, Ubiqlu, after

SOON = START + timedelta(days=7)
NEVER, EXPIRED, EXPIRES_NOW = None, START - timedelta(seconds=1), START
CONNECTED = ("connected", False, "Connected", None)
EXPIRING = ("token_expiring", False, "Token expiring", "The access token expires on 2026-01-12.")
EXPIRED_TODAY = ("disconnected", True, "Reconnect required", "The access token expired on 2026-01-05.")
LOST = ("disconnected", True, "Reconnect required", "The connection was ended.")
BROKEN = ("error", True, "Connection error", "The network reported a problem.")

TABLE = [
    ("connected", NEVER, CONNECTED, 201),
    ("connected", SOON + timedelta(seconds=1), CONNECTED, 201),
    ("connected", SOON, EXPIRING, 201),
    ("connected", EXPIRES_NOW, EXPIRED_TODAY, 400),
    ("connected", EXPIRED, EXPIRED_TODAY, 400),
    ("token_expiring", SOON, EXPIRING, 201),
    ("token_expiring", NEVER, ("token_expiring", False, "Token expiring", None), 201),
    ("token_expiring", EXPIRED, EXPIRED_TODAY, 400),
    ("disconnected", NEVER, LOST, 400),
    ("disconnected", SOON, LOST, 400),
    ("disconnected", EXPIRED, LOST, 400),
    ("error", NEVER, BROKEN, 400),
    ("error", SOON, BROKEN, 400),
    ("error", EXPIRED, BROKEN, 400),
]


@pytest.mark.parametrize(("stored", "token_expires_at", "health", "create"), TABLE)
def test_health(
    ubiqlu: Ubiqlu, stored: str, token_expires_at: object, health: tuple[object, ...], create: int
) -> None:
    """Health is computed on reading; a post to an account that needs a reconnect is rejected."""
    ubiqlu.change_account("acc_facebook", status=stored, token_expires_at=token_expires_at)

    shown = ubiqlu.accounts()["acc_facebook"]

    assert (stored, dict(zip(("state", "needsReconnect", "label", "detail"), health, strict=True))) == (
        shown["status"],
        shown["health"],
    )
    assert create == ubiqlu.create(caption="Hello", socialAccountIds=["acc_facebook"]).status_code


def test_health_changes_as_the_token_expires(ubiqlu: Ubiqlu) -> None:
    """Health follows the clock; the stored status stays connected."""
    states = []
    for days in (0, 47, 1, 7):
        ubiqlu.advance(days=days)
        shown = ubiqlu.accounts()["acc_instagram"]
        states.append((shown["status"], shown["health"]["state"]))

    assert states == [
        ("connected", "connected"),
        ("connected", "connected"),
        ("connected", "token_expiring"),
        ("connected", "disconnected"),
    ]


def test_reconnect(ubiqlu: Ubiqlu) -> None:
    """A reconnected account keeps its id and has a new connection and a new token."""
    ubiqlu.advance(days=1)
    before = ubiqlu.accounts()["acc_disconnected"]

    reconnect(ubiqlu.sandbox, "acc_disconnected")

    connected = {"state": "connected", "needsReconnect": False, "label": "Connected", "detail": None}
    assert (
        before
        | {
            "status": "connected",
            "health": connected,
            "connectedAt": after(days=1),
            "tokenExpiresAt": after(days=61),
        }
        == ubiqlu.accounts()["acc_disconnected"]
    )


def test_demo_accounts(ubiqlu: Ubiqlu) -> None:
    """A new sandbox has four connected accounts and a disconnected one; none was used."""
    facts = {
        name: (account["platform"], account["providerVariant"], account["status"], account["lastUsedAt"])
        for name, account in ubiqlu.accounts().items()
    }

    assert facts == {
        "acc_instagram": ("instagram", "instagram_business_login", "connected", None),
        "acc_facebook": ("facebook", "facebook_page", "connected", None),
        "acc_linkedin_personal": ("linkedin", "linkedin_personal", "connected", None),
        "acc_linkedin_company": ("linkedin", "linkedin_company", "connected", None),
        "acc_disconnected": ("linkedin", "linkedin_personal", "disconnected", None),
    }
    assert ubiqlu.accounts()["acc_facebook"]["tokenExpiresAt"] is None


def test_last_used_at_is_the_last_published_post(ubiqlu: Ubiqlu) -> None:
    """Only published posts change lastUsedAt; failures and drafts do not."""
    ubiqlu.post()
    ubiqlu.advance(seconds=3)
    ubiqlu.post(timing="draft")
    ubiqlu.post(caption="x" * 63_207)
    ubiqlu.advance(hours=1)

    used = {
        name: account["lastUsedAt"] for name, account in ubiqlu.accounts().items() if account["lastUsedAt"]
    }

    assert {"acc_facebook": after(seconds=3)} == used
