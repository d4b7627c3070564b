"""What other processes must not take over: held locks, connections and API keys."""

from __future__ import annotations

import os
import threading
from typing import Any, ClassVar
from weakref import WeakSet

from galleyproof_client._errors import InvalidArgumentError


class NotPicklable:
    """The base of classes that cannot be pickled, because they have connections and an API key."""

    __slots__ = ()

    _instead: ClassVar[str]
    """What to use instead, as a sentence without a full stop."""

    def __reduce__(self) -> Any:
        raise InvalidArgumentError(
            f"{type(self).__name__} cannot be pickled or copied: it has connections and an API key",
            hint=self._instead,
        )


class ForkSafeLock:
    """A lock that is free in a forked process, even if a thread of the parent held it at that moment.

    That thread does not exist in the child, so it would never release the lock.
    """

    def __init__(self) -> None:
        self.renew()
        _locks.add(self)

    def renew(self) -> None:
        """Replace the lock with a free one."""
        self._lock = threading.Lock()

    def __enter__(self) -> None:
        self._lock.acquire()

    def __exit__(self, *_: object) -> None:
        self._lock.release()


_locks: WeakSet[ForkSafeLock] = WeakSet()


def _renew_all() -> None:
    for lock in list(_locks):
        lock.renew()


if hasattr(os, "register_at_fork"):  # not on Windows, which cannot fork
    os.register_at_fork(after_in_child=_renew_all)
