"""Periods from ``from`` and ``to``."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from galleyproof.kernel.requests import HttpError
from galleyproof.services.publer.analytics import periods
from galleyproof.services.publer.analytics.periods import RESOLUTION, Period
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.analytics import NOW


def bounds(period: Period) -> tuple[str, str]:
    """Return the first and the last moment of a period as text."""
    return tuple(  # type: ignore[return-value]  # two of them
        moment.isoformat(timespec="milliseconds").removesuffix("+00:00")
        for moment in (period.start, period.end)
    )


@pytest.mark.parametrize(
    ("first", "last", "start", "end"),
    [
        ("2025-12-01", "2025-12-03", "2025-12-01T00:00:00.000", "2025-12-03T23:59:59.999"),
        ("2025-12-01", "2025-12-01", "2025-12-01T00:00:00.000", "2025-12-01T23:59:59.999"),
        (None, None, "2025-12-07T00:00:00.000", "2026-01-05T23:59:59.999"),
        ("2025-12-01", None, "2025-12-01T00:00:00.000", "2026-01-05T23:59:59.999"),
        (None, "2025-12-01", "2025-11-02T00:00:00.000", "2025-12-01T23:59:59.999"),
        ("2027-03-01T10:00Z", None, "2027-03-01T10:00:00.000", "2027-03-01T23:59:59.999"),
        ("2025-12-01T10:00:00Z", "2025-12-01", "2025-12-01T10:00:00.000", "2025-12-01T23:59:59.999"),
        ("2025-12-01T10:00+02:00", "2025-12-02 08:30", "2025-12-01T08:00:00.000", "2025-12-02T08:30:00.000"),
        ("2025-12-01T10:00:00 02:00", "2025-12-02", "2025-12-01T08:00:00.000", "2025-12-02T23:59:59.999"),
        ("2025-12-01t10:00:00.123456z", "2025-12-02", "2025-12-01T10:00:00.123", "2025-12-02T23:59:59.999"),
        ("2025-12-31T23:59:60Z", "2026-01-02", "2025-12-31T23:59:59.000", "2026-01-02T23:59:59.999"),
        ("0001-01-01T00:00:00+05:00", "0001-01-01", "0001-01-01T00:00:00.000", "0001-01-01T23:59:59.999"),
        ("9999-12-31", "9999-12-31T23:59:59-05:00", "9999-12-31T00:00:00.000", "9999-12-31T23:59:59.999"),
    ],
)
def test_valid_periods(first: str | None, last: str | None, start: str, end: str) -> None:
    """A date means the whole day, a time is precise to the millisecond, and missing bounds have defaults."""
    given = {key: text for key, text in (("from", first), ("to", last)) if text is not None}

    assert bounds(periods.read(given, NOW)) == (start, end)


@pytest.mark.parametrize(
    ("first", "last", "message"),
    [
        ("2025-12-02", "2025-12-01", "The period ends before it starts: from 2025-12-02, to 2025-12-01."),
        ("0000-01-01", "2025-12-01", "'0000-01-01' is not a valid date or time."),
        (
            "2025-12-01",
            "2025-13-01T00:00:00Z",
            "'2025-13-01T00:00:00Z' is not a valid date or time.",
        ),
    ],
)
def test_rejected_requests(first: str, last: str, message: str) -> None:
    """An invalid period gets a 400 that says why."""
    with pytest.raises(HttpError) as refused:
        periods.read({"from": first, "to": last}, NOW)

    assert (refused.value.status, refused.value.message) == (400, message)


MOMENTS = st.integers(-(10**12), 10**12).map(lambda offset: NOW + offset * RESOLUTION)
"""Times in whole milliseconds, from the last and the next decades."""
LENGTHS = st.integers(0, 60 * 86_400_000).map(lambda ticks: ticks * RESOLUTION)


@settings(deadline=None)
@given(start=MOMENTS, length=LENGTHS)
def test_days_cover_the_period(start: datetime, length: timedelta) -> None:
    """The days of a period are consecutive and cover it."""
    period = Period(start, start + length)

    days = list(period.days())

    assert len(days) == period.day_count
    assert (days[0].start, days[-1].end) == (period.start, period.end)
    assert all(before.end + RESOLUTION == after.start for before, after in pairwise(days))
    assert all(day.start.date() == day.end.date() for day in days)


@settings(deadline=None)
@given(start=MOMENTS, length=LENGTHS)
def test_previous_period(start: datetime, length: timedelta) -> None:
    """The previous period has the same length and ends where this one starts."""
    period = Period(start, start + length)

    before = period.previous()

    assert before.end + RESOLUTION == period.start
    assert before.end - before.start == period.end - period.start


@pytest.mark.parametrize(("first", "last"), [("0001-01-01", "0001-01-01"), ("0001-01-05", "0001-02-01")])
def test_no_previous_period(first: str, last: str) -> None:
    """A period without a previous period is rejected."""
    with pytest.raises(HttpError) as refused:
        periods.read({"from": first, "to": last}, NOW).previous()

    assert refused.value.status == 400
