"""Custom seed data is loaded, or rejected with the position of the error."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.control import Control
from tests.support.mock import after

Json = dict[str, Any]
ACCOUNT = {"id": "a", "platform": "linkedin"}
POST = {"id": "p", "caption": "Old news", "target_ids": ["t"]}
TARGET = {"id": "t", "post_id": "p", "account_id": "a", "status": "published"}


@pytest.fixture
def made(control: Control) -> Any:
    """Return a function that creates a sandbox with custom seed data."""

    def make(data: Json) -> Control:
        name = control.ask("POST", "/sandboxes", {"data": data})["name"]
        return Control(control.server, name, control.http)

    return make


def test_accounts(made: Any) -> None:
    """Most fields of an account have defaults, and times can be relative to the initial time."""
    box = made({"ubiqlu": {"accounts": [{**ACCOUNT, "token_expires_at": "+3d", "handle": None}]}})

    assert box.ubiqlu.accounts() == {
        "a": {
            "id": "a",
            "platform": "linkedin",
            "providerVariant": "linkedin_personal",
            "displayName": "a",
            "handle": None,
            "avatarUrl": None,
            "status": "connected",
            "health": {
                "state": "token_expiring",
                "needsReconnect": False,
                "label": "Token expiring",
                "detail": "The access token expires on 2026-01-08.",
            },
            "tokenExpiresAt": after(days=3),
            "connectedAt": after(),
            "lastUsedAt": None,
        }
    }


def test_adding_to_the_demo_data(made: Any) -> None:
    """A document can add records to the demo data and replace some."""
    box = made({"base": "demo", "ubiqlu": {"accounts": [ACCOUNT], "workspace": {"name": "Mine"}}})

    assert len(box.ubiqlu.accounts()) == 6
    (workspace,) = box.ubiqlu.http.get("/ubiqlu/api/v1/workspaces").json()["workspaces"]
    assert workspace["name"] == "Mine"


def test_scheduled_targets_are_published(made: Any) -> None:
    """Scheduled targets in seed data are published at their time."""
    target = TARGET | {"status": "scheduled", "scheduled_at": "+10m"}
    box = made({"ubiqlu": {"accounts": [ACCOUNT], "posts": [POST], "targets": [target]}})

    moved = box.ask("POST", "clock/advance", {"until": "idle"})

    assert after(minutes=10, seconds=4) == moved["clock"]["now"]
    assert box.ubiqlu.read({"id": "p"})["aggregateStatus"] == "published"


def test_publer(made: Any) -> None:
    """Publer's accounts and posts are loaded, and scheduled posts are published."""
    box = made(
        {
            "publer": {
                "accounts": [
                    {"id": "b", "provider": "mastodon", "schedule": [{"weekday": 0, "hour": 9, "minute": 30}]}
                ],
                "posts": [
                    {
                        "id": "old",
                        "state": "published_posted",
                        "account_id": "b",
                        "network": "mastodon",
                        "text": "Old",
                    },
                    {
                        "id": "new",
                        "state": "scheduled_approved",
                        "account_id": "b",
                        "network": "mastodon",
                        "text": "New",
                    },
                ],
            }
        }
    )

    box.ask("POST", "clock/advance", {"until": "idle"})

    assert [account["id"] for account in box.publer.read("/accounts")] == ["b"]
    shown = {post["id"]: post["state"] for post in box.publer.read("/posts")["posts"]}
    assert {"old", "new"} == set(shown)
    assert [(effect["record_id"], effect["network"]) for effect in box.ask("GET", "ledger")["outcomes"]] == [
        ("new", "mastodon")
    ]


def test_reset_restores_custom_seed_data(made: Any) -> None:
    """A reset restores custom seed data, including the scheduled events."""
    target = TARGET | {"status": "scheduled", "scheduled_at": "+10m"}
    box = made({"ubiqlu": {"accounts": [ACCOUNT], "posts": [POST], "targets": [target]}})
    before = box.ask("GET", "")
    box.ask("POST", "clock/advance", {"until": "idle"})

    assert before == box.ask("POST", "reset")


