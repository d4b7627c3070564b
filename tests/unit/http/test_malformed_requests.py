"""Requests that no client library sends, passed to the application as a web server does."""

from __future__ import annotations

import json
from typing import Any

import pytest
from attrs import define, field
from galleyproof.services.ubiqlu.records import Post
from hypothesis import example, given
from hypothesis import strategies as st

from tests.support.mock import WORKSPACE, Ubiqlu

KEY = (b"authorization", b"Bearer sandbox_test")
JSON = (b"content-type", b"application/json")
GOOD = b'{"caption": "Hello", "socialAccountIds": ["acc_facebook"]}'


@define
class Sent:
    """The response of the application."""

    status: int = 0
    headers: dict[str, str] = field(factory=dict)
    content: bytes = b""

    def json(self) -> Any:
        """Return the body of the response."""
        return json.loads(self.content)


def send(
    ubiqlu: Ubiqlu,
    *headers: tuple[bytes, bytes],
    method: str = "POST",
    path: str = f"{WORKSPACE}/posts",
    query: bytes = b"",
    chunks: tuple[bytes, ...] = (GOOD,),
    server: tuple[str, int | None] | None = ("127.0.0.1", 8080),
    leaves: bool = False,
) -> Sent:
    """Send a request to the application, with the body in chunks, and return the response.

    A client that ``leaves`` is gone after the chunks, before its body has ended.
    """
    sent, left = Sent(), list(chunks)

    async def receive() -> dict[str, Any]:
        if leaves and not left:
            return {"type": "http.disconnect"}
        chunk = left.pop(0) if left else b""
        return {"type": "http.request", "body": chunk, "more_body": leaves or bool(left)}

    async def collect(message: Any) -> None:
        if message["type"] == "http.response.start":
            sent.status = message["status"]
            sent.headers = {name.decode(): value.decode() for name, value in message["headers"]}
        else:
            sent.content += message.get("body", b"")

    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": path,
        "raw_path": path.encode("utf-8", "surrogatepass"),
        "query_string": query,
        "root_path": "",
        "headers": list(headers),
        "server": server,
        "client": ("127.0.0.1", 1),
    }
    with pytest.raises(StopIteration):
        ubiqlu.server.asgi(scope, receive, collect).__await__().__next__()
    return sent


def test_body_in_chunks(ubiqlu: Ubiqlu) -> None:
    """A body can be received in chunks, also in empty ones, and without its length."""
    pieces = (b"", *(bytes([byte]) for byte in GOOD), b"")

    assert send(ubiqlu, KEY, JSON, (b"transfer-encoding", b"chunked"), chunks=pieces).status == 201


def test_upload_in_chunks(ubiqlu: Ubiqlu) -> None:
    """An upload can be received in chunks."""
    reserved = ubiqlu.reserve(b"0123456789")
    path, _, query = reserved["uploadUrl"].removeprefix("http://galleyproof.test").partition("?")

    put = send(
        ubiqlu,
        (b"content-type", b"image/png"),
        method="PUT",
        path=path,
        query=query.encode(),
        chunks=(b"01234", b"56789"),
    )

    assert (put.status, ubiqlu.finalize(reserved, bytes=10).status_code) == (200, 201)


def test_incomplete_upload(ubiqlu: Ubiqlu) -> None:
    """An upload is not stored if the client disconnects before its end."""
    reserved = ubiqlu.reserve(b"0123456789")
    path, _, query = reserved["uploadUrl"].removeprefix("http://galleyproof.test").partition("?")
    png = (b"content-type", b"image/png")

    put = send(ubiqlu, png, method="PUT", path=path, query=query.encode(), chunks=(b"01234",), leaves=True)

    assert (put.status, b"<Code>IncompleteBody</Code>" in put.content) == (400, True)
    assert ubiqlu.finalize(reserved, bytes=5).status_code == 409


def test_incomplete_body(ubiqlu: Ubiqlu) -> None:
    """A request has no effect if the client disconnects, even if the body so far is valid."""
    response = send(ubiqlu, KEY, JSON, leaves=True)

    assert (response.status, response.json()) == (400, {"error": "The request body is incomplete."})
    assert list(ubiqlu.sandbox.store.all(Post)) == []


@pytest.mark.parametrize("length", [b"-1", b"x", b"99999999999999999999", b"0", b""])
def test_wrong_content_length(ubiqlu: Ubiqlu, length: bytes) -> None:
    """The received body counts, not the Content-Length."""
    assert send(ubiqlu, KEY, JSON, (b"content-length", length)).status == 201


