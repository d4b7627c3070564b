"""Every kind of bad key gets one and the same answer."""

from __future__ import annotations

from datetime import timedelta

import pytest
from attrs import evolve
from galleyproof.kernel.keys import UNKNOWN_KEY_HINT
from galleyproof.services.ubiqlu.records import Workspace

from tests.support.mock import START, Ubiqlu, open_client

PATH = "/ubiqlu/api/v1/workspaces"
BAD = [
    None,
    "",
    "Bearer",
    "Bearer ",
    "Basic c2FuZGJveF9hOg==",
    "sandbox_a",
    "Bearer-API sandbox_a",
    "Bearer sandbox_",
    "Bearer unknown",
    "Bearer sandbox_a sandbox_b",
    "Bearer sandbox_ä",
    "Token sandbox_a",
]


@pytest.mark.parametrize("header", BAD)
def test_bad_header(ubiqlu: Ubiqlu, header: str | None) -> None:
    """A missing, malformed or unknown key is a 401 that says how to authenticate and nothing else."""
    headers = [] if header is None else [(b"Authorization", header.encode("latin-1"))]
    with open_client(ubiqlu.server) as http:
        answer = http.get(PATH, headers=headers)

    assert (
        answer.status_code,
        answer.headers["WWW-Authenticate"],
        answer.json(),
    ) == (401, "Bearer", {"error": f"Missing or invalid API key. {UNKNOWN_KEY_HINT}"})


@pytest.mark.parametrize("powers", [{"revoked": True}, {"expires_at": START}])
def test_ended_key(ubiqlu: Ubiqlu, powers: dict[str, object]) -> None:
    """A key that was revoked or has expired reads like one that never was."""
    answer = ubiqlu.with_key(**powers).http.get(PATH)

    assert (
        answer.status_code,
        answer.headers["WWW-Authenticate"],
        answer.json(),
    ) == (401, "Bearer", {"error": f"Missing or invalid API key. {UNKNOWN_KEY_HINT}"})


def test_key_works_until_it_expires(ubiqlu: Ubiqlu) -> None:
    """A key is good before its end and bad from then on."""
    brief = ubiqlu.with_key(expires_at=START + timedelta(minutes=1))

    before = brief.http.get(PATH).status_code
    brief.advance(minutes=1)

    assert (before, brief.http.get(PATH).status_code) == (200, 401)


@pytest.mark.parametrize("scheme", ["Bearer", "bearer", "BEARER", "Bearer  "])
def test_scheme_is_read_in_any_case(ubiqlu: Ubiqlu, scheme: str) -> None:
    """The scheme's name has no case, as HTTP has it."""
    with open_client(ubiqlu.server) as http:
        answer = http.get(PATH, headers={"Authorization": f"{scheme} sandbox_a"})

    assert answer.status_code == 200


def test_deleted_workspace(ubiqlu: Ubiqlu) -> None:
    """A good key whose workspace is gone finds none."""
    store = ubiqlu.sandbox.store
    store.put(evolve(store.get(Workspace, "ws_demo"), deleted=True))

    answer = ubiqlu.http.get(PATH)

    assert (answer.status_code, answer.json()) == (404, {"error": "Workspace not found."})
