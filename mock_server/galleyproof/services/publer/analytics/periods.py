"""Stretches of time as analytics ask for them: from a day or moment to a day or moment, both included."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from attrs import frozen

from galleyproof.kernel.clock import to_milliseconds
from galleyproof.kernel.requests import HttpError

USUAL = timedelta(days=30)
"""What a request without dates is about: today and the 29 days before."""

TICK = timedelta(milliseconds=1)
"""The shortest time there is; a period ends one tick before the next begins."""

_LAST_TICK = time(23, 59, 59, 999_000, tzinfo=UTC)
_EARLIEST = datetime.min.replace(tzinfo=UTC)
_LATEST = datetime.combine(date.max, _LAST_TICK)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LEAP_SECOND = re.compile(r"(T\d{2}:\d{2}):60")
_LOST_PLUS = re.compile(r" (?=\d{2}:\d{2}$)")


@frozen
class Period:
    """All moments from ``start`` to ``end``; both are aware, in UTC and belong to it.

    Services count in whole milliseconds, so the end of a day is its last one.
    """

    start: datetime
    end: datetime

    def __contains__(self, moment: datetime) -> bool:
        return self.start <= moment <= self.end

    @property
    def day_count(self) -> int:
        """How many days it touches."""
        return (self.end.date() - self.start.date()).days + 1

    def days(self) -> Iterator[Period]:
        """Yield its days, the first and the last as far as they belong to it."""
        day, last = self.start.date(), self.end.date()
        while True:
            yield Period(
                max(self.start, datetime.combine(day, time(tzinfo=UTC))),
                min(self.end, datetime.combine(day, _LAST_TICK)),
            )
            if day == last:
                return
            day += timedelta(days=1)

    def until(self, moment: datetime) -> Period | None:
        """Return the part up to a moment; None when it lies beyond."""
        return None if moment < self.start else Period(self.start, min(self.end, moment))

    @property
    def eve(self) -> datetime:
        """The last moment before it."""
        return self.start - TICK if self.start > _EARLIEST else self.start

    def before(self) -> Period:
        """Return the period of the same length that ends where this one starts.

        Raises:
            Refusal: 400, the calendar has no such period.
        """
        length = self.end - self.start
        if self.eve - _EARLIEST < length or self.eve == self.start:
            raise HttpError(
                400, "The period is compared with the one before it, and no calendar goes so far."
            )
        return Period(self.eve - length, self.eve)


def read(parameters: Mapping[str, Any], now: datetime) -> Period:
    """Read ``from`` and ``to`` of a request; what is left out makes it end today or last thirty days.

    Args:
        parameters: the request's parameters.
        now: the sandbox's time.

    Raises:
        Refusal: 400, a bound is no time or the period ends before it starts.
    """
    first, last = parameters.get("from"), parameters.get("to")
    today = _end_of(now)
    if first is None:
        end = today if last is None else _moment(last, is_end=True)
        start = max(_EARLIEST + USUAL, end) - USUAL + TICK
    else:
        start = _moment(first, is_end=False)
        end = max(today, _end_of(start)) if last is None else _moment(last, is_end=True)
    if start > end:
        raise HttpError(400, f"The period ends before it starts: from {first}, to {last}.")
    return Period(start, end)


def _moment(text: str, *, is_end: bool) -> datetime:
    """Read a bound: a day counts from its first to its last moment; a time without a zone is in UTC."""
    try:
        if _DAY.fullmatch(text):
            day = date.fromisoformat(text)
            return datetime.combine(day, _LAST_TICK if is_end else time(tzinfo=UTC))
        moment = datetime.fromisoformat(_readable(text))
    except ValueError:
        raise HttpError(400, f"{text!r} is neither a day nor a time that there is.") from None
    return to_milliseconds(_in_utc(moment))


def _readable(text: str) -> str:
    """Spell a time as Python reads it: a plus that became a space is put back, a leap second taken off."""
    text = text.upper()
    head, rest = text[:11].replace(" ", "T"), text[11:]
    return _LEAP_SECOND.sub(r"\1:59", head + _LOST_PLUS.sub("+", rest))


def _end_of(moment: datetime) -> datetime:
    return datetime.combine(moment.date(), _LAST_TICK)


def _in_utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        return moment.replace(tzinfo=UTC)
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        # Only the zone leads out of the calendar; its edge is close enough.
        return _EARLIEST if moment.year == 1 else _LATEST
