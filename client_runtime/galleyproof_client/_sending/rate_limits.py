"""Rate limits: read them from responses, and wait before sending too many requests."""

from __future__ import annotations

import hashlib
from datetime import UTC
from typing import Any
from weakref import WeakValueDictionary

import httpx
from attrs import frozen

from galleyproof_client._requests.operations import ResetUnit
from galleyproof_client._sending.processes import ForkSafeLock

_LONGEST_WINDOW = 24 * 3600.0
"""Seconds; a longer window means that the number has another unit, and would block a key for years."""

_SAME_WINDOW = 2.0
"""Seconds by which two responses may differ about the end of one window, because both round to seconds."""


@frozen
class Limits:
    """The state of a key's rate limit.

    Args:
        limit: Requests per window.
        remaining: Requests that remain in this window.
        reset_in: Seconds until the next window.
    """

    limit: int | None
    remaining: int | None
    reset_in: float | None


def read_limits(headers: httpx.Headers, now: float, unit: ResetUnit) -> Limits:
    """Return the values of ``X-RateLimit-*``; invalid values count as absent.

    Args:
        headers: The headers of a response.
        now: The time in seconds since 1970, for responses without ``Date``.
        unit: The meaning of the number in ``X-RateLimit-Reset``.
    """
    reset = _number(headers.get("x-ratelimit-reset"))
    if reset is not None and unit is ResetUnit.UNIX_SECONDS:
        reset -= _server_time(headers, now)
    if reset is not None and reset > _LONGEST_WINDOW:
        reset = None
    limit, remaining = (_number(headers.get(f"x-ratelimit-{name}")) for name in ("limit", "remaining"))
    return Limits(
        None if limit is None else int(limit),
        None if remaining is None else int(remaining),
        None if reset is None else max(0.0, reset),
    )


def read_retry_after(headers: httpx.Headers, now: float, unit: ResetUnit) -> float | None:
    """Return the seconds that the service asks to wait; None if it does not ask.

    Args:
        headers: The headers of a response.
        now: The time in seconds since 1970, for responses without ``Date``.
        unit: The meaning of the number in ``X-RateLimit-Reset``.
    """
    value = headers.get("retry-after")
    if value is None:
        limits = read_limits(headers, now, unit)
        return limits.reset_in if not limits.remaining else None
    seconds = _number(value)
    if seconds is None and (instant := _instant(value)) is not None:
        seconds = instant - _server_time(headers, now)
    return None if seconds is None else max(0.0, seconds)


def _server_time(headers: httpx.Headers, now: float) -> float:
    # The service's own clock: ours may be wrong, and a sandbox's clock can show another year.
    instant = _instant(headers.get("date", ""))
    return now if instant is None else instant


def _instant(text: str) -> float | None:
    from email.utils import parsedate_to_datetime  # a slow import, not needed before the first response

    try:
        instant = parsedate_to_datetime(text)
        # Without a zone, Python would take the one of this machine.
        return (instant if instant.tzinfo else instant.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError, OSError):
        return None


def _number(text: str | None) -> float | None:
    if not text or "_" in text:  # Python reads 1_0 as 10
        return None
    try:
        number = float(text)
    except ValueError:
        return None
    return number if 0 <= number < 1e12 else None


class RateLimiter:
    """Counts the requests that a key may still send in the current rate limit window.

    It learns the limit from responses and is shared by threads and tasks. All methods take the time in
    seconds of the same clock.
    """

    def __init__(self) -> None:
        self._lock = ForkSafeLock()
        self._limit: int | None = None
        self._remaining: int | None = None
        self._resets_at: float | None = None
        self._length = 0.0
        self._ended_at: float | None = None
        """When the last window ended, until a response describes the current one."""

    def acquire(self, now: float) -> float:
        """Count a request and return 0, or return the seconds until a request may be sent.

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
        """Update the counts with the rate limit of a response.

        Args:
            limits: The rate limit.
            now: The time.
        """
        if limits.remaining is None or limits.reset_in is None:
            return
        with self._lock:
            resets_at = now + limits.reset_in
            if self._is_of_last_window(resets_at):
                return
            guessed, self._ended_at = self._ended_at is not None, None
            same = self._resets_at is not None and resets_at - self._resets_at <= _SAME_WINDOW
            # Requests in flight are counted here but not in the response, so the smaller number is correct.
            remaining = (
                limits.remaining if self._remaining is None or not (same or guessed) else self._remaining
            )
            self._remaining = min(remaining, limits.remaining)
            self._limit, self._resets_at = limits.limit, resets_at
            self._length = max(self._length, limits.reset_in)

    def _begin_window(self, now: float) -> None:
        # Until a response describes the new window, assume that it is like the last one. Otherwise all
        # requests that waited for it would be sent at once.
        self._ended_at, self._remaining = self._resets_at, self._limit
        self._resets_at = now + self._length if self._limit is not None else None

    def _is_of_last_window(self, resets_at: float) -> bool:
        """Return whether a late response describes a window that has ended."""
        if self._ended_at is not None:
            return resets_at <= self._ended_at + _SAME_WINDOW
        return self._resets_at is not None and resets_at < self._resets_at - _SAME_WINDOW

    def __repr__(self) -> str:
        return f"RateLimiter(limit={self._limit}, remaining={self._remaining})"


_shared: WeakValueDictionary[tuple[Any, ...], RateLimiter] = WeakValueDictionary()
_shared_lock = ForkSafeLock()


def shared_rate_limiter(origin: str, key: str, transport_id: int | None) -> RateLimiter:
    """Return the rate limiter of a key, the same one for all clients that send to the same service.

    Args:
        origin: The API's base URL.
        key: The API key; only its hash is kept.
        transport_id: Identifies the caller's own transport or HTTP client, which may lead to another service;
            None without one.
    """
    name = (origin, hashlib.sha256(key.encode()).hexdigest(), transport_id)
    with _shared_lock:
        return _shared.setdefault(name, RateLimiter())
