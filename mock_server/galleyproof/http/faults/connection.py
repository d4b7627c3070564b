"""Closes or stalls the connection of a request.

ASGI has no messages for this, so the server puts functions into the extensions of a request:
`galleyproof.server` closes the real connection, `galleyproof.testing` raises the exception that a client
would get, so that nothing waits in process.
"""

from __future__ import annotations

import asyncio
import contextlib

from galleyproof.http.asgi import Receive, Scope

CLOSE = "galleyproof.close_connection"
"""Extension: a function that closes the connection; called with whether to reset it."""
STALL = "galleyproof.stall"
"""Extension: a function that replaces a pause of some seconds; without it the pause is real."""


class ConnectionAborted(ConnectionError):
    """The server cannot close a connection, so the request is aborted."""


async def close_connection(scope: Scope, receive: Receive, *, reset: bool) -> None:
    """Reset the connection, or close it after the pending data was sent.

    Raises:
        ConnectionAborted: the server has no function for it.
    """
    close = scope.get("extensions", {}).get(CLOSE)
    if close is None:
        raise ConnectionAborted("A fault closed the connection.")
    close(reset)
    await _wait_for_disconnect(receive)


async def stall(scope: Scope, receive: Receive, seconds: float) -> None:
    """Pause until the time is over or the client disconnects."""
    replacement = scope.get("extensions", {}).get(STALL)
    if replacement is not None:
        replacement(seconds)
        return
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await _wait_for_disconnect(receive)


async def _wait_for_disconnect(receive: Receive) -> None:
    """Wait until the client disconnects; drop what it sends."""
    while (await receive())["type"] != "http.disconnect":
        pass
