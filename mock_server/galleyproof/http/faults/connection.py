"""The connection itself: ending it without an answer, and keeping silent on it.

ASGI has no word for either, so whoever runs the application puts functions into the request's extensions:
`galleyproof.server` one that hangs up a real connection, `galleyproof.testing` two that raise what a client
would see, so that nothing waits in a test's own process.
"""

from __future__ import annotations

import asyncio
import contextlib

from galleyproof.http.asgi import Receive, Scope

CLOSE = "galleyproof.hang_up"
"""Extension: a function that ends the connection; called with whether to reset it rather than close it."""
STALL = "galleyproof.keep_silent"
"""Extension: a function that stands for so many seconds of silence; without it the seconds are waited."""


class ConnectionAborted(ConnectionError):
    """This server has no way to end a connection; the application gives up on the request instead."""


async def hang_up(scope: Scope, receive: Receive, *, reset: bool) -> None:
    """End the connection: reset it, or close it once what was sent has left.

    Raises:
        ConnectionCut: whoever runs the application gave no function for it.
    """
    end = scope.get("extensions", {}).get(CLOSE)
    if end is None:
        raise ConnectionAborted("A fault ended the connection.")
    end(reset)
    await _gone(receive)


async def keep_silent(scope: Scope, receive: Receive, seconds: float) -> None:
    """Let the client wait, at most until it goes away itself."""
    stand_in = scope.get("extensions", {}).get(STALL)
    if stand_in is not None:
        stand_in(seconds)
        return
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await _gone(receive)


async def _gone(receive: Receive) -> None:
    """Wait until the client is gone; what it still sends is dropped."""
    while (await receive())["type"] != "http.disconnect":
        pass
