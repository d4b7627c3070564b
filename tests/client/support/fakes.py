"""A fake service, and a clock that only moves when the client waits."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from email.utils import formatdate
from typing import Any

import httpx
from attrs import define, field
from publer_client import AsyncPubler, Publer
from ubiqlu_client import AsyncUbiqlu, Ubiqlu

START = 1_800_000_000.0
KEY = "sk-very-secret-1234567890"
FakeResponse = httpx.Response | Exception
Script = Callable[[httpx.Request], FakeResponse] | Iterable[FakeResponse]


@define
class FakeTime:
    """A clock that stands still, and sleep functions that move it."""

    now: float = START
    slept: list[float] = field(factory=list)

    def clock(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    async def async_sleep(self, seconds: float) -> None:
        self.sleep(seconds)


class FakeService(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Returns the next response, or that of a function, for each request, and records the requests."""

    def __init__(self, script: Script) -> None:
        self._script = script if callable(script) else _in_turn(script)
        self.requests: list[httpx.Request] = []

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        answer = self._script(request)
        if isinstance(answer, Exception):
            raise answer
        if not isinstance(answer.stream, ChunkedBody):
            # A fresh one: what is sent once cannot be sent again by the other kind of client.
            answer = httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)
        return answer

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        return self._answer(request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        return self._answer(request)

    @property
    def paths(self) -> list[str]:
        return [f"{request.method} {request.url.path}" for request in self.requests]


def _in_turn(answers: Iterable[FakeResponse]) -> Callable[[httpx.Request], FakeResponse]:
    remaining = iter(answers)
    return lambda _: next(remaining)


class ChunkedBody(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body in chunks; an exception among them is raised, a function is called."""

    def __init__(self, *chunks: bytes | Exception | Callable[[], None]) -> None:
        self._pieces = chunks

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            if isinstance(piece, Exception):
                raise piece
            if isinstance(piece, bytes):
                yield piece
            else:
                piece()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece


@define
class ClientUnderTest:
    """Calls the blocking or the async client and returns the results.

    Args:
        kind: ``sync`` or ``async``.
        time: The client's time.
    """

    kind: str
    time: FakeTime = field(factory=FakeTime)
    _loop: asyncio.AbstractEventLoop | None = None

    def ubiqlu(self, service: httpx.BaseTransport | None, **options: Any) -> Any:
        return self._client((Ubiqlu, AsyncUbiqlu), service, {"workspace_id": "ws_1"} | options)

    def publer(self, service: httpx.BaseTransport, **options: Any) -> Any:
        return self._client((Publer, AsyncPubler), service, {"workspace_id": "w1"} | options)

    def _client(
        self, kinds: tuple[Any, Any], service: httpx.BaseTransport | None, options: dict[str, Any]
    ) -> Any:
        is_sync = self.kind == "sync"
        sleep = self.time.sleep if is_sync else self.time.async_sleep
        defaults = {"api_key": KEY, "clock": self.time.clock, "sleep": sleep, "rng": lambda: 0.5}
        return kinds[0 if is_sync else 1](transport=service, **(defaults | options))

    def __call__(self, value: Any) -> Any:
        """Return a value, or the result of an awaitable."""
        if inspect.isawaitable(value):
            return self._run(_awaited(value))
        return value

    def all(self, pages: Any) -> list[Any]:
        """Return all items of an iterator."""
        return self._run(_collected(pages)) if hasattr(pages, "__aiter__") else list(pages)

    def close(self) -> None:
        if self._loop is not None:
            self._loop.run_until_complete(self._loop.shutdown_asyncgens())
            self._loop.close()

    def _run(self, work: Any) -> Any:
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
        return self._loop.run_until_complete(work)


async def _awaited(value: Any) -> Any:
    return await value


async def _collected(pages: Any) -> list[Any]:
    return [item async for item in pages]


def reply(status: int = 200, body: Any = None, **headers: str) -> httpx.Response:
    """Return a JSON response; underscores in the names of headers become dashes."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.Response(status, json=body, headers=named)


def limited(remaining: int, reset: float, *, limit: int = 100, at: float = START) -> dict[str, str]:
    """Return the headers of a rate limit, sent at a given time."""
    return {
        "X-RateLimit-Limit": str(limit),
        "X-RateLimit-Remaining": str(remaining),
        "X-RateLimit-Reset": str(int(reset)),
        "Date": formatdate(at, usegmt=True),
    }


POST = {
    "id": "post_1",
    "caption": "Hello",
    "title": None,
    "aggregateStatus": "published",
    "resolvedAt": "2026-06-06T12:01:30.000Z",
    "createdAt": "2026-06-06T12:00:00.000Z",
    "targets": [
        {
            "id": "target_1",
            "status": "published",
            "platformPostUrl": "https://www.facebook.example/p/1",
            "errorMessage": None,
            "errorContext": None,
            "scheduledAt": None,
            "publishedAt": "2026-06-06T12:01:30.000Z",
            "socialAccount": {
                "displayName": "Kiln",
                "handle": None,
                "avatarUrl": None,
                "platform": "facebook",
            },
        }
    ],
    "media": [],
}


def post(**changes: Any) -> dict[str, Any]:
    """Return the body of a response with one post of Ubiqlu, with changed fields."""
    return {"post": POST | changes}
