"""connexion's application for one contract, with each operation prepared once, when the application is built.

connexion validates requests and responses in middlewares and binds arguments in decorators, which look up
definitions, build parsers and inspect signatures for each request. Here an operation has one endpoint that
does the same work with what was prepared before.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from connexion.apps.abstract import AbstractApp
from connexion.apps.asynchronous import AsyncApi, AsyncApp, AsyncASGIApp, AsyncOperation
from connexion.middleware.main import API
from connexion.resolver import Resolution, Resolver
from connexion.spec import OpenAPISpecification

from galleyproof.http.asgi import App, Receive, Scope, Send
from galleyproof.http.validation.contract import Contract


class ContractApp(AsyncApp):  # type: ignore[misc]  # connexion ships no types
    """Serves the operations of a contract.

    Args:
        contract: the contract.
        middlewares: what a request passes before its operation, in this order; the routing is the first.
        endpoints: an ASGI application for each operation, by operationId.
    """

    def __init__(
        self, contract: Contract, middlewares: Sequence[Callable[[App], App]], endpoints: Mapping[str, App]
    ) -> None:
        self._middleware_app = _Operations()
        # Not `AsyncApp.__init__`: it makes an application with connexion's own operations.
        AbstractApp.__init__(
            self, "galleyproof", middlewares=list(middlewares), resolver=_EndpointResolver(endpoints)
        )
        # `add_api` reads a document with connexion's own class, which does not accept 3.1. So the API is
        # registered as that method registers it in its last step.
        options = vars(self.middleware.options)
        self.middleware.apis.append(API(_OpenApi31(contract.document), base_path="", **options))


class _OpenApi31(OpenAPISpecification):  # type: ignore[misc]  # connexion ships no types
    """A document of OpenAPI 3.1, which connexion's own class rejects because of its meta-schema.

    `scripts.bundle` validated the document, and `galleyproof.http.validation.contract` reads it.
    """

    @classmethod
    def _validate_spec(cls, spec: dict[str, Any]) -> None:
        """Accept the document without validation."""


class _EndpointResolver(Resolver):  # type: ignore[misc]  # connexion ships no types
    """Finds the endpoint of each operation."""

    def __init__(self, endpoints: Mapping[str, App]) -> None:
        super().__init__()
        self._endpoints = endpoints

    def resolve(self, operation: Any) -> Resolution:
        """Return the endpoint of an operation."""
        return Resolution(self._endpoints[operation.operation_id], operation.operation_id)


class _Operation(AsyncOperation):  # type: ignore[misc]  # connexion ships no types
    """Calls an endpoint that is an ASGI application, so there are no arguments to bind."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        await self._fn(scope, receive, send)


class _Api(AsyncApi):  # type: ignore[misc]  # connexion ships no types
    """Makes the operations."""

    def make_operation(self, operation: Any) -> _Operation:
        """Return the operation for one of connexion's descriptions of operations."""
        return _Operation(operation.function, self.jsonifier, operation.operation_id, pythonic_params=False)


class _Operations(AsyncASGIApp):  # type: ignore[misc]  # connexion ships no types
    """The innermost application: it calls the operation that the request was routed to."""

    api_cls = _Api