@pytest.mark.parametrize(
    ("data", "pointer", "sentence"),
    [
        ({"myspace": {}}, "/myspace", "Unknown service 'myspace'. Known: publer, ubiqlu."),
        (
            {"ubiqlu": {"pets": []}},
            "/ubiqlu/pets",
            "Unknown table 'pets' of ubiqlu. Did you mean posts?",
        ),
        ({"ubiqlu": {"accounts": [{"id": "a"}]}}, "/ubiqlu/accounts/0", "The field platform is required."),
        (
            {"ubiqlu": {"accounts": [{"platform": "linkedin"}]}},
            "/ubiqlu/accounts/0",
            "The field id is required.",
        ),
        (
            {"ubiqlu": {"accounts": [ACCOUNT, ACCOUNT | {"platfrom": 1}]}},
            "/ubiqlu/accounts/1/platfrom",
            "Unknown field 'platfrom'",
        ),
        (
            {"ubiqlu": {"accounts": [ACCOUNT | {"platform": "myspace"}]}},
            "/ubiqlu/accounts/0/platform",
            "platform must be one of instagram",
        ),
        (
            {"ubiqlu": {"accounts": [ACCOUNT | {"handle": 5}]}},
            "/ubiqlu/accounts/0/handle",
            "Expected a string, got 5.",
        ),
        (
            {"ubiqlu": {"accounts": [ACCOUNT | {"connected_at": "yesterday"}]}},
            "/ubiqlu/accounts/0/connected_at",
            "relative duration such as -5d, got 'yesterday'",
        ),
        (
            {"ubiqlu": {"accounts": [ACCOUNT | {"connected_at": "2026-01-01T00:00:00"}]}},
            "/ubiqlu/accounts/0/connected_at",
            "Expected an ISO 8601 time with offset",
        ),
        (
            {"ubiqlu": {"accounts": [ACCOUNT | {"connected_at": "-9999999999d"}]}},
            "/ubiqlu/accounts/0/connected_at",
            "Expected an ISO 8601 time",
        ),
        (
            {"ubiqlu": {"accounts": [ACCOUNT], "posts": [POST]}},
            "/ubiqlu/posts/0/target_ids",
            "No target with id 't'.",
        ),
        (
            {"ubiqlu": {"accounts": [ACCOUNT | {"avatar_url": "no address"}]}},
            "/ubiqlu/accounts/0/avatar_url",
            "Expected a URL such as https://example.com/a.png, got 'no address'.",
        ),
        (
            {"ubiqlu": {"targets": [TARGET | {"platform_post_url": "//example.com/a{b}"}]}},
            "/ubiqlu/targets/0/platform_post_url",
            "Expected a URL such as https://example.com/a.png",
        ),
        (
            {
                "ubiqlu": {
                    "accounts": [ACCOUNT],
                    "posts": [POST | {"media_asset_id": "m"}],
                    "targets": [TARGET],
                }
            },
            "/ubiqlu/posts/0/media_asset_id",
            "No media asset with id 'm'.",
        ),
        (
            {"publer": {"accounts": [{"id": "b", "provider": "mastodon", "picture": "https://"}]}},
            "/publer/accounts/0/picture",
            "Expected a URL such as https://example.com/a.png, got 'https://'.",
        ),
        (
            {"ubiqlu": {"posts": [POST | {"target_ids": "t"}]}},
            "/ubiqlu/posts/0/target_ids",
            "Expected a list, got 't'.",
        ),
        (
            {"ubiqlu": {"workspace": {"api_access": "yes"}}},
            "/ubiqlu/workspace/api_access",
            "Expected true or false, got 'yes'.",
        ),
        (
            {"publer": {"accounts": [{"id": "b", "provider": "x", "schedule": []}]}},
            "/publer/accounts/0/provider",
            "provider must be one of facebook",
        ),
        (
            {"publer": {"accounts": [{"id": "b", "provider": "mastodon", "followers": True}]}},
            "/publer/accounts/0/followers",
            "Expected an integer, got True.",
        ),
        (
            {"publer": {"accounts": [{"id": "b", "provider": "mastodon", "schedule": [{"weekday": 0}]}]}},
            "/publer/accounts/0/schedule/0",
            "The field hour is required.",
        ),
    ],
)
def test_invalid_documents(control: Control, data: Json, pointer: str, sentence: str) -> None:
    """An invalid document is rejected with a message and a pointer."""
    status, error = control.error("POST", "/sandboxes", {"data": data})

    assert (400, f"/data{pointer}") == (status, error["pointer"])
    assert sentence in error["message"]
