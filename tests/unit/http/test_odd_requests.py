"""Requests no client library sends, given to the application as a web server would."""

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
    """What the application sent."""

    status: int = 0
    headers: dict[str, str] = field(factory=dict)
    content: bytes = b""

    def json(self) -> Any:
        """Return the answer's body."""
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
    """Hand a request to the application, the body in chunks, and collect the answer.

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
    """A body may come in pieces and without its length, empty pieces among them."""
    pieces = (b"", *(bytes([byte]) for byte in GOOD), b"")

    assert send(ubiqlu, KEY, JSON, (b"transfer-encoding", b"chunked"), chunks=pieces).status == 201


def test_upload_in_chunks(ubiqlu: Ubiqlu) -> None:
    """The object store, too, takes bytes in pieces."""
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


def test_upload_that_breaks_off(ubiqlu: Ubiqlu) -> None:
    """Of an upload whose client went away in the middle nothing is stored."""
    reserved = ubiqlu.reserve(b"0123456789")
    path, _, query = reserved["uploadUrl"].removeprefix("http://galleyproof.test").partition("?")
    png = (b"content-type", b"image/png")

    put = send(ubiqlu, png, method="PUT", path=path, query=query.encode(), chunks=(b"01234",), leaves=True)

    assert (put.status, b"<Code>IncompleteBody</Code>" in put.content) == (400, True)
    assert ubiqlu.finalize(reserved, bytes=5).status_code == 409


def test_body_that_breaks_off(ubiqlu: Ubiqlu) -> None:
    """A request whose client went away before its end has no effect, even where it reads like a whole one."""
    answer = send(ubiqlu, KEY, JSON, leaves=True)

    assert (answer.status, answer.json()) == (400, {"error": "The request body stops before its end."})
    assert list(ubiqlu.sandbox.store.all(Post)) == []


@pytest.mark.parametrize("length", [b"-1", b"x", b"99999999999999999999", b"0", b""])
def test_wrong_content_length(ubiqlu: Ubiqlu, length: bytes) -> None:
    """What counts is the body that came, not the length that was announced."""
    assert send(ubiqlu, KEY, JSON, (b"content-length", length)).status == 201


def test_encoded_body(ubiqlu: Ubiqlu) -> None:
    """A body that is compressed is no JSON, whatever its headers say."""
    answer = send(
        ubiqlu, KEY, JSON, (b"content-encoding", b"gzip"), chunks=(b"\x1f\x8b\x08\x00" + bytes(20),)
    )

    assert (answer.status, list(answer.json())) == (400, ["error"])


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
    """Of a header that is there twice the last counts."""
    assert status == send(ubiqlu, JSON, *headers).status


def test_repeated_content_type(ubiqlu: Ubiqlu) -> None:
    """A content type that is there twice is read as one of them, and neither makes the mock fail."""
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
def test_addresses_follow_a_host_that_makes_sense(ubiqlu: Ubiqlu, host: bytes | None, origin: str) -> None:
    """Addresses in answers begin as the client addressed the server; a Host that is none is not repeated."""
    headers = (KEY, JSON) if host is None else (KEY, JSON, (b"host", host))
    body = b'{"fileName": "a", "mimeType": "image/png", "bytes": 1}'

    answer = send(ubiqlu, *headers, path=f"{WORKSPACE}/media/upload-url", chunks=(body,)).json()

    assert answer["uploadUrl"].startswith(f"{origin}/ubiqlu/storage/")
    assert answer["publicUrl"].startswith(f"{origin}/ubiqlu/cdn/")


def test_no_server_address(ubiqlu: Ubiqlu) -> None:
    """On a socket without an address the server calls itself localhost."""
    page = send(ubiqlu, method="GET", path="/", server=None)

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
    """No method, path, query or headers make the mock fail."""
    answer = send(Ubiqlu.build("any"), *headers, method=method, path=prefix + path, query=query)

    assert 200 <= answer.status < 500, answer.content


@example(b"a=%ff&%=&&;")
@given(st.binary(max_size=40))
def test_any_query(query: bytes) -> None:
    """A query that the contract does not know is ignored, whatever is in it."""
    answer = send(Ubiqlu.build("query"), KEY, method="GET", path=f"{WORKSPACE}/media", query=query)

    assert answer.status == 200, answer.content


def test_only_http_is_spoken(ubiqlu: Ubiqlu) -> None:
    """A websocket is a defect of whoever runs the application, and is said to be."""
    with pytest.raises(RuntimeError, match="HTTP only; got websocket"):
        ubiqlu.server.asgi({"type": "websocket"}, None, None).__await__().__next__()  # type: ignore[arg-type]
