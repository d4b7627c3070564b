"""Proxies and certificates that the environment names."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import galleyproof_client
import pytest
from galleyproof_client import RetryPolicy
from publer_client import AsyncPubler, Publer
from ubiqlu_client import AsyncUbiqlu, Ubiqlu

from tests.client.support.fakes import KEY, ClientUnderTest, post
from tests.client.support.sockets import Serve, Start, answer, read_body
from tests.client.support.upload_responses import PNG, UPLOADED, registered, reserved

ONCE = RetryPolicy(max_attempts=1)
PROXY_VARIABLES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "ssl_cert_file", "ssl_cert_dir")


@pytest.fixture(autouse=True)
def environment_without_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    """Remove the settings of the machine that runs the tests."""
    for name in PROXY_VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def _ubiqlu(call: ClientUnderTest, address: str, **options: Any) -> Any:
    kind = Ubiqlu if call.kind == "sync" else AsyncUbiqlu
    return kind(KEY, "ws_1", base_url=address, retry=ONCE, **options)


def _publer(call: ClientUnderTest, address: str) -> Any:
    return (Publer if call.kind == "sync" else AsyncPubler)(KEY, "w1", base_url=address, retry=ONCE)


def _close(call: ClientUnderTest, client: Any) -> None:
    call(client.close() if call.kind == "sync" else client.aclose())


def _recording(requests: list[str], body: Any) -> Serve:
    def serve(handler: BaseHTTPRequestHandler) -> None:
        requests.append(f"{handler.command} {handler.path}")
        read_body(handler)
        answer(handler, body)

    return serve


@pytest.fixture
def proxied(serve: Start, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A proxy that the environment names for everything; the requests that it received."""
    requests: list[str] = []
    address = serve(_recording(requests, post()))
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name.lower(), address)
        monkeypatch.setenv(name, address)
    return requests


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST"])
def test_this_machine_is_reached_without_a_proxy(
    call: ClientUnderTest, serve: Start, proxied: list[str], host: str
) -> None:
    """Requests to this machine, with the API key in plain HTTP, never go to a proxy."""
    requests: list[str] = []
    port = serve(_recording(requests, post())).rpartition(":")[2]
    client = _ubiqlu(call, f"http://{host}:{port}")

    assert call(client.posts.get("post_1")).id == "post_1"

    assert (len(requests), proxied) == (1, [])
    _close(call, client)


def test_uploads_to_this_machine_use_no_proxy(
    call: ClientUnderTest, serve: Start, proxied: list[str]
) -> None:
    """Neither the steps of an upload nor the file itself go to a proxy."""
    requests: list[str] = []

    def service(handler: BaseHTTPRequestHandler) -> None:
        requests.append(handler.path.partition("?")[0])
        read_body(handler)
        if handler.path.endswith("/upload-url"):
            answer(handler, reserved().json() | {"uploadUrl": f"{address}/storage/k1?signature=s"})
        elif handler.command == "POST":
            answer(handler, registered().json(), status=201)
        else:
            answer(handler, {})

    address = serve(service)
    client = _ubiqlu(call, address)

    assert call(client.media.upload(PNG, name="photo.png")).id == "a1"

    assert requests[1] == "/storage/k1"
    assert (len(requests), proxied) == (3, [])
    _close(call, client)


def test_forms_to_this_machine_use_no_proxy(call: ClientUnderTest, serve: Start, proxied: list[str]) -> None:
    """An upload in one form does not go to a proxy."""
    requests: list[str] = []
    client = _publer(call, serve(_recording(requests, UPLOADED)))

    assert call(client.media.upload(PNG, name="photo.png")).id == "m1"

    assert (len(requests), proxied) == (1, [])
    _close(call, client)


def test_another_machine_is_reached_through_the_proxy(call: ClientUnderTest, proxied: list[str]) -> None:
    """The proxy of the environment is used for other machines."""
    client = _ubiqlu(call, "http://service.example", allow_insecure=True)

    assert call(client.posts.get("post_1")).id == "post_1"

    assert proxied == ["GET http://service.example/workspaces/ws_1/posts/post_1"]
    _close(call, client)


