"""Where connexion meets the services: it finds a handler by operationId and calls it as one step."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import orjson
from connexion import context
from connexion.resolver import Resolution, Resolver
from starlette.responses import Response

from mock_server.http.contract import ContractError
from mock_server.http.exchange import attached
from mock_server.kernel.call import Refusal, Reply
from mock_server.kernel.service import Handler, Service


class HandlerResolver(Resolver):  # type: ignore[misc]  # connexion ships no types
    """Finds a service's handlers; a contract operation without one stops the server from starting."""

    def __init__(self, service: Service) -> None:
        super().__init__()
        self._service = service

    def resolve(self, operation: Any) -> Resolution:
        """Return the endpoint of an operation.

        Raises:
            ContractError: the service has no handler for it.
        """
        handler = self._service.handlers.get(operation.operation_id)
        if handler is None:
            raise ContractError(
                f"{self._service.name} has no handler for operation {operation.operation_id}."
            )
        return Resolution(_endpoint(self._service, handler), operation.operation_id)


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
        return to_response(service.finish(call, reply))

    return endpoint
