"""How an account is shown, from what was stored of it and from its token's end."""

from __future__ import annotations

from datetime import timedelta

import pytest
from galleyproof.services.ubiqlu.accounts.accounts import reconnect

from tests.support.mock import START, Ubiqlu, after

SOON = START + timedelta(days=7)
NEVER, ENDED, ENDS_NOW = None, START - timedelta(seconds=1), START
CONNECTED = ("connected", False, "Connected", None)
EXPIRING = ("token_expiring", False, "Token expiring", "The access token ends on 2026-01-12.")
ENDED_TODAY = ("disconnected", True, "Reconnect required", "The access token ended on 2026-01-05.")
LOST = ("disconnected", True, "Reconnect required", "The connection was ended.")
BROKEN = ("error", True, "Connection error", "The network reported a problem.")

TABLE = [
    ("connected", NEVER, CONNECTED, 201),
    ("connected", SOON + timedelta(seconds=1), CONNECTED, 201),
    ("connected", SOON, EXPIRING, 201),
    ("connected", ENDS_NOW, ENDED_TODAY, 400),
    ("connected", ENDED, ENDED_TODAY, 400),
    ("token_expiring", SOON, EXPIRING, 201),
    ("token_expiring", NEVER, ("token_expiring", False, "Token expiring", None), 201),
    ("token_expiring", ENDED, ENDED_TODAY, 400),
    ("disconnected", NEVER, LOST, 400),
    ("disconnected", SOON, LOST, 400),
    ("disconnected", ENDED, LOST, 400),
    ("error", NEVER, BROKEN, 400),
    ("error", SOON, BROKEN, 400),
    ("error", ENDED, BROKEN, 400),
]


@pytest.mark.parametrize(("stored", "token_ends", "health", "create"), TABLE)
def test_health(
    ubiqlu: Ubiqlu, stored: str, token_ends: object, health: tuple[object, ...], create: int
) -> None:
    """Health is worked out when it is asked for; who needs to reconnect cannot be posted to."""
    ubiqlu.change_account("acc_facebook", status=stored, token_expires_at=token_ends)

    shown = ubiqlu.accounts()["acc_facebook"]

    assert (stored, dict(zip(("state", "needsReconnect", "label", "detail"), health, strict=True))) == (
        shown["status"],
        shown["health"],
    )
    assert create == ubiqlu.create(caption="Hello", socialAccountIds=["acc_facebook"]).status_code


def test_token_comes_to_its_end(ubiqlu: Ubiqlu) -> None:
    """As the clock moves an account's token begins to expire and then ends, though nothing is stored."""
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


def test_reconnecting(ubiqlu: Ubiqlu) -> None:
    """Reconnecting gives the same account a new connection and a new token."""
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
    """A sandbox begins with four accounts that publish and one to be reconnected, none used yet."""
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


def test_last_used_is_the_last_success(ubiqlu: Ubiqlu) -> None:
    """An account was last used when it last published; failures and drafts do not count."""
    ubiqlu.post()
    ubiqlu.advance(seconds=3)
    ubiqlu.post(timing="draft")
    ubiqlu.post(caption="x" * 63_207)
    ubiqlu.advance(hours=1)

    used = {
        name: account["lastUsedAt"] for name, account in ubiqlu.accounts().items() if account["lastUsedAt"]
    }

    assert {"acc_facebook": after(seconds=3)} == used
