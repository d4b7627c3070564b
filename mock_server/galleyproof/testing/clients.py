"""Clients of one sandbox without a socket; when they wait, the sandbox's clock moves instead."""

from __future__ import annotations

import math
from collections.abc import Awaitable, Callable, Coroutine, Generator, Mapping
from datetime import timedelta
from functools import partial
from types import coroutine
from typing import Any, NoReturn, TypeVar

import httpx
from attrs import define, field
from publer_client import AsyncPubler, Publer
from ubiqlu_client import AsyncUbiqlu, Ubiqlu

from galleyproof.http.blocking import RUN_BLOCKING, Work
from galleyproof.http.faults.connection import CLOSE, STALL
from galleyproof.services.publer.seed.ids import WORKSPACE as PUBLER_WORKSPACE
from galleyproof.services.ubiqlu.workspaces import WORKSPACE_ID as UBIQLU_WORKSPACE
from galleyproof.testing.in_process import App, Message, SandboxHandle

C = TypeVar("C", Publer, AsyncPubler, Ubiqlu, AsyncUbiqlu)

ORIGIN = "https://galleyproof.test"
PUBLER_URL = f"{ORIGIN}/publer/api/v1"
UBIQLU_URL = f"{ORIGIN}/ubiqlu/api/v1"
_DEFAULTS: Mapping[type[Any], Mapping[str, str]] = {
    Publer: {"base_url": PUBLER_URL, "workspace_id": PUBLER_WORKSPACE},
    AsyncPubler: {"base_url": PUBLER_URL, "workspace_id": PUBLER_WORKSPACE},
    Ubiqlu: {"base_url": UBIQLU_URL, "workspace_id": UBIQLU_WORKSPACE},
    AsyncUbiqlu: {"base_url": UBIQLU_URL, "workspace_id": UBIQLU_WORKSPACE},
}


def make_client(kind: type[C], handle: SandboxHandle, options: Mapping[str, Any]) -> C:
    """Return a client of a sandbox.

    Args:
        kind: the class of the client.
        handle: reaches the sandbox.
        options: arguments of the class, in place of those that fit the sandbox.
    """
    key = options.get("api_key", f"sandbox_{handle.name}")
    # A key can open another sandbox, whose clock is the one to wait for.
    opened = (handle.server.handle_for_key(key) if isinstance(key, str) else None) or handle
    defaults = {
        **_DEFAULTS[kind],
        "api_key": key,
        "transport": InProcessTransport(handle.server.app),
        "clock": lambda: opened.now().timestamp(),
        "sleep": _async_sleep(opened) if kind in (AsyncPubler, AsyncUbiqlu) else _sleep(opened),
        # The delays between retries are random elsewhere; a test takes the same time in every run.
        "rng": lambda: 0.5,
    }
    if "http_client" in options:
        del defaults["transport"]
    return kind(**{**defaults, **options})


def _sleep(handle: SandboxHandle) -> Any:
    return lambda seconds: _advance(handle, seconds)


def _async_sleep(handle: SandboxHandle) -> Any:
    from anyio.lowlevel import checkpoint  # httpx depends on anyio

    async def sleep(seconds: float) -> None:
        _advance(handle, seconds)
        await checkpoint()  # other tasks of the event loop can run, as during a real sleep

    return sleep


def _advance(handle: SandboxHandle, seconds: float) -> None:
    """Move the clock forward for a client that waits; rounded up, because it counts in whole milliseconds."""
    with handle.locked() as sandbox:
        sandbox.advance(timedelta(milliseconds=math.ceil(seconds * 1000)))


class InProcessTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """An httpx transport that calls an ASGI application directly: no socket, no thread, sync and async.

    httpx's own ASGI transport is for async clients only. The mock never waits for anything outside itself, so
    its coroutine can be run to its end at once, also in a sync client and inside a running event loop.

    Args:
        app: the application, such as ``create_server().asgi``.
    """

    answers_in_process = True
    """Tells our clients that they can call it without an HTTP client around it."""

    def __init__(self, app: App) -> None:
        self._app = app

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Return the response to a request of a sync client."""
        return _run(self._respond(request, request.read(), _yield_work))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Return the response to a request of an async client."""
        from anyio.to_thread import run_sync  # httpx depends on anyio

        return await self._respond(request, await request.aread(), run_sync)

    async def _respond(
        self, request: httpx.Request, content: bytes, run_blocking: Callable[[Work], Awaitable[Any]]
    ) -> httpx.Response:
        exchange = _Exchange(request, content, run_blocking)
        await self._app(exchange.scope(), exchange.receive, exchange.send)
        return httpx.Response(
            exchange.status or 500,
            headers=exchange.headers,
            content=bytes(exchange.content),
            request=request,
        )


@define
class _Exchange:
    """One request and its response: the body that the application reads, and what it sends."""

    request: httpx.Request
    request_content: bytes
    run_blocking: Callable[[Work], Awaitable[Any]]
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
        """Return the request as an ASGI scope, with extensions that let faults break the connection."""
        extensions = {CLOSE: self.close, STALL: self.stall, RUN_BLOCKING: self.run_blocking}
        return {**_scope(self.request), "extensions": extensions}

    def close(self, reset: bool) -> NoReturn:
        """Raise the error that a client on a socket gets when the server closes the connection."""
        if reset:
            raise httpx.ReadError("Connection reset by peer", request=self.request)
        if self.status is None:
            raise httpx.RemoteProtocolError(
                "Server disconnected without sending a response.", request=self.request
            )
        raise httpx.RemoteProtocolError(
            "peer closed connection without sending complete message body", request=self.request
        )

    def stall(self, seconds: float) -> None:
        """Raise a timeout if the client waits less than these seconds; no time passes."""
        timeout = self.request.extensions.get("timeout", {}).get("read")
        if timeout is not None and seconds >= timeout:
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


@coroutine
def _yield_work(work: Work) -> Generator[Work, Any, Any]:
    """Let `_run` do some work: it holds no lock then."""
    return (yield work)


def _run(request: Coroutine[Any, Any, httpx.Response]) -> httpx.Response:
    """Run a coroutine to its end without an event loop; it waits for work that blocks, and nothing else."""
    step: Callable[[], Any] = partial(request.send, None)
    while True:
        try:
            work = step()
        except StopIteration as done:
            response: httpx.Response = done.value
            return response
        if not callable(work):
            request.close()
            raise RuntimeError("The mock waited for an event loop; use an async client for this request.")
        try:
            step = partial(request.send, work())
        except Exception as error:
            step = partial(request.throw, error)
