"""Calls the handlers of a service: connexion finds them by operationId, and each call is one atomic step."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import orjson
from attrs import evolve
from connexion import context
from connexion.resolver import Resolution, Resolver
from starlette.responses import Response as HttpResponse
from starlette.responses import StreamingResponse

from galleyproof.http.blocking import run_blocking
from galleyproof.http.exchange import exchange_of
from galleyproof.http.faults.connection import STALL
from galleyproof.http.validation.contract import Contract, ContractError
from galleyproof.kernel.requests import HttpError, Request, Response, Stream
from galleyproof.kernel.service import Handler, Service

_POLL_INTERVAL = 0.2
"""Seconds between two reads of a stream."""


class HandlerResolver(Resolver):  # type: ignore[misc]  # connexion ships no types
    """Finds the handler of each operation, before connexion asks for it at the first request.

    Args:
        service: the service.
        contract: the contract; each of its operations must have a handler.

    Raises:
        ContractError: the service has no handler for an operation.
    """

    def __init__(self, service: Service, contract: Contract) -> None:
        super().__init__()
        self._endpoints = {
            operation.id: _endpoint(service, _handler(service, operation.id))
            for operation in contract.operations
        }

    def resolve(self, operation: Any) -> Resolution:
        """Return the endpoint of an operation."""
        return Resolution(self._endpoints[operation.operation_id], operation.operation_id)


def _handler(service: Service, operation: str) -> Handler:
    handler = service.handlers.get(operation)
    if handler is None:
        raise ContractError(f"{service.name} has no handler for operation {operation}.")
    return handler


def to_response(response: Response) -> HttpResponse:
    """Return a response as an HTTP response in JSON."""
    return HttpResponse(
        orjson.dumps(response.body), response.status, dict(response.headers), "application/json"
    )


def _endpoint(service: Service, handler: Handler) -> Callable[..., Awaitable[HttpResponse]]:
    # A coroutine, although it seldom waits: connexion runs a plain function in a thread, and then a request
    # would not be one atomic step. The parameters that connexion parsed are not used: the request has ours.
    async def endpoint(**_parsed_by_connexion: Any) -> HttpResponse:
        request = exchange_of(context.scope).request
        try:
            request = await _prepared(request, service)
            response = handler(request)
        except HttpError as error:
            response = service.render_error(error, request, request.sandbox.settings)
        if isinstance(response.body, Stream):
            return _streamed(response, response.body, may_wait=STALL not in context.scope["extensions"])
        return to_response(service.post_process(request, response))

    return endpoint


async def _prepared(request: Request, service: Service) -> Request:
    """Return the request with what its operation needs from outside; nearly all need nothing."""
    preparation = service.preparations.get(request.operation)
    work = preparation(request) if preparation is not None else None
    if work is None:
        return request
    prepared = await run_blocking(context.scope, work)
    request.sandbox.process_due_events()  # the clock may have moved
    return evolve(request, prepared=prepared)


def _streamed(response: Response, stream: Stream, *, may_wait: bool) -> HttpResponse:
    """Return a stream as an HTTP response; if it may not wait, only with what is there now."""
    headers = {"Cache-Control": "no-store", **response.headers}
    if stream.follow and may_wait:
        return StreamingResponse(_chunks(stream), response.status, headers, stream.media_type)
    return HttpResponse(stream.read(), response.status, headers, stream.media_type)


async def _chunks(stream: Stream) -> AsyncIterator[str]:
    while True:
        if chunk := stream.read():
            yield chunk
        await asyncio.sleep(_POLL_INTERVAL)