@pytest.mark.parametrize("excluded", ["service.example", ".example", "other.example, service.example", "*"])
def test_no_proxy_is_respected(
    call: ClientUnderTest,
    serve: Start,
    proxied: list[str],
    monkeypatch: pytest.MonkeyPatch,
    excluded: str,
) -> None:
    """Hosts in NO_PROXY are reached directly."""
    requests: list[str] = []
    port = serve(_recording(requests, post())).rpartition(":")[2]
    monkeypatch.setenv("NO_PROXY", excluded)
    monkeypatch.setenv("no_proxy", excluded)
    monkeypatch.setattr(socket, "getaddrinfo", _on_this_machine(socket.getaddrinfo))
    client = _ubiqlu(call, f"http://service.example:{port}", allow_insecure=True)

    assert call(client.posts.get("post_1")).id == "post_1"

    assert (len(requests), proxied) == (1, [])
    _close(call, client)


def _on_this_machine(look_up: Callable[..., Any]) -> Callable[..., Any]:
    def find(host: Any, *arguments: Any, **options: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        return look_up("127.0.0.1" if name == "service.example" else host, *arguments, **options)

    return find


@pytest.mark.parametrize(
    ("variable", "value", "message"),
    [
        ("ALL_PROXY", "socks5://127.0.0.1:9", "socksio"),
        ("HTTPS_PROXY", "ftp://127.0.0.1:9", "proxy settings"),
        ("HTTPS_PROXY", "http://user:very-secret@proxy.example:port", "proxy settings"),
        ("NO_PROXY", "[::1]", "proxy settings"),
        ("SSL_CERT_FILE", "/missing.pem", "SSL_CERT_FILE='/missing.pem'"),
        ("SSL_CERT_FILE", __file__, "SSL_CERT_FILE"),
        ("SSL_CERT_FILE", str(Path(__file__).parent), "SSL_CERT_FILE"),
    ],
)
def test_an_invalid_environment_is_an_error_before_anything_is_sent(
    call: ClientUnderTest, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, message: str
) -> None:
    """Settings that the HTTP library rejects are errors of the clients, and show no password."""
    monkeypatch.setitem(sys.modules, "socksio", None)
    monkeypatch.setenv(variable, value)
    client = _ubiqlu(call, "https://service.example")

    with pytest.raises(galleyproof_client.InvalidArgumentError, match=message) as raised:
        call(client.posts.publish_now("Hi", accounts=["a1"]))

    assert raised.value.operation == "posts.create"
    assert "very-secret" not in str(raised.value)
    assert raised.value.__cause__ is None
    _close(call, client)


def test_this_machine_needs_no_library_for_proxies(
    call: ClientUnderTest, serve: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A SOCKS proxy without its library does not matter for requests to this machine."""
    monkeypatch.setitem(sys.modules, "socksio", None)
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:9")
    requests: list[str] = []
    client = _ubiqlu(call, serve(_recording(requests, post())))

    assert call(client.posts.get("post_1")).id == "post_1"

    assert len(requests) == 1
    _close(call, client)


def test_a_proxy_that_refuses_is_a_connection_error(
    call: ClientUnderTest, serve: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If a proxy does not connect to the service, the request was not sent."""

    def refuse(handler: BaseHTTPRequestHandler) -> None:
        answer(handler, {}, status=407)

    monkeypatch.setattr("tests.client.support.sockets._Handler.do_CONNECT", refuse, raising=False)
    monkeypatch.setenv("HTTPS_PROXY", serve(refuse))
    client = _ubiqlu(call, "https://service.example")

    with pytest.raises(galleyproof_client.APIConnectionError, match="cannot connect") as raised:
        call(client.posts.publish_now("Hi", accounts=["a1"]))

    assert not raised.value.sent
    _close(call, client)
