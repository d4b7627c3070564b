"""Serves the file routes of a service: recorded and subject to faults like the operations of its API."""

from __future__ import annotations

import logging
from functools import partial
from urllib.parse import parse_qsl

from attrs import frozen
from starlette.responses import Response as HttpResponse

from galleyproof.http.asgi import Receive, Scope, Send
from galleyproof.http.exchange import RequestMetadata, headers_of
from galleyproof.http.faults.fault_middleware import CanApply, send_buffered, trigger
from galleyproof.http.faults.response_faults import (
    CONNECTION_FAULTS,
    BufferedResponse,
    apply_connection_fault,
)
from galleyproof.http.recorder import drain_body, record
from galleyproof.http.validation.bodies import read_body
from galleyproof.kernel.faults.faults import Fault, InjectionPoint
from galleyproof.kernel.registry import Registry
from galleyproof.kernel.requests import FileRequest, FileResponse, FileRoute, HttpError

_READ = ("GET", "HEAD")
_GONE = "gone"
"""The path of a download that a fault makes unavailable: no file has it."""

_log = logging.getLogger(__name__)


@frozen
class FileApp:
    """Serves one file route.

    Args:
        api: the service that the files belong to.
        route: the route.
        registry: the sandboxes.
        root_path: the path of the route on the server, such as ``/ubiqlu/storage``.
    """

    api: str
    route: FileRoute
    registry: Registry
    root_path: str

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        await record(self.api, scope, receive, send, partial(self._serve, scope))

    async def _serve(self, scope: Scope, metadata: RequestMetadata, receive: Receive, send: Send) -> None:
        public_id, _, path = scope["path"].removeprefix(self.root_path).lstrip("/").partition("/")
        sandbox = metadata.sandbox = self.registry.find_by_public_id(public_id)
        if sandbox is None:
            await self._respond(path, metadata, scope, receive, send)
            return
        metadata.operation = self.route.operation
        if fault := self._trigger(
            metadata, InjectionPoint.REQUEST, lambda fault: fault.type in CONNECTION_FAULTS
        ):
            await drain_body(receive)
            await apply_connection_fault(fault, scope, receive, send)
            return
        if scope["method"] in _READ and self._trigger(metadata, InjectionPoint.DOWNLOAD):
            path = _GONE
        if not sandbox.faults.has_pending(InjectionPoint.RESPONSE):
            await self._respond(path, metadata, scope, receive, send)
            return
        buffered = BufferedResponse(None)
        await self._respond(path, metadata, scope, receive, buffered.send)
        fault = self._trigger(metadata, InjectionPoint.RESPONSE, buffered.can_apply)
        await send_buffered(buffered, fault, sandbox, scope, receive, send)

    async def _respond(
        self, path: str, metadata: RequestMetadata, scope: Scope, receive: Receive, send: Send
    ) -> None:
        response = await self._response(path, metadata, scope, receive)
        metadata.fault = metadata.fault or response.fault
        is_head = scope["method"] == "HEAD"
        headers = {"Content-Length": str(len(response.content)), **response.headers}
        content = b"" if is_head else response.content
        await HttpResponse(content, response.status, headers, response.media_type)(scope, receive, send)

    async def _response(
        self, path: str, metadata: RequestMetadata, scope: Scope, receive: Receive
    ) -> FileResponse:
        route = self.route
        try:
            if scope["method"] not in route.methods:
                allowed = ", ".join(route.methods)
                raise HttpError(405, f"Method not allowed. Allowed: {allowed}.", {"Allow": allowed})
            if metadata.sandbox is None:
                raise HttpError(404, "No sandbox has this id.")
            content = await read_body(receive, route.max_bytes) if route.max_bytes else b""
            query = dict(parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True))
            return route.handle(FileRequest(metadata.sandbox, path, query, headers_of(scope), content))
        except HttpError as error:
            return route.render_error(error)
        except Exception as error:
            _log.error("The mock failed.", exc_info=error)
            message = f"The mock failed: {type(error).__name__}. Its log has the traceback."
            return route.render_error(HttpError(500, message))

    def _trigger(
        self, metadata: RequestMetadata, point: InjectionPoint, can_apply: CanApply = lambda _fault: True
    ) -> Fault | None:
        return trigger(metadata, point, can_apply, api=self.api, operation=self.route.operation)
