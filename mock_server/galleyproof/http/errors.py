"""Error responses for paths and pages that belong to no service."""

from __future__ import annotations

import orjson
from starlette.responses import Response as HttpResponse

from galleyproof.http.asgi import Scope

_TO_READ = ("GET", "HEAD")


def nothing_here() -> HttpResponse:
    """Answer for a path that does not exist."""
    return _refused(404, "There is nothing at this path.")


def unless_reading(scope: Scope) -> HttpResponse | None:
    """Return the answer to a request that wants more than to read a page, or None."""
    if scope["method"] in _TO_READ:
        return None
    allowed = ", ".join(_TO_READ)
    return _refused(405, f"This path takes {allowed} only.", {"Allow": allowed})


def _refused(status: int, sentence: str, headers: dict[str, str] | None = None) -> HttpResponse:
    return HttpResponse(orjson.dumps({"error": sentence}), status, headers, "application/json")
