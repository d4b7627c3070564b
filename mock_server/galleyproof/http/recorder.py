"""Records requests and responses in the journal of their sandbox."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import datetime
from typing import Any, TypeVar

from galleyproof.http import access_log
from galleyproof.http.asgi import Receive, Scope, Send
from galleyproof.http.exchange import PUBLIC_ORIGIN, RequestMetadata, origin_of
from galleyproof.http.security_headers import complete
from galleyproof.kernel.journal import REQUEST_BYTES, Later, RecordedRequest
from galleyproof.kernel.sandbox import SandboxState

MAX_BODY_BYTES = 64 * 1024
REDACTED = "[redacted]"

_SECRET_HEADERS = frozenset({"authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key"})
_SIGNATURE = re.compile(r"(X-Amz-(?:Signature|Credential|Security-Token)=)[^&\"'\\\s]+", re.IGNORECASE)
_ADDRESS = ("method", "scheme", "server", PUBLIC_ORIGIN)
"""What is kept of the scope of a request besides its target and its headers."""
_Header = tuple[bytes, bytes]
T = TypeVar("T")


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
                self.request_body += body[: MAX_BODY_BYTES - len(self.request_body)]
        return message

    async def send(self, message: Any) -> None:
        """Complete the headers of a message, send it and keep a copy of it."""
        if message["type"] == "http.response.start":
            given, date = message.get("headers", ()), self._metadata.date
            headers = given if date is None else [*given, (b"date", date)]
            await self._send({**message, "headers": complete(headers)})
            self.status, self.headers = message["status"], headers
            return
        await self._send(message)
        if body := message.get("body"):
            self.response_size += len(body)
            if len(self.response_body) < MAX_BODY_BYTES:
                # A copy: what the encoder returns keeps several times the memory of its length.
                self.response_body += memoryview(body)[: MAX_BODY_BYTES - len(self.response_body)].tobytes()


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
        if access_log.is_on():
            access_log.log_request(api, scope, metadata, traffic.status)
        if metadata.sandbox is not None:
            _add_entry(api, scope, metadata.sandbox, metadata, traffic)
            # The traceback of an error can keep the metadata until the next garbage collection.
            metadata.sandbox = metadata.unrouted = None


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
    last = sandbox.journal.last()
    previous = last if isinstance(last, _Entry) else None
    sandbox.journal.add(
        _Entry(
            sandbox.now,
            api,
            sandbox.total_recorded + 1,
            (metadata.operation, metadata.validation_error, metadata.fault),
            _kept(tuple([scope.get(name) for name in _ADDRESS]), previous.address if previous else None),
            _target(scope),
            _kept(_packed(scope["headers"]), previous.request_headers if previous else None),
            traffic.request_body,
            traffic.request_size,
            traffic.status,
            _kept(_packed(traffic.headers), previous.response_headers if previous else None),
            traffic.response_body,
            traffic.response_size,
        )
    )


class _Entry(Later):
    """What a journal entry is made of when somebody reads it.

    Args:
        at, api, sequence: as in the journal.
        metadata: the operation, the validation error and the fault.
        address: the values of `_ADDRESS`.
        target: the path and the query, as sent.
        request_headers, response_headers: packed headers.
        request_body, response_body: the beginnings of the bodies; the sizes are those of the whole bodies.
        status: the status of the response.
    """

    __slots__ = (
        "address", "api", "at", "metadata", "request_body", "request_headers", "request_size",
        "response_body", "response_headers", "response_size", "sequence", "status", "target",
    )  # fmt: skip

    def __init__(
        self,
        at: datetime,
        api: str,
        sequence: int,
        metadata: tuple[str | None, str | None, str | None],
        address: tuple[Any, ...],
        target: bytes,
        request_headers: bytes,
        request_body: bytes,
        request_size: int,
        status: int,
        response_headers: bytes,
        response_body: bytes,
        response_size: int,
    ) -> None:
        self.at, self.api, self.sequence, self.metadata = at, api, sequence, metadata
        self.address, self.target = address, target
        self.request_headers, self.request_body = request_headers, request_body
        self.request_size, self.response_size = request_size, response_size
        self.status, self.response_headers, self.response_body = status, response_headers, response_body

    @property
    def size(self) -> int:
        """The approximate size of the entry in bytes."""
        return REQUEST_BYTES + len(self.request_body) + len(self.response_body)

    def item(self) -> RecordedRequest:
        """Return the entry."""
        request_headers, response_headers = _unpacked(self.request_headers), _unpacked(self.response_headers)
        if self.status:
            response_headers = complete(response_headers)
        request = dict(zip(_ADDRESS, self.address, strict=True), headers=request_headers)
        operation, validation_error, fault = self.metadata
        return RecordedRequest(
            at=self.at,
            api=self.api,
            operation=operation,
            method=request["method"],
            url=redact(origin_of(request) + self.target.decode("latin-1")),
            request_headers=_headers(request_headers),
            request_body=_text(self.request_body, self.request_size, request_headers),
            status=self.status,
            response_headers=_headers(response_headers),
            response_body=_text(self.response_body, self.response_size, response_headers),
            validation_error=validation_error,
            fault=fault,
            request_size=self.request_size,
            response_size=self.response_size,
            sequence=self.sequence,
        )


def _kept(value: T, previous: T | None) -> T:
    """Return a value, or that of the entry before if it is the same: most requests of a client are alike."""
    return previous if previous is not None and value == previous else value


def _target(scope: Scope) -> bytes:
    path: bytes = scope.get("raw_path") or scope["path"].encode()
    query: bytes = scope["query_string"]
    return path + b"?" + query if query else path


def _packed(headers: Iterable[_Header]) -> bytes:
    """Return headers as one value, which takes a third of the memory; neither part can have a line break."""
    return b"\n".join([part for header in headers for part in header])


def _unpacked(packed: bytes) -> list[_Header]:
    parts = packed.split(b"\n")
    return list(zip(parts[::2], parts[1::2], strict=True)) if packed else []


def _text(kept: bytes, size: int, headers: Iterable[_Header]) -> str:
    """Return the beginning of a body as text, or what it is if it is none."""
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
