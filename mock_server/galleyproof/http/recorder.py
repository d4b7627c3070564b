"""Records requests and responses in the journal of their sandbox."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from attrs import frozen

from galleyproof.http.asgi import Receive, Scope, Send
from galleyproof.http.exchange import RequestMetadata, origin_of
from galleyproof.http.security_headers import complete
from galleyproof.kernel.journal import REQUEST_BYTES, RecordedRequest
from galleyproof.kernel.sandbox import SandboxState

MAX_BODY_BYTES = 64 * 1024
REDACTED = "[redacted]"

_SECRET_HEADERS = frozenset({"authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key"})
_SIGNATURE = re.compile(r"(X-Amz-(?:Signature|Credential|Security-Token)=)[^&\"'\\\s]+", re.IGNORECASE)
_ADDRESS = ("method", "scheme", "server", "path", "raw_path", "query_string", "headers")
"""What is kept of the scope of a request."""
_Header = tuple[bytes, bytes]


class TrafficRecorder:
    """Copies a request and its response, and completes the headers of the response.

    Args:
        receive, send: the request.
        metadata: what is known of the request.
    """

    __slots__ = (
        "_metadata", "_receive", "_send", "headers", "request_body", "request_size", "response_body",
        "response_size", "status",
    )  # fmt: skip

    def __init__(self, receive: Receive, send: Send, metadata: RequestMetadata) -> None:
        self._receive, self._send, self._metadata = receive, send, metadata
        self.status = self.request_size = self.response_size = 0
        self.headers: Sequence[_Header] = ()
        self.request_body = self.response_body = b""

    async def receive(self) -> Any:
        """Receive a message and keep a copy."""
        message = await self._receive()
        if body := message.get("body"):
            self.request_size += len(body)
            if len(self.request_body) < MAX_BODY_BYTES:
                self.request_body = (self.request_body + body)[:MAX_BODY_BYTES]
        return message

    async def send(self, message: Any) -> None:
        """Complete the headers of a message, send it and keep a copy of it."""
        if message["type"] == "http.response.start":
            given, date = message.get("headers", ()), self._metadata.date
            headers = complete(given if date is None else [*given, (b"date", date)])
            await self._send({**message, "headers": headers})
            self.status, self.headers = message["status"], headers
            return
        await self._send(message)
        if body := message.get("body"):
            self.response_size += len(body)
            if len(self.response_body) < MAX_BODY_BYTES:
                self.response_body = (self.response_body + body)[:MAX_BODY_BYTES]


async def record(
    api: str,
    scope: Scope,
    receive: Receive,
    send: Send,
    serve: Callable[[RequestMetadata, Receive, Send], Awaitable[None]],
) -> None:
    """Serve a request and record it in the journal of its sandbox.

    Args:
        api: the service's name.
        scope, receive, send: the request.
        serve: sends the response and fills in the metadata.
    """
    metadata = RequestMetadata()
    traffic = TrafficRecorder(receive, send, metadata)
    try:
        await serve(metadata, traffic.receive, traffic.send)
    finally:
        if metadata.sandbox is not None:
            _add_entry(api, scope, metadata.sandbox, metadata, traffic)
            # The traceback of an error can keep the metadata until the next garbage collection.
            metadata.sandbox = None


async def drain_body(receive: Receive) -> None:
    """Read the beginning of a body that nobody else reads, so that it is recorded."""
    size, more = 0, True
    while more and size < MAX_BODY_BYTES:
        message = await receive()
        size += len(message.get("body", b""))
        more = message.get("more_body", False)


def redact(text: str) -> str:
    """Return a text with the signatures in URLs redacted."""
    return _SIGNATURE.sub(rf"\1{REDACTED}", text) if "X-Amz-" in text else text


def _add_entry(
    api: str, scope: Scope, sandbox: SandboxState, metadata: RequestMetadata, traffic: TrafficRecorder
) -> None:
    """Add a request to the journal; an entry must not refer to its sandbox, which would keep itself alive."""
    sandbox.journal.add_later(
        REQUEST_BYTES + len(traffic.request_body) + len(traffic.response_body),
        _Entry(
            sandbox.now,
            api,
            sandbox.total_recorded + 1,
            (metadata.operation, metadata.validation_error, metadata.fault),
            {name: scope.get(name) for name in _ADDRESS},
            (traffic.request_body, traffic.request_size),
            (traffic.status, traffic.headers),
            (traffic.response_body, traffic.response_size),
        ),
    )


_Body = tuple[bytes, int]
"""The beginning of a body, and the size of all of it."""


@frozen
class _Entry:
    """What a journal entry is made of when somebody reads it.

    Args:
        at, api, sequence: as in the journal.
        metadata: the operation, the validation error and the fault.
        request: parts of the ASGI scope.
        sent: the body of the request.
        start: the status and the headers of the response.
        received: the body of the response.
    """

    at: datetime
    api: str
    sequence: int
    metadata: tuple[str | None, str | None, str | None]
    request: Scope
    sent: _Body
    start: tuple[int, Sequence[_Header]]
    received: _Body

    def __call__(self) -> RecordedRequest:
        """Return the entry."""
        request, (status, headers) = self.request, self.start
        operation, validation_error, fault = self.metadata
        query = request["query_string"].decode("latin-1")
        path = (request["raw_path"] or request["path"].encode()).decode("latin-1")
        return RecordedRequest(
            at=self.at,
            api=self.api,
            operation=operation,
            method=request["method"],
            url=redact(f"{origin_of(request)}{path}{'?' if query else ''}{query}"),
            request_headers=_headers(request["headers"]),
            request_body=_text(self.sent, request["headers"]),
            status=status,
            response_headers=_headers(headers),
            response_body=_text(self.received, headers),
            validation_error=validation_error,
            fault=fault,
            request_size=self.sent[1],
            response_size=self.received[1],
            sequence=self.sequence,
        )


def _text(body: _Body, headers: Iterable[_Header]) -> str:
    """Return a body as text, or what it is if it is none."""
    kept, size = body
    if not size:
        return ""
    try:
        # A text body can be truncated in the middle of a character.
        text = kept.decode("utf-8", "ignore" if size > len(kept) else "strict")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        content_type = next((value for name, value in headers if name.lower() == b"content-type"), b"")
        return f"[{size} bytes of {content_type.decode('latin-1') or 'unknown type'}]"
    return redact(text)


def _headers(pairs: Iterable[_Header]) -> dict[str, str]:
    shown: dict[str, str] = {}
    for raw_name, raw_value in pairs:
        name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1")
        shown[name] = _mask(value) if name in _SECRET_HEADERS else redact(value)
    return shown


def _mask(value: str) -> str:
    """Return the authentication scheme only, which shows whether a client uses the right one."""
    scheme, space, _ = value.partition(" ")
    return f"{scheme} {REDACTED}" if space else REDACTED
