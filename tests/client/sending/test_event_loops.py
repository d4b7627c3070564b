"""An async client in several event loops, one after the other and side by side."""

from __future__ import annotations

import asyncio
import gc
import threading
import warnings
from collections.abc import Awaitable, Callable
from http.server import BaseHTTPRequestHandler
from typing import Any

import galleyproof_client
import httpx
import pytest
import trio
from galleyproof_client import RetryPolicy
from publer_client import AsyncPubler
from ubiqlu_client import AsyncUbiqlu

from tests.client.support.fakes import KEY, post
from tests.client.support.sockets import Start, answer, read_body
from tests.client.support.upload_responses import PNG, registered, reserved

Run = Callable[[Callable[[], Awaitable[Any]]], Any]
ONCE = RetryPolicy(max_attempts=1)


def on_asyncio(work: Callable[[], Awaitable[Any]]) -> Any:
    async def coroutine() -> Any:
        return await work()

    return asyncio.run(coroutine())


def on_trio(work: Callable[[], Awaitable[Any]]) -> Any:
    return trio.run(work)


LOOPS = pytest.mark.parametrize(
    "runs",
    [(on_asyncio, on_asyncio), (on_trio, on_asyncio), (on_asyncio, on_trio), (on_trio, on_trio)],
    ids=["asyncio-asyncio", "trio-asyncio", "asyncio-trio", "trio-trio"],
)


class Service:
    """Ubiqlu and its storage, as far as the tests need it, on connections that stay open."""

    def __init__(self, start: Start) -> None:
        self.paths: list[str] = []
        self.address = start(self._serve)

    def _serve(self, handler: BaseHTTPRequestHandler) -> None:
        read_body(handler)
        path = handler.path.partition("?")[0]
        self.paths.append(f"{handler.command} {path}")
        if path.endswith("/upload-url"):
            answer(handler, reserved().json() | {"uploadUrl": f"{self.address}/storage/k1?signature=s"})
        elif path.endswith("/media"):
            answer(handler, registered().json(), status=201)
        else:
            answer(handler, post())

    def client(self, **options: Any) -> AsyncUbiqlu:
        return AsyncUbiqlu(KEY, "ws_1", base_url=self.address, retry=ONCE, **options)


@LOOPS
def test_a_client_works_in_a_second_event_loop(serve: Start, runs: tuple[Run, Run]) -> None:
    """Each event loop has its own connections, so a post is sent once and its response arrives."""
    service = Service(serve)
    client = service.client()

    async def publish() -> Any:
        return await client.posts.publish_now("Hi", accounts=["a1"])

    first, second = (run(publish) for run in runs)

    assert (first.id, second.id) == ("post_1", "post_1")
    assert len(service.paths) == 2


@LOOPS
def test_a_file_is_uploaded_in_a_second_event_loop(serve: Start, runs: tuple[Run, Run]) -> None:
    """All three steps of an upload work in each event loop."""
    service = Service(serve)
    client = service.client()

    async def upload() -> Any:
        return await client.media.upload(PNG, name="photo.png")

    first, second = (run(upload) for run in runs)

    assert first.id == second.id == "a1"
    assert len(service.paths) == 6


@LOOPS
def test_a_list_can_be_read_on_in_a_second_event_loop(serve: Start, runs: tuple[Run, Run]) -> None:
    """A list whose first page was fetched in one event loop continues in another."""

    def page(handler: BaseHTTPRequestHandler) -> None:
        number = int(httpx.URL(handler.path).params["page"])
        summary = {"id": f"p{number}", "text": "Hi", "state": "scheduled", "type": "status"}
        summary |= {"account_id": "a1", "scheduled_at": None}
        answer(handler, {"posts": [summary], "page": number, "total": 2, "total_pages": 2, "per_page": 1})

    client = AsyncPubler(KEY, "w1", base_url=serve(page))
    posts = client.posts.list()

    async def rest() -> list[str]:
        return [each.id async for each in posts]

    assert runs[0](posts.total) == 2
    assert runs[1](rest) == ["p0", "p1"]


