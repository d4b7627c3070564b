"""The HTTP clients that send requests: the caller's own, or those that are created on first use.

A pool of connections belongs to one process, and an async one also to one event loop. Two processes that
write to one connection mix their bytes; a connection of another event loop cannot be used at all.
"""

from __future__ import annotations

import os
import sys
from collections.abc import AsyncGenerator, Callable
from contextlib import suppress
from typing import Any, Generic, TypeVar

import httpx
from attrs import define, field, frozen

from galleyproof_client._errors import InvalidArgumentError
from galleyproof_client._requests.urls import is_loopback
from galleyproof_client._sending.processes import ForkSafeLock

H = TypeVar("H", httpx.Client, httpx.AsyncClient)


@define
class CallersOwn(Generic[H]):
    """The caller's own HTTP client or transport.

    Args:
        kind: ``httpx.Client`` or ``httpx.AsyncClient``.
        client: The caller's HTTP client, which is never closed here.
        transport: The caller's transport, for an HTTP client that is created here.
    """

    kind: type[H]
    client: H | None
    transport: Any
    _created: H | None = field(default=None, init=False)
    _home: tuple[Any, ...] | None = field(default=None, init=False)
    """Where it was used first."""

    def __attrs_post_init__(self) -> None:
        if self.client is not None and not isinstance(self.client, self.kind):
            raise InvalidArgumentError(
                f"http_client has the type {type(self.client).__name__}",
                hint=f"Pass an httpx.{self.kind.__name__}",
            )
        if self.client is None and self.transport is not None:
            self._created = self.kind(transport=self.transport, follow_redirects=False)

    @property
    def id(self) -> int | None:
        """Identifies the HTTP client or transport; None without one."""
        own = self.client if self.client is not None else self.transport
        return None if own is None else id(own)

    def get(self, home: tuple[Any, ...]) -> H | None:
        """Return the HTTP client, if the caller passed one or a transport.

        Args:
            home: The process and the event loop that want to use it.

        Raises:
            InvalidArgumentError: It is closed, or its connections belong to another process or event loop.
        """
        found = self.client if self.client is not None else self._created
        if found is None:
            return None
        if found.is_closed:
            raise InvalidArgumentError("http_client is closed", hint="Close it later, or pass another one")
        if self._home is None:
            self._home = home
        if self._home != home and _has_connections(found):
            raise InvalidArgumentError(
                "your http_client or transport was used in another process or event loop before",
                hint="Pass a new one in each, or leave it out: the client then creates what it needs",
            )
        return found

    def created(self) -> H | None:
        """Return the HTTP client that must be closed, if one was created for the caller's transport."""
        return self._created


def _has_connections(client: httpx.Client | httpx.AsyncClient) -> bool:
    # Transports of other kinds, such as the one to a mock in the same process, have no connections to mix up.
    transports = [getattr(client, "_transport", None), *getattr(client, "_mounts", {}).values()]
    return any(isinstance(each, httpx.HTTPTransport | httpx.AsyncHTTPTransport) for each in transports)


class SyncConnection:
    """The HTTP clients of a blocking client.

    Args:
        client: The caller's HTTP client.
        transport: The caller's transport.
    """

    def __init__(self, client: httpx.Client | None, transport: httpx.BaseTransport | None) -> None:
        self.own = CallersOwn(httpx.Client, client, transport)
        self._pools: dict[tuple[int, bool], httpx.Client] = {}
        """By process and by whether proxies are ignored. Those of a parent process stay here unused: closing
        them could wait for a lock that was held when the process was forked."""
        self._closed = False
        self._lock = ForkSafeLock()

    def get(self, url: httpx.URL) -> httpx.Client:
        """Return the HTTP client for a request.

        Args:
            url: The URL of the request.

        Raises:
            InvalidArgumentError: It is closed, or cannot be created or used here.
        """
        process, direct = os.getpid(), is_loopback(url.host)
        with self._lock:
            _check_open(self._closed)
            if own := self.own.get((process,)):
                return own
            if (process, direct) not in self._pools:
                self._pools[process, direct] = _create(httpx.Client, httpx.HTTPTransport, direct)
            return self._pools[process, direct]

    def close(self) -> None:
        """Close all connections of this process, and accept no more requests."""
        with self._lock:
            self._closed = True
            mine = [key for key in self._pools if key[0] == os.getpid()]
            clients = [self._pools.pop(key) for key in mine]
        for client in (*clients, self.own.created()):
            if client is not None:
                client.close()


@frozen
class _Place:
    """Where a pool of an async client can be used.

    Args:
        process: The id of the process.
        loop: The event loop of asyncio, or the token of trio's.
        direct: Whether proxies are ignored.
    """

    process: int
    loop: Any
    direct: bool


