"""Where connexion meets the services: it finds a handler by operationId and calls it as one step."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import orjson
from connexion import context
from connexion.resolver import Resolution, Resolver
from starlette.responses import Response, StreamingResponse

from galleyproof.http.exchange import attached
from galleyproof.http.faults.connection import KEEP_SILENT
from galleyproof.http.validation.contract import Contract, ContractError
from galleyproof.kernel.requests import Refusal, Reply, Stream
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


def to_response(reply: Reply) -> Response:
    """Write a reply as an HTTP answer in JSON."""
    return Response(orjson.dumps(reply.body), reply.status, dict(reply.headers), "application/json")


def _endpoint(service: Service, handler: Handler) -> Callable[..., Awaitable[Response]]:
    # A coroutine, although it awaits nothing: connexion would put a plain function on a thread, and a
    # request would no longer be one step. What connexion read for it is in the call already, typed by us.
    async def endpoint(**_as_connexion_reads_it: Any) -> Response:
        call = attached(context.scope).call
        try:
            reply = handler(call)
        except Refusal as refusal:
            reply = service.refuse(refusal, call, call.sandbox.settings)
        if isinstance(reply.body, Stream):
            return _streamed(reply, reply.body, may_wait=KEEP_SILENT not in context.scope["extensions"])
        return to_response(service.finish(call, reply))

    return endpoint


def _streamed(reply: Reply, stream: Stream, *, may_wait: bool) -> Response:
    """Write a body that grows; where nothing may wait, as much of it as there is."""
    headers = {"Cache-Control": "no-store", **reply.headers}
    if stream.follow and may_wait:
        return StreamingResponse(_pieces(stream), reply.status, headers, stream.media_type)
    return Response(stream.read(), reply.status, headers, stream.media_type)


async def _pieces(stream: Stream) -> AsyncIterator[str]:
    while True:
        if piece := stream.read():
            yield piece
        await asyncio.sleep(_LOOK_AGAIN)
