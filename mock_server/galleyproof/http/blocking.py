"""Runs work that blocks, such as a download, while the server handles other requests.

As for faults of connections, the server can be another one than the one with sockets: `galleyproof.testing`
puts its own function into the extensions of a request, because its callers may have no event loop.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from threading import Thread
from typing import Any

from galleyproof.http.asgi import Scope

Work = Callable[[], Any]

RUN_BLOCKING = "galleyproof.run_blocking"
"""Extension: a function that returns an awaitable with the result of some work."""


async def run_blocking(scope: Scope, work: Work) -> Any:
    """Return the result of work that blocks."""
    run: Callable[[Work], Awaitable[Any]] = scope.get("extensions", {}).get(RUN_BLOCKING, _run_in_thread)
    return await run(work)


async def _run_in_thread(work: Work) -> Any:
    # A thread of its own: those of asyncio's executor keep the process alive until they end.
    loop = asyncio.get_running_loop()
    result: asyncio.Future[Any] = loop.create_future()

    def finish(value: Any, error: BaseException | None) -> None:
        if result.done():  # the request was cancelled
            return
        if error is None:
            result.set_result(value)
        else:
            result.set_exception(error)

    def run() -> None:
        value, caught = None, None
        try:
            value = work()
        except BaseException as error:
            caught = error
        with suppress(RuntimeError):  # the loop is closed, so nobody waits
            loop.call_soon_threadsafe(finish, value, caught)

    Thread(target=run, daemon=True).start()
    return await result
