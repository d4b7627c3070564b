"""Connections are closed when their request does not arrive completely."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

import pytest
import uvicorn
from attrs import define, field
from galleyproof.http.incomplete_requests import MAX_HEADER_BYTES, CompleteRequestProtocol
from uvicorn.server import ServerState

GET = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
POST = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n"
CHUNKED = b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
TIMEOUT = 7.5
pytestmark = pytest.mark.asyncio


@define
class Timer:
    """A timer of the loop that only runs when a test says so."""

    seconds: float
    run: Callable[[], None]
    cancelled: bool = False

    def cancel(self) -> None:
        """Cancel it."""
        self.cancelled = True


@define
class Loop:
    """The parts of an event loop that the protocol uses; its time never passes."""

    timers: list[Timer] = field(factory=list)

    def call_later(self, seconds: float, run: Callable[[], None]) -> Timer:
        """Add a timer."""
        self.timers.append(Timer(seconds, run))
        return self.timers[-1]

    def create_task(self, coroutine: Coroutine[Any, Any, None], **_options: Any) -> Any:
        """Run the application."""
        return asyncio.get_running_loop().create_task(coroutine)


class Transport(asyncio.Transport):
    """A connection that keeps what is sent."""

    def __init__(self) -> None:
        super().__init__()
        self.sent, self.closing = b"", False

    def write(self, data: Any) -> None:
        """Keep the data."""
        self.sent += bytes(data)

    def close(self) -> None:
        """Close it."""
        self.closing = True

    def is_closing(self) -> bool:
        """Return whether it is closed."""
        return self.closing

    def pause_reading(self) -> None:
        """Do nothing."""

    def resume_reading(self) -> None:
        """Do nothing."""


@define
class Connection:
    """A connection to an application that reads a body, waits for `answer` and responds with 200."""

    answer: asyncio.Event = field(factory=asyncio.Event)
    reads_body: bool = True
    bodies: list[bytes] = field(factory=list)
    headers: list[Any] = field(factory=list)
    loop: Loop = field(factory=Loop)
    transport: Transport = field(factory=Transport)
    protocol: CompleteRequestProtocol = field(init=False)

    def __attrs_post_init__(self) -> None:
        config = uvicorn.Config(self._app, interface="asgi3", log_config=None, lifespan="off", ws="none")
        loop: Any = self.loop
        self.protocol = CompleteRequestProtocol(config, ServerState(), {}, loop, request_timeout=TIMEOUT)
        self.protocol.connection_made(self.transport)

    async def _app(self, scope: Any, receive: Any, send: Any) -> None:
        body, more = b"", self.reads_body
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                return
            body, more = body + message["body"], message["more_body"]
        await self.answer.wait()
        self.bodies.append(body)
        self.headers.append(scope["headers"])
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"0")]})
        await send({"type": "http.response.body", "body": b""})

    async def receive(self, *pieces: bytes) -> None:
        """Receive pieces, and let the application work."""
        for piece in pieces:
            self.protocol.data_received(piece)
            for _ in range(5):
                await asyncio.sleep(0)

    @property
    def waiting(self) -> list[Timer]:
        """The timers for incomplete requests that are not cancelled."""
        return [timer for timer in self.loop.timers if timer.seconds == TIMEOUT and not timer.cancelled]

    def time_out(self) -> None:
        """Let the time of the request pass."""
        (timer,) = self.waiting
        self.loop.timers.remove(timer)
        timer.run()

    @property
    def status(self) -> bytes:
        """The status of the response, with its reason."""
        return self.transport.sent.partition(b"\r\n")[0].removeprefix(b"HTTP/1.1 ")


@pytest.fixture
def connection() -> Iterator[Connection]:
    """A connection whose application responds at once."""
    opened = Connection()
    opened.answer.set()
    yield opened
    opened.protocol.connection_lost(None)
    assert opened.waiting == []


@pytest.mark.parametrize(
    ("pieces", "reason"),
    [
        ((b"G",), b"its headers took more than 7.5 seconds."),
        ((GET[:20],), b"its headers took more than 7.5 seconds."),
        ((GET[:20], GET[20:-2]), b"its headers took more than 7.5 seconds."),
        ((GET, GET[:20]), b"its headers took more than 7.5 seconds."),
        ((POST,), b"no body arrived for 7.5 seconds."),
        ((POST + b"123", b"45"), b"no body arrived for 7.5 seconds."),
        ((CHUNKED,), b"no body arrived for 7.5 seconds."),
        ((CHUNKED + b"3;extension", b"=1"), b"no body arrived for 7.5 seconds."),
        ((CHUNKED + b"3\r\nabc\r\n0\r\nTrailer:", b" x"), b"no body arrived for 7.5 seconds."),
    ],
)
async def test_requests_that_stop_arriving(
    connection: Connection, pieces: tuple[bytes, ...], reason: bytes
) -> None:
    """A request that stops arriving gets a 408, and its connection is closed."""
    await connection.receive(*pieces)
    assert not connection.transport.closing
    before = connection.transport.sent

    connection.time_out()

    response = connection.transport.sent.removeprefix(before)
    assert response.startswith(b"HTTP/1.1 408 Request Timeout\r\n")
    assert response.endswith(b"\r\n\r\nThe request is incomplete: " + reason)
    assert connection.transport.closing


@pytest.mark.parametrize(
    "pieces",
    [(), (GET,), (POST + b"1234567890",), (POST, b"12345", b"67890"), (CHUNKED, b"1\r\na\r\n0\r\n\r\n")],
)
async def test_complete_requests(connection: Connection, pieces: tuple[bytes, ...]) -> None:
    """Nothing is closed between requests, and without one."""
    await connection.receive(*pieces)

    assert (connection.waiting, connection.transport.closing) == ([], False)
    assert len(connection.bodies) == bool(pieces)


async def test_deadline_of_headers(connection: Connection) -> None:
    """Headers that drip have one deadline; each piece of a body begins a new one."""
    await connection.receive(GET[:10])
    first = connection.waiting
    await connection.receive(GET[10:20])
    assert connection.waiting == first

    await connection.receive(GET[20:] + POST + b"123")
    second = connection.waiting
    await connection.receive(b"4")
    assert [timer.cancelled for timer in (*first, *second, *connection.waiting)] == [True, True, False]


@pytest.mark.parametrize("piece", [b"", GET[:20]])
async def test_response_that_waits(piece: bytes) -> None:
    """A response that waits is not cut off, also if the next request begins meanwhile."""
    connection = Connection()
    await connection.receive(POST + b"1234567890", piece)
    if piece:
        connection.time_out()
    assert (connection.transport.sent, connection.transport.closing) == (b"", False)

    connection.answer.set()
    await connection.receive(b"")

    assert connection.status == b"200 OK"


async def test_client_that_waits_for_the_server() -> None:
    """A client that waits for 100 Continue, or for the server to read, is not incomplete."""
    expecting = Connection(reads_body=False)
    await expecting.receive(POST.replace(b"Host: x", b"Host: x\r\nExpect: 100-continue"))
    expecting.time_out()

    unread = Connection(reads_body=False)
    await unread.receive(POST.replace(b"10", b"100000") + b"x" * 99_000)
    unread.time_out()

    assert [expecting.transport.closing, unread.transport.closing] == [False, False]
    assert (len(expecting.waiting), len(unread.waiting)) == (1, 1)


async def test_response_before_the_end_of_the_request(connection: Connection) -> None:
    """A request that already has a response gets no second one."""
    connection.reads_body = False
    await connection.receive(POST)

    connection.time_out()

    assert (connection.transport.sent.count(b"HTTP/1.1"), connection.status) == (1, b"200 OK")
    assert connection.transport.closing


ENDLESS = {
    "target": b"GET /",
    "header": b"GET / HTTP/1.1\r\nX: ",
    "headers": b"GET / HTTP/1.1\r\n",
    "extension": CHUNKED + b"3;",
    "trailer": CHUNKED + b"3\r\nabc\r\n0\r\nX: ",
}


@pytest.mark.parametrize("kind", ENDLESS)
async def test_endless_headers(kind: str) -> None:
    """Headers without an end are rejected, and so is everything else that is neither header nor body."""
    connection = Connection()
    piece = b"X: y\r\n" * 100 if kind == "headers" else b"x" * 600

    await connection.receive(ENDLESS[kind])
    await connection.receive(*[piece] * (MAX_HEADER_BYTES // 600))
    assert not connection.transport.closing
    await connection.receive(piece)

    assert (connection.status, connection.transport.closing) == (b"431 Request Header Fields Too Large", True)


async def test_trailers_are_no_headers(connection: Connection) -> None:
    """Trailers are not added to the headers of their request."""
    trailer = b"Authorization: Bearer sandbox_demo\r\n"
    await connection.receive(CHUNKED + b"3\r\nabc\r\n0\r\n" + trailer + b"\r\n")

    assert connection.bodies == [b"abc"]
    assert [name for name, _ in connection.headers[0]] == [b"host", b"transfer-encoding"]
