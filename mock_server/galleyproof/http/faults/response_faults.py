"""Faults between a client and an operation: before it does anything, and on the answer's way back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import orjson
from attrs import define, field

from galleyproof.http.asgi import Receive, Scope, Send
from galleyproof.http.faults.connection import hang_up, keep_silent
from galleyproof.http.faults.mutations import MUTATIONS, changes
from galleyproof.http.validation.contract import Operation
from galleyproof.kernel.faults.faults import Fault
from galleyproof.kernel.ids import Ids

_BAD_GATEWAY = b"""<html>
<head><title>502 Bad Gateway</title></head>
<body><center><h1>502 Bad Gateway</h1></center></body>
</html>
"""
BREAKS = frozenset({"html_502", "reset", "timeout"})
"""Effects before a call that need no word of the service."""
_AFTER_COMMIT = frozenset({"timeout_after_commit", "reset_after_commit"})


async def break_off(fault: Fault, scope: Scope, receive: Receive, send: Send) -> None:
    """Let the client have no answer, or one that is not the service's: html_502, reset, timeout."""
    if fault.type == "html_502":
        headers = [
            (b"content-type", b"text/html"),
            (b"content-length", str(len(_BAD_GATEWAY)).encode()),
        ]
        await send({"type": "http.response.start", "status": 502, "headers": headers})
        await send({"type": "http.response.body", "body": _BAD_GATEWAY})
        return
    if fault.type == "timeout":
        await keep_silent(scope, receive, fault.parameters["seconds"])
    await hang_up(scope, receive, reset=fault.type == "reset")


@define
class HeldAnswer:
    """A response that is buffered until it is known whether a fault changes it.

    Args:
        operation: what was called; None at the object store.
    """

    operation: Operation | None
    status: int = 0
    headers: list[tuple[bytes, bytes]] = field(factory=list)
    body: bytearray = field(factory=bytearray)

    async def send(self, message: Any) -> None:
        """Take a part of the answer."""
        if message["type"] == "http.response.start":
            self.status, self.headers = message["status"], list(message.get("headers", ()))
        else:
            self.body += message.get("body", b"")

    def can_apply(self, fault: Fault) -> bool:
        """Whether a fault could do anything to this answer."""
        if fault.type in _AFTER_COMMIT:
            return 200 <= self.status < 300
        if fault.type in MUTATIONS:
            return bool(self._changes(fault))
        return len(self.body) > 1

    async def deliver(self, send: Send) -> None:
        """Send the answer as it is."""
        await self._start(send)
        await send({"type": "http.response.body", "body": bytes(self.body)})

    async def spoil(self, fault: Fault, ids: Ids, scope: Scope, receive: Receive, send: Send) -> None:
        """Send what a fault leaves of the answer.

        Args:
            fault: the fault to apply.
            ids: decides which of several places is hit.
            scope, receive, send: the request.
        """
        if fault.type in MUTATIONS:
            self._mutate(fault, ids)
            await self.deliver(send)
        else:
            await _SPOILERS[fault.type](self, fault, scope, receive, send)

    async def _start(self, send: Send) -> None:
        await send({"type": "http.response.start", "status": self.status, "headers": self.headers})

    def _changes(self, fault: Fault) -> list[Any]:
        schema = self.operation.response_node(self.status, "application/json") if self.operation else None
        if self.operation is None or schema is None or not self.body:
            return []
        return changes(fault, self.operation.contract, schema, orjson.loads(self.body))

    def _mutate(self, fault: Fault, ids: Ids) -> None:
        possible = self._changes(fault)
        chosen = possible[ids.random_int("mutation", fault.id, fault.trigger_count, below=len(possible))]
        body = orjson.loads(self.body)
        chosen.apply(body)
        self.body = bytearray(orjson.dumps(body))
        self.headers = [header for header in self.headers if header[0].lower() != b"content-length"]
        self.headers.append((b"content-length", str(len(self.body)).encode()))


async def _timeout(held: HeldAnswer, fault: Fault, scope: Scope, receive: Receive, send: Send) -> None:
    await keep_silent(scope, receive, fault.parameters["seconds"])
    await hang_up(scope, receive, reset=False)


async def _reset(held: HeldAnswer, fault: Fault, scope: Scope, receive: Receive, send: Send) -> None:
    await hang_up(scope, receive, reset=True)


async def _cut(held: HeldAnswer, fault: Fault, scope: Scope, receive: Receive, send: Send) -> None:
    kept = bytes(held.body[: int(len(held.body) * fault.parameters["fraction"])])
    await held._start(send)
    await send({"type": "http.response.body", "body": kept, "more_body": True})
    await hang_up(scope, receive, reset=False)


async def _drip(held: HeldAnswer, fault: Fault, scope: Scope, receive: Receive, send: Send) -> None:
    size = max(1, -(-len(held.body) // int(fault.parameters["chunks"])))
    await held._start(send)
    for start in range(0, len(held.body), size):
        await keep_silent(scope, receive, fault.parameters["seconds"])
        piece = bytes(held.body[start : start + size])
        await send({"type": "http.response.body", "body": piece, "more_body": True})
    await send({"type": "http.response.body", "body": b""})


_SPOILERS: Mapping[str, Callable[..., Awaitable[None]]] = {
    "timeout_after_commit": _timeout,
    "reset_after_commit": _reset,
    "truncated_body": _cut,
    "slow_body": _drip,
}
