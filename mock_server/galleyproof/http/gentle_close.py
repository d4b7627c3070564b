"""Closes a connection only after its request has arrived, so that the client reads the response."""

from __future__ import annotations

import asyncio
from typing import Any, cast

from galleyproof.http.ignored_upgrades import IgnoredUpgradesProtocol

MAX_DISCARDED = 64 * 1024 * 1024
"""The maximum bytes of a request that are read after its response. Chosen for this mock."""
MAX_SECONDS = 10.0
"""The maximum time in which the rest of a request is read after its response. Chosen for this mock."""


class GentleCloseProtocol(IgnoredUpgradesProtocol):
    """uvicorn's HTTP, which reads the rest of a request before it closes the connection after the response.

    A response can come before the end of its request: the body is too large, or the key is wrong. If the
    server closes the connection then, the rest of the body is answered with a reset, and programs see
    "connection reset" in place of the response. See RFC 9112, 9.6.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._is_incomplete = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Handle a new connection."""
        self._gentle = _GentleTransport(transport, self)
        super().connection_made(cast(asyncio.Transport, self._gentle))

    def connection_lost(self, exc: Exception | None) -> None:
        """Handle the end of the connection."""
        self._gentle.forget()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Handle received data; after the response it is discarded."""
        self._gentle.count(len(data))
        super().data_received(data)

    def on_headers_complete(self) -> None:
        """Expect the rest of the request."""
        self._is_incomplete = True
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """Close the connection if that has waited for the end of the request."""
        self._is_incomplete = False
        super().on_message_complete()
        self._gentle.request_ended()

    def close_now(self) -> None:
        """Close the connection without reading the rest of the request."""
        self._gentle.close_now()

    def awaits_rest(self) -> bool:
        """Return whether a request is answered before its end."""
        return self._is_incomplete and self.cycle is not None and bool(self.cycle.response_complete)


class _GentleTransport:
    """A transport that closes when the request has ended, after a number of bytes, or after some time."""

    def __init__(self, transport: asyncio.Transport, protocol: GentleCloseProtocol) -> None:
        self._transport, self._protocol = transport, protocol
        self._timer: asyncio.TimerHandle | None = None
        self._discarded = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)

    def is_closing(self) -> bool:
        """Return whether nothing more is written."""
        return self._timer is not None or self._transport.is_closing()

    def close(self) -> None:
        """Close after the rest of the request."""
        if self.is_closing():
            return
        if not self._protocol.awaits_rest():
            self.close_now()
            return
        self._timer = self._protocol.loop.call_later(MAX_SECONDS, self.close_now)
        self._protocol.flow.resume_reading()

    def close_now(self) -> None:
        """Close at once."""
        self.forget()
        self._transport.close()

    def forget(self) -> None:
        """Stop waiting."""
        if self._timer is not None:
            self._timer.cancel()

    def count(self, size: int) -> None:
        """Count received bytes, and close if they are too many."""
        if self._timer is not None:
            self._discarded += size
            if self._discarded > MAX_DISCARDED:
                self.close_now()

    def request_ended(self) -> None:
        """Close if that has waited for the end of the request."""
        if self._timer is not None:
            self.close_now()
