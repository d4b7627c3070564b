"""Read times of requests, and calculate with them within the calendar's bounds."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

MAX_TIME = datetime(9000, 1, 1, tzinfo=UTC)
"""Nothing is scheduled after this."""

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
UNITS: Mapping[str, timedelta] = {
    "Minute": MINUTE,
    "Hour": timedelta(hours=1),
    "Day": DAY,
    "Week": timedelta(weeks=1),
}


def read_moment(text: str) -> datetime | None:
    """Read an ISO 8601 time and return it in UTC, None if it is invalid or after `MAX_TIME`."""
    moment = read_zoned(text)
    return None if moment is None else moment.astimezone(UTC)


def read_zoned(text: str) -> datetime | None:
    """Read an ISO 8601 time in its own zone, by default UTC; None if it is invalid or after `MAX_TIME`.

    A ``+`` that a query string turned into a space is read as the ``+`` it was.
    """
    text = text.strip()
    if " " in text[11:]:
        text = text[:11] + text[11:].replace(" ", "+")
    try:
        moment = datetime.fromisoformat(text.upper())
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
        # The first and last days of the calendar may have no counterpart in UTC.
        in_utc = moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return moment if in_utc < MAX_TIME else None


def read_bound(text: str) -> datetime | None:
    """Read a bound of a period, None if it is invalid; one outside the calendar is moved into it."""
    moment = read_moment(text)
    if moment is not None:
        return moment
    try:
        year = datetime.fromisoformat(text.strip().upper()).year
    except ValueError:
        return None
    return MAX_TIME if year > 1 else datetime.min.replace(tzinfo=UTC)


def read_day(text: str) -> date | None:
    """Read a date, or the date of a time in its own zone; None if it is invalid."""
    moment = read_moment(text)
    return None if moment is None else date.fromisoformat(text.strip()[:10])


def is_day(text: str) -> bool:
    """Return whether a text is a date without a time."""
    return len(text.strip()) == len("2026-01-05")


def end_of(day: date) -> datetime:
    """Return the last moment of a day in UTC."""
    return datetime.combine(day, time.max, tzinfo=UTC)


def start_of(day: date) -> datetime:
    """Return the first moment of a day in UTC."""
    return datetime.combine(day, time.min, tzinfo=UTC)


def later(moment: datetime, by: timedelta) -> datetime:
    """Return ``moment + by``, at most `MAX_TIME`."""
    return MAX_TIME if by >= MAX_TIME - moment else moment + by


def add_months(moment: datetime, months: int) -> datetime:
    """Return the same day a number of months later, or the last day of that month."""
    return month_day(moment, months, moment.day)


def month_day(moment: datetime, months: int, day: int) -> datetime:
    """Return a day of the month a number of months later, at the same time of day."""
    index = moment.year * 12 + moment.month - 1 + months
    year, month = divmod(index, 12)
    if year >= MAX_TIME.year:
        return MAX_TIME
    last = calendar.monthrange(year, month + 1)[1]
    return moment.replace(year=year, month=month + 1, day=min(day, last))


def duration(delay: Mapping[str, Any]) -> timedelta:
    """Read a ``{duration, unit}``."""
    try:
        return UNITS[delay["unit"]] * float(delay["duration"])
    except OverflowError:
        return MAX_TIME - datetime(1, 1, 1, tzinfo=UTC)
