"""Where connexion meets the services: it finds a handler by operationId and calls it as one step."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import orjson
from connexion import context
from connexion.resolver import Resolution, Resolver
from starlette.responses import Response as HttpResponse
from starlette.responses import StreamingResponse

from galleyproof.http.exchange import attached
from galleyproof.http.faults.connection import STALL
from galleyproof.http.validation.contract import Contract, ContractError
from galleyproof.kernel.requests import HttpError, Response, Stream
from galleyproof.kernel.service import Handler, Service

_LOOK_AGAIN = 0.2
"""Seconds between two looks at a stream that is followed."""


class HandlerResolver(Resolver):  # type: ignore[misc]  # connexion ships no types
    """Finds a service's handlers; connexion asks at the first request, so all are looked up beforehand.

    Args:
        service: whose handlers.
        contract: the operations that must each have one.

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
    """Write a reply as an HTTP answer in JSON."""
    return HttpResponse(
        orjson.dumps(response.body), response.status, dict(response.headers), "application/json"
    )


def _endpoint(service: Service, handler: Handler) -> Callable[..., Awaitable[HttpResponse]]:
    # A coroutine, although it awaits nothing: connexion would put a plain function on a thread, and a
    # request would no longer be one step. What connexion read for it is in the call already, typed by us.
    async def endpoint(**_as_connexion_reads_it: Any) -> HttpResponse:
        request = attached(context.scope).request
        try:
            response = handler(request)
        except HttpError as error:
            response = service.render_error(error, request, request.sandbox.settings)
        if isinstance(response.body, Stream):
            return _streamed(response, response.body, may_wait=STALL not in context.scope["extensions"])
        return to_response(service.post_process(request, response))

    return endpoint


def _streamed(response: Response, stream: Stream, *, may_wait: bool) -> HttpResponse:
    """Write a body that grows; where nothing may wait, as much of it as there is."""
    headers = {"Cache-Control": "no-store", **response.headers}
    if stream.follow and may_wait:
        return StreamingResponse(_pieces(stream), response.status, headers, stream.media_type)
    return HttpResponse(stream.read(), response.status, headers, stream.media_type)


async def _pieces(stream: Stream) -> AsyncIterator[str]:
    while True:
        if piece := stream.read():
            yield piece
        await asyncio.sleep(_LOOK_AGAIN)
