"""The hours of the week at which posts get most engagement."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from datetime import UTC, tzinfo
from statistics import fmean
from zoneinfo import ZoneInfo

from galleyproof.kernel.requests import Request, Response
from galleyproof.services.publer.analytics import periods
from galleyproof.services.publer.analytics.post_metrics import PostMetrics, requested_posts
from galleyproof.services.publer.dialects import dialect_of
from galleyproof.services.publer.settings import PublerSettings

_MAX_SCORE = 10.0
"""The score of the best hour. Assumed: the documentation gives no scale."""


def get_best_times(request: Request) -> Response:
    """Return a score from 0 to 10 for each hour of the week, in UTC or the time zone of the workspace.

    The score depends on the engagement of the posts published in that hour. Without both dates the
    response is an empty list, as clients observed on the live service; no documentation excludes it.

    Raises:
        HttpError: 400 for an invalid period, 404 for an unknown account or competitor.
    """
    parameters = request.parameters
    items = requested_posts(request, periods.read(parameters, request.sandbox.now))
    if "from" not in parameters or "to" not in parameters:
        return Response(200, [])
    sandbox = request.sandbox
    zone = sandbox.setting(PublerSettings).time_zone if dialect_of(sandbox).local_hours else "UTC"
    return Response(200, scores(items, ZoneInfo(zone)))


def get_account_best_times(request: Request) -> Response:
    """Return what `get_best_times` returns, for one account."""
    return get_best_times(request)


def scores(items: Iterable[PostMetrics], zone: tzinfo = UTC) -> dict[str, list[float]]:
    """Return the 24 scores of each weekday; an hour without posts has 0.

    A post counts by its engagement relative to the average of its account, so that the largest account
    of a workspace does not decide alone.
    """
    by_account: dict[str, list[PostMetrics]] = {}
    for item in items:
        by_account.setdefault(item.account.id, []).append(item)
    relative: dict[tuple[int, int], list[float]] = {}
    for posts in by_account.values():
        average = fmean(item.metrics.engagement for item in posts) or 1.0
        for item in posts:
            shown_at = item.shown_at.astimezone(zone)
            hour = (shown_at.weekday(), shown_at.hour)
            relative.setdefault(hour, []).append(item.metrics.engagement / average)
    means = {hour: fmean(values) for hour, values in relative.items()}
    best = max(means.values(), default=0.0) or 1.0
    return {
        name: [round(means.get((weekday, hour), 0.0) / best * _MAX_SCORE, 1) for hour in range(24)]
        for weekday, name in enumerate(calendar.day_name)
    }
