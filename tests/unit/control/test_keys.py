"""API keys with restricted rights: creating, listing and revoking them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.control import Control
from tests.support.mock import after, open_client

Json = dict[str, Any]
DISCOVERY, POSTS = "/ubiqlu/api/v1/workspaces", "/ubiqlu/api/v1/workspaces/ws_demo/posts"


def statuses(control: Control, key: str) -> list[int]:
    """Return the statuses of listing workspaces, reading a missing post and creating a post with a key."""
    with open_client(control.server, key) as http:
        draft = {"caption": "x", "socialAccountIds": ["acc_facebook"], "timing": "draft"}
        return [
            http.get(DISCOVERY).status_code,
            http.get(f"{POSTS}/none").status_code,
            http.post(POSTS, json=draft).status_code,
        ]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ({}, [200, 404, 201]),
        ({"scopes": ["posts:read"]}, [200, 404, 403]),
        ({"scopes": []}, [200, 403, 403]),
        ({"api_access": False}, [200, 403, 403]),
        ({"revoked": True}, [401, 401, 401]),
        ({"expires_at": after(hours=1)}, [200, 404, 201]),
        ({"expires_at": after()}, [401, 401, 401]),
    ],
)
def test_restricted_keys(control: Control, order: Json, expected: list[int]) -> None:
    """A key has exactly the rights that it was created with."""
    made = control.ask("POST", "keys", order)

    assert expected == statuses(control, made["key"])
    assert control.ask("GET", "keys") == {"keys": [made]}


def test_unknown_scopes(control: Control) -> None:
    """A misspelt scope is rejected, because its key could not do anything."""
    assert control.error("POST", "keys", {"scopes": ["posts:read", "write"]}) == (
        400,
        {
            "message": "Unknown scope 'write'. Did you mean posts:write?",
            "pointer": "/scopes/1",
        },
    )


def test_keys_expire_on_the_sandbox_clock(control: Control) -> None:
    """A key expires by the clock of its sandbox."""
    key = control.ask("POST", "keys", {"expires_at": after(hours=1)})["key"]

    control.ask("POST", "clock/advance", {"by": "1h"})

    assert statuses(control, key)[0] == 401


def test_revoking(control: Control) -> None:
    """Any key can be revoked, including the default key; its requests are still recorded."""
    made = control.ask("POST", "keys", {"key": "mine"})
    revoked = [control.ask("DELETE", f"keys/{key}") for key in ("mine", "sandbox_test")]

    assert [(made | {"revoked": True}), made | {"key": "sandbox_test", "revoked": True}] == revoked
    assert [statuses(control, key) for key in ("mine", "sandbox_test")] == [[401] * 3] * 2
    assert {401: 6}.items() == {401: control.ask("GET", "journal", status=401)["count"]}.items()


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        ("taken", "The key 'taken' already exists."),
        ("sandbox_other", "The key 'sandbox_other' belongs to another sandbox."),
    ],
)
def test_key_conflicts(control: Control, key: str, sentence: str) -> None:
    """A key belongs to one sandbox only."""
    control.ask("POST", "keys", {"key": "taken"})

    assert control.error("POST", "keys", {"key": key}) == (409, {"message": sentence, "pointer": "/key"})


def test_revoking_an_unknown_key(control: Control) -> None:
    """A key of another sandbox cannot be revoked."""
    assert control.error("DELETE", "keys/other") == (404, {"message": "Sandbox 'test' has no key 'other'."})
