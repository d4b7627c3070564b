"""Closes connections whose request does not arrive completely; uvicorn has no setting for it."""

from __future__ import annotations

import asyncio
from http import HTTPStatus
from typing import Any, Literal

from galleyproof.http.gentle_close import GentleCloseProtocol
from galleyproof.http.security_headers import SECURITY_HEADERS

REQUEST_TIMEOUT = 30.0
"""Seconds for the headers of a request, and between two pieces of its body. Chosen for this mock."""
MAX_HEADER_BYTES = 64 * 1024
"""The maximum size of the headers of a request, and of what is between two pieces of its body: the sizes and
extensions of chunks, and trailers. What arrives together with it does not count. Chosen for this mock."""


class CompleteRequestProtocol(GentleCloseProtocol):
    """uvicorn's HTTP, which rejects a request with 408 when it stops arriving, and with 431 for long headers.

    A response that waits is not affected, nor a client that waits for ``100 Continue`` or until the server
    reads, nor a connection without a request.
    """

    def __init__(self, *args: Any, request_timeout: float = REQUEST_TIMEOUT, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._request_timeout = request_timeout
        self._awaited: Literal["headers", "body"] | None = None
        self._has_progressed = False
        self._bytes_without_progress = 0
        self._timer: asyncio.TimerHandle | None = None

    def data_received(self, data: bytes) -> None:
        """Handle received data, and wait for the rest of the request."""
        self._has_progressed = False
        super().data_received(data)
        if self.transport.is_closing():
            return
        if self._has_progressed or self._awaited is None:
            self._bytes_without_progress = 0
            self._stop_timer()
        else:
            self._bytes_without_progress += len(data)
        if self._bytes_without_progress > MAX_HEADER_BYTES:
            self._reject(431, f"The headers are larger than {MAX_HEADER_BYTES:,} bytes.")
        elif self._awaited is not None and self._timer is None:
            self._start_timer()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop waiting for the request."""
        self._stop_timer()
        super().connection_lost(exc)

    def on_message_begin(self) -> None:
        """Wait for the headers of a request."""
        self._awaited, self._has_progressed = "headers", True
        super().on_message_begin()

    def on_header(self, name: bytes, value: bytes) -> None:
        """Add a header; trailers, which come after the body, are ignored."""
        if self._awaited == "headers":
            super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """Wait for the body of the request."""
        self._awaited, self._has_progressed = "body", True
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """Pass a piece of the body on."""
        self._has_progressed = True
        super().on_body(body)

    def on_message_complete(self) -> None:
        """Wait for nothing more."""
        self._awaited, self._has_progressed = None, True
        super().on_message_complete()

    def _start_timer(self) -> None:
        self._timer = self.loop.call_later(self._request_timeout, self._on_timeout)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _on_timeout(self) -> None:
        self._timer = None
        if self.transport.is_closing():
            return
        if self._is_server_busy():
            self._start_timer()
        else:
            seconds = f"{self._request_timeout:g} seconds"
            is_body = self._awaited == "body"
            reason = f"no body arrived for {seconds}" if is_body else f"its headers took more than {seconds}"
            self._reject(408, f"The request is incomplete: {reason}.")

    def _is_server_busy(self) -> bool:
        """Return whether the client waits for the server, and not the server for the client."""
        if self.flow.read_paused:
            return True
        if self._awaited == "headers":
            return self.cycle is not None and not self.cycle.response_complete
        return bool(self.cycle.waiting_for_100_continue)

    def _reject(self, status: int, message: str) -> None:
        """Close the connection, after a response if the request has none yet."""
        self._stop_timer()
        if self._awaited == "headers" or not self.cycle.response_started:
            self._send_text(status, message)
        self.close_now()

    def send_400_response(self, msg: str) -> None:
        """Send a 400 for a request that is not HTTP, and close the connection."""
        self._send_text(400, msg)
        self.close_now()

    def _send_text(self, status: int, message: str) -> None:
        headers = f"{SECURITY_HEADERS}Content-Type: text/plain; charset=utf-8\r\nConnection: close\r\n"
        head = f"HTTP/1.1 {status} {HTTPStatus(status).phrase}\r\n{headers}Content-Length: {len(message)}"
        self.transport.write(f"{head}\r\n\r\n{message}".encode())
