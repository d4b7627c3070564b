"""What all clients share: settings, life cycle, and running flows."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import Any, ClassVar, Self, TypeVar

import httpx

from galleyproof_client import _system as _clock
from galleyproof_client._budget import RateLimiter
from galleyproof_client._commands import Flow, arun, run
from galleyproof_client._connection import Connection
from galleyproof_client._deadlines import Timer
from galleyproof_client._engine import Engine, raw_responses
from galleyproof_client._operations import Api, Call
from galleyproof_client._retry import RetryPolicy
from galleyproof_client._settings import make_settings
from galleyproof_client._transport import AsyncExecutor, SyncExecutor

T = TypeVar("T")


class _Client:
    """What sync and async clients share."""

    _api: ClassVar[Api]
    _engine: Engine

    def with_options(
        self,
        *,
        timeout: float | None = None,
        retry: RetryPolicy | None = None,
        headers: Mapping[str, str] | None = None,
        workspace_id: str | None = None,
    ) -> Self:
        """Return the same client with other settings, for one call or for many: connections are shared.

        Args:
            timeout: Seconds for each step of sending, and for an answer as a whole.
            retry: When and how long to try again.
            headers: Sent with every request, beside those that the client sends anyway.
            workspace_id: The workspace.
        """
        given: dict[str, Any] = {"timeout": timeout, "retry": retry, "workspace_id": workspace_id}
        changes = {name: value for name, value in given.items() if value is not None}
        if headers is not None:
            changes["headers"] = {**self._engine.settings.headers, **headers}
        other = copy.copy(self)
        # Resources are kept where they were first asked for, and know the client they came from.
        other.__dict__ = {name: value for name, value in vars(self).items() if name.startswith("_")}
        other._engine = self._engine.with_settings(**changes)
        return other

    def raw_responses(self) -> AbstractContextManager[list[httpx.Response]]:
        """Collect the raw answers of every call made inside a ``with`` block, in this thread or task.

        Calls of several requests (an upload, paging, a job) show them all, those that were tried again
        included.
        """
        return raw_responses()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._engine.settings.base_url!r})"


class SyncClient(_Client):
    """The base of blocking clients. One client may be used by many threads.

    Args:
        api_key: The key; from the environment by default.
        workspace_id: The workspace; from the environment or found out by default, where the API allows.
        base_url: Where the API is; from the environment by default, else the service itself.
        timeout: Seconds for each step of sending, and for an answer as a whole.
        retry: When and how long to try again.
        headers: Sent with every request.
        http_client: The caller's own HTTP client, which is not closed.
        transport: The caller's own transport.
        rate_limiter: The caller's own rate rate_limiter; by default all clients of one key share theirs.
        allow_insecure: Let the key travel over plain ``http`` to another machine.
        clock: Seconds since 1970.
        sleep: Waits some seconds.
        rng: Numbers from 0 up to 1, which spread retries.

    Raises:
        InvalidArgumentError: There is no key, or something cannot be used.
    """

    def __init__(
        self,
        api_key: str | None = None,
        workspace_id: str | None = None,
        *,
        base_url: str | None = None,
        timeout: float = 30.0,
        retry: RetryPolicy | None = None,
        headers: Mapping[str, str] | None = None,
        http_client: httpx.Client | None = None,
        transport: httpx.BaseTransport | None = None,
        rate_limiter: RateLimiter | None = None,
        allow_insecure: bool = False,
        clock: Callable[[], float] = _clock.clock,
        sleep: Callable[[float], object] = _clock.sleep,
        rng: Callable[[], float] = _clock.rng,
    ) -> None:
        self._connection = Connection(httpx.Client, http_client, transport)
        settings = make_settings(
            self._api,
            api_key=api_key,
            base_url=base_url,
            workspace_id=workspace_id,
            timeout=timeout,
            retry=retry or RetryPolicy(),
            headers=dict(headers or {}),
            transport_id=self._connection.transport_id,
            rate_limiter=rate_limiter,
            timer=Timer(clock, rng),
            allow_insecure=allow_insecure,
        )
        self._engine = Engine(self._api, settings)
        self._execute = SyncExecutor(self._connection.get, settings.timer.now, sleep)

    def close(self) -> None:
        """Close the connections that were made here."""
        if made := self._connection.end():
            made.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _run(self, flow: Flow[T]) -> T:
        return run(flow, self._execute)


class AsyncClient(_Client):
    """The base of clients that do not block, on asyncio or trio.

    Args:
        api_key: The key; from the environment by default.
        workspace_id: The workspace; from the environment or found out by default, where the API allows.
        base_url: Where the API is; from the environment by default, else the service itself.
        timeout: Seconds for each step of sending, and for an answer as a whole.
        retry: When and how long to try again.
        headers: Sent with every request.
        http_client: The caller's own HTTP client, which is not closed.
        transport: The caller's own transport.
        rate_limiter: The caller's own rate rate_limiter; by default all clients of one key share theirs.
        allow_insecure: Let the key travel over plain ``http`` to another machine.
        clock: Seconds since 1970.
        sleep: Waits some seconds; a coroutine function.
        rng: Numbers from 0 up to 1, which spread retries.

    Raises:
        InvalidArgumentError: There is no key, or something cannot be used.
    """

    def __init__(
        self,
        api_key: str | None = None,
        workspace_id: str | None = None,
        *,
        base_url: str | None = None,
        timeout: float = 30.0,
        retry: RetryPolicy | None = None,
        headers: Mapping[str, str] | None = None,
        http_client: httpx.AsyncClient | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
        rate_limiter: RateLimiter | None = None,
        allow_insecure: bool = False,
        clock: Callable[[], float] = _clock.clock,
        sleep: Callable[[float], Any] = _clock.async_sleep,
        rng: Callable[[], float] = _clock.rng,
    ) -> None:
        self._connection = Connection(httpx.AsyncClient, http_client, transport)
        settings = make_settings(
            self._api,
            api_key=api_key,
            base_url=base_url,
            workspace_id=workspace_id,
            timeout=timeout,
            retry=retry or RetryPolicy(),
            headers=dict(headers or {}),
            transport_id=self._connection.transport_id,
            rate_limiter=rate_limiter,
            timer=Timer(clock, rng),
            allow_insecure=allow_insecure,
        )
        self._engine = Engine(self._api, settings)
        self._execute = AsyncExecutor(self._connection.get, settings.timer.now, sleep)

    async def aclose(self) -> None:
        """Close the connections that were made here."""
        if made := self._connection.end():
            await made.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    async def _run(self, flow: Flow[T]) -> T:
        return await arun(flow, self._execute)


class SyncResource:
    """One group of a blocking client's methods."""

    def __init__(self, client: SyncClient) -> None:
        self._run = client._run
        self._engine = client._engine

    def _call(self, call: Call[T]) -> T:
        return self._run(self._engine.call(call))


class AsyncResource:
    """One group of the methods of a client that does not block."""

    def __init__(self, client: AsyncClient) -> None:
        self._run = client._run
        self._engine = client._engine

    async def _call(self, call: Call[T]) -> T:
        return await self._run(self._engine.call(call))
