"""HTTP as real programs speak it, byte by byte over a real socket."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator

import httpx
import pytest

from tests.support.live import LiveServer, serving

POSTS = "/ubiqlu/api/v1/workspaces/ws_demo/posts"
KEY = "Authorization: Bearer sandbox_raw"
OFFER = "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n"
BODY = json.dumps({"caption": "Rye", "socialAccountIds": ["acc_facebook"]})
APP = "http://localhost:5173"


@pytest.fixture(scope="module")
def server() -> Iterator[LiveServer]:
    """A server with a frozen clock."""
    with serving("--clock", "frozen") as running:
        yield running


def _exchange(server: LiveServer, *pieces: str, host: str | None = None) -> bytes:
    """Send the pieces one after the other and return everything that comes back until the server closes."""
    name, _, port = (host or server.address.removeprefix("http://")).rpartition(":")
    received = b""
    with socket.create_connection((name.strip("[]"), int(port)), timeout=20) as connection:
        for piece in pieces:
            connection.sendall(piece.encode())
        while chunk := connection.recv(65536):
            received += chunk
    return received


def _post(headers: str, body: str = BODY, *, last: bool = True) -> str:
    close = "Connection: close\r\n" if last and "Connection" not in headers else ""
    size = "" if "Transfer-Encoding" in headers else f"Content-Length: {len(body.encode())}\r\n"
    return (
        f"POST {POSTS} HTTP/1.1\r\nHost: x\r\n{KEY}\r\nContent-Type: application/json\r\n"
        f"{size}{close}{headers}\r\n{body}"
    )


def _statuses(received: bytes) -> list[int]:
    return [int(part[:3]) for part in received.split(b"HTTP/1.1 ")[1:]]


FOLLOWED = f"GET /ubiqlu/api/v1/workspaces HTTP/1.1\r\nHost: x\r\n{KEY}\r\nConnection: close\r\n\r\n"


@pytest.mark.parametrize("cut", [0, 20, 150, 260, -10])
def test_an_offer_of_http2_keeps_the_body(server: LiveServer, cut: int) -> None:
    """The body arrives however the request is cut, and so does the next request of the connection."""
    request = _post(OFFER)

    received = _exchange(server, request[:cut], request[cut:], FOLLOWED)

    assert _statuses(received) == [201, 200]
    assert b'"caption":"Rye"' in received


def test_an_offer_of_http2_keeps_a_chunked_body(server: LiveServer) -> None:
    """A body in chunks arrives as well."""
    chunks = f"{len(BODY):x}\r\n{BODY}\r\n0\r\n\r\n"

    received = _exchange(server, _post(OFFER + "Transfer-Encoding: chunked\r\n", chunks), FOLLOWED)

    assert _statuses(received) == [201, 200]


def test_an_offer_of_http2_stores_an_upload(server: LiveServer) -> None:
    """A PUT to a signed upload address stores its bytes."""
    base = f"{server.api}/workspaces/ws_demo"
    headers = {"Authorization": "Bearer sandbox_raw"}
    wanted = {"fileName": "a.png", "mimeType": "image/png", "bytes": 5}
    created = httpx.post(f"{base}/media/upload-url", json=wanted, headers=headers).json()
    url = httpx.URL(created["uploadUrl"])
    target = url.raw_path.decode()

    received = _exchange(
        server,
        f"PUT {target} HTTP/1.1\r\nHost: {url.netloc.decode()}\r\nContent-Type: image/png\r\n"
        f"Content-Length: 5\r\n{OFFER}\r\nbytes",
        FOLLOWED,
    )
    (put,) = (
        entry
        for entry in httpx.get(f"{server.address}/_control/v1/sandboxes/raw/journal").json()["requests"]
        if entry["method"] == "PUT"
    )

    assert (_statuses(received), put["request_size"]) == ([200, 200], 5)


def test_a_body_that_is_too_large_is_refused_readably(server: LiveServer) -> None:
    """Whoever sends everything before it reads still gets the error, and the connection stays usable."""
    received = _exchange(server, _post("", "1" * 30_000_000, last=False), FOLLOWED)

    assert _statuses(received) == [400, 200]
    assert b"larger than 10,485,760 bytes" in received


@pytest.mark.parametrize(
    ("hosts", "version", "status"),
    [("", "1.1", 400), ("Host: a\r\nHost: b\r\n", "1.1", 400), ("", "1.0", 200)],
)
def test_one_host(server: LiveServer, hosts: str, version: str, status: int) -> None:
    """A request of HTTP/1.1 has one header Host. Source: RFC 9112, 3.2."""
    received = _exchange(server, f"GET / HTTP/{version}\r\n{hosts}Connection: close\r\n\r\n")

    assert _statuses(received) == [status]


def test_both_families() -> None:
    """``--host ::`` listens on IPv4 as well."""
    if not socket.has_dualstack_ipv6():
        pytest.skip("this machine has no IPv6")
    with serving("--host", "::", "--control-token", "secret") as server:
        port = server.address.rpartition(":")[2]
        answers = [_exchange(server, FOLLOWED, host=f"{host}:{port}") for host in ("127.0.0.1", "[::1]")]

    assert [_statuses(answer) for answer in answers] == [[200], [200]]


def test_a_preflight_is_answered(server: LiveServer) -> None:
    """A program in a browser of this machine may call the services, and read the rate limit."""
    asked = {
        "Origin": APP,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization,content-type,idempotency-key",
    }

    preflight = httpx.options(server.address + POSTS, headers=asked)
    response = httpx.get(
        f"{server.api}/workspaces", headers={"Origin": APP, "Authorization": "Bearer sandbox_raw"}
    )
    exposed = response.headers["access-control-expose-headers"].lower()

    assert (preflight.status_code, preflight.headers["access-control-allow-origin"]) == (200, APP)
    assert "idempotency-key" in preflight.headers["access-control-allow-headers"]
    assert response.headers["access-control-allow-origin"] == APP
    assert {"retry-after", "x-ratelimit-remaining"} <= set(exposed.split(", "))


@pytest.mark.parametrize(
    ("origin", "path", "allowed"),
    [
        ("https://evil.example", POSTS, False),
        ("http://localhost.evil.example", POSTS, False),
        ("http://[::1]:3000", POSTS, True),
        ("http://app.localhost", "/ubiqlu/storage/x/y.png", True),
        ("http://127.0.0.1:8000", "/publer/api/v1/media", True),
        (APP, "/_control/v1/sandboxes", False),
    ],
)
def test_who_may_call_from_a_browser(server: LiveServer, origin: str, path: str, allowed: bool) -> None:
    """Origins of this machine may call the services, also the upload addresses, but never the control API."""
    asked = {"Origin": origin, "Access-Control-Request-Method": "PUT"}

    preflight = httpx.options(server.address + path, headers=asked)

    assert (preflight.headers.get("access-control-allow-origin") == origin) is allowed


def test_other_origins_are_chosen() -> None:
    """``--cors-origin`` names others; ``none`` switches it off."""
    asked = {"Origin": "https://app.example.com", "Access-Control-Request-Method": "POST"}
    granted = []
    for origin in ("https://app.example.com", "none"):
        with serving("--cors-origin", origin) as server:
            preflight = httpx.options(server.address + POSTS, headers=asked)
            granted.append(preflight.headers.get("access-control-allow-origin"))

    assert granted == ["https://app.example.com", None]
