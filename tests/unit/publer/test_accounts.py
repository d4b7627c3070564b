"""Accounts, signatures, albums and watermarks."""

from __future__ import annotations

import pytest
from attrs import evolve
from galleyproof.services.publer.records import Workspace
from galleyproof.services.publer.seed.ids import OTHER_WORKSPACE, WORKSPACE, account_id

from tests.support.publer import Publer

PAGE = {
    "id": account_id(1),
    "provider": "facebook",
    "name": "Harbour Lane Bakery",
    "social_id": "102030405060708",
    "picture": f"https://cdn.galleyproof.test/accounts/{account_id(1)}.png",
    "type": "page",
    "status": "active",
    "locked": False,
    "username": "harbourlanebakery",
}


@pytest.mark.parametrize(
    ("dialect", "type_"), [("introduction", "page"), ("reference", "page"), ("live", "fb_page")]
)
def test_account(dialect: str, type_: str) -> None:
    """An account has the documented fields and those that programs read; its type depends on the dialect."""
    accounts = Publer.build(dialect=dialect).read("/accounts")

    assert accounts[0] == PAGE | {"type": type_}


def test_pinterest_accounts_name_their_boards(publer: Publer) -> None:
    """A Pinterest account has its boards, so that programs can choose one for a pin."""
    account = next(row for row in publer.read("/accounts") if row["id"] == account_id(5))

    assert {name: account[name] for name in ("board", "default_board", "albums")} == {
        "board": "600000000000000000000211",
        "default_board": "600000000000000000000211",
        "albums": [
            {"id": "600000000000000000000211", "name": "Loaves and rolls"},
            {"id": "600000000000000000000212", "name": "Cakes"},
            {"id": "600000000000000000000213", "name": "The shop"},
        ],
    }


def test_accounts_of_the_other_workspace(publer: Publer) -> None:
    """Each workspace has its own accounts."""
    accounts = publer.within(OTHER_WORKSPACE).read("/accounts")

    assert [account["id"] for account in accounts] == [account_id(number) for number in (31, 32, 33, 34)]


def test_locked_accounts(publer: Publer) -> None:
    """The accounts of a workspace with a suspended plan are locked."""
    store = publer.sandbox.store
    store.put(evolve(store.get(Workspace, WORKSPACE), locked=True))

    accounts = publer.read("/accounts")

    assert {account["locked"] for account in accounts} == {True}


def test_signatures(publer: Publer) -> None:
    """The signatures of a requested account have all documented fields."""
    response = publer.read(f"/workspaces/{WORKSPACE}/signatures", **{"accounts[]": account_id(2)})

    assert response == [
        {
            "account_id": account_id(2),
            "signatures": [
                {
                    "id": "600000000000000000000203",
                    "label": "Hashtags",
                    "text": "#harbourlane #sourdough #bakery",
                    "default": True,
                    "in_photo_captions": False,
                }
            ],
        }
    ]


def test_media_options(publer: Publer) -> None:
    """The albums of a requested account have id, name and type."""
    response = publer.read(f"/workspaces/{WORKSPACE}/media_options", **{"accounts[]": account_id(18)})

    assert response == [
        {
            "id": account_id(18),
            "albums": [{"id": "600000000000000000000214", "name": "Sunday baking", "type": "pinterest"}],
            "watermarks": [],
        }
    ]


def test_watermark(publer: Publer) -> None:
    """A watermark has all fields that a post must send."""
    (options,) = publer.read(f"/workspaces/{WORKSPACE}/media_options", **{"accounts[]": account_id(2)})

    assert options["watermarks"] == [
        {
            "id": "600000000000000000000223",
            "name": "Handle",
            "opacity": 80,
            "size": 20,
            "position": "bottom_left",
            "default": True,
            "image": "https://cdn.galleyproof.test/watermarks/600000000000000000000223.png",
        }
    ]


@pytest.mark.parametrize(("route", "key"), [("signatures", "account_id"), ("media_options", "id")])
@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", "all"),
        (f"?accounts[]={account_id(1)}&accounts[]={account_id(5)}", (1, 5)),
        (f"?accounts={account_id(1)},{account_id(5)}", (1, 5)),
        (f"?accounts[]={account_id(31)}", ()),
        ("?accounts[]=unknown", ()),
    ],
)
def test_requested_accounts(publer: Publer, route: str, key: str, query: str, shown: object) -> None:
    """Without a filter all accounts of the workspace are returned; foreign and unknown ids are ignored."""
    everybody = [account["id"] for account in publer.read("/accounts")]

    response = [entry[key] for entry in publer.read(f"/workspaces/{WORKSPACE}/{route}{query}")]

    assert response == (everybody if shown == "all" else [account_id(number) for number in shown])  # type: ignore[attr-defined]


@pytest.mark.parametrize("route", ["signatures", "media_options"])
def test_workspace_is_in_the_path(publer: Publer, route: str) -> None:
    """These routes use the workspace in the path and ignore the header."""
    answer = publer.within(None).get(f"/workspaces/{OTHER_WORKSPACE}/{route}")

    assert (answer.status_code, len(answer.json())) == (200, 4)
