"""Clients write their exchanges to an HTTP Archive, without secrets."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx
import pytest
from galleyproof_client._sending.recording import MAX_BODY, safe_url, safe_value
from ubiqlu_client import AsyncUbiqlu, InvalidArgumentError, Ubiqlu

KEY = "ubq_live_Sup3rSecret"


def answer(request: httpx.Request) -> httpx.Response:
    workspace = {
        "id": "ws_1",
        "name": "Bakery of ines@bakery.example",
        "slug": "bakery",
        "timezone": "UTC",
        "brandSummary": f"The key is {KEY}.",
        "createdAt": "2026-03-02T08:30:00.000Z",
    }
    if request.method == "POST":
        return httpx.Response(500, json={"error": "down"}, headers={"Set-Cookie": "session=1"})
    return httpx.Response(200, json={"workspaces": [workspace]}, headers={"Set-Cookie": "session=1"})


def entries(file: Path) -> list[Any]:
    held: list[Any] = json.loads(file.read_text("utf-8"))["log"]["entries"]
    return held


def test_every_exchange_is_written_at_once(tmp_path: Path) -> None:
    file = tmp_path / "live.har"
    with Ubiqlu(KEY, transport=httpx.MockTransport(answer), record=file) as ubiqlu:
        assert entries(file) == []
        ubiqlu.workspaces.list()
        assert [each["_operation"] for each in entries(file)] == ["workspaces.list"]
        ubiqlu.with_options(timeout=5).workspaces.list()
    first, second = entries(file)
    assert first["request"]["url"].endswith("/workspaces")
    assert second["response"]["status"] == 200


@pytest.mark.asyncio
async def test_async_clients_record_too(tmp_path: Path) -> None:
    file = tmp_path / "live.har"
    async with AsyncUbiqlu(KEY, transport=httpx.MockTransport(answer), record=str(file)) as ubiqlu:
        await ubiqlu.workspaces.list()
    assert [each["_operation"] for each in entries(file)] == ["workspaces.list"]


def test_no_secret_is_written(tmp_path: Path) -> None:
    file = tmp_path / "live.har"
    with Ubiqlu(
        KEY, transport=httpx.MockTransport(answer), record=file, headers={"X-Api-Key": "other"}
    ) as ubiqlu:
        ubiqlu.workspaces.list()
    text = file.read_text("utf-8")
    for secret in (KEY, "ines@bakery.example", "session=1", "other"):
        assert secret not in text
    body = json.loads(entries(file)[0]["response"]["content"]["text"])
    assert body["workspaces"][0]["name"] == "Bakery of redacted@example.com"
    assert (file.stat().st_mode & 0o077) == 0


def test_errors_and_retries_are_recorded(tmp_path: Path) -> None:
    file = tmp_path / "live.har"
    calls = iter([500, 200])

    def flaky(request: httpx.Request) -> httpx.Response:
        return httpx.Response(next(calls), json={"workspaces": []})

    with Ubiqlu(
        KEY, transport=httpx.MockTransport(flaky), record=file, sleep=lambda _seconds: None
    ) as ubiqlu:
        ubiqlu.workspaces.list()
    assert [each["response"]["status"] for each in entries(file)] == [500, 200]


def test_long_bodies_are_left_out_with_their_size(tmp_path: Path) -> None:
    file = tmp_path / "live.har"
    long = {"workspaces": [], "more": "x" * MAX_BODY}
    with Ubiqlu(
        KEY, transport=httpx.MockTransport(lambda _: httpx.Response(200, json=long)), record=file
    ) as ubiqlu:
        ubiqlu.workspaces.list()
    [entry] = entries(file)
    content = entry["response"]["content"]
    assert "text" not in content
    assert content["comment"].startswith("Left out: ")


def test_a_file_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InvalidArgumentError, match="cannot record to"):
        Ubiqlu(KEY, record=tmp_path / "none" / "live.har")


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (
            "https://x.test/a?X-Amz-Signature=abc&size=1",
            "https://x.test/a?X-Amz-Signature=%5Bredacted%5D&size=1",
        ),
        ("https://x.test/a?sig=abc", "https://x.test/a?sig=%5Bredacted%5D"),
        ("https://x.test/a?page=2", "https://x.test/a?page=2"),
        ("https://x.test/a", "https://x.test/a"),
    ],
)
def test_signatures_in_addresses_are_replaced(given: str, kept: str) -> None:
    assert safe_url(given) == kept
    assert safe_value({"url": given}) == {"url": kept}


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Write to ines.c+x@mail.bakery.example.", "Write to redacted@example.com"),
        ("@bakery and a@b", "@bakery and a@b"),
        ("a@b.cc, d@e.ff", "redacted@example.com, redacted@example.com"),
        ("@" * 1000, "@" * 1000),
    ],
)
def test_email_addresses_are_replaced_and_account_names_are_not(given: str, kept: str) -> None:
    assert safe_value([given, 1, None]) == [kept, 1, None]


def test_tokens_are_replaced_and_their_dates_are_not() -> None:
    given = {"accessToken": "abc", "tokenExpiresAt": "2026-01-01T00:00:00Z", "password": "", "key": "k"}
    kept = {"accessToken": "[redacted]", "tokenExpiresAt": "2026-01-01T00:00:00Z", "password": "", "key": "k"}
    assert safe_value(given) == kept
