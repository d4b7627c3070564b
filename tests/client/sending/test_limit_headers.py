"""What responses say about limits and waiting, header by header."""

from __future__ import annotations

import httpx
import pytest
from galleyproof_client._requests.operations import ResetUnit
from galleyproof_client._sending.rate_limits import Limits, RateLimiter, read_limits, read_retry_after

NOW = 1_767_600_000.0
"""2026-01-05, 08:00:00 UTC."""
LATER = f"{NOW + 40:.0f}"
DATE = "Mon, 05 Jan 2026 08:00:10 GMT"
DAY = 24 * 3600


def headers(**values: str) -> httpx.Headers:
    """Return headers, with hyphens for underscores."""
    return httpx.Headers({name.replace("_", "-"): value for name, value in values.items()})


@pytest.mark.parametrize(
    ("sent", "unit", "expected"),
    [
        ({}, ResetUnit.SECONDS, Limits(None, None, None)),
        (
            {"X_RateLimit_Limit": "100", "X_RateLimit_Remaining": "7", "X_RateLimit_Reset": "30"},
            ResetUnit.SECONDS,
            Limits(100, 7, 30.0),
        ),
        ({"X_RateLimit_Limit": "0"}, ResetUnit.SECONDS, Limits(0, None, None)),
        ({"X_RateLimit_Remaining": "0"}, ResetUnit.SECONDS, Limits(None, 0, None)),
        ({"X_RateLimit_Reset": "0.5"}, ResetUnit.SECONDS, Limits(None, None, 0.5)),
        ({"X_RateLimit_Reset": str(DAY)}, ResetUnit.SECONDS, Limits(None, None, float(DAY))),
        ({"X_RateLimit_Reset": str(DAY + 1)}, ResetUnit.SECONDS, Limits(None, None, None)),
        ({"X_RateLimit_Reset": LATER}, ResetUnit.UNIX_SECONDS, Limits(None, None, 40.0)),
        ({"X_RateLimit_Reset": f"{NOW - 40:.0f}"}, ResetUnit.UNIX_SECONDS, Limits(None, None, 0.0)),
        (
            {"X_RateLimit_Reset": f"{NOW + 40:.0f}", "Date": DATE},
            ResetUnit.UNIX_SECONDS,
            Limits(None, None, 30.0),
        ),
        (
            {"X_RateLimit_Reset": f"{NOW + 40:.0f}", "Date": "soon"},
            ResetUnit.UNIX_SECONDS,
            Limits(None, None, 40.0),
        ),
        (
            {"X_RateLimit_Limit": "1_0", "X_RateLimit_Remaining": "-1", "X_RateLimit_Reset": "nan"},
            ResetUnit.SECONDS,
            Limits(None, None, None),
        ),
    ],
)
def test_limits(sent: dict[str, str], unit: ResetUnit, expected: Limits) -> None:
    """Each header is read on its own; a time of the service is compared with its own date."""
    assert read_limits(headers(**sent), NOW, unit) == expected


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ({}, None),
        ({"Retry_After": "5"}, 5.0),
        ({"Retry_After": "0"}, 0.0),
        ({"Retry_After": "soon"}, None),
        ({"Retry_After": "Mon, 05 Jan 2026 08:00:30 GMT"}, 30.0),
        ({"Retry_After": "Mon, 05 Jan 2026 08:00:30 GMT", "Date": DATE}, 20.0),
        ({"Retry_After": "Mon, 05 Jan 2026 08:00:30 +0100"}, 0.0),
        ({"Retry_After": "Mon, 05 Jan 2026 09:00:30 +0100"}, 30.0),
        ({"Retry_After": "Mon, 05 Jan 2026 07:00:00 GMT"}, 0.0),
        # Without Retry-After, the end of the window counts if nothing remains in it.
        ({"X_RateLimit_Reset": "9", "X_RateLimit_Remaining": "0"}, 9.0),
        ({"X_RateLimit_Reset": "9"}, 9.0),
        ({"X_RateLimit_Reset": "9", "X_RateLimit_Remaining": "1"}, None),
    ],
)
def test_retry_after(sent: dict[str, str], expected: float | None) -> None:
    """Seconds and dates are read; a date has the zone that it names."""
    assert read_retry_after(headers(**sent), NOW, ResetUnit.SECONDS) == expected


@pytest.mark.parametrize(("reset_in", "counts"), [(97.9, False), (98.0, True), (102.0, True), (150.0, True)])
def test_late_responses_in_a_window(reset_in: float, counts: bool) -> None:
    """A response that describes an end two seconds before that of the window is of an earlier one."""
    limiter = RateLimiter()
    limiter.update(Limits(10, 5, 100.0), now=0.0)

    limiter.update(Limits(10, 2, reset_in), now=0.0)

    assert repr(limiter) == f"RateLimiter(limit=10, remaining={2 if counts else 5})"


@pytest.mark.parametrize(
    ("resets_at", "counts"), [(99.0, False), (102.0, False), (102.1, True), (200.0, True)]
)
def test_late_responses_after_a_window(resets_at: float, counts: bool) -> None:
    """In a new window, responses that describe the one before count no more."""
    limiter = RateLimiter()
    limiter.update(Limits(10, 5, 100.0), now=0.0)
    assert limiter.acquire(101.0) == 0.0
    assert repr(limiter) == "RateLimiter(limit=10, remaining=9)"

    limiter.update(Limits(10, 2, resets_at - 101.0), now=101.0)

    assert repr(limiter) == f"RateLimiter(limit=10, remaining={2 if counts else 9})"


def test_a_window_without_a_known_limit() -> None:
    """Where responses do not say the limit, nobody waits in a new window."""
    limiter = RateLimiter()
    limiter.update(Limits(None, 0, 10.0), now=0.0)
    assert limiter.acquire(4.0) == 6.0

    assert [limiter.acquire(now) for now in (10.0, 10.0, 11.0)] == [0.0, 0.0, 0.0]
