"""When posts do best."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from statistics import fmean as mean

from galleyproof.kernel.requests import Request, Response
from galleyproof.services.publer.analytics import periods
from galleyproof.services.publer.analytics.post_metrics import Measured, measured

_BEST = 10.0
"""The score of the best hour of the week."""


def get_best_times(request: Request) -> Response:
    """Answer ``GET /analytics/best_times``: a score from 0 to 10 for each hour (UTC) of the week.

    It goes by the engagement of the posts that went out in that hour. Without both dates the answer
    is an empty list, as the live service was seen to do; no dialect's documents forbid it.

    Raises:
        Refusal: 400 for a period that is none, 404 for an account or competitor that is not there.
    """
    asked = request.parameters
    items = measured(request, periods.read(asked, request.sandbox.now))
    if "from" not in asked or "to" not in asked:
        return Response(200, [])
    return Response(200, scores(items))


def get_account_best_times(request: Request) -> Response:
    """Answer ``GET /analytics/{account_id}/best_times``: the same for one account."""
    return get_best_times(request)


def scores(items: Iterable[Measured]) -> dict[str, list[float]]:
    """Return the 24 scores of each weekday; an hour in which nothing went out has 0.

    A post counts by its engagement against what its account usually gets, so that the largest account
    of a workspace does not decide alone.
    """
    by_account: dict[str, list[Measured]] = {}
    for item in items:
        by_account.setdefault(item.account.id, []).append(item)
    successes: dict[tuple[int, int], list[float]] = {}
    for posts in by_account.values():
        usual = mean(item.figures.engagement for item in posts) or 1.0
        for item in posts:
            hour = (item.shown_at.weekday(), item.shown_at.hour)
            successes.setdefault(hour, []).append(item.figures.engagement / usual)
    means = {hour: mean(values) for hour, values in successes.items()}
    best = max(means.values(), default=0.0) or 1.0
    return {
        name: [round(means.get((weekday, hour), 0.0) / best * _BEST, 1) for hour in range(24)]
        for weekday, name in enumerate(calendar.day_name)
    }