@define
class _Pool:
    """An HTTP client that is closed when its event loop ends.

    Both asyncio and trio close the async generators that are open when a run ends, and those that are no
    longer referenced.
    """

    client: httpx.AsyncClient
    _keeper: AsyncGenerator[None, None] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._keeper = _close_at_end(self.client)

    async def begin(self) -> None:
        """Register the pool with the running event loop."""
        await anext(self._keeper)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._keeper.aclose()


async def _close_at_end(client: httpx.AsyncClient) -> AsyncGenerator[None, None]:
    try:
        yield
    finally:
        await client.aclose()


class AsyncConnection:
    """The HTTP clients of an async client: one for each event loop.

    Args:
        client: The caller's HTTP client.
        transport: The caller's transport.
    """

    def __init__(self, client: httpx.AsyncClient | None, transport: httpx.AsyncBaseTransport | None) -> None:
        self.own = CallersOwn(httpx.AsyncClient, client, transport)
        self._pools: dict[_Place, _Pool] = {}
        self._closed = False
        self._lock = ForkSafeLock()

    async def get(self, url: httpx.URL) -> httpx.AsyncClient:
        """Return the HTTP client for a request, for the running event loop.

        Args:
            url: The URL of the request.

        Raises:
            InvalidArgumentError: It is closed, or cannot be created or used here.
        """
        place = _Place(os.getpid(), running_loop(), is_loopback(url.host))
        with self._lock:
            _check_open(self._closed)
            if own := self.own.get((place.process, place.loop)):
                return own
            pool = self._pools.get(place)
            if pool is not None and not pool.client.is_closed:
                return pool.client
            self._forget_ended_loops()
            pool = _Pool(_create(httpx.AsyncClient, httpx.AsyncHTTPTransport, place.direct))
            self._pools[place] = pool
        await pool.begin()
        return pool.client

    async def aclose(self) -> None:
        """Close all connections of this process, and accept no more requests.

        Other event loops that still run close their own connections.
        """
        process, loop = os.getpid(), running_loop()
        with self._lock:
            self._closed = True
            mine = [place for place in self._pools if place.process == process]
            pools = [(place, self._pools.pop(place)) for place in mine]
        for place, pool in pools:
            if place.loop is loop:
                await pool.aclose()
        if created := self.own.created():
            await created.aclose()

    def _forget_ended_loops(self) -> None:
        for place, pool in list(self._pools.items()):
            # Those of a parent process stay: their event loop is a copy that nobody runs.
            if place.process == os.getpid() and (pool.client.is_closed or _is_closed(place.loop)):
                del self._pools[place]


def running_loop() -> Any:
    """Return the running event loop of asyncio, or the token of trio's."""
    trio = sys.modules.get("trio")
    if trio is not None:
        with suppress(RuntimeError, AttributeError):  # not in a task of trio, or trio is being imported
            trio.lowlevel.current_task()
            return trio.lowlevel.current_trio_token()
    import asyncio  # already imported by a program that runs it

    return asyncio.get_running_loop()


def _is_closed(loop: Any) -> bool:
    return bool(loop.is_closed()) if hasattr(loop, "is_closed") else False


def _check_open(closed: bool) -> None:
    if closed:
        raise InvalidArgumentError("this client is closed", hint="Create a new client, or close it later")


def _create(kind: Callable[..., H], transport: Callable[[], Any], direct: bool) -> H:
    """Return a new HTTP client.

    Args:
        kind: ``httpx.Client`` or ``httpx.AsyncClient``.
        transport: Its class of transport.
        direct: Whether to ignore the proxies of the environment. Requests to this machine must: a proxy
            cannot reach it, and would receive the API key unencrypted.

    Raises:
        InvalidArgumentError: The environment has invalid settings for proxies or certificates.
    """
    try:
        return kind(transport=transport() if direct else None, follow_redirects=False)
    except ImportError:
        raise InvalidArgumentError(
            "the environment names a SOCKS proxy, and the package socksio is not installed",
            hint='Run pip install "httpx[socks]", or correct ALL_PROXY, HTTP_PROXY and HTTPS_PROXY',
        ) from None
    except OSError as error:
        raise InvalidArgumentError(
            f"the certificates in SSL_CERT_FILE={os.environ.get('SSL_CERT_FILE', '')!r} cannot be read "
            f"({type(error).__name__})",
            hint="Correct SSL_CERT_FILE and SSL_CERT_DIR, or unset them",
        ) from None
    except (ValueError, TypeError, httpx.InvalidURL):
        # The message of the error is not shown: the URL of a proxy can contain a password.
        raise InvalidArgumentError(
            "the proxy settings of the environment are invalid",
            hint="Correct HTTP_PROXY, HTTPS_PROXY and ALL_PROXY (URLs) and NO_PROXY (host names)",
        ) from None
