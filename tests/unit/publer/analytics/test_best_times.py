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


def likes_at(hours: int, likes: int, account_id: str = "one") -> PostMetrics:
    """Return a post with its likes, published some hours after nine o'clock on Monday."""
    at = NOW + timedelta(hours=hours)
    return PostMetrics(post(published_at=at), account(id=account_id), Metrics(likes=likes), frozenset())


def table(**rows: dict[int, float]) -> dict[str, list[float]]:
    """Return the scores of a week; an hour that is not given has 0."""
    return {day: [rows.get(day, {}).get(hour, 0.0) for hour in range(24)] for day in calendar.day_name}


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([], {}),
        ([likes_at(0, 0)], {}),
        ([likes_at(0, 10)], {"Monday": {9: 10.0}}),
        ([likes_at(0, 10), likes_at(24, 20)], {"Monday": {9: 5.0}, "Tuesday": {9: 10.0}}),
        (
            [likes_at(0, 10), likes_at(0, 30), likes_at(-1, 40)],
            {"Monday": {9: 5.0, 8: 10.0}},
        ),
        (
            [
                likes_at(0, 1),
                likes_at(1, 3),
                likes_at(0, 100, "two"),
                likes_at(1, 300, "two"),
            ],
            {"Monday": {9: 3.3, 10: 10.0}},
        ),
    ],
    ids=["nothing", "no engagement", "one post", "two days", "a mean", "large accounts do not decide"],
)
def test_scores(items: list[PostMetrics], expected: dict[str, dict[int, float]]) -> None:
    """The score of an hour is its mean relative engagement compared with the best hour, which has 10."""
    assert scores(items) == table(**expected)


def test_hours_without_posts() -> None:
    """Only hours with posts have a score, and the best hour has 10."""
    found = demo().read(PATH, **HISTORY)

    scored = {(day, hour) for day, row in found.items() for hour, score in enumerate(row) if score}
    used = {
        (calendar.day_name[one.scheduled_at.weekday()], one.scheduled_at.hour)
        for one in posts_of(demo(), FACEBOOK)
        if one.scheduled_at
    }
    assert scored == used
    assert max(score for row in found.values() for score in row) == 10.0


def test_demo_posts_have_good_and_bad_hours() -> None:
    """The demo posts have good and bad hours, all networks together."""
    found = demo().read("/analytics/best_times", **HISTORY)

    assert len({score for row in found.values() for score in row}) > 10


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("parameters", [{}, {"from": "2025-12-01"}, {"to": "2025-12-01"}])
def test_without_both_dates(dialect: str, parameters: dict[str, str]) -> None:
    """Without both dates the response is an empty list."""
    assert demo(dialect).read(PATH, **parameters) == []


def test_times_of_competitors() -> None:
    """Competitors have scores of their own, all together and each one."""
    own, theirs, one = (
        demo().read(f"/analytics/{INSTAGRAM}/best_times", **HISTORY, **who)
        for who in ({}, {"competitors": "true"}, {"competitors": "true", "competitor_id": demo_id(804)})
    )

    assert list(own) == list(theirs) == list(one) == list(calendar.day_name)
    assert own != theirs != one


@pytest.mark.parametrize(
    ("account_id", "parameters", "status", "message"),
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
def test_rejected_requests(account_id: str, parameters: dict[str, str], status: int, message: str) -> None:
    """A foreign account gets a 404 like an unknown one; a period must not end before it starts."""
    assert error_of(demo().get(f"/analytics/{account_id}/best_times", **parameters)) == (status, message)
