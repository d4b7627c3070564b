"""The routing of connexion, adapted to OpenAPI 3.1: one route for each path of the contract."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from attrs import define, field
from connexion.middleware.abstract import ROUTING_CONTEXT
from connexion.middleware.routing import RoutingAPI, RoutingMiddleware

from galleyproof.http.asgi import App, Receive, Scope, Send

ENCODED_SLASH = "\udc2f"
"""Stands for %2F in a path: a character that no decoded path has. In a path variable it is a slash."""
_ALLOWED = "galleyproof.allowed_methods"


def operation_id(scope: Scope) -> str | None:
    """Return the operationId that a request was routed to, or None."""
    found: str | None = scope["extensions"][ROUTING_CONTEXT]["operation_id"]
    return found


def allowed_methods(scope: Scope) -> tuple[str, ...]:
    """Return the methods of the path if the path exists and does not have the request's method."""
    allowed: tuple[str, ...] = scope["extensions"].get(_ALLOWED, ())
    return allowed


class ContractRouting(RoutingMiddleware):  # type: ignore[misc]  # connexion ships no types
    """Routes requests to operations.

    connexion mounts an API below its base path, with a pattern that does not match line breaks, and copies
    each request. Here the API is the whole router; `ServiceApp` removes the base path.
    """

    def add_api(self, specification: Any, base_path: str | None = None, **options: Any) -> None:
        """Add the routes of a contract."""
        self.router = _ContractRoutes(specification, base_path=base_path, next_app=self.app, **options).routes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Route one request."""
        await self.router(scope, receive, send)


class _ContractRoutes(RoutingAPI):  # type: ignore[misc]  # connexion ships no types
    """The routes of a contract."""

    def __init__(self, specification: Any, *, next_app: App, **options: Any) -> None:
        self.routes = _Routes(_Route(None, next_app))
        super().__init__(specification, next_app=next_app, **options)

    def make_operation(self, operation: Any) -> _Route:
        """Return what a request to an operation is passed to."""
        return _Route(operation.operation_id, self.next_app)

    @staticmethod
    def _framework_path_and_name(_operation: Any, path: str) -> tuple[str, str]:
        # Without the types of the parameters: a text in place of a number is a validation error, not a 404.
        return path, path

    def _add_operation_internal(
        self, method: str, path: str, operation: _Route, name: str | None = None
    ) -> None:
        self.routes.add(path, method.upper(), operation)


class _Route:
    """Passes a request on with the operation that it was routed to.

    Args:
        operation_id: the operationId; None for requests that match no operation.
        next_app: the next application.
    """

    def __init__(self, operation_id: str | None, next_app: App) -> None:
        self._context = {"api_base_path": "", "operation_id": operation_id}
        self._next_app = next_app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        scope["extensions"][ROUTING_CONTEXT] = self._context
        await self._next_app(scope, receive, send)


@define
class _Path:
    """A path of a contract: its pattern, the names of its variables, and the route of each method."""

    pattern: re.Pattern[str]
    names: tuple[str, ...]
    methods: dict[str, _Route] = field(factory=dict)


@define
class _Routes:
    """All routes; paths without variables come first, as OpenAPI requires.

    Args:
        unknown: the route of requests that match no operation.
    """

    unknown: _Route
    _literal: dict[str, _Path] = field(factory=dict, init=False)
    _templated: dict[int, dict[str, _Path]] = field(factory=dict, init=False)

    def add(self, path: str, method: str, route: _Route) -> None:
        """Add the route of one operation."""
        literal, *rest = path.split("{")
        variables = [part.partition("}") for part in rest]
        # A variable has no slash, so only paths with the same number of slashes can match.
        paths = self._templated.setdefault(path.count("/"), {}) if variables else self._literal
        if path not in paths:
            pattern = re.escape(literal) + "".join("([^/]+)" + re.escape(after) for _, _, after in variables)
            paths[path] = _Path(re.compile(pattern + r"\Z"), tuple(name for name, _, _ in variables))
        paths[path].methods[method] = route

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Route one request."""
        found = self._find(scope["path"])
        route = None
        if found is not None:
            path, scope["path_params"] = found
            route = path.methods.get(scope["method"])
            if route is None:
                scope["extensions"][_ALLOWED] = tuple(sorted(path.methods))
        await (route or self.unknown)(scope, receive, send)

    def _find(self, path: str) -> tuple[_Path, Mapping[str, str]] | None:
        if (literal := self._literal.get(path)) is not None:
            return literal, {}
        for candidate in self._templated.get(path.count("/"), {}).values():
            if match := candidate.pattern.match(path):
                values = [value.replace(ENCODED_SLASH, "/") for value in match.groups()]
                return candidate, dict(zip(candidate.names, values, strict=True))
        return None
