"""What passes between a client and the mock, as the sandbox's journal keeps it."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from attrs import define, field

from galleyproof.http.asgi import Receive, Scope, Send
from galleyproof.http.exchange import RequestMetadata, origin_of
from galleyproof.kernel.journal import RecordedRequest
from galleyproof.kernel.sandbox import SandboxState

MAX_BYTES_KEPT = 64 * 1024
REDACTED = "[redacted]"

_SECRET_HEADERS = frozenset({"authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key"})
_SIGNATURE = re.compile(r"(X-Amz-(?:Signature|Credential|Security-Token)=)[^&\"'\\\s]+", re.IGNORECASE)
_Header = tuple[bytes, bytes]


@define
class Tape:
    """Both directions of one request as they pass: the heads, and the beginnings of the bodies."""

    _receive: Receive
    _send: Send
    status: int = 0
    headers: Iterable[_Header] = ()
    sent: bytearray = field(factory=bytearray)
    sent_size: int = 0
    answered: bytearray = field(factory=bytearray)
    answered_size: int = 0

    async def receive(self) -> Any:
        """Receive, and keep a copy."""
        message = await self._receive()
        if body := message.get("body"):
            self.sent_size += len(body)
            self.sent += body[: MAX_BYTES_KEPT - len(self.sent)]
        return message

    async def send(self, message: Any) -> None:
        """Send, and keep a copy of what was really sent."""
        await self._send(message)
        if message["type"] == "http.response.start":
            self.status, self.headers = message["status"], message.get("headers", ())
        elif body := message.get("body"):
            self.answered_size += len(body)
            self.answered += body[: MAX_BYTES_KEPT - len(self.answered)]


async def recorded(
    api: str,
    scope: Scope,
    receive: Receive,
    send: Send,
    serve: Callable[[RequestMetadata, Receive, Send], Awaitable[None]],
) -> None:
    """Serve a request and enter it into the journal of the sandbox it belonged to.

    Args:
        api: the service's name.
        scope, receive, send: the request.
        serve: answers it and notes what it learns of it.
    """
    notes, tape = RequestMetadata(), Tape(receive, send)
    try:
        await serve(notes, tape.receive, tape.send)
    finally:
        if notes.sandbox is not None:
            notes.sandbox.journal.add(_entry(api, scope, notes.sandbox, notes, tape))


async def take_in(receive: Receive) -> None:
    """Read the beginning of a body that nobody else will read, so that the journal has it."""
    size, more = 0, True
    while more and size < MAX_BYTES_KEPT:
        message = await receive()
        size += len(message.get("body", b""))
        more = message.get("more_body", False)


def redacted(text: str) -> str:
    """Take the signatures out of addresses in a text."""
    return _SIGNATURE.sub(rf"\1{REDACTED}", text) if "X-Amz-" in text else text


def _entry(
    api: str, scope: Scope, sandbox: SandboxState, notes: RequestMetadata, tape: Tape
) -> RecordedRequest:
    query = scope["query_string"].decode("latin-1")
    path = (scope.get("raw_path") or scope["path"].encode()).decode("latin-1")
    return RecordedRequest(
        at=sandbox.now,
        api=api,
        operation=notes.operation,
        method=scope["method"],
        url=redacted(f"{origin_of(scope)}{path}{'?' if query else ''}{query}"),
        request_headers=_headers(scope["headers"]),
        request_body=_body(scope["headers"], tape.sent, tape.sent_size),
        status=tape.status,
        response_headers=_headers(tape.headers),
        response_body=_body(tape.headers, tape.answered, tape.answered_size),
        validation_error=notes.validation_error,
        fault=notes.fault,
        request_size=tape.sent_size,
        response_size=tape.answered_size,
        sequence=sandbox.total_recorded + 1,
    )


def _headers(pairs: Iterable[_Header]) -> dict[str, str]:
    shown: dict[str, str] = {}
    for raw_name, raw_value in pairs:
        name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1")
        shown[name] = _masked(value) if name in _SECRET_HEADERS else redacted(value)
    return shown


def _masked(value: str) -> str:
    """Keep an authorization's scheme, which tells whether a client uses the right one, and nothing else."""
    scheme, space, _ = value.partition(" ")
    return f"{scheme} {REDACTED}" if space else REDACTED


def _body(headers: Iterable[_Header], kept: bytearray, size: int) -> str:
    if not size:
        return ""
    try:
        # A cut in the middle of a character is no reason to call it binary.
        text = bytes(kept).decode("utf-8", "ignore" if size > len(kept) else "strict")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        content_type = next((value for name, value in headers if name.lower() == b"content-type"), b"")
        return f"[{size} bytes of {content_type.decode('latin-1') or 'something'}]"
    return redacted(text)
