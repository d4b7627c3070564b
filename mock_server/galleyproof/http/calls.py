"""Calls an ASGI application in this process: one request, one whole response."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from urllib.parse import unquote, urlencode

import attrs

from galleyproof.http.asgi import App, Message


@attrs.frozen
class Reply:
    """A whole response.

    Args:
        status: its status.
        headers: its headers, with names in lower case.
        content: its body.
    """

    status: int
    headers: Mapping[str, str]
    content: bytes


def call(
    app: App,
    method: str,
    path: str,
    *,
    query: Sequence[tuple[str, str]] = (),
    headers: Mapping[str, str] | None = None,
    content: bytes = b"",
) -> Reply:
    """Send one request to an application and return its response.

    Args:
        app: the application.
        method: the method in upper case.
        path: the path, percent-encoded.
        query: the parameters of the query.
        headers: the headers; ``Host`` and ``Content-Length`` are added.
        content: the body.
    """
    given = {"host": "mock", **{name.lower(): value for name, value in (headers or {}).items()}}
    if content:
        given["content-length"] = str(len(content))
    scope = {
        "type": "http",
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": unquote(path),
        "raw_path": path.encode(),
        "query_string": urlencode(list(query)).encode(),
        "root_path": "",
        "headers": [(name.encode("latin-1"), value.encode("latin-1")) for name, value in given.items()],
        "client": ("127.0.0.1", 1),
        "server": ("mock", 80),
        "extensions": {},
    }
    return asyncio.run(_call(app, scope, content))


async def _call(app: App, scope: Message, content: bytes) -> Reply:
    waiting: list[Message] = [{"type": "http.request", "body": content, "more_body": False}]
    status, received = 500, list[tuple[bytes, bytes]]()
    body = bytearray()

    async def receive() -> Message:
        return waiting.pop() if waiting else {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        nonlocal status
        if message["type"] == "http.response.start":
            status = message["status"]
            received.extend(message["headers"])
        else:
            body.extend(message.get("body", b""))

    await app(scope, receive, send)
    names = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in received}
    return Reply(status, names, bytes(body))
