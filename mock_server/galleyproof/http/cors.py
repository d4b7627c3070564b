"""Lets programs in browsers call the services (CORS)."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.middleware.cors import CORSMiddleware

from galleyproof.http.asgi import App, Receive, Scope, Send

LOOPBACK = "loopback"
"""Stands for all origins of this machine."""
_LOOPBACK_ORIGIN = r"https?://(localhost|[a-z0-9-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?"
_METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
_EXPOSED = (
    "Date", "ETag", "Location", "Preference-Applied", "Retry-After", "X-RateLimit-Limit",
    "X-RateLimit-Remaining", "X-RateLimit-Reset", "X-Request-Id",
)  # fmt: skip
"""The headers that programs read. Browsers hide all but a few others."""
_PREFLIGHT_SECONDS = 600


def with_cors(app: App, origins: Sequence[str]) -> App:
    """Return an application that answers preflight requests and names the origins that may read responses.

    Args:
        app: the application.
        origins: the allowed origins, such as ``https://app.example.com``; ``loopback`` for all of this
            machine, ``*`` for all. Without any, browsers keep to the origin of the server.
    """
    if not origins:
        return app
    checked = CORSMiddleware(
        app,
        allow_origins=[origin for origin in origins if origin != LOOPBACK],
        allow_origin_regex=_LOOPBACK_ORIGIN if LOOPBACK in origins else None,
        allow_methods=_METHODS,
        allow_headers=["*"],
        expose_headers=_EXPOSED,
        max_age=_PREFLIGHT_SECONDS,
    )

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        is_from_browser = any(name == b"origin" for name, _value in scope["headers"])
        await (checked if is_from_browser else app)(scope, receive, send)

    return serve
