"""One service over HTTP: route, key, admission, then connexion, which validates and calls the handler."""

from __future__ import annotations

import logging
from email.utils import format_datetime
from functools import partial
from typing import Any

from connexion import AsyncApp
from connexion.exceptions import ProblemException, UnsupportedMediaTypeProblem
from connexion.lifecycle import ConnexionRequest, ConnexionResponse
from connexion.middleware.context import ContextMiddleware
from connexion.middleware.exceptions import ExceptionMiddleware
from connexion.middleware.request_validation import RequestValidationMiddleware
from connexion.middleware.response_validation import ResponseValidationMiddleware
from connexion.middleware.routing import RoutingMiddleware

from galleyproof.http.asgi import Receive, Scope, Send
from galleyproof.http.endpoint import HandlerResolver, to_response
from galleyproof.http.exchange import Exchange, RequestMetadata, attach, attached, headers_of, origin_of
from galleyproof.http.faults.fault_middleware import FaultMiddleware
from galleyproof.http.paths import Match, MethodNotAllowed, PathTable
from galleyproof.http.recorder import drain_body, record
from galleyproof.http.specification import add_contract
from galleyproof.http.validation.bodies import FormBodyValidator, JsonBodyValidator, bodiless, without_body
from galleyproof.http.validation.contract import Contract
from galleyproof.http.validation.media_types import with_plain_media_type, wrong_media_type
from galleyproof.http.validation.multipart import MultipartBodyValidator
from galleyproof.http.validation.parameters import ParameterValidator
from galleyproof.http.validation.responses import ContractViolation, JsonResponseValidator
from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.service import SandboxResolver, Service

_log = logging.getLogger(__name__)


class ServiceApp:
    """Serves one service.

    Args:
        service: what to serve.
        contract: its bundled contract.
        doors: where keys lead to sandboxes, such as the registry.
        root_path: where the service stands on the server, such as ``/ubiqlu``; empty for the top.
    """

    def __init__(self, service: Service, contract: Contract, doors: SandboxResolver, root_path: str) -> None:
        self._service = service
        self._doors = doors
        self._root_path = root_path
        self._base_path = root_path + service.api_path
        self._paths = PathTable(contract.operations)
        self._connexion = self._build(contract)
        self._gate = FaultMiddleware(service, self._perform)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if self._service.internal:
            await self.serve(scope, RequestMetadata(), receive, send)
        else:
            await record(self._service.name, scope, receive, send, partial(self.serve, scope))

    async def serve(self, scope: Scope, notes: RequestMetadata, receive: Receive, send: Send) -> None:
        """Answer one request without recording it; what is learned of it goes into the notes."""
        request: Request | None = None
        try:
            exchange = self._meet(scope, notes)
            request = exchange.request
            self._service.authorize(request)
        except HttpError as error:
            await drain_body(receive)
            await to_response(self._refused(error, request))(scope, receive, self._dated(send, request))
            return
        await self._gate.handle_request(exchange, scope, receive, self._dated(send, request))

    async def _perform(self, exchange: Exchange, scope: Scope, receive: Receive, send: Send) -> None:
        attach(scope, exchange)
        # Routed already: connexion finds the operation by its template, whatever stands in the path's
        # variables (its own router loses its way at a line break).
        scope = {**scope, "path": self._base_path + exchange.operation.path}
        if exchange.operation.takes_body:
            scope = with_plain_media_type(scope)
        else:
            scope, receive = without_body(scope), bodiless(receive)
        await self._connexion(scope, receive, send)

    def _meet(self, scope: Scope, notes: RequestMetadata) -> Exchange:
        """Find out which operation is meant and in which sandbox it happens."""
        headers = headers_of(scope)
        secret = self._service.read_key(headers)
        path = self._service.normalize_path(scope["path"].removeprefix(self._base_path))
        try:
            match = self._match(scope["method"], path)
        except HttpError as error:
            notes.sandbox = None if secret is None else self._doors.find_by_key(secret)
            settings = self._doors.settings if notes.sandbox is None else notes.sandbox.settings
            told = self._service.unknown_route(scope["method"], path, error, settings)
            notes.validation_error = told.message
            raise told from None
        notes.operation = match.operation.id
        opened = self._doors.open(secret) if secret is not None else None
        if opened is None:
            notes.sandbox = None if secret is None else self._doors.find_by_key(secret)
            raise self._service.unauthorized()
        sandbox, key = opened
        notes.sandbox = sandbox
        root_url = origin_of(scope) + self._root_path
        request = Request(match.operation.id, sandbox, key, root_url, headers, match.parameters)
        return Exchange(match.operation, request, notes)

    def _match(self, method: str, path: str) -> Match:
        try:
            match = self._paths.match(method, path)
        except MethodNotAllowed as error:
            allowed = ", ".join(error.allowed)
            raise HttpError(405, f"This path takes {allowed} only.", {"Allow": allowed}) from None
        if match is None:
            raise HttpError(404, "There is nothing at this path.")
        return match

    def _refused(self, error: HttpError, request: Request | None) -> Response:
        if request is None:
            return self._service.render_error(error, None, self._doors.settings)
        return self._service.post_process(
            request, self._service.render_error(error, request, request.sandbox.settings)
        )

    def _dated(self, send: Send, request: Request | None) -> Send:
        """Put the sandbox's time on the answer; outside a sandbox there is none."""
        if request is None or self._service.internal:
            return send
        date = format_datetime(request.sandbox.now.replace(microsecond=0), usegmt=True).encode()

        async def send_dated(message: Any) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), (b"date", date)]
            await send(message)

        return send_dated

    def _build(self, contract: Contract) -> AsyncApp:
        app = AsyncApp(
            "galleyproof",
            middlewares=[
                ExceptionMiddleware,
                RoutingMiddleware,
                RequestValidationMiddleware,
                ResponseValidationMiddleware,
                ContextMiddleware,
            ],
            resolver=HandlerResolver(self._service, contract),
            validate_responses=True,
            validator_map={
                "parameter": ParameterValidator,
                "body": {
                    "application/json": JsonBodyValidator,
                    "application/x-www-form-urlencoded": FormBodyValidator,
                    "multipart/form-data": MultipartBodyValidator,
                },
                "response": {"application/json": JsonResponseValidator},
            },
        )
        add_contract(app, contract, self._base_path)
        for kind in (HttpError, ProblemException, ContractViolation, Exception):
            app.add_error_handler(kind, self._on_error)
        return app

    async def _on_error(self, request: ConnexionRequest, error: Exception) -> ConnexionResponse:
        exchange = attached(request.scope)
        if isinstance(error, UnsupportedMediaTypeProblem):
            error = wrong_media_type(request.scope, exchange.operation)
        http_error = _as_http_error(error)
        # Errors that handlers raise do not arrive here: this one was found by validation.
        exchange.notes.validation_error = http_error.message
        response = self._refused(http_error, exchange.request)
        answer = to_response(response)
        return ConnexionResponse(
            response.status, "application/json", body=answer.body, headers=dict(response.headers)
        )


def _as_http_error(error: Exception) -> HttpError:
    if isinstance(error, HttpError):
        return error
    if isinstance(error, ProblemException) and error.status < 500:
        return HttpError(error.status, error.detail or error.title)
    if isinstance(error, ContractViolation):
        _log.error("%s", error)
        return HttpError(500, f"The mock broke its own contract: {error}")
    _log.error("The mock failed.", exc_info=error)
    return HttpError(500, f"The mock failed: {type(error).__name__}. Its log has the traceback.")
