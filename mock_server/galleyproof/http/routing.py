"""The routing of connexion, adapted to OpenAPI 3.1: one route for each path of the contract."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from connexion import AsyncApp
from connexion.frameworks.starlette import starlettify_path
from connexion.middleware.abstract import ROUTING_CONTEXT
from connexion.middleware.main import API
from connexion.middleware.routing import RoutingAPI, RoutingMiddleware
from connexion.spec import OpenAPISpecification
from starlette.routing import Route

from galleyproof.http.asgi import App, Receive, Scope, Send
from galleyproof.http.validation.contract import Contract

_ALLOWED = "galleyproof.allowed_methods"


def add_contract(app: AsyncApp, contract: Contract) -> None:
    """Add the operations of a contract to a connexion application.

    `AsyncApp.add_api` reads a document with connexion's own class, which does not accept 3.1. So the API is
    registered as that method registers it in its last step.
    """
    middleware = app.middleware
    middleware.apis.append(API(_OpenApi31(contract.document), base_path="", **vars(middleware.options)))


def operation_id(scope: Scope) -> str | None:
    """Return the operationId that a request was routed to, or None."""
    found: str | None = scope["extensions"][ROUTING_CONTEXT]["operation_id"]
    return found


def allowed_methods(scope: Scope) -> tuple[str, ...]:
    """Return the methods of the path if the path exists and does not have the request's method."""
    allowed: tuple[str, ...] = scope["extensions"].get(_ALLOWED, ())
    return allowed


def path_parameter(scope: Scope, name: str) -> str:
    """Return the value of a path parameter as it is in the path."""
    value: str = scope["path_params"][name.replace("-", "_")]
    return value


class _OpenApi31(OpenAPISpecification):  # type: ignore[misc]  # connexion ships no types
    """A document of OpenAPI 3.1, which connexion's own class rejects because of its meta-schema.

    `scripts.bundle` validated the document, and `galleyproof.http.validation.contract` reads it.
    """

    @classmethod
    def _validate_spec(cls, spec: dict[str, Any]) -> None:
        """Accept the document without validation."""


class ContractRouting(RoutingMiddleware):  # type: ignore[misc]  # connexion ships no types
    """Routes requests to operations.

    connexion mounts an API below its base path, with a pattern that does not match line breaks. Here the API
    is the whole router; `ServiceApp` removes the base path.
    """

    def add_api(self, specification: Any, base_path: str | None = None, **options: Any) -> None:
        """Add the routes of a contract."""
        self.router = _ContractRoutes(specification, base_path=base_path, next_app=self.app, **options).router


class _ContractRoutes(RoutingAPI):  # type: ignore[misc]  # connexion ships no types
    """The routes of a contract: paths without variables come first, as OpenAPI requires."""

    def __init__(self, specification: Any, **options: Any) -> None:
        self._paths: dict[str, _Path] = {}
        super().__init__(specification, **options)

    def add_paths(self, paths: Mapping[str, Any] | None = None) -> None:
        """Add the routes of all paths."""
        items = (paths or self.specification.get("paths", {})).items()
        super().add_paths(dict(sorted(items, key=lambda item: item[0].count("{"))))
        # With the default, a path with a slash at its end would be redirected to the path without it.
        self.router.redirect_slashes = False

    @staticmethod
    def _framework_path_and_name(_operation: Any, path: str) -> tuple[str, str]:
        # Without the types of the parameters: a text in place of a number is a validation error, not a 404.
        converted = starlettify_path(path)
        return converted, converted

    def _add_operation_internal(
        self, method: str, path: str, operation: Any, name: str | None = None
    ) -> None:
        if path not in self._paths:
            self._paths[path] = _Path(self.router.default)
            self.router.routes.append(_Route(path, self._paths[path]))
        self._paths[path].operations[method.upper()] = operation


class _Route(Route):
    """A route for all methods of a path."""

    def __init__(self, path: str, endpoint: App) -> None:
        super().__init__(path, endpoint)
        # "$" also matches before a line break at the end of the path.
        self.path_regex = re.compile(self.path_regex.pattern.removesuffix("$") + r"\Z")


class _Path:
    """Passes a request on to the operation of its method.

    Args:
        unknown: the application for other methods.
    """

    def __init__(self, unknown: App) -> None:
        self._unknown = unknown
        self.operations: dict[str, App] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        operation = self.operations.get(scope["method"])
        if operation is None:
            scope["extensions"][_ALLOWED] = tuple(sorted(self.operations))
        await (operation or self._unknown)(scope, receive, send)
