"""Read and write times; every datetime must have a time zone."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from galleyproof_client._errors import InvalidArgumentError, NaiveDatetimeError

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def write_time(instant: datetime, *, utc: bool = False) -> str:
    """Return a datetime as RFC 3339 text, with ``Z`` for UTC.

    Args:
        instant: A datetime with a time zone.
        utc: Convert any other offset to UTC.

    Raises:
        NaiveDatetimeError: The datetime has no time zone.
        InvalidArgumentError: In UTC it is before the year 1 or after the year 9999.
    """
    offset = instant.utcoffset()
    if offset is None:
        raise NaiveDatetimeError(
            f"the datetime {instant.isoformat()} has no time zone",
            hint="Pass e.g. datetime(..., tzinfo=ZoneInfo('Europe/Lisbon')) or datetime.now(UTC)",
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
            f"the datetime {instant.isoformat()} is out of range in UTC",
            hint="Pass a time between the years 1 and 9999",
        ) from None


def read_time(text: str) -> datetime:
    """Return the datetime of an RFC 3339 text.

    Args:
        text: The text.

    Raises:
        ValueError: It is not a time, or has no time zone.
    """
    # RFC 3339 allows lower case and leap seconds; Python's parser does not.
    instant = datetime.fromisoformat(re.sub(r":60(?=[.Z+-]|$)", ":59", text.upper()))
    if instant.utcoffset() is None:
        raise ValueError("no time zone")
    return instant


def check_zone(name: str, text: str) -> None:
    """Reject a text that is a time without a time zone; other texts are left to the service.

    Args:
        name: The name of the field.
        text: The text.

    Raises:
        NaiveDatetimeError: The text is such a time.
    """
    try:
        naive = not _DAY.fullmatch(text.strip()) and datetime.fromisoformat(text.strip()).utcoffset() is None
    except ValueError:
        return
    if naive:
        raise NaiveDatetimeError(
            f"{name} {text!r} has no time zone",
            hint="Add an offset, such as 2026-01-05T09:00:00+01:00, or Z for UTC",
        )


def read_day(text: str) -> date:
    """Return the date of a text.

    Args:
        text: A date as ``YYYY-MM-DD``.

    Raises:
        ValueError: It is not a date.
    """
    if not _DAY.fullmatch(text):
        raise ValueError("not a date")
    return date.fromisoformat(text)
