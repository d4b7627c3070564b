"""Error responses for paths that belong to no service, and for pages."""

from __future__ import annotations

import orjson
from starlette.responses import Response as HttpResponse

from galleyproof.http.asgi import Scope

_READ = ("GET", "HEAD")


def not_found() -> HttpResponse:
    """Return the response for an unknown path."""
    return _error(404, "Not found. The page / lists the services and their documentation.")


def method_not_allowed(scope: Scope) -> HttpResponse | None:
    """Return the response for a method that pages do not support, or None if the method is supported."""
    if scope["method"] in _READ:
        return None
    allowed = ", ".join(_READ)
    return _error(405, f"Method not allowed. Allowed: {allowed}.", {"Allow": allowed})


def _error(status: int, message: str, headers: dict[str, str] | None = None) -> HttpResponse:
    return HttpResponse(orjson.dumps({"error": message}), status, headers, "application/json")
