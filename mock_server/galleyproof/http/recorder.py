"""Records requests and responses in the journal of their sandbox."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable, Sequence
from functools import partial
from typing import Any

from attrs import define, field, frozen

from galleyproof.http.asgi import Receive, Scope, Send
from galleyproof.http.exchange import RequestMetadata, origin_of
from galleyproof.http.security_headers import complete
from galleyproof.kernel.journal import REQUEST_BYTES, RecordedRequest
from galleyproof.kernel.sandbox import SandboxState

MAX_BODY_BYTES = 64 * 1024
REDACTED = "[redacted]"

_SECRET_HEADERS = frozenset({"authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key"})
_SIGNATURE = re.compile(r"(X-Amz-(?:Signature|Credential|Security-Token)=)[^&\"'\\\s]+", re.IGNORECASE)
_ADDRESS = ("scheme", "server", "path", "raw_path", "query_string", "headers")
"""What is kept of the scope of a request."""
_Header = tuple[bytes, bytes]


@define
class TrafficRecorder:
    """Copies the headers and the beginning of the bodies of a request and its response."""

    _receive: Receive
    _send: Send
    status: int = 0
    headers: Sequence[_Header] = ()
    request_body: bytearray = field(factory=bytearray)
    request_size: int = 0
    response_body: bytearray = field(factory=bytearray)
    response_size: int = 0

    async def receive(self) -> Any:
        """Receive a message and keep a copy."""
        message = await self._receive()
        if body := message.get("body"):
            self.request_size += len(body)
            self.request_body += body[: MAX_BODY_BYTES - len(self.request_body)]
        return message

    async def send(self, message: Any) -> None:
        """Send a message and keep a copy of it."""
        await self._send(message)
        if message["type"] == "http.response.start":
            self.status, self.headers = message["status"], message.get("headers", ())
        elif body := message.get("body"):
            self.response_size += len(body)
            self.response_body += body[: MAX_BODY_BYTES - len(self.response_body)]


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
    metadata, traffic = RequestMetadata(), TrafficRecorder(receive, send)
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
    facts = dict[str, Any](
        at=sandbox.now,
        api=api,
        operation=metadata.operation,
        method=scope["method"],
        status=traffic.status,
        validation_error=metadata.validation_error,
        fault=metadata.fault,
        request_size=traffic.request_size,
        response_size=traffic.response_size,
        sequence=sandbox.total_recorded + 1,
    )
    request = {name: scope.get(name) for name in _ADDRESS}
    sent = _Body(traffic.request_body, traffic.request_size)
    received = _Body(traffic.response_body, traffic.response_size)
    sandbox.journal.add_later(
        REQUEST_BYTES + len(sent.kept) + len(received.kept),
        partial(_entry, facts, request, sent, traffic.headers, received),
    )


@frozen
class _Body:
    """The beginning of a body, and the size of all of it."""

    kept: bytearray
    size: int

    def text(self, headers: Iterable[_Header]) -> str:
        """Return the body as text, or what it is if it is none."""
        if not self.size:
            return ""
        try:
            # A text body can be truncated in the middle of a character.
            text = bytes(self.kept).decode("utf-8", "ignore" if self.size > len(self.kept) else "strict")
        except UnicodeDecodeError:
            text = "\0"
        if "\0" in text:
            content_type = next((value for name, value in headers if name.lower() == b"content-type"), b"")
            return f"[{self.size} bytes of {content_type.decode('latin-1') or 'unknown type'}]"
        return redact(text)


def _entry(
    facts: dict[str, Any],
    request: Scope,
    sent: _Body,
    response_headers: Sequence[_Header],
    received: _Body,
) -> RecordedRequest:
    query = request["query_string"].decode("latin-1")
    path = (request["raw_path"] or request["path"].encode()).decode("latin-1")
    headers = complete(response_headers) if response_headers else ()
    return RecordedRequest(
        **facts,
        url=redact(f"{origin_of(request)}{path}{'?' if query else ''}{query}"),
        request_headers=_headers(request["headers"]),
        request_body=sent.text(request["headers"]),
        response_headers=_headers(headers),
        response_body=received.text(headers),
    )


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
