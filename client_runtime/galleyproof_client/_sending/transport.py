"""The only module that uses the network: build a request, send it, and read the whole response."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from concurrent.futures import Future, wait
from contextlib import aclosing, contextmanager, suppress
from typing import Any, cast

import httpx
from attrs import define

from galleyproof_client._errors import InvalidArgumentError
from galleyproof_client._sending.connection import running_loop
from galleyproof_client._sending.deadlines import AsyncDeadline, ResponseDeadline, SyncDeadline
from galleyproof_client._sending.decoding import ACCEPTED, Decoder, ResponseTooLarge
from galleyproof_client._sending.flow import Command, Send, Sleep, Wait


class InvalidRedirect(Exception):
    """The response is a redirect to an invalid URL."""


@contextmanager
def _catch_invalid_redirects() -> Iterator[None]:
    # httpx parses the target of a redirect even if it must not follow, and raises if the target is invalid.
    try:
        yield
    except UnicodeError as error:
        raise InvalidRedirect(type(error).__name__) from None
    except httpx.RemoteProtocolError as error:
        if "location header" in str(error):
            raise InvalidRedirect(type(error).__name__) from None
        raise


@contextmanager
def _catch_unusable_clients(client: httpx.Client | httpx.AsyncClient) -> Iterator[None]:
    # httpx and the event loops raise RuntimeError, which is no error of these clients.
    try:
        yield
    except RuntimeError as error:
        if "client has been closed" in str(error):
            raise InvalidArgumentError(
                "this client was closed while it was used", hint="Close it when all calls have ended"
            ) from None
        if "loop" in str(error) and isinstance(client, httpx.AsyncClient):
            # The request may be on its way, over a connection of the caller's own HTTP client.
            raise httpx.ReadError("The connection belongs to another event loop.") from None
        raise


class _Collector:
    """Collects the chunks of a response, decompressed, within the maximum size and time.

    Args:
        response: The response.
        send: The command of its request.
        deadline: When it must be complete.
    """

    def __init__(self, response: httpx.Response, send: Send, deadline: ResponseDeadline) -> None:
        deadline.ensure_started()
        self._response = response
        self._max_bytes = send.max_bytes
        self._deadline = deadline
        # A transport can return a response that is read and decompressed already.
        self._is_read = response.is_stream_consumed
        headers = httpx.Headers() if self._is_read else response.headers
        self._decoder = Decoder(headers, send.max_bytes)
        self._content = bytearray()

    def add(self, chunk: bytes) -> None:
        """Add a chunk as it was received.

        Raises:
            ResponseTooLarge: The response is too large.
            httpx.HTTPError: It is damaged, or late.
        """
        self._deadline.check()
        for piece in self._decoder.add(chunk):
            self._content += piece
            if len(self._content) > self._max_bytes:
                raise ResponseTooLarge
            self._deadline.check()

    def whole(self) -> httpx.Response:
        """Return the complete response."""
        self._decoder.end()
        response = self._response
        if self._is_read and "content-encoding" not in response.headers:
            return response
        # The content is decoded, so the headers about its encoding and length no longer apply. The others are
        # kept as bytes, because some services send headers that are not ASCII.
        headers = [
            (name, value)
            for name, value in response.headers.raw
            if name.lower() not in (b"content-encoding", b"content-length", b"transfer-encoding")
        ]
        return httpx.Response(
            response.status_code, headers=headers, content=bytes(self._content), request=response.request
        )


def build_request(client: httpx.Client | httpx.AsyncClient, send: Send) -> httpx.Request:
    """Return the request of a command, with the HTTP client's own headers unless the command sets them.

    Args:
        client: The HTTP client that will send it.
        send: The command.

    Raises:
        InvalidArgumentError: A value cannot be sent, such as a lone surrogate or NaN.
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
            f"the request cannot be built: {error}", hint="Check the arguments"
        ) from None
    if "Authorization" not in send.headers:
        # A signed upload URL needs no credentials, so the storage must not get those of the caller's HTTP
        # client.
        request.headers.pop("Authorization", None)
    if "Accept-Encoding" not in send.headers:
        request.headers["Accept-Encoding"] = ACCEPTED
    request = send.body.finish(request)
    if type(send.url) is not httpx.URL:
        request.url = type(send.url)(request.url)  # httpx has replaced it with a plain URL
    return request


