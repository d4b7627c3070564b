"""Error responses for paths that belong to no service, and for pages."""

from __future__ import annotations

import orjson
from starlette.responses import Response as HttpResponse

from galleyproof.http.asgi import App, Scope
from galleyproof.http.security_headers import secured

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


def host_error(scope: Scope) -> App | None:
    """Return the response for a request without exactly one header Host, or None if it has one.

    Source: RFC 9112, 3.2. HTTP/1.0 need not name its host.
    """
    hosts = sum(name == b"host" for name, _value in scope["headers"])
    if hosts == 1 or (hosts == 0 and scope["http_version"] == "1.0"):
        return None
    return secured(_error(400, "The request needs one header Host.", {"Connection": "close"}))


def _error(status: int, message: str, headers: dict[str, str] | None = None) -> HttpResponse:
    return HttpResponse(orjson.dumps({"error": message}), status, headers, "application/json")
