"""Performs one operation: validates the request, calls its handler, validates the response."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Mapping

from attrs import evolve, frozen
from starlette.responses import Response as HttpResponse
from starlette.responses import StreamingResponse

from galleyproof.http.asgi import App, Receive, Scope, Send
from galleyproof.http.blocking import run_blocking
from galleyproof.http.exchange import Exchange, exchange_of
from galleyproof.http.faults.connection import STALL
from galleyproof.http.json_response import encode, send_json, send_response
from galleyproof.http.stand_ins import MissingHandler
from galleyproof.http.validation.contract import Contract, Operation
from galleyproof.http.validation.parameters import validate_parameters
from galleyproof.http.validation.readers import BodyReader, body_reader
from galleyproof.http.validation.responses import ContractViolation, check_response
from galleyproof.kernel.requests import HttpError, Request, Response, Stream
from galleyproof.kernel.service import Handler, Service

_log = logging.getLogger(__name__)

_POLL_INTERVAL = 0.2
"""Seconds between two reads of a stream."""


def endpoints(
    service: Service, contract: Contract, render_error: ErrorRenderer, stand_ins: bool = False
) -> Mapping[str, App]:
    """Return the endpoint of each operation of a contract, by operationId.

    Args:
        service: the service.
        contract: the contract.
        render_error: returns the service's response to an error.
        stand_ins: whether operations without a handler answer from the contract instead of with 501.
    """
    return {
        operation.id: Endpoint(
            service,
            operation,
            service.handlers[operation.id],
            body_reader(operation, service.max_file_bytes),
            render_error,
        )
        if operation.id in service.handlers
        else MissingHandler(service, operation, stand_ins)
        for operation in contract.operations
    }


ErrorRenderer = Callable[[HttpError, Request], Response]


@frozen
class Endpoint:
    """Serves the requests to one operation.

    Args:
        service: the service.
        operation: the operation.
        handler: performs the operation.
        read_body: reads and validates the body; None if the operation has none.
        render_error: returns the service's response to an error.
    """

    service: Service
    operation: Operation
    handler: Handler
    read_body: BodyReader | None
    render_error: ErrorRenderer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        exchange = exchange_of(scope)
        try:
            request = exchange.request
            validate_parameters(request, self.operation, scope["query_string"], strict=self.service.internal)
            if self.read_body is not None:
                request.body = await self.read_body(request, receive)
            response = await self._perform(request, scope)
            if isinstance(response.body, Stream):
                await self._stream(response, response.body, scope, receive, send)
                return
            content = encode(response)
            check_response(self.operation, response, "application/json", content)
        except Exception as error:
            await send_response(self._error_response(error, exchange), send)
        else:
            await send_json(response, content, send)

    async def _perform(self, request: Request, scope: Scope) -> Response:
        """Call the handler. It does not wait, so a request is one atomic step."""
        try:
            if request.operation in self.service.preparations:
                request = await self._prepared(request, scope)
            response = self.handler(request)
        except HttpError as error:
            response = self.service.render_error(error, request, request.sandbox.settings)
        return response if isinstance(response.body, Stream) else self.service.post_process(request, response)

    async def _prepared(self, request: Request, scope: Scope) -> Request:
        """Return the request with what its operation needs from outside."""
        work = self.service.preparations[request.operation](request)
        if work is None:
            return request
        prepared = await run_blocking(scope, work)
        request.sandbox.process_due_events()  # the clock may have moved
        return evolve(request, prepared=prepared)

    async def _stream(
        self, response: Response, stream: Stream, scope: Scope, receive: Receive, send: Send
    ) -> None:
        """Send a stream; if it may not wait, only what is there now."""
        check_response(self.operation, response, stream.media_type, b"")
        headers = {"Cache-Control": "no-store", **response.headers}
        if stream.follow and STALL not in scope["extensions"]:
            streamed: HttpResponse = StreamingResponse(
                _chunks(stream), response.status, headers, stream.media_type
            )
        else:
            streamed = HttpResponse(stream.read(), response.status, headers, stream.media_type)
        await streamed(scope, receive, send)

    def _error_response(self, error: Exception, exchange: Exchange) -> Response:
        """Return the response to an error of the validation; `_perform` renders the errors of handlers."""
        http_error = _to_http_error(error)
        exchange.metadata.validation_error = http_error.message
        return self.render_error(http_error, exchange.request)


def _to_http_error(error: Exception) -> HttpError:
    if isinstance(error, HttpError):
        return error
    if isinstance(error, ContractViolation):
        _log.error("%s", error)
        return HttpError(500, f"The mock violated its own contract: {error}")
    _log.error("The mock failed.", exc_info=error)
    return HttpError(500, f"The mock failed: {type(error).__name__}. Its log has the traceback.")


async def _chunks(stream: Stream) -> AsyncIterator[str]:
    while True:
        if chunk := stream.read():
            yield chunk
        await asyncio.sleep(_POLL_INTERVAL)
