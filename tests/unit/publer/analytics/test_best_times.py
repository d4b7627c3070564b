"""Best times to post."""

from __future__ import annotations

import calendar
from datetime import timedelta

import pytest
from galleyproof.services.publer.analytics.best_times import scores
from galleyproof.services.publer.analytics.metrics import Metrics
from galleyproof.services.publer.analytics.post_metrics import PostMetrics
from galleyproof.services.publer.seed.ids import demo_id

from tests.support.analytics import (
    FACEBOOK,
    HISTORY,
    INSTAGRAM,
    MARKET_FACEBOOK,
    NOW,
    account,
    demo,
    post,
    posts_of,
)
from tests.support.publer import DIALECTS, error_of

PATH = f"/analytics/{FACEBOOK}/best_times"


def measured(hours: int, likes: int, account_id: str = "one") -> PostMetrics:
    """Return a post that is published so many hours after the Monday's nine o'clock, with so many likes."""
    at = NOW + timedelta(hours=hours)
    return PostMetrics(post(published_at=at), account(id=account_id), Metrics(likes=likes), frozenset())


def table(**rows: dict[int, float]) -> dict[str, list[float]]:
    """Return a week of scores; what is not given is 0."""
    return {day: [rows.get(day, {}).get(hour, 0.0) for hour in range(24)] for day in calendar.day_name}


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([], {}),
        ([measured(0, 0)], {}),
        ([measured(0, 10)], {"Monday": {9: 10.0}}),
        ([measured(0, 10), measured(24, 20)], {"Monday": {9: 5.0}, "Tuesday": {9: 10.0}}),
        ([measured(0, 10), measured(0, 30), measured(-1, 40)], {"Monday": {9: 5.0, 8: 10.0}}),
        (
            [measured(0, 1), measured(1, 3), measured(0, 100, "two"), measured(1, 300, "two")],
            {"Monday": {9: 3.3, 10: 10.0}},
        ),
    ],
    ids=["nothing", "no engagement", "one post", "two days", "a mean", "large accounts do not decide"],
)
def test_scores(items: list[PostMetrics], expected: dict[str, dict[int, float]]) -> None:
    """An hour's score is its mean success against the best hour's, up to 10."""
    assert scores(items) == table(**expected)


def test_hours_without_posts_score_nothing() -> None:
    """Only hours in which something went out have a score, and the best has 10."""
    found = demo().read(PATH, **HISTORY)

    scored = {(day, hour) for day, row in found.items() for hour, score in enumerate(row) if score}
    used = {
        (calendar.day_name[one.scheduled_at.weekday()], one.scheduled_at.hour)
        for one in posts_of(demo(), FACEBOOK)
        if one.scheduled_at
    }
    assert scored == used
    assert max(score for row in found.values() for score in row) == 10.0


def test_the_demo_week_is_not_flat() -> None:
    """The demo history has better and worse hours on every network together."""
    found = demo().read("/analytics/best_times", **HISTORY)

    assert len({score for row in found.values() for score in row}) > 10


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("asked", [{}, {"from": "2025-12-01"}, {"to": "2025-12-01"}])
def test_without_both_dates(dialect: str, asked: dict[str, str]) -> None:
    """Without a whole period the answer is an empty list."""
    assert demo(dialect).read(PATH, **asked) == []


def test_times_of_competitors() -> None:
    """Competitors have times of their own, together and each."""
    own, theirs, one = (
        demo().read(f"/analytics/{INSTAGRAM}/best_times", **HISTORY, **who)
        for who in ({}, {"competitors": "true"}, {"competitors": "true", "competitor_id": demo_id(804)})
    )

    assert list(own) == list(theirs) == list(one) == list(calendar.day_name)
    assert own != theirs != one


@pytest.mark.parametrize(
    ("account_id", "asked", "status", "sentence"),
    [
        ("unknown", {}, 404, "Resource does not exist"),
        (MARKET_FACEBOOK, HISTORY, 404, "Resource does not exist"),
        (FACEBOOK, HISTORY | {"competitors": "true", "competitor_id": "x"}, 404, "Resource does not exist"),
        (
            FACEBOOK,
            {"from": "2026-01-02", "to": "2026-01-01"},
            400,
            "The period ends before it starts: from 2026-01-02, to 2026-01-01.",
        ),
    ],
)
def test_rejected_requests(account_id: str, asked: dict[str, str], status: int, sentence: str) -> None:
    """Foreign accounts look like unknown ones; a period must not end before it starts."""
    assert error_of(demo().get(f"/analytics/{account_id}/best_times", **asked)) == (status, sentence)
