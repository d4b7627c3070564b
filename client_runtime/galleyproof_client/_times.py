"""Times: aware ones only, in and out."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from galleyproof_client._errors import InvalidArgumentError, NaiveDatetimeError

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def write_time(instant: datetime, *, utc: bool = False) -> str:
    """Return a time as APIs take it, with ``Z`` for UTC.

    Args:
        instant: An aware time.
        utc: Turn any other offset into UTC.

    Raises:
        NaiveDatetimeError: The time has no zone.
        InvalidArgumentError: It is beyond the first or the last year in UTC.
    """
    offset = instant.utcoffset()
    if offset is None:
        raise NaiveDatetimeError(
            f"{instant.isoformat()} has no time zone",
            hint="Make it aware, e.g. datetime(..., tzinfo=ZoneInfo('Europe/Lisbon')) or datetime.now(UTC)",
        )
    if utc:
        instant = _in_utc(instant)
    text = instant.isoformat()
    return text[:-6] + "Z" if text.endswith("+00:00") else text


def _in_utc(instant: datetime) -> datetime:
    try:
        return instant.astimezone(UTC)
    except OverflowError:
        raise InvalidArgumentError(
            f"{instant.isoformat()} is out of range in UTC", hint="Give a time between the years 1 and 9999"
        ) from None


def read_time(text: str) -> datetime:
    """Return the time that an answer tells.

    Args:
        text: A time in RFC 3339.

    Raises:
        ValueError: It is not a time, or has no zone.
    """
    # RFC 3339 allows small letters and a leap second, Python neither.
    instant = datetime.fromisoformat(re.sub(r":60(?=[.Z+-]|$)", ":59", text.upper()))
    if instant.utcoffset() is None:
        raise ValueError("no zone")
    return instant


def read_day(text: str) -> date:
    """Return the day that an answer tells.

    Args:
        text: A day as ``YYYY-MM-DD``.

    Raises:
        ValueError: It is not a day.
    """
    if not _DAY.fullmatch(text):
        raise ValueError("not a day")
    return date.fromisoformat(text)
