"""Says that the server is alive and ready, for those who supervise it; it tells nothing else."""

from __future__ import annotations

from starlette.responses import JSONResponse

from galleyproof.http.asgi import Receive, Scope, Send
from galleyproof.http.errors import method_not_allowed, not_found

PATHS = ("/healthz", "/readyz")
"""Alive, and ready for requests: the same, because everything is loaded before the port is open."""


class HealthApp:
    """Serves one of `PATHS`.

    Args:
        path: the path.
    """

    def __init__(self, path: str) -> None:
        self._path = path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["path"] != self._path:
            response = not_found()
        else:
            ok = JSONResponse({"status": "ok"}, headers={"Cache-Control": "no-store"})
            response = method_not_allowed(scope) or ok
        await response(scope, receive, send)
