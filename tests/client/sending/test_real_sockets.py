"""The clients on real sockets."""

from __future__ import annotations

import socket
import struct
import threading
from http.server import BaseHTTPRequestHandler
from typing import Any

import galleyproof_client
import pytest
from galleyproof_client import RetryPolicy
from publer_client import AsyncPubler, Publer
from ubiqlu_client import AsyncUbiqlu, Ubiqlu

from tests.client.support.fakes import KEY, ClientUnderTest, post
from tests.client.support.sockets import Start, answer
from tests.client.support.upload_responses import UPLOADED

ONCE = RetryPolicy(max_attempts=1)


def _client(call: ClientUnderTest, kinds: tuple[Any, Any], address: str, **options: Any) -> Any:
    return kinds[call.kind == "async"](KEY, "ws_1", base_url=address, **options)


def _close(call: ClientUnderTest, client: Any) -> None:
    call(client.close() if call.kind == "sync" else client.aclose())


def test_a_connection_reset_mid_body(call: ClientUnderTest, serve: Start) -> None:
    """A reset during the response is a connection error."""

    def reset(handler: BaseHTTPRequestHandler) -> None:
        answer(handler, post(), announced=1000)
        handler.wfile.flush()
        handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        handler.connection.close()
        handler.close_connection = True

    client = _client(call, (Ubiqlu, AsyncUbiqlu), serve(reset), retry=ONCE)

    with pytest.raises(galleyproof_client.APIConnectionError):
        call(client.posts.get("post_1"))
    _close(call, client)


def test_a_refused_connection(call: ClientUnderTest) -> None:
    """A refused connection is a connection error, and the request was not sent."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    client = _client(call, (Ubiqlu, AsyncUbiqlu), f"http://127.0.0.1:{port}", retry=ONCE)

    with pytest.raises(galleyproof_client.APIConnectionError, match="cannot connect") as raised:
        call(client.posts.publish_now("Hi", accounts=["a"]))

    assert not raised.value.sent
    _close(call, client)


def test_a_server_that_does_not_respond(call: ClientUnderTest, serve: Start) -> None:
    """A server that accepts the request and does not respond is a timeout."""
    silent = threading.Event()
    client = _client(
        call, (Ubiqlu, AsyncUbiqlu), serve(lambda _: silent.wait(5) and None), retry=ONCE, timeout=0.05
    )

    with pytest.raises(galleyproof_client.APITimeoutError, match=r"within 0\.05 s"):
        call(client.posts.get("post_1"))

    silent.set()
    _close(call, client)


def test_a_form_is_streamed(call: ClientUnderTest, serve: Start) -> None:
    """A file of several megabytes arrives completely, with its length in a header."""
    content = b"\xff\xd8\xff" + bytes(3_000_000)
    arrived: list[bytes] = []

    def take(handler: BaseHTTPRequestHandler) -> None:
        arrived.append(handler.rfile.read(int(handler.headers["Content-Length"])))
        answer(handler, UPLOADED)

    client = _client(call, (Publer, AsyncPubler), serve(take))

    assert call(client.media.upload(content, name="loaf.jpg")).id == "m1"
    assert content in arrived[0]
    _close(call, client)


def test_the_callers_own_http_client_stays_open(call: ClientUnderTest, serve: Start) -> None:
    """The caller's HTTP client is used with its own headers, and is not closed."""
    import httpx

    seen: list[str] = []

    def take(handler: BaseHTTPRequestHandler) -> None:
        seen.append(handler.headers["X-Mine"])
        answer(handler, post())

    kind = httpx.Client if call.kind == "sync" else httpx.AsyncClient
    own = kind(headers={"X-Mine": "yes"})
    client = _client(call, (Ubiqlu, AsyncUbiqlu), serve(take), http_client=own)

    call(client.posts.get("post_1"))
    _close(call, client)

    assert seen == ["yes"]
    assert not own.is_closed
    call(own.close() if call.kind == "sync" else own.aclose())
