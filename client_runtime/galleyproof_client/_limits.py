"""What an answer tells about rate limits: how many requests are left, and when to come back."""

from __future__ import annotations

from enum import StrEnum

import httpx
from attrs import frozen

_LONGEST_WINDOW = 24 * 3600.0
"""Seconds after which no window ends: what says so means another unit, and would shut a key out for ever."""


class ResetUnit(StrEnum):
    """What the number in ``X-RateLimit-Reset`` means."""

    UNIX_SECONDS = "unix_seconds"
    SECONDS = "seconds"


@frozen
class Limits:
    """Where a key stands in its window.

    Args:
        limit: Requests per window.
        remaining: Requests left in it.
        reset_in: Seconds until the next window.
    """

    limit: int | None
    remaining: int | None
    reset_in: float | None


def read_limits(headers: httpx.Headers, now: float, unit: ResetUnit) -> Limits:
    """Return what ``X-RateLimit-*`` say; nonsense counts as silence.

    Args:
        headers: The headers of an answer.
        now: The time in seconds since 1970, for answers that do not tell theirs.
        unit: What the number in ``X-RateLimit-Reset`` means.
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
    """Return the seconds that the service asks to wait; None if it does not.

    Args:
        headers: The headers of an answer.
        now: The time in seconds since 1970, for answers that do not tell theirs.
        unit: What the number in ``X-RateLimit-Reset`` means.
    """
    said = headers.get("retry-after")
    if said is None:
        limits = read_limits(headers, now, unit)
        return limits.reset_in if not limits.remaining else None
    seconds = _number(said)
    if seconds is None and (instant := _instant(said)) is not None:
        seconds = instant - _server_time(headers, now)
    return None if seconds is None else max(0.0, seconds)


def _server_time(headers: httpx.Headers, now: float) -> float:
    # The service's own clock: ours may be wrong, and a sandbox's may stand in another year.
    instant = _instant(headers.get("date", ""))
    return now if instant is None else instant


def _instant(text: str) -> float | None:
    from email.utils import parsedate_to_datetime  # a slow import, not needed before the first answer

    try:
        return parsedate_to_datetime(text).timestamp()
    except (ValueError, OverflowError, OSError):
        return None


def _number(text: str | None) -> float | None:
    try:
        number = float(text or "")
    except ValueError:
        return None
    return number if 0 <= number < 1e12 else None
