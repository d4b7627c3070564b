"""Record uploads and downloads outside an API, and apply faults to them, as for the requests of an API."""

from __future__ import annotations

from functools import partial

from attrs import frozen

from galleyproof.http.asgi import App, Receive, Scope, Send
from galleyproof.http.exchange import RequestMetadata
from galleyproof.http.faults.fault_middleware import Applies, hand_over, trigger
from galleyproof.http.faults.response_faults import BREAKS, HeldAnswer, break_off
from galleyproof.http.recorder import recorded, take_in
from galleyproof.kernel.faults.faults import Fault, InjectionPoint
from galleyproof.kernel.registry import Registry

_NOTES = "galleyproof.notes"


@frozen
class FileMiddleware:
    """Stands before an application whose addresses name their sandbox by handle.

    Args:
        api: the service that the files belong to.
        operation: what journal and faults call a request here.
        registry: the sandboxes.
        root_path: where the application stands on the server.
        inner: the application.
    """

    api: str
    operation: str
    registry: Registry
    root_path: str
    inner: App

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        await recorded(self.api, scope, receive, send, partial(self._serve, scope))

    async def _serve(self, scope: Scope, notes: RequestMetadata, receive: Receive, send: Send) -> None:
        handle = scope["path"].removeprefix(self.root_path).lstrip("/").partition("/")[0]
        notes.sandbox = self.registry.find_by_public_id(handle)
        scope.setdefault("extensions", {})[_NOTES] = notes
        if notes.sandbox is None:
            await self.inner(scope, receive, send)
            return
        notes.operation = self.operation
        if fault := self._trigger(notes, InjectionPoint.REQUEST, lambda fault: fault.type in BREAKS):
            await take_in(receive)
            await break_off(fault, scope, receive, send)
            return
        if self._trigger(notes, InjectionPoint.DOWNLOAD) if scope["method"] in ("GET", "HEAD") else None:
            scope = {**scope, "path": f"{self.root_path}/{handle}/gone"}
        await self._hold(notes, scope, receive, send)

    async def _hold(self, notes: RequestMetadata, scope: Scope, receive: Receive, send: Send) -> None:
        sandbox = notes.sandbox
        if sandbox is None or not sandbox.faults.has_pending(InjectionPoint.RESPONSE):
            await self.inner(scope, receive, send)
            return
        held = HeldAnswer(None)
        await self.inner(scope, receive, held.send)
        await hand_over(
            held, self._trigger(notes, InjectionPoint.RESPONSE, held.can_apply), sandbox, scope, receive, send
        )

    def _trigger(
        self, notes: RequestMetadata, point: InjectionPoint, applies: Applies = lambda _fault: True
    ) -> Fault | None:
        return trigger(notes, point, applies, api=self.api, operation=self.operation)


def notes_of(scope: Scope) -> RequestMetadata:
    """Return the notes that travel with a request behind a gate; loose ones where there is no gate."""
    notes: RequestMetadata = scope.get("extensions", {}).get(_NOTES) or RequestMetadata()
    return notes