async def _ended(command: Wait) -> bool:
    """Wait without blocking for something that can end in another thread."""
    import anyio  # a dependency of httpx; imported late because only async clients that wait need it

    loop, ended = running_loop(), anyio.Event()
    soon = loop.call_soon_threadsafe if hasattr(loop, "call_soon_threadsafe") else loop.run_sync_soon

    def tell(_: Future[None]) -> None:
        with suppress(RuntimeError):  # this event loop has ended, so nobody waits any longer
            soon(ended.set)

    command.end.add_done_callback(tell)
    with anyio.move_on_after(command.seconds):
        await ended.wait()
    return command.end.done()


def in_process(transport: Any) -> Any:
    """Return a transport if it answers in this process, or None.

    Such a transport has the attribute ``answers_in_process``. It returns whole responses and has no cookies,
    redirects or connections, so it is called without the HTTP client around it, which would take most of the
    time of a call.
    """
    return transport if getattr(transport, "answers_in_process", False) else None


@define
class SyncExecutor:
    """Executes the commands of flows, blocking.

    Args:
        client: Return the HTTP client for a URL; called for each request, so that it is created on first use.
        clock: Return the time in seconds.
        sleep: Wait for some seconds.
        direct: A transport that answers in this process, see `in_process`.
    """

    client: Callable[[httpx.URL], httpx.Client]
    clock: Callable[[], float]
    sleep: Callable[[float], object]
    direct: httpx.BaseTransport | None = None

    def __call__(self, command: Command) -> Any:
        if isinstance(command, Sleep):
            return self.sleep(command.seconds)
        if isinstance(command, Wait):
            return bool(wait([command.end], command.seconds).done)
        client = self.client(command.url)
        request = build_request(client, command)
        with SyncDeadline(self.clock, command.timeout) as deadline:
            request.extensions = {**request.extensions, "trace": deadline.observe}
            with _catch_invalid_redirects(), _catch_unusable_clients(client):
                if self.direct is None or client.is_closed:
                    response = client.send(request, stream=True, auth=None, follow_redirects=False)
                else:
                    response = self.direct.handle_request(request)
            try:
                collector = _Collector(response, command, deadline)
                for chunk in [response.content] if response.is_stream_consumed else response.iter_raw():
                    collector.add(chunk)
                return collector.whole()
            finally:
                response.close()


@define
class AsyncExecutor:
    """Executes the commands of flows without blocking; otherwise like `SyncExecutor`."""

    client: Callable[[httpx.URL], Awaitable[httpx.AsyncClient]]
    clock: Callable[[], float]
    sleep: Callable[[float], Any]
    direct: httpx.AsyncBaseTransport | None = None

    async def __call__(self, command: Command) -> Any:
        if isinstance(command, Sleep):
            return await self.sleep(command.seconds)
        if isinstance(command, Wait):
            return await _ended(command)
        import anyio  # a dependency of httpx; imported late because only async clients need it

        client = await self.client(command.url)
        request = build_request(client, command)
        with anyio.CancelScope() as scope:
            deadline = AsyncDeadline(self.clock, command.timeout, scope)
            request.extensions = {**request.extensions, "trace": deadline.aobserve}
            return await self._exchange(client, request, command, deadline)
        raise httpx.ReadTimeout("The response did not end in time.")

    async def _exchange(
        self, client: httpx.AsyncClient, request: httpx.Request, command: Send, deadline: AsyncDeadline
    ) -> httpx.Response:
        with _catch_invalid_redirects(), _catch_unusable_clients(client):
            if self.direct is None or client.is_closed:
                response = await client.send(request, stream=True, auth=None, follow_redirects=False)
            else:
                response = await self.direct.handle_async_request(request)
        try:
            collector = _Collector(response, command, deadline)
            if response.is_stream_consumed:
                collector.add(response.content)
                return collector.whole()
            # Closed explicitly, because an unfinished generator would wait for the garbage collector.
            chunks = cast(AsyncGenerator[bytes, None], response.aiter_raw())
            async with aclosing(chunks):
                async for chunk in chunks:
                    collector.add(chunk)
            return collector.whole()
        finally:
            await response.aclose()
