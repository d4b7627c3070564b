"""Work that blocks, beside the event loop."""

from __future__ import annotations

import asyncio
from threading import Event, get_ident

import pytest
from galleyproof.http.blocking import RUN_BLOCKING, run_blocking


def test_the_loop_goes_on() -> None:
    """The work runs in another thread while the loop does something else."""
    go = Event()

    def work() -> tuple[bool, int]:
        return go.wait(60), get_ident()

    async def both() -> tuple[bool, int]:
        running = asyncio.create_task(run_blocking({}, work))
        await asyncio.sleep(0)
        go.set()
        result: tuple[bool, int] = await running
        return result

    happened, thread = asyncio.run(both())

    assert happened
    assert thread != get_ident()


def test_errors() -> None:
    """An error of the work is raised where its result is awaited."""
    with pytest.raises(ZeroDivisionError):
        asyncio.run(run_blocking({}, lambda: 1 // 0))


def test_nobody_waits() -> None:
    """Work whose request was cancelled ends without an error, also when the loop is closed before."""
    go, ended = Event(), Event()

    def work() -> None:
        go.wait(60)
        ended.set()

    async def cancel() -> None:
        running = asyncio.create_task(run_blocking({}, work))
        await asyncio.sleep(0)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running

    asyncio.run(cancel())
    go.set()

    assert ended.wait(60)


def test_a_server_without_a_loop() -> None:
    """A server can run the work in its own way."""

    async def here(work: object) -> object:
        return work

    assert asyncio.run(run_blocking({"extensions": {RUN_BLOCKING: here}}, str)) is str
