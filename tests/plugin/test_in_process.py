"""Requests from several threads and event loops to one application."""

from __future__ import annotations

import asyncio
from threading import RLock, Thread
from typing import Any

import pytest
from galleyproof.testing.in_process import SerializingApp


def call(app: SerializingApp) -> Any:
    """Return the coroutine of one request."""
    return app({}, None, None)


def test_the_lock_is_released_while_a_request_waits() -> None:
    """While one request waits for its body, another one is handled."""
    lock, order = RLock(), list[str]()

    async def app(scope: Any, receive: Any, send: Any) -> None:
        order.append("begun")
        await receive()
        order.append("ended")

    async def both() -> None:
        gate = asyncio.Event()
        turns = SerializingApp(app, lock)
        first = asyncio.create_task(turns({}, gate.wait, None))
        second = asyncio.create_task(turns({}, gate.wait, None))
        while len(order) < 2:
            await asyncio.sleep(0)
        thread = Thread(target=lambda: lock.acquire() and lock.release())
        thread.start()
        thread.join()
        gate.set()
        await asyncio.gather(first, second)

    asyncio.run(both())

    assert order == ["begun", "begun", "ended", "ended"]


def test_errors_release_the_lock() -> None:
    """An error of the application reaches the caller, and the lock is free."""
    lock = RLock()

    async def app(scope: Any, receive: Any, send: Any) -> None:
        raise LookupError("gone")

    with pytest.raises(LookupError, match="gone"):
        asyncio.run(call(SerializingApp(app, lock)))

    assert lock.acquire(blocking=False)
    lock.release()


def test_a_cancelled_request() -> None:
    """Cancelling a request while the application waits ends its work."""
    ended = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append(True)

    async def cancel() -> None:
        task = asyncio.create_task(call(SerializingApp(app, RLock())))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(cancel())

    assert ended == [True]


def test_an_error_that_the_application_catches() -> None:
    """The application can catch an exception of an await and continue."""
    seen = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        try:
            await receive()
        except ConnectionError:
            seen.append("caught")
        await asyncio.sleep(0)
        seen.append("went on")

    async def fail() -> None:
        await asyncio.sleep(0)
        raise ConnectionError

    asyncio.run(SerializingApp(app, RLock())({}, fail, None))  # type: ignore[arg-type]

    assert seen == ["caught", "went on"]
