"""Finds the sandbox of a request and checks what its API key may do, after connexion has routed it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from email.utils import format_datetime
from functools import lru_cache

from attrs import frozen

from galleyproof.http import routing
from galleyproof.http.asgi import App, Receive, Scope, Send
from galleyproof.http.exchange import Exchange, RequestMetadata, attach, headers_of, metadata_of, origin_of
from galleyproof.http.json_response import send_response
from galleyproof.http.recorder import drain_body
from galleyproof.http.validation.contract import Operation
from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.kernel.service import SandboxResolver, Service


@frozen
class AdmissionMiddleware:
    """Rejects requests that match no operation, have no valid key or lack the rights for the operation.

    Args:
        app: the next application; it gets requests with an `Exchange` attached.
        service: the service.
        operations: its operations by operationId.
        resolver: finds the sandbox of a key.
        root_path: the path of the service on the server.
    """

    app: App
    service: Service
    operations: dict[str, Operation]
    resolver: SandboxResolver
    root_path: str

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        metadata = metadata_of(scope)
        request: Request | None = None
        try:
            exchange = self._admit(scope, metadata)
            request = exchange.request
            self.service.authorize(request)
        except HttpError as error:
            await drain_body(receive)
            response = error_response(self.service, self.resolver, error, request or metadata.unrouted)
            await send_response(response, send)
            return
        attach(scope, exchange)
        await self.app(scope, receive, send)

    def _admit(self, scope: Scope, metadata: RequestMetadata) -> Exchange:
        headers = headers_of(scope)
        secret = self.service.read_key(headers)
        operation_id = routing.operation_id(scope)
        if operation_id is None:
            metadata.unrouted = self._unrouted(scope, headers, secret)
            metadata.sandbox = self._recorded_in(secret)
            error = self._unknown_route(scope, metadata.sandbox)
            metadata.validation_error = error.message
            raise error
        operation = self.operations[operation_id]
        metadata.operation = operation.id
        opened = self.resolver.open(secret) if secret is not None else None
        if opened is None:
            metadata.sandbox = self._recorded_in(secret)
            raise self.service.unauthorized()
        sandbox, key = opened
        metadata.sandbox = sandbox
        if not self.service.internal:
            metadata.date = _http_date(sandbox.now.replace(microsecond=0))
        root_url = origin_of(scope, headers) + self.root_path
        request = Request(operation.id, sandbox, key, root_url, headers, scope["path_params"])
        return Exchange(operation, request, metadata)

    def _unrouted(self, scope: Scope, headers: Mapping[str, str], secret: str | None) -> Request | None:
        """Return a request that matches no operation, if it has a valid key."""
        opened = self.resolver.open(secret) if secret is not None else None
        return opened and Request("", *opened, origin_of(scope, headers) + self.root_path, headers)

    def _recorded_in(self, secret: str | None) -> SandboxState | None:
        """Return the sandbox whose journal records a rejected request."""
        return None if secret is None else self.resolver.find_by_key(secret)

    def _unknown_route(self, scope: Scope, sandbox: SandboxState | None) -> HttpError:
        settings = self.resolver.settings if sandbox is None else sandbox.settings
        allowed = ", ".join(routing.allowed_methods(scope))
        error = HttpError(404, "Not found: no operation has this path.")
        if allowed:
            error = HttpError(405, f"Method not allowed. Allowed: {allowed}.", {"Allow": allowed})
        return self.service.unknown_route(
            scope["method"], scope["path"].replace(routing.ENCODED_SLASH, "%2F"), error, settings
        )


@lru_cache(maxsize=1024)
def _http_date(instant: datetime) -> bytes:
    """Return the Date header of a response: the sandbox's time."""
    return format_datetime(instant, usegmt=True).encode()


def error_response(
    service: Service, resolver: SandboxResolver, error: HttpError, request: Request | None
) -> Response:
    """Return the error response of a service; the request is None if the key is unknown."""
    if request is None:
        return service.render_error(error, None, resolver.settings)
    return service.post_process(request, service.render_error(error, request, request.sandbox.settings))
