"""The base classes of the generated clients."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from os import PathLike
from typing import Any, ClassVar, Self, TypeVar

import httpx

from galleyproof_client._requests.operations import Api, Call
from galleyproof_client._sending import timing
from galleyproof_client._sending.connection import AsyncConnection, SyncConnection
from galleyproof_client._sending.engine import Engine, raw_responses
from galleyproof_client._sending.flow import Flow, arun, run
from galleyproof_client._sending.processes import NotPicklable
from galleyproof_client._sending.rate_limits import RateLimiter
from galleyproof_client._sending.recording import Recorder
from galleyproof_client._sending.retry import RetryPolicy
from galleyproof_client._sending.settings import make_settings
from galleyproof_client._sending.timing import Timer
from galleyproof_client._sending.transport import AsyncExecutor, SyncExecutor, in_process

T = TypeVar("T")


class _Client(NotPicklable):
    """The common part of sync and async clients."""

    _instead = "Create a client in each process; with_options() returns a client with other settings"
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
        """Return a client with other settings that shares the connections of this one.

        Args:
            timeout: Seconds for each step of sending, and for a whole response.
            retry: How often and how long to retry.
            headers: Additional headers of every request.
            workspace_id: The id of the workspace.
        """
        given: dict[str, Any] = {"timeout": timeout, "retry": retry, "workspace_id": workspace_id}
        changes = {name: value for name, value in given.items() if value is not None}
        if headers is not None:
            changes["headers"] = {**self._engine.settings.headers, **headers}
        other = object.__new__(type(self))
        # Resources are cached in the client and refer to it, so the copy must not have them.
        other.__dict__ = {name: value for name, value in vars(self).items() if name.startswith("_")}
        other._engine = self._engine.with_settings(**changes)
        return other

    def raw_responses(self) -> AbstractContextManager[list[httpx.Response]]:
        """Collect the raw responses of all calls inside a ``with`` block, in this thread or task.

        Calls of several requests (an upload, paging, a job) add all responses, including those that were
        retried.
        """
        return raw_responses()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._engine.settings.base_url!r})"


class SyncClient(_Client):
    """The base class of blocking clients. Threads can share a client.

    Args:
        api_key: The API key; by default from the environment.
        workspace_id: The id of the workspace; by default from the environment, or found with the API key if
            the API allows it.
        base_url: The base URL of the API; by default from the environment, or else that of the live service.
        timeout: Seconds for each step of sending, and for a whole response.
        retry: How often and how long to retry.
        headers: Additional headers of every request. A ``User-Agent`` is appended to the client's own.
        http_client: Your own HTTP client; it is not closed.
        transport: Your own transport.
        rate_limiter: Your own rate limiter; by default all clients of one API key share one.
        allow_insecure: Allow plain ``http`` to another machine.
        clock: Return the seconds since 1970.
        sleep: Wait for some seconds.
        rng: Return a random number from 0 up to 1, for retry delays.
        record: A file for all exchanges, as an HTTP Archive without secrets; it is replaced.

    Raises:
        InvalidArgumentError: The API key is missing, or an argument is invalid.
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
        clock: Callable[[], float] = timing.clock,
        sleep: Callable[[float], object] = timing.sleep,
        rng: Callable[[], float] = timing.rng,
        record: str | PathLike[str] | None = None,
    ) -> None:
        self._connection = SyncConnection(http_client, transport)
        settings = make_settings(
            self._api,
            api_key=api_key,
            base_url=base_url,
            workspace_id=workspace_id,
            timeout=timeout,
            retry=retry or RetryPolicy(),
            headers=dict(headers or {}),
            transport_id=self._connection.own.id,
            rate_limiter=rate_limiter,
            timer=Timer(clock, rng),
            allow_insecure=allow_insecure,
            recorder=None if record is None else Recorder(record),
        )
        self._engine = Engine(self._api, settings)
        self._execute = SyncExecutor(self._connection.get, settings.timer.now, sleep, in_process(transport))

    def close(self) -> None:
        """Close the connections of this client."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _run(self, flow: Flow[T]) -> T:
        return run(flow, self._execute)


class AsyncClient(_Client):
    """The base class of async clients, for asyncio and trio. Tasks can share a client.

    Args:
        api_key: The API key; by default from the environment.
        workspace_id: The id of the workspace; by default from the environment, or found with the API key if
            the API allows it.
        base_url: The base URL of the API; by default from the environment, or else that of the live service.
        timeout: Seconds for each step of sending, and for a whole response.
        retry: How often and how long to retry.
        headers: Additional headers of every request. A ``User-Agent`` is appended to the client's own.
        http_client: Your own HTTP client; it is not closed.
        transport: Your own transport.
        rate_limiter: Your own rate limiter; by default all clients of one API key share one.
        allow_insecure: Allow plain ``http`` to another machine.
        clock: Return the seconds since 1970.
        sleep: Wait for some seconds; a coroutine function.
        rng: Return a random number from 0 up to 1, for retry delays.
        record: A file for all exchanges, as an HTTP Archive without secrets; it is replaced.

    Raises:
        InvalidArgumentError: The API key is missing, or an argument is invalid.
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
        clock: Callable[[], float] = timing.clock,
        sleep: Callable[[float], Any] = timing.async_sleep,
        rng: Callable[[], float] = timing.rng,
        record: str | PathLike[str] | None = None,
    ) -> None:
        self._connection = AsyncConnection(http_client, transport)
        settings = make_settings(
            self._api,
            api_key=api_key,
            base_url=base_url,
            workspace_id=workspace_id,
            timeout=timeout,
            retry=retry or RetryPolicy(),
            headers=dict(headers or {}),
            transport_id=self._connection.own.id,
            rate_limiter=rate_limiter,
            timer=Timer(clock, rng),
            allow_insecure=allow_insecure,
            recorder=None if record is None else Recorder(record),
        )
        self._engine = Engine(self._api, settings)
        self._execute = AsyncExecutor(self._connection.get, settings.timer.now, sleep, in_process(transport))

    async def aclose(self) -> None:
        """Close the connections of this client."""
        await self._connection.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    async def _run(self, flow: Flow[T]) -> T:
        return await arun(flow, self._execute)


class SyncResource:
    """A group of methods of a blocking client."""

    def __init__(self, client: SyncClient) -> None:
        self._run = client._run
        self._engine = client._engine

    def _call(self, call: Call[T]) -> T:
        return self._run(self._engine.call(call))


class AsyncResource:
    """A group of methods of an async client."""

    def __init__(self, client: AsyncClient) -> None:
        self._run = client._run
        self._engine = client._engine

    async def _call(self, call: Call[T]) -> T:
        return await self._run(self._engine.call(call))
