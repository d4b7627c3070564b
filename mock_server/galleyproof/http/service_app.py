"""Serves one service: a connexion application with the mock's middlewares."""

from __future__ import annotations

import logging
from functools import partial

from connexion import AsyncApp
from connexion.exceptions import ProblemException, UnsupportedMediaTypeProblem
from connexion.lifecycle import ConnexionRequest, ConnexionResponse
from connexion.middleware.context import ContextMiddleware
from connexion.middleware.exceptions import ExceptionMiddleware
from connexion.middleware.request_validation import RequestValidationMiddleware
from connexion.middleware.response_validation import ResponseValidationMiddleware

from galleyproof.http.admission import AdmissionMiddleware, error_response
from galleyproof.http.asgi import Receive, Scope, Send
from galleyproof.http.endpoint import HandlerResolver, to_response
from galleyproof.http.exchange import RequestMetadata, exchange_of, with_metadata
from galleyproof.http.faults.fault_middleware import FaultMiddleware
from galleyproof.http.recorder import record
from galleyproof.http.routing import ContractRouting, add_contract
from galleyproof.http.validation.bodies import BodyMiddleware, FormBodyValidator, JsonBodyValidator
from galleyproof.http.validation.contract import Contract
from galleyproof.http.validation.media_types import wrong_media_type
from galleyproof.http.validation.multipart import MultipartBodyValidator
from galleyproof.http.validation.parameters import ParameterValidator
from galleyproof.http.validation.responses import ContractViolation, JsonResponseValidator
from galleyproof.kernel.requests import HttpError
from galleyproof.kernel.service import SandboxResolver, Service

_log = logging.getLogger(__name__)


class ServiceApp:
    """Serves one service.

    Args:
        service: the service.
        contract: its bundled contract.
        resolver: finds the sandbox of a key, such as the registry.
        root_path: the path of the service on the server, such as ``/ubiqlu``; empty if it is at the top.
    """

    def __init__(
        self, service: Service, contract: Contract, resolver: SandboxResolver, root_path: str
    ) -> None:
        self._service = service
        self._resolver = resolver
        self._base_path = root_path + service.api_path
        self._connexion = self._build(contract, root_path)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if self._service.internal:
            await self.serve(scope, RequestMetadata(), receive, send)
        else:
            await record(self._service.name, scope, receive, send, partial(self.serve, scope))

    async def serve(self, scope: Scope, metadata: RequestMetadata, receive: Receive, send: Send) -> None:
        """Serve one request without recording it."""
        path = self._service.normalize_path(scope["path"].removeprefix(self._base_path))
        attached = with_metadata({**scope, "path": path}, metadata)
        try:
            await self._connexion(attached, receive, send)
        finally:
            # connexion keeps the scope longer than the request, and it would keep the sandbox and the body.
            attached["extensions"].clear()

    def _build(self, contract: Contract, root_path: str) -> AsyncApp:
        service = self._service
        operations = {operation.id: operation for operation in contract.operations}
        app = AsyncApp(
            "galleyproof",
            middlewares=[
                ContractRouting,
                partial(
                    AdmissionMiddleware,
                    service=service,
                    operations=operations,
                    resolver=self._resolver,
                    root_path=root_path,
                ),
                partial(FaultMiddleware, service=service),
                BodyMiddleware,
                # After the faults: they also apply to the error responses of validation.
                ExceptionMiddleware,
                RequestValidationMiddleware,
                ResponseValidationMiddleware,
                ContextMiddleware,
            ],
            resolver=HandlerResolver(service, contract),
            validate_responses=True,
            # A misspelt filter of the journal would return everything; the services ignore unknown names.
            strict_validation=service.internal,
            validator_map={
                "parameter": ParameterValidator,
                "body": {
                    "application/json": JsonBodyValidator,
                    "application/x-www-form-urlencoded": FormBodyValidator,
                    "multipart/form-data": partial(
                        MultipartBodyValidator, max_file_bytes=service.max_file_bytes
                    ),
                },
                "response": {"application/json": JsonResponseValidator},
            },
        )
        add_contract(app, contract)
        for kind in (HttpError, ProblemException, ContractViolation, Exception):
            app.add_error_handler(kind, self._on_error)
        return app

    async def _on_error(self, request: ConnexionRequest, error: Exception) -> ConnexionResponse:
        exchange = exchange_of(request.scope)
        if isinstance(error, UnsupportedMediaTypeProblem):
            error = wrong_media_type(request.scope, exchange.operation)
        http_error = _to_http_error(error)
        # The errors of handlers are rendered by the endpoint, so this one comes from validation.
        exchange.metadata.validation_error = http_error.message
        response = error_response(self._service, self._resolver, http_error, exchange.request)
        return ConnexionResponse(
            response.status,
            "application/json",
            body=to_response(response).body,
            headers=dict(response.headers),
        )


def _to_http_error(error: Exception) -> HttpError:
    if isinstance(error, HttpError):
        return error
    if isinstance(error, ProblemException) and error.status < 500:
        return HttpError(error.status, error.detail or error.title)
    if isinstance(error, ContractViolation):
        _log.error("%s", error)
        return HttpError(500, f"The mock violated its own contract: {error}")
    _log.error("The mock failed.", exc_info=error)
    return HttpError(500, f"The mock failed: {type(error).__name__}. Its log has the traceback.")
