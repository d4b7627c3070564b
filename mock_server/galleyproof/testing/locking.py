"""One at a time: a program's threads, its event loops and a real server may share one mock."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Generator
from functools import partial
from threading import RLock
from types import coroutine
from typing import Any, TypeVar

from galleyproof.testing.transport import App

T = TypeVar("T")


class SerializingApp:
    """An ASGI application that works for one caller at a time.

    The mock is atomic on one event loop, because it never waits while it changes anything. Here callers come
    from several threads, so each stretch between two waits holds a lock; nobody waits with the lock held.

    Args:
        app: the application.
        lock: whoever holds it may touch what the application works on.
    """

    def __init__(self, app: App, lock: RLock) -> None:
        self._app, self._lock = app, lock

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Answer one request."""
        await _in_turns(self._app(scope, receive, send), self._lock)  # type: ignore[arg-type]


@coroutine
def _in_turns(work: Coroutine[Any, Any, T], lock: RLock) -> Generator[Any, Any, T]:
    go_on: Callable[[], Any] = partial(work.send, None)
    while True:
        try:
            with lock:
                awaited = go_on()
        except StopIteration as done:
            result: T = done.value
            return result
        try:
            go_on = partial(work.send, (yield awaited))
        except BaseException as error:  # A cancelled task, too, ends the work and not this wrapper.
            go_on = partial(work.throw, error)
