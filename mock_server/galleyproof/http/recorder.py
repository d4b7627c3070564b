"""Records requests and responses in the journal of their sandbox."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from attrs import define, field

from galleyproof.http.asgi import Receive, Scope, Send
from galleyproof.http.exchange import RequestMetadata, origin_of
from galleyproof.http.security_headers import with_security_headers
from galleyproof.kernel.journal import RecordedRequest
from galleyproof.kernel.sandbox import SandboxState

MAX_BODY_BYTES = 64 * 1024
REDACTED = "[redacted]"

_SECRET_HEADERS = frozenset({"authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key"})
_SIGNATURE = re.compile(r"(X-Amz-(?:Signature|Credential|Security-Token)=)[^&\"'\\\s]+", re.IGNORECASE)
_Header = tuple[bytes, bytes]


@define
class TrafficRecorder:
    """Copies the headers and the beginning of the bodies of a request and its response."""

    _receive: Receive
    _send: Send
    status: int = 0
    headers: Iterable[_Header] = ()
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
        await serve(metadata, traffic.receive, with_security_headers(traffic.send))
    finally:
        if metadata.sandbox is not None:
            metadata.sandbox.journal.add(_entry(api, scope, metadata.sandbox, metadata, traffic))
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


def _entry(
    api: str, scope: Scope, sandbox: SandboxState, metadata: RequestMetadata, traffic: TrafficRecorder
) -> RecordedRequest:
    query = scope["query_string"].decode("latin-1")
    path = (scope.get("raw_path") or scope["path"].encode()).decode("latin-1")
    return RecordedRequest(
        at=sandbox.now,
        api=api,
        operation=metadata.operation,
        method=scope["method"],
        url=redact(f"{origin_of(scope)}{path}{'?' if query else ''}{query}"),
        request_headers=_headers(scope["headers"]),
        request_body=_body(scope["headers"], traffic.request_body, traffic.request_size),
        status=traffic.status,
        response_headers=_headers(traffic.headers),
        response_body=_body(traffic.headers, traffic.response_body, traffic.response_size),
        validation_error=metadata.validation_error,
        fault=metadata.fault,
        request_size=traffic.request_size,
        response_size=traffic.response_size,
        sequence=sandbox.total_recorded + 1,
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


def _body(headers: Iterable[_Header], kept: bytearray, size: int) -> str:
    if not size:
        return ""
    try:
        # A text body can be truncated in the middle of a character.
        text = bytes(kept).decode("utf-8", "ignore" if size > len(kept) else "strict")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        content_type = next((value for name, value in headers if name.lower() == b"content-type"), b"")
        return f"[{size} bytes of {content_type.decode('latin-1') or 'unknown type'}]"
    return redact(text)