def test_encoded_body(ubiqlu: Ubiqlu) -> None:
    """A compressed body is rejected, whatever its headers say."""
    response = send(
        ubiqlu, KEY, JSON, (b"content-encoding", b"gzip"), chunks=(b"\x1f\x8b\x08\x00" + bytes(20),)
    )

    assert (response.status, list(response.json())) == (400, ["error"])


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ((KEY, KEY), 201),
        (((b"authorization", b"Bearer nobody"), KEY), 201),
        ((KEY, (b"authorization", b"Bearer nobody")), 401),
        ((KEY, (b"authorization", b"")), 401),
    ],
)
def test_repeated_authorization(
    ubiqlu: Ubiqlu, headers: tuple[tuple[bytes, bytes], ...], status: int
) -> None:
    """Of a repeated header the last one counts."""
    assert status == send(ubiqlu, JSON, *headers).status


def test_repeated_content_type(ubiqlu: Ubiqlu) -> None:
    """A repeated Content-Type does not make the mock fail."""
    assert send(ubiqlu, KEY, JSON, (b"content-type", b"text/plain")).status in (201, 400)


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        (b"localhost:9000", "http://localhost:9000"),
        (b"[::1]:9000", "http://[::1]:9000"),
        (b"mock.example", "http://mock.example"),
        (b"a b", "http://127.0.0.1:8080"),
        (b"evil.example/path?", "http://127.0.0.1:8080"),
        (b'"><script>', "http://127.0.0.1:8080"),
        (b"user@host", "http://127.0.0.1:8080"),
        (b"host:port", "http://127.0.0.1:8080"),
        (b"host:999999", "http://127.0.0.1:8080"),
        (b"\xff\xfe", "http://127.0.0.1:8080"),
        (b"", "http://127.0.0.1:8080"),
        (None, "http://127.0.0.1:8080"),
    ],
)
def test_urls_in_responses(ubiqlu: Ubiqlu, host: bytes | None, origin: str) -> None:
    """URLs in responses begin with the Host that the client sent; an invalid Host is not used."""
    headers = (KEY, JSON) if host is None else (KEY, JSON, (b"host", host))
    body = b'{"fileName": "a", "mimeType": "image/png", "bytes": 1}'

    response = send(ubiqlu, *headers, path=f"{WORKSPACE}/media/upload-url", chunks=(body,)).json()

    assert response["uploadUrl"].startswith(f"{origin}/ubiqlu/storage/")
    assert response["publicUrl"].startswith(f"{origin}/ubiqlu/cdn/")


def test_no_server_address(ubiqlu: Ubiqlu) -> None:
    """Without the address of the server, URLs in responses begin with localhost."""
    page = send(ubiqlu, method="GET", path="/ubiqlu/docs/openapi.json", server=None)

    assert b"http://localhost/ubiqlu/api/v1" in page.content


@given(
    st.sampled_from(["GET", "POST", "PUT", "HEAD", "OPTIONS", "DELETE", "\x00", "ü"]),
    st.text(max_size=30).map(lambda text: "/" + text)
    | st.sampled_from([f"{WORKSPACE}/media", "/", "/ubiqlu/docs"]),
    st.binary(max_size=30),
    st.lists(
        st.tuples(st.sampled_from([b"host", b"authorization", b"content-type", b"x"]), st.binary(max_size=30))
    ),
    st.sampled_from(["", "/ubiqlu/api/v1", WORKSPACE, "/ubiqlu/storage", "/ubiqlu/cdn", "/ubiqlu/docs"]),
)
def test_any_request(
    method: str, path: str, query: bytes, headers: list[tuple[bytes, bytes]], prefix: str
) -> None:
    """No method, path, query or header makes the mock fail."""
    response = send(Ubiqlu.build("any"), *headers, method=method, path=prefix + path, query=query)

    assert 200 <= response.status < 500, response.content


@example(b"a=%ff&%=&&;")
@given(st.binary(max_size=40))
def test_any_query(query: bytes) -> None:
    """A query that the contract does not have is ignored."""
    response = send(Ubiqlu.build("query"), KEY, method="GET", path=f"{WORKSPACE}/media", query=query)

    assert response.status == 200, response.content


def test_websocket(ubiqlu: Ubiqlu) -> None:
    """A websocket is an error in how the application is run; the message says so."""
    with pytest.raises(RuntimeError, match="HTTP only, not websocket"):
        ubiqlu.server.asgi({"type": "websocket"}, None, None).__await__().__next__()  # type: ignore[arg-type]