@LOOPS
def test_a_client_can_be_closed_in_another_event_loop(serve: Start, runs: tuple[Run, Run]) -> None:
    """`aclose` ends the client, wherever it was used before."""
    client = Service(serve).client()

    async def look() -> None:
        await client.posts.get("post_1")

    runs[0](look)
    runs[1](client.aclose)

    with pytest.raises(galleyproof_client.InvalidArgumentError, match="closed"):
        runs[1](look)


@pytest.mark.parametrize("run", [on_asyncio, on_trio])
def test_connections_are_closed_when_their_event_loop_ends(serve: Start, run: Run) -> None:
    """A program that does not close its client gets no warnings about open sockets."""

    def use() -> None:
        client = Service(serve).client()
        for _ in range(2):
            run(lambda: client.posts.get("post_1"))

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        use()
        gc.collect()

    assert [str(each.message) for each in caught] == []


def test_threads_with_an_event_loop_each_share_a_client(serve: Start) -> None:
    """Eight threads with an event loop each get all their responses."""
    service = Service(serve)
    client = service.client(timeout=30)
    found: list[str] = []

    async def look() -> None:
        posts = await asyncio.gather(*(client.posts.get("post_1") for _ in range(10)))
        found.extend(each.id for each in posts)

    threads = [threading.Thread(target=on_asyncio, args=(look,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert found == ["post_1"] * 80


def test_the_timeout_applies_in_a_second_event_loop(serve: Start) -> None:
    """A service that stops responding is a timeout there, too."""
    silent = threading.Event()
    asked: list[str] = []

    def stop_responding(handler: BaseHTTPRequestHandler) -> None:
        asked.append(handler.path)
        if len(asked) > 1:
            silent.wait(5)
        else:
            answer(handler, post())

    client = AsyncUbiqlu(KEY, "ws_1", base_url=serve(stop_responding), retry=ONCE)

    on_asyncio(lambda: client.posts.get("post_1"))
    with pytest.raises(galleyproof_client.APITimeoutError, match=r"within 0\.05 s"):
        on_asyncio(lambda: client.with_options(timeout=0.05).posts.get("post_1"))
    silent.set()


@LOOPS
@pytest.mark.parametrize("option", ["http_client", "transport"])
def test_the_callers_own_connections_stay_in_their_event_loop(
    serve: Start, runs: tuple[Run, Run], option: str
) -> None:
    """An HTTP client of the caller is refused in a second event loop before anything is sent."""
    service, transport = Service(serve), httpx.AsyncHTTPTransport()
    own = transport if option == "transport" else httpx.AsyncClient(transport=transport)
    client = service.client(**{option: own})

    async def publish() -> None:
        await client.posts.publish_now("Hi", accounts=["a1"])
        await transport.aclose()

    runs[0](publish)
    with pytest.raises(galleyproof_client.InvalidArgumentError, match="another process or event loop"):
        runs[1](publish)

    assert len(service.paths) == 1


def test_a_transport_without_connections_works_in_any_event_loop() -> None:
    """A transport to a fake service can be shared by event loops."""
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=post()))
    client = AsyncUbiqlu(KEY, "ws_1", transport=transport)

    for run in (on_asyncio, on_trio, on_asyncio):
        assert run(lambda: client.posts.get("post_1")).id == "post_1"


def test_a_hidden_connection_of_another_event_loop_is_a_connection_error() -> None:
    """If a transport of the caller hides such a connection, the error says that the request may be sent."""

    def fail(_: httpx.Request) -> httpx.Response:
        raise RuntimeError("Event loop is closed")

    client = AsyncUbiqlu(KEY, "ws_1", transport=httpx.MockTransport(fail), retry=ONCE)

    with pytest.raises(galleyproof_client.APIConnectionError) as raised:
        on_asyncio(lambda: client.posts.publish_now("Hi", accounts=["a1"]))

    assert raised.value.sent
