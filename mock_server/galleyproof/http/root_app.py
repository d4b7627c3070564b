"""The root application: it selects the part of the server for a path, and serves the page for people."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import frozen

from galleyproof.http.asgi import App, Receive, Scope, Send
from galleyproof.http.errors import method_not_allowed, not_found
from galleyproof.http.page_app import page_file
from galleyproof.http.security_headers import with_security_headers


@frozen
class ServiceLink:
    """Where a service stands on the server.

    Args:
        title: its display name.
        api_path, docs_path: the paths of its API and of its documentation.
        sample_path: a path that can be tried with a plain GET.
        authorization: the header that opens the demo sandbox.
    """

    title: str
    api_path: str
    docs_path: str
    sample_path: str
    authorization: str


class RootApp:
    """Passes each request to the part with the longest matching path.

    Args:
        parts: an ASGI application for each path prefix; it adds the security headers itself.
    """

    def __init__(self, parts: Mapping[str, App]) -> None:
        self._parts = dict(sorted(parts.items(), key=lambda part: -len(part[0])))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            raise RuntimeError(f"This server supports HTTP only, not {scope['type']}.")
        path = scope["path"]
        for prefix, part in self._parts.items():
            if path == prefix or path.startswith(prefix + "/"):
                await part(scope, receive, send)
                return
        send = with_security_headers(send)
        response = (method_not_allowed(scope) or page_file("index.html")) if path == "/" else not_found()
        await response(scope, receive, send)


class LazyApp:
    """Builds an ASGI application when it receives its first request.

    Args:
        build: returns the application.
    """

    def __init__(self, build: Callable[[], App]) -> None:
        self._build = build
        self._app: App | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if self._app is None:
            self._app = self._build()
        await self._app(scope, receive, send)
