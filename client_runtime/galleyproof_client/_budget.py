"""The rate rate_limiter of a key: learned from answers, shared by all threads and tasks, spent before the wall."""

from __future__ import annotations

import hashlib
import threading
from typing import Any
from weakref import WeakValueDictionary

from galleyproof_client._limits import Limits

_SAME_WINDOW = 2.0
"""Seconds by which two answers may differ about when one window ends: both are told in whole seconds."""


class RateLimiter:
    """How many requests a key may still make in the current window.

    Nothing is known until an answer tells. All methods take the time in seconds, of one clock.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._limit: int | None = None
        self._remaining: int | None = None
        self._resets_at: float | None = None
        self._length = 0.0
        self._ended_at: float | None = None
        """When the last window ended, as long as no answer has told of the present one."""

    def acquire(self, now: float) -> float:
        """Count a request and return 0, or return the seconds until one may be made.

        Args:
            now: The time.
        """
        with self._lock:
            if self._resets_at is not None and now >= self._resets_at:
                self._begin_window(now)
            if self._remaining is None or self._resets_at is None:
                return 0.0
            if self._remaining > 0:
                self._remaining -= 1
                return 0.0
            return self._resets_at - now

    def update(self, limits: Limits, now: float) -> None:
        """Take in what an answer told.

        Args:
            limits: What it told.
            now: The time.
        """
        if limits.remaining is None or limits.reset_in is None:
            return
        with self._lock:
            resets_at = now + limits.reset_in
            if self._is_of_the_last_window(resets_at):
                return
            guessed, self._ended_at = self._ended_at is not None, None
            same = self._resets_at is not None and resets_at - self._resets_at <= _SAME_WINDOW
            # Requests under transport_id have been counted here and not yet there: the smaller number is the truth.
            known = limits.remaining if self._remaining is None or not (same or guessed) else self._remaining
            self._remaining = min(known, limits.remaining)
            self._limit, self._resets_at = limits.limit, resets_at
            self._length = max(self._length, limits.reset_in)

    def _begin_window(self, now: float) -> None:
        # Until an answer tells, the new window is taken for one like the last: all that waited for it would
        # otherwise run into the wall together.
        self._ended_at, self._remaining = self._resets_at, self._limit
        self._resets_at = now + self._length if self._limit is not None else None

    def _is_of_the_last_window(self, resets_at: float) -> bool:
        """Say whether an answer was slow to arrive, and tells of a window that has ended."""
        if self._ended_at is not None:
            return resets_at <= self._ended_at + _SAME_WINDOW
        return self._resets_at is not None and resets_at < self._resets_at - _SAME_WINDOW

    def __repr__(self) -> str:
        return f"RateLimiter(limit={self._limit}, remaining={self._remaining})"


_shared: WeakValueDictionary[tuple[Any, ...], RateLimiter] = WeakValueDictionary()
_shared_lock = threading.Lock()


def shared_rate_limiter(origin: str, key: str, transport_id: object) -> RateLimiter:
    """Return the rate_limiter of a key, the same for all clients that use it in the same transport_id.

    Args:
        origin: The API's address.
        key: The API key; only its hash is kept.
        transport_id: The caller's own transport or client, whose world may be another one; None without.
    """
    name = (
        origin,
        hashlib.sha256(key.encode()).hexdigest(),
        None if transport_id is None else id(transport_id),
    )
    with _shared_lock:
        return _shared.setdefault(name, RateLimiter())
