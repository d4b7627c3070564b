"""Records uploads and downloads of files and applies faults to them."""

from __future__ import annotations

from functools import partial

from attrs import frozen

from galleyproof.http.asgi import App, Receive, Scope, Send
from galleyproof.http.exchange import RequestMetadata
from galleyproof.http.faults.fault_middleware import CanApply, send_response, trigger
from galleyproof.http.faults.response_faults import (
    CONNECTION_FAULTS,
    BufferedResponse,
    apply_connection_fault,
)
from galleyproof.http.recorder import drain_body, record
from galleyproof.kernel.faults.faults import Fault, InjectionPoint
from galleyproof.kernel.registry import Registry

_NOTES = "galleyproof.notes"


@frozen
class FileMiddleware:
    """Records the requests of an application whose URLs contain the public id of a sandbox.

    Args:
        api: the service that the files belong to.
        operation: the name of its requests in journal and faults.
        registry: the sandboxes.
        root_path: the path of the application on the server.
        inner: the application.
    """

    api: str
    operation: str
    registry: Registry
    root_path: str
    inner: App

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        await record(self.api, scope, receive, send, partial(self._serve, scope))

    async def _serve(self, scope: Scope, notes: RequestMetadata, receive: Receive, send: Send) -> None:
        public_id = scope["path"].removeprefix(self.root_path).lstrip("/").partition("/")[0]
        notes.sandbox = self.registry.find_by_public_id(public_id)
        scope.setdefault("extensions", {})[_NOTES] = notes
        if notes.sandbox is None:
            await self.inner(scope, receive, send)
            return
        notes.operation = self.operation
        if fault := self._trigger(
            notes, InjectionPoint.REQUEST, lambda fault: fault.type in CONNECTION_FAULTS
        ):
            await drain_body(receive)
            await apply_connection_fault(fault, scope, receive, send)
            return
        if self._trigger(notes, InjectionPoint.DOWNLOAD) if scope["method"] in ("GET", "HEAD") else None:
            scope = {**scope, "path": f"{self.root_path}/{public_id}/gone"}
        await self._buffer(notes, scope, receive, send)

    async def _buffer(self, notes: RequestMetadata, scope: Scope, receive: Receive, send: Send) -> None:
        sandbox = notes.sandbox
        if sandbox is None or not sandbox.faults.has_pending(InjectionPoint.RESPONSE):
            await self.inner(scope, receive, send)
            return
        buffered = BufferedResponse(None)
        await self.inner(scope, receive, buffered.send)
        await send_response(
            buffered,
            self._trigger(notes, InjectionPoint.RESPONSE, buffered.can_apply),
            sandbox,
            scope,
            receive,
            send,
        )

    def _trigger(
        self, notes: RequestMetadata, point: InjectionPoint, can_apply: CanApply = lambda _fault: True
    ) -> Fault | None:
        return trigger(notes, point, can_apply, api=self.api, operation=self.operation)


def notes_of(scope: Scope) -> RequestMetadata:
    """Return the metadata of a request; new metadata if no middleware has added any."""
    notes: RequestMetadata = scope.get("extensions", {}).get(_NOTES) or RequestMetadata()
    return notes
