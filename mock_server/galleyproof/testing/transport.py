"""An httpx transport that calls the mock directly: no socket, no thread, sync and async alike."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, MutableMapping
from typing import Any, NoReturn

import httpx
from attrs import define, field

from galleyproof.http.faults.connection import CLOSE, STALL

Message = MutableMapping[str, Any]
App = Callable[[Any, Any, Any], Awaitable[None]]


class InProcessTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Serves requests by calling an ASGI application in place.

    httpx's own ASGI transport is for async clients only. The mock never waits for anything, so its
    coroutine can be run to its end directly, in a sync client too, and inside a running event loop.

    Args:
        app: the application, such as ``create_server().asgi``.
    """

    def __init__(self, app: App) -> None:
        self._app = app

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a sync client."""
        return _run(self._answer(request, request.read()))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer an async client."""
        return await self._answer(request, await request.aread())

    async def _answer(self, request: httpx.Request, content: bytes) -> httpx.Response:
        collected = _Collected(request, content)
        await self._app(collected.scope(), collected.receive, collected.send)
        return httpx.Response(
            collected.status or 500,
            headers=collected.headers,
            content=bytes(collected.content),
            request=request,
        )


@define
class _Collected:
    """Both ends of one request: the body still to be read, the answer as it comes."""

    request: httpx.Request
    request_content: bytes
    status: int | None = None
    headers: list[tuple[bytes, bytes]] = field(factory=list)
    content: bytearray = field(factory=bytearray)

    async def receive(self) -> Message:
        content, self.request_content = self.request_content, b""
        return {"type": "http.request", "body": content, "more_body": False}

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status, self.headers = message["status"], list(message["headers"])
        else:
            self.content += message.get("body", b"")

    def scope(self) -> dict[str, Any]:
        """Return the request as ASGI has it, with what faults need to end it."""
        extensions = {CLOSE: self.hang_up, STALL: self.keep_silent}
        return {**_scope(self.request), "extensions": extensions}

    def hang_up(self, reset: bool) -> NoReturn:
        """End the connection as a client on a socket would see it."""
        if reset:
            raise httpx.ReadError("Connection reset by peer", request=self.request)
        if self.status is None:
            raise httpx.RemoteProtocolError(
                "Server disconnected without sending a response.", request=self.request
            )
        raise httpx.RemoteProtocolError(
            "peer closed connection without sending complete message body", request=self.request
        )

    def keep_silent(self, seconds: float) -> None:
        """Wait for nothing: tell at once whether the client would have lost its patience by then."""
        patience = self.request.extensions.get("timeout", {}).get("read")
        if patience is not None and seconds >= patience:
            raise httpx.ReadTimeout("The read operation timed out", request=self.request)


def _scope(request: httpx.Request) -> dict[str, Any]:
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": request.method,
        "scheme": request.url.scheme,
        "path": request.url.path,
        "raw_path": request.url.raw_path.partition(b"?")[0],
        "query_string": request.url.query,
        "root_path": "",
        "headers": [(name.lower(), value) for name, value in request.headers.raw],
        "server": (request.url.host, request.url.port),
        "client": ("127.0.0.1", 0),
    }


def _run(work: Coroutine[Any, Any, httpx.Response]) -> httpx.Response:
    """Run a coroutine that never waits to its end, without an event loop."""
    try:
        work.send(None)
    except StopIteration as done:
        response: httpx.Response = done.value
        return response
    work.close()
    raise RuntimeError("The mock waited for something outside itself; use an async client for this request.")
