"""The in-process transport for sync and async clients, without a socket or a thread."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import httpx
import pytest
from galleyproof.testing import InProcessTransport

from tests.support.mock import ORIGIN, WORKSPACE, Ubiqlu

PATH = f"{WORKSPACE}/media"


def test_sync_and_async_get_the_same(ubiqlu: Ubiqlu) -> None:
    """A sync client, an async one, and a sync one in a running loop get the same response."""
    transport = InProcessTransport(ubiqlu.server.asgi)
    options: Any = {"transport": transport, "base_url": ORIGIN, "headers": ubiqlu.http.headers}

    async def ask() -> tuple[httpx.Response, httpx.Response]:
        async with httpx.AsyncClient(**options) as http:
            return await http.get(PATH), ubiqlu.http.get(PATH)

    answers = [ubiqlu.http.get(PATH), *asyncio.run(ask())]

    assert [(response.status_code, response.json()) for response in answers] == [(200, {"assets": []})] * 3


def test_no_thread_is_started(ubiqlu: Ubiqlu) -> None:
    """A request runs in the thread of the client."""
    before = threading.active_count()
    seen: list[int] = []
    ubiqlu.sandbox.store.on_change(lambda _before, _after: seen.append(threading.get_ident()))

    ubiqlu.post()

    assert {threading.get_ident()} == set(seen)
    assert before == threading.active_count()


def test_streamed_request_bodies(ubiqlu: Ubiqlu) -> None:
    """A client can send its body in chunks."""
    pieces = (piece for piece in (b'{"caption": "Hello", ', b'"socialAccountIds": ["acc_facebook"]}'))

    response = ubiqlu.request("POST", "/posts", content=pieces, headers={"Content-Type": "application/json"})

    assert response.status_code == 201


def test_application_that_waits() -> None:
    """An application that waits for something else cannot run without a loop; the error says so."""

    async def waiting(_scope: Any, _receive: Any, _send: Any) -> None:
        await asyncio.sleep(0)

    with (
        httpx.Client(transport=InProcessTransport(waiting), base_url=ORIGIN) as http,
        pytest.raises(RuntimeError, match="use an async client"),
    ):
        http.get("/")
