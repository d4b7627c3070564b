"""An application that is put together when it is first called."""

from __future__ import annotations

from collections.abc import Callable

from galleyproof.http.asgi import App, Receive, Scope, Send


class LazyApp:
    """Stands for an application that is costly to build and often not needed.

    Args:
        build: builds it.
    """

    def __init__(self, build: Callable[[], App]) -> None:
        self._build = build
        self._app: App | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if self._app is None:
            self._app = self._build()
        await self._app(scope, receive, send)
