"""One deadline for a whole response: servers that send a few bytes now and then."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler
from typing import Any

import galleyproof_client
import httpx
import pytest
from galleyproof_client import RetryPolicy
from publer_client import AsyncPubler, Publer
from ubiqlu_client import AsyncUbiqlu, Ubiqlu

from tests.client.support.fakes import KEY, ClientUnderTest, post
from tests.client.support.sockets import Start, answer, read_body
from tests.client.support.upload_responses import UPLOADED
from tests.support.files import gzip_bytes

ONCE = RetryPolicy(max_attempts=1)
OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
GZIP = OK + b"Content-Encoding: gzip\r\nContent-Length: 99999\r\n\r\n"
DEFLATE = OK + b"Content-Encoding: deflate\r\nContent-Length: 99999\r\n\r\n"

DRIPS: dict[str, tuple[bytes, bytes]] = {
    "status line": (b"HTTP/1.1 200 ", b"O"),
    "header": (OK + b"X-Long: ", b"x"),
    "headers": (OK, b"X-Name: x\r\n"),
    "informational responses": (b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"),
    "chunk extension": (CHUNKED + b"1; x=", b"x"),
    "chunks": (CHUNKED, b"1\r\n \r\n"),
    "trailers": (CHUNKED + b"0\r\n", b"X-Name: x\r\n"),
    "body": (OK + b"Content-Length: 99999\r\n\r\n", b" "),
    # The flag 8: the name of a file follows, up to a zero byte.
    "gzip header": (GZIP + gzip_bytes(b"")[:3] + b"\x08" + gzip_bytes(b"")[4:10], b"x"),
    "empty blocks": (DEFLATE, b"\x00\x00\x00\xff\xff"),
}
"""What is sent at once, and what is sent again and again."""


@pytest.fixture
def drip() -> Iterator[Callable[[BaseHTTPRequestHandler, str], None]]:
    """Send a response that ends after many pieces, or at the end of the test."""
    over = threading.Event()

    def send(handler: BaseHTTPRequestHandler, name: str) -> None:
        beginning, piece = DRIPS[name]
        handler.close_connection = True
        with suppress(OSError):
            handler.wfile.write(beginning)
            for _ in range(500):
                handler.wfile.write(piece)
                if over.wait(0.01):
                    break

    yield send
    over.set()


def _client(call: ClientUnderTest, kinds: tuple[Any, Any], address: str, **options: Any) -> Any:
    return kinds[call.kind == "async"](KEY, "ws_1", base_url=address, **options)


def _close(call: ClientUnderTest, client: Any) -> None:
    call(client.close() if call.kind == "sync" else client.aclose())


@pytest.mark.parametrize("name", DRIPS)
def test_a_response_that_drips_is_a_timeout(
    call: ClientUnderTest, serve: Start, drip: Callable[..., None], name: str
) -> None:
    """The timeout includes everything that a server sends, also over a connection that was used before."""
    paths: list[str] = []

    def handle(handler: BaseHTTPRequestHandler) -> None:
        paths.append(handler.path)
        if len(paths) == 1:
            answer(handler, post())
        else:
            drip(handler, name)

    client = _client(call, (Ubiqlu, AsyncUbiqlu), serve(handle), retry=ONCE, timeout=0.2)
    call(client.posts.get("first"))

    for _ in range(2):
        with pytest.raises(galleyproof_client.APITimeoutError, match=r"no complete response within 0\.2 s"):
            call(client.posts.get("second"))
    assert len(paths) == 3
    _close(call, client)


@pytest.mark.parametrize("name", ["header", "chunk extension"])
def test_the_callers_own_http_client_has_the_deadline_too(
    call: ClientUnderTest, serve: Start, drip: Callable[..., None], name: str
) -> None:
    """The timeout includes the whole response with the caller's own HTTP client, too."""
    own: Any = httpx.Client() if call.kind == "sync" else httpx.AsyncClient()
    address = serve(lambda handler: drip(handler, name))
    client = _client(call, (Ubiqlu, AsyncUbiqlu), address, retry=ONCE, timeout=0.2, http_client=own)

    with pytest.raises(galleyproof_client.APITimeoutError):
        call(client.posts.publish_now("Hi", accounts=["a"]))

    call(own.close() if call.kind == "sync" else own.aclose())


def test_a_long_upload_has_no_deadline_while_it_is_sent(call: ClientUnderTest, serve: Start) -> None:
    """The deadline of the response starts when the request is sent completely."""
    arrived: list[int] = []

    def take(handler: BaseHTTPRequestHandler) -> None:
        arrived.append(len(read_body(handler)))
        answer(handler, UPLOADED)

    def progress(_: int, __: int) -> None:
        call.time.now += 20

    client = _client(call, (Publer, AsyncPubler), serve(take), timeout=30, clock=call.time.clock, retry=ONCE)

    assert call(client.media.upload(bytes(1_000_000), name="a.jpg", progress=progress)).id == "m1"
    assert arrived[0] > 1_000_000
    assert call.time.now > 100
    _close(call, client)
