"""Fetch a value once, even if several threads or tasks need it at the same time."""

from __future__ import annotations

import copy
import os
from collections.abc import Callable
from concurrent.futures import Future
from typing import Generic, TypeVar

from galleyproof_client._errors import APIError, APIStatusError, UnexpectedResponseError
from galleyproof_client._sending.flow import Flow, Wait
from galleyproof_client._sending.processes import ForkSafeLock

T = TypeVar("T")


class Once(Generic[T]):
    """A value that is fetched on first use. Others that need it wait for the first one."""

    def __init__(self) -> None:
        self._lock = ForkSafeLock()
        self._values: list[T] = []
        self._running: tuple[int, Future[None]] | None = None
        """The process and the end of the fetch that is under way."""

    @property
    def known(self) -> T | None:
        """The value; None before it is fetched."""
        return next(iter(self._values), None)

    def get(self, fetch: Callable[[], Flow[T]], *, patience: float) -> Flow[T]:
        """Return the value.

        Args:
            fetch: Fetch it.
            patience: The maximum number of seconds to wait for another thread or task; after that, the value
                is fetched once more.

        Raises:
            APIError: It could not be fetched.
        """
        while True:
            running, is_mine = self._begin()
            if running is None:
                return self._values[0]
            if is_mine:
                return (yield from self._fetch(fetch, running))
            in_time = yield Wait(running, patience)
            if not in_time:
                return self._keep((yield from fetch()))
            if (error := running.exception()) is not None:
                # What the service answered holds for all who wait; a lost connection does not.
                if isinstance(error, APIStatusError | UnexpectedResponseError):
                    raise copy.copy(error)
                return self._keep((yield from fetch()))

    def _begin(self) -> tuple[Future[None] | None, bool]:
        """Return the fetch that is under way and whether it was begun here; None if the value is known."""
        with self._lock:
            if self._values:
                return None, False
            # A thread of the parent process does not exist in a forked one, so its fetch never ends there.
            if self._running is not None and self._running[0] == os.getpid():
                return self._running[1], False
            running = Future[None]()
            self._running = os.getpid(), running
            return running, True

    def _fetch(self, fetch: Callable[[], Flow[T]], running: Future[None]) -> Flow[T]:
        failure: APIError | None = None
        try:
            return self._keep((yield from fetch()))
        except APIError as error:
            failure = copy.copy(error)
            raise
        finally:
            with self._lock:
                self._running = None
            if failure is not None:
                running.set_exception(failure)
            else:
                # Those who wait look again: the value is known, or this fetch was cancelled.
                running.set_result(None)

    def _keep(self, value: T) -> T:
        self._values.append(value)
        return self._values[0]
