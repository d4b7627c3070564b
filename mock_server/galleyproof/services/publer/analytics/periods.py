"""The periods that analytics requests name: from a day or time to a day or time, both included."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from attrs import frozen

from galleyproof.kernel.clock import to_milliseconds
from galleyproof.kernel.requests import HttpError

DEFAULT_LENGTH = timedelta(days=30)
"""The length of a period without dates: today and the 29 days before. Assumed."""

RESOLUTION = timedelta(milliseconds=1)
"""The resolution of times; a period ends this long before the next one starts."""

_END_OF_DAY = time(23, 59, 59, 999_000, tzinfo=UTC)
_EARLIEST = datetime.min.replace(tzinfo=UTC)
_LATEST = datetime.combine(date.max, _END_OF_DAY)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_LEAP_SECOND = re.compile(r"(T\d{2}:\d{2}):60")
_UNESCAPED_PLUS = re.compile(r" (?=\d{2}:\d{2}$)")


@frozen
class Period:
    """All moments from ``start`` to ``end``; both are timezone-aware, in UTC and included.

    Times are counted in whole milliseconds, so a day ends at its last one.
    """

    start: datetime
    end: datetime

    def __contains__(self, moment: datetime) -> bool:
        return self.start <= moment <= self.end

    @property
    def day_count(self) -> int:
        """How many calendar days the period touches."""
        return (self.end.date() - self.start.date()).days + 1

    def days(self) -> Iterator[Period]:
        """Yield the days of the period; the first and the last may be partial."""
        day, last = self.start.date(), self.end.date()
        while True:
            yield Period(
                max(self.start, datetime.combine(day, time(tzinfo=UTC))),
                min(self.end, datetime.combine(day, _END_OF_DAY)),
            )
            if day == last:
                return
            day += timedelta(days=1)

    def until(self, moment: datetime) -> Period | None:
        """Return the part up to a moment; None if the period starts after it."""
        return None if moment < self.start else Period(self.start, min(self.end, moment))

    @property
    def moment_before(self) -> datetime:
        """The last moment before the period."""
        return self.start - RESOLUTION if self.start > _EARLIEST else self.start

    def previous(self) -> Period:
        """Return the period of the same length that ends where this one starts.

        Raises:
            HttpError: 400 if that period would start before the year 1.
        """
        length = self.end - self.start
        if self.moment_before - _EARLIEST < length or self.moment_before == self.start:
            raise HttpError(
                400, "The previous period of the same length would start before the year 1. Use a later from."
            )
        return Period(self.moment_before - length, self.moment_before)


def read(parameters: Mapping[str, Any], now: datetime) -> Period:
    """Return the period that ``from`` and ``to`` of a request name.

    Without ``to`` the period ends today; without ``from`` it is thirty days long.

    Args:
        parameters: the request's parameters.
        now: the sandbox's time.

    Raises:
        HttpError: 400 if a bound is not a valid date or time, or the period ends before it starts.
    """
    first, last = parameters.get("from"), parameters.get("to")
    today = _end_of(now)
    if first is None:
        end = today if last is None else _moment(last, is_end=True)
        start = max(_EARLIEST + DEFAULT_LENGTH, end) - DEFAULT_LENGTH + RESOLUTION
    else:
        start = _moment(first, is_end=False)
        end = max(today, _end_of(start)) if last is None else _moment(last, is_end=True)
    if start > end:
        raise HttpError(400, f"The period ends before it starts: from {first}, to {last}.")
    return Period(start, end)


def _moment(text: str, *, is_end: bool) -> datetime:
    """Return the moment that a bound names; a date means a whole day, a time without an offset is in UTC."""
    try:
        if _DATE.fullmatch(text):
            day = date.fromisoformat(text)
            return datetime.combine(day, _END_OF_DAY if is_end else time(tzinfo=UTC))
        moment = datetime.fromisoformat(_normalized(text))
    except ValueError:
        raise HttpError(400, f"{text!r} is not a valid date or time.") from None
    return to_milliseconds(_in_utc(moment))


def _normalized(text: str) -> str:
    """Return a time as Python reads it: a plus sign decoded as a space is restored, a leap second removed."""
    text = text.upper()
    head, rest = text[:11].replace(" ", "T"), text[11:]
    return _LEAP_SECOND.sub(r"\1:59", head + _UNESCAPED_PLUS.sub("+", rest))


def _end_of(moment: datetime) -> datetime:
    return datetime.combine(moment.date(), _END_OF_DAY)


def _in_utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        return moment.replace(tzinfo=UTC)
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        # Only the offset leads out of the range of datetime; the limit of the range is close enough.
        return _EARLIEST if moment.year == 1 else _LATEST
