"""Writes the state of the sandboxes before a response is sent."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from galleyproof.http.asgi import App, Receive, Scope, Send
from galleyproof.kernel.registry import StateError

_log = logging.getLogger(__name__)


class DurableApp:
    """An application whose responses are held back until what they say is stored.

    Args:
        app: serves the request.
        commit: stores what changed; raises an error if it cannot.
    """

    def __init__(self, app: App, commit: Callable[[], None]) -> None:
        self._app, self._commit = app, commit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        held: list[Any] = []
        is_streaming = False

        async def hold(message: Any) -> None:
            nonlocal is_streaming
            if is_streaming:
                await send(message)
                return
            held.append(message)
            if message.get("more_body"):
                self._commit()
                is_streaming = True
                await _send_all(held, send)

        await self._app(scope, receive, hold)
        try:
            self._commit()
        except StateError as error:
            _log.error("%s", error)
            if not is_streaming:
                await _send_all(_failure(str(error)), send)
            return
        if not is_streaming:
            await _send_all(held, send)


async def _send_all(messages: list[Any], send: Send) -> None:
    for message in messages:
        await send(message)


def _failure(reason: str) -> list[Any]:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"retry-after", b"10")]
    text = f"Nothing was changed, because it could not be stored. {reason}\n"
    return [
        {"type": "http.response.start", "status": 503, "headers": headers},
        {"type": "http.response.body", "body": text.encode()},
    ]
