"""Applies faults to connections and responses."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import orjson
from attrs import define, field

from galleyproof.http.asgi import Receive, Scope, Send
from galleyproof.http.faults.connection import close_connection, stall
from galleyproof.http.faults.mutations import MUTATIONS, possible_mutations
from galleyproof.http.validation.contract import Operation
from galleyproof.kernel.faults.faults import Fault
from galleyproof.kernel.ids import Ids

_BAD_GATEWAY = b"""<html>
<head><title>502 Bad Gateway</title></head>
<body><center><h1>502 Bad Gateway</h1></center></body>
</html>
"""
CONNECTION_FAULTS = frozenset({"html_502", "reset", "timeout"})
"""The fault types that need no response of the service."""
_AFTER_COMMIT = frozenset({"timeout_after_commit", "reset_after_commit"})


async def apply_connection_fault(fault: Fault, scope: Scope, receive: Receive, send: Send) -> None:
    """Apply a fault of type html_502, reset or timeout instead of a response."""
    if fault.type == "html_502":
        headers = [
            (b"content-type", b"text/html"),
            (b"content-length", str(len(_BAD_GATEWAY)).encode()),
        ]
        await send({"type": "http.response.start", "status": 502, "headers": headers})
        await send({"type": "http.response.body", "body": _BAD_GATEWAY})
        return
    if fault.type == "timeout":
        await stall(scope, receive, fault.parameters["seconds"])
    await close_connection(scope, receive, reset=fault.type == "reset")


@define
class BufferedResponse:
    """A response that is buffered until it is known whether a fault triggers.

    Args:
        operation: the operation; None for uploads and downloads.
    """

    operation: Operation | None
    status: int = 0
    headers: list[tuple[bytes, bytes]] = field(factory=list)
    body: bytearray = field(factory=bytearray)

    async def send(self, message: Any) -> None:
        """Buffer a part of the response."""
        if message["type"] == "http.response.start":
            self.status, self.headers = message["status"], list(message.get("headers", ()))
        else:
            self.body += message.get("body", b"")

    def can_apply(self, fault: Fault) -> bool:
        """Return whether a fault can modify this response."""
        if fault.type in _AFTER_COMMIT:
            return 200 <= self.status < 300
        if fault.type in MUTATIONS:
            return bool(self._possible_mutations(fault))
        return len(self.body) > 1

    async def send_unchanged(self, send: Send) -> None:
        """Send the response without changes."""
        await self._start(send)
        await send({"type": "http.response.body", "body": bytes(self.body)})

    async def apply_fault(self, fault: Fault, ids: Ids, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the response as modified by a fault.

        Args:
            fault: the fault.
            ids: chooses one of several possible mutations.
            scope, receive, send: the request.
        """
        if fault.type in MUTATIONS:
            self._mutate(fault, ids)
            await self.send_unchanged(send)
        else:
            await _RESPONSE_FAULTS[fault.type](self, fault, scope, receive, send)

    async def _start(self, send: Send) -> None:
        await send({"type": "http.response.start", "status": self.status, "headers": self.headers})

    def _possible_mutations(self, fault: Fault) -> list[Any]:
        schema = self.operation.response_node(self.status, "application/json") if self.operation else None
        if self.operation is None or schema is None or not self.body:
            return []
        return possible_mutations(fault, self.operation.contract, schema, orjson.loads(self.body))

    def _mutate(self, fault: Fault, ids: Ids) -> None:
        possible = self._possible_mutations(fault)
        chosen = possible[ids.random_int("mutation", fault.id, fault.trigger_count, below=len(possible))]
        body = orjson.loads(self.body)
        chosen.apply(body)
        self.body = bytearray(orjson.dumps(body))
        self.headers = [header for header in self.headers if header[0].lower() != b"content-length"]
        self.headers.append((b"content-length", str(len(self.body)).encode()))


async def _timeout(
    buffered: BufferedResponse, fault: Fault, scope: Scope, receive: Receive, send: Send
) -> None:
    await stall(scope, receive, fault.parameters["seconds"])
    await close_connection(scope, receive, reset=False)


async def _reset(
    buffered: BufferedResponse, fault: Fault, scope: Scope, receive: Receive, send: Send
) -> None:
    await close_connection(scope, receive, reset=True)


async def _truncate(
    buffered: BufferedResponse, fault: Fault, scope: Scope, receive: Receive, send: Send
) -> None:
    kept = bytes(buffered.body[: int(len(buffered.body) * fault.parameters["fraction"])])
    await buffered._start(send)
    await send({"type": "http.response.body", "body": kept, "more_body": True})
    await close_connection(scope, receive, reset=False)


async def _slow_down(
    buffered: BufferedResponse, fault: Fault, scope: Scope, receive: Receive, send: Send
) -> None:
    size = max(1, -(-len(buffered.body) // int(fault.parameters["chunks"])))
    await buffered._start(send)
    for start in range(0, len(buffered.body), size):
        await stall(scope, receive, fault.parameters["seconds"])
        piece = bytes(buffered.body[start : start + size])
        await send({"type": "http.response.body", "body": piece, "more_body": True})
    await send({"type": "http.response.body", "body": b""})


_RESPONSE_FAULTS: Mapping[str, Callable[..., Awaitable[None]]] = {
    "timeout_after_commit": _timeout,
    "reset_after_commit": _reset,
    "truncated_body": _truncate,
    "slow_body": _slow_down,
}
