"""Serves one service: a connexion application with the mock's middlewares."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from urllib.parse import unquote

from galleyproof.http.admission import AdmissionMiddleware, error_response
from galleyproof.http.asgi import App, Receive, Scope, Send
from galleyproof.http.connexion_app import ContractApp
from galleyproof.http.endpoint import endpoints
from galleyproof.http.exchange import RequestMetadata, with_metadata
from galleyproof.http.faults.fault_middleware import FaultMiddleware
from galleyproof.http.recorder import record
from galleyproof.http.routing import ENCODED_SLASH, ContractRouting
from galleyproof.http.security_headers import with_security_headers
from galleyproof.http.validation.contract import Contract
from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.service import SandboxResolver, Service


class ServiceApp:
    """Serves one service.

    Args:
        service: the service.
        contract: its bundled contract.
        resolver: finds the sandbox of a key, such as the registry.
        root_path: the path of the service on the server, such as ``/ubiqlu``; empty if it is at the top.
        stand_ins: whether operations without a handler answer from the contract instead of with 501.
    """

    def __init__(
        self,
        service: Service,
        contract: Contract,
        resolver: SandboxResolver,
        root_path: str,
        stand_ins: bool = False,
    ) -> None:
        self._service = service
        self._resolver = resolver
        self._base_path = root_path + service.api_path
        self._connexion = self._build(contract, root_path, stand_ins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if self._service.internal:
            await self.serve(scope, RequestMetadata(), receive, with_security_headers(send))
        else:
            await record(self._service.name, scope, receive, send, partial(self.serve, scope))

    async def serve(self, scope: Scope, metadata: RequestMetadata, receive: Receive, send: Send) -> None:
        """Serve one request without recording it."""
        path = self._service.normalize_path(_decoded_path(scope).removeprefix(self._base_path))
        attached = with_metadata(scope, path, metadata)
        try:
            await self._connexion(attached, receive, send)
        finally:
            # connexion keeps the scope longer than the request, and it would keep the sandbox and the body.
            attached["extensions"].clear()

    def _build(self, contract: Contract, root_path: str, stand_ins: bool) -> ContractApp:
        admission = partial(
            AdmissionMiddleware,
            service=self._service,
            operations={operation.id: operation for operation in contract.operations},
            resolver=self._resolver,
            root_path=root_path,
        )
        # Faults come before the endpoints: they also apply to the error responses of validation.
        middlewares: list[Callable[[App], App]] = [
            ContractRouting,
            admission,
            partial(FaultMiddleware, service=self._service),
        ]
        made = endpoints(self._service, contract, self._render_error, stand_ins)
        return ContractApp(contract, middlewares, made)

    def _render_error(self, error: HttpError, request: Request) -> Response:
        return error_response(self._service, self._resolver, error, request)


def _decoded_path(scope: Scope) -> str:
    """Return the path of a request, in which an encoded slash separates nothing."""
    raw: bytes = scope.get("raw_path") or b""
    path: str = scope["path"]
    if b"%2f" not in raw.lower():
        return path
    return ENCODED_SLASH.join(unquote(part) for part in re.split("%2f", raw.decode("latin-1"), flags=re.I))
