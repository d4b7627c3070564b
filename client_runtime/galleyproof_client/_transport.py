"""The one place that touches the network: build a request, send it, read the whole answer within bounds."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import aclosing, contextmanager
from typing import Any, cast

import httpx
from attrs import define, field

from galleyproof_client._commands import Command, Send, Sleep
from galleyproof_client._errors import InvalidArgumentError


class ResponseTooLarge(Exception):
    """The answer is larger than the client reads."""


class InvalidRedirect(Exception):
    """The answer is a redirect, and leads to what is no address."""


@contextmanager
def _redirects_unread() -> Iterator[None]:
    # httpx reads where a redirect leads even if it is told not to follow, and fails over nonsense there.
    try:
        yield
    except UnicodeError as error:
        raise InvalidRedirect(type(error).__name__) from None
    except httpx.RemoteProtocolError as error:
        if "location header" in str(error):
            raise InvalidRedirect(type(error).__name__) from None
        raise


@define
class _Collector:
    """Puts an answer together, and stops when it gets too long or takes too long.

    The time-outs of ``httpx`` are for each read: a server that drips a byte now and then never meets one.
    """

    send: Send
    clock: Callable[[], float]
    _until: float = field(init=False)
    _content: bytearray = field(init=False, factory=bytearray)

    def __attrs_post_init__(self) -> None:
        self._until = self.clock() + self.send.timeout

    def add(self, piece: bytes) -> None:
        self._content += piece
        if len(self._content) > self.send.most_bytes:
            raise ResponseTooLarge
        if self.clock() > self._until:
            raise httpx.ReadTimeout("The answer did not end in time.")

    def answer(self, response: httpx.Response) -> httpx.Response:
        # Read means decoded: the headers about what travelled are no longer true. The others stay as they
        # came, for not all services keep to ASCII.
        headers = [
            (name, value)
            for name, value in response.headers.raw
            if name.lower() not in (b"content-encoding", b"content-length", b"transfer-encoding")
        ]
        return httpx.Response(
            response.status_code, headers=headers, content=bytes(self._content), request=response.request
        )


def build_request(client: httpx.Client | httpx.AsyncClient, send: Send) -> httpx.Request:
    """Return the request for a client; its own headers stay unless they are set here.

    Args:
        client: The client that will send it.
        send: What to send.

    Raises:
        InvalidArgumentError: Something in it cannot travel: text that is no text, a number that is none.
    """
    try:
        request = client.build_request(
            send.method,
            send.url,
            params=list(send.query) or None,
            headers=send.headers,
            timeout=send.timeout,
            **send.body.arguments(),
        )
    except (ValueError, TypeError, httpx.InvalidURL) as error:
        raise InvalidArgumentError(
            f"the request cannot be written: {error}", hint="Check the arguments"
        ) from None
    if "Authorization" not in send.headers:
        # A storage's address brings its own permission: what the caller's own client says to everybody is not
        # for it.
        request.headers.pop("Authorization", None)
    request = send.body.finish(request)
    if type(send.url) is not httpx.URL:
        request.url = type(send.url)(request.url)  # httpx has made it one of its own kind
    return request


@define
class SyncExecutor:
    """Does what flows want done, blocking.

    Args:
        client: Gives the HTTP client; called for each request, so that none is made before it is needed.
        clock: The time.
        sleep: Waits.
    """

    client: Callable[[], httpx.Client]
    clock: Callable[[], float]
    sleep: Callable[[float], object]

    def __call__(self, command: Command) -> Any:
        if isinstance(command, Sleep):
            return self.sleep(command.seconds)
        client = self.client()
        request = build_request(client, command)
        with _redirects_unread():
            response = client.send(request, stream=True, auth=None, follow_redirects=False)
        try:
            collector = _Collector(command, self.clock)
            for piece in response.iter_bytes():
                collector.add(piece)
            return collector.answer(response)
        finally:
            response.close()


@define
class AsyncExecutor:
    """Does what flows want done, without blocking; otherwise like `SyncExecutor`."""

    client: Callable[[], httpx.AsyncClient]
    clock: Callable[[], float]
    sleep: Callable[[float], Any]

    async def __call__(self, command: Command) -> Any:
        if isinstance(command, Sleep):
            return await self.sleep(command.seconds)
        client = self.client()
        request = build_request(client, command)
        with _redirects_unread():
            response = await client.send(request, stream=True, auth=None, follow_redirects=False)
        try:
            collector = _Collector(command, self.clock)
            # Closed by hand: a generator that is left in the middle would wait for the garbage collector.
            pieces = cast(AsyncGenerator[bytes, None], response.aiter_bytes())
            async with aclosing(pieces):
                async for piece in pieces:
                    collector.add(piece)
            return collector.answer(response)
        finally:
            await response.aclose()
