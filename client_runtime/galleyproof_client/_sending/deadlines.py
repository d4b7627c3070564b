"""One deadline for a whole response, its headers included.

The timeouts of ``httpx`` apply to each read from the network. A server that sends a byte now and then, in a
header or between the chunks of a body, would never exceed one.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

import httpx

_current: ContextVar[ResponseDeadline | None] = ContextVar("deadline", default=None)


class ResponseDeadline:
    """The time at which a response must be complete. It starts when the request is sent.

    Args:
        clock: Return the time in seconds.
        seconds: The maximum duration of the response.
    """

    def __init__(self, clock: Callable[[], float], seconds: float) -> None:
        self._clock = clock
        self._seconds = seconds
        self._until: float | None = None

    def start(self) -> None:
        """Start again."""
        self._until = self._clock() + self._seconds

    def stop(self) -> None:
        """Wait for the next start."""
        self._until = None

    def ensure_started(self) -> None:
        """Start, unless it was started: not all transports report when a request is sent."""
        if self._until is None:
            self.start()

    def check(self) -> float:
        """Return the seconds that remain.

        Raises:
            httpx.ReadTimeout: None remain.
        """
        remaining = self._seconds if self._until is None else self._until - self._clock()
        if remaining <= 0:
            raise httpx.ReadTimeout("The response did not end in time.")
        return remaining

    def observe(self, event: str, info: dict[str, Any]) -> None:
        """Start and stop with the events that the HTTP library reports (the extension ``trace``).

        Args:
            event: The event, such as ``http11.send_request_body.complete``.
            info: Its details.
        """
        step = event.partition(".")[2]
        if step == "send_request_headers.started":
            self.stop()
        elif step in ("send_request_body.complete", "send_request_body.failed"):
            self.start()


class SyncDeadline(ResponseDeadline):
    """A deadline that shortens the reads of the connection."""

    def __enter__(self) -> SyncDeadline:
        self._token = _current.set(self)
        return self

    def __exit__(self, *_: object) -> None:
        _current.reset(self._token)

    def observe(self, event: str, info: dict[str, Any]) -> None:
        super().observe(event, info)
        if event.partition(".")[2] in _NEW_STREAM:
            _bound_reads(info["return_value"])


_NEW_STREAM = ("connect_tcp.complete", "connect_unix_socket.complete", "start_tls.complete")


def _bound_reads(stream: Any) -> None:
    """Limit each read of a connection by the deadline of the response that is read in this thread."""
    read = stream.read

    def bounded(max_bytes: int, timeout: float | None = None) -> bytes:
        deadline = _current.get()
        if deadline is not None:
            remaining = deadline.check()
            timeout = remaining if timeout is None else min(timeout, remaining)
        data: bytes = read(max_bytes, timeout)
        return data

    stream.read = bounded


class AsyncDeadline(ResponseDeadline):
    """A deadline that cancels what waits for the response.

    Args:
        clock: Return the time in seconds.
        seconds: The maximum duration of the response.
        scope: The cancel scope of ``anyio`` around the exchange.
    """

    def __init__(self, clock: Callable[[], float], seconds: float, scope: Any) -> None:
        super().__init__(clock, seconds)
        self._scope = scope

    def start(self) -> None:
        import anyio

        super().start()
        self._scope.deadline = anyio.current_time() + self._seconds

    def stop(self) -> None:
        super().stop()
        self._scope.deadline = float("inf")

    async def aobserve(self, event: str, info: dict[str, Any]) -> None:
        """Observe an event; the async HTTP library awaits it."""
        self.observe(event, info)
