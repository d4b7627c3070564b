"""Charts over time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from attrs import frozen

from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.analytics import chart_days, metrics, periods
from galleyproof.services.publer.analytics.chart_catalogue import (
    CHARTS,
    FOLLOWERS,
    NEW_FOLLOWERS,
    OF_POSTS,
    POSTS,
    Chart,
    has,
)
from galleyproof.services.publer.analytics.chart_days import Days, Gains
from galleyproof.services.publer.analytics.metrics import Course
from galleyproof.services.publer.analytics.periods import Period
from galleyproof.services.publer.analytics.post_metrics import accounts_of, analysed
from galleyproof.services.publer.dialects import dialect_of
from galleyproof.services.publer.dialects.dialect import ChartSeries
from galleyproof.services.publer.records import Account, Post
from galleyproof.services.publer.views import Json

MAX_DAYS = 400
"""Charts are drawn for so many days at a time."""


def list_charts(request: Request) -> Response:
    """Answer ``GET /analytics/charts``: all charts, or those of one kind of account."""
    account_type, dialect = request.parameters.get("account_type"), dialect_of(request.sandbox)
    return Response(
        200,
        [
            {
                "id": dialect.chart_names.get(chart.id, chart.id),
                "title": chart.title,
                "group_id": chart.group,
                "tooltip": chart.tooltip,
                "type": dialect.chart_type("vertical"),
                "last_value": chart.is_level,
                "show_percentage": chart.is_rate,
            }
            for chart in CHARTS
            if account_type is None or has(account_type, chart)
        ],
    )


def get_chart_data(request: Request) -> Response:
    """Answer ``GET /analytics/chart_data``: each chart day by day, for a period and the one before it.

    A chart that does not exist, or that no account of the call has, is left out of the answer; the others
    stand there under the name they were asked for by. Days to come are not drawn.

    Raises:
        Refusal: 400 for a period that is none or is too long, 404 for an account that is not there.
    """
    period = periods.read(request.parameters, request.sandbox.now)
    if period.day_count > MAX_DAYS:
        raise HttpError(400, f"Charts cover at most {MAX_DAYS} days at a time; asked for {period.day_count}.")
    previous, board = period.before(), _Board.of(request)
    return Response(200, {"current": board.draw(period), "previous": board.draw(previous)})


def get_account_chart_data(request: Request) -> Response:
    """Answer ``GET /analytics/{account_id}/chart_data``: the same for one account."""
    return get_chart_data(request)


@frozen
class _Board:
    """What is drawn.

    Args:
        sandbox: where.
        charts: the charts asked for that any of the accounts has, by the name they were asked for by.
        accounts: the accounts that analytics cover.
        posts: what they published, by account.
        courses: how the figures of these posts grow, by account; empty when no chart asks for it.
    """

    sandbox: SandboxState
    charts: Mapping[str, Chart]
    accounts: tuple[Account, ...]
    posts: Mapping[str, Sequence[Post]]
    courses: Mapping[str, Sequence[Course]]

    @classmethod
    def of(cls, request: Request) -> _Board:
        sandbox, asked = request.sandbox, set(request.parameters["chart_ids[]"])
        accounts = {account.id: account for account in analysed(accounts_of(request))}
        posts: dict[str, list[Post]] = {account_id: [] for account_id in accounts}
        for post in sandbox.store.all(Post):
            if post.published_at is not None and post.account_id in posts:
                posts[post.account_id].append(post)
        names = dialect_of(sandbox).chart_names
        charts = {
            name: chart
            for chart in CHARTS
            for name in (names.get(chart.id, chart.id), chart.id)
            if name in asked and any(has(account.analytics_type, chart) for account in accounts.values())
        }
        courses = {
            account_id: [metrics.course(sandbox.ids, accounts[account_id], post) for post in published]
            for account_id, published in posts.items()
            if any(chart in OF_POSTS for chart in charts.values())
        }
        return cls(sandbox, charts, tuple(accounts.values()), posts, courses)

    def draw(self, period: Period) -> Json:
        """Return each chart of a period as the dialect shows it."""
        days = Days.of(period, self.sandbox.now)
        shape = dialect_of(self.sandbox).chart
        gains = Gains.of(self.courses if days.dates else {}, days)
        return {name: shape(self._series(name, chart, days, gains)) for name, chart in self.charts.items()}

    def _series(self, name: str, chart: Chart, days: Days, gains: Gains) -> ChartSeries:
        values = self._values(chart, days, gains) if days.dates else ()
        points = tuple(zip(days.dates, values, strict=True))
        return ChartSeries(name, points, values[-1] if values else None)

    def _values(self, chart: Chart, days: Days, gains: Gains) -> Sequence[float]:
        having = [account for account in self.accounts if has(account.analytics_type, chart)]
        if chart is POSTS:
            return chart_days.post_counts(
                (post for account in having for post in self.posts[account.id]), days
            )
        if chart in (FOLLOWERS, NEW_FOLLOWERS):
            levels = chart_days.followers(self.sandbox, having, days)
            return (
                levels[1:] if chart is FOLLOWERS else [after - before for before, after in pairwise(levels)]
            )
        together = gains.together(tuple(account.id for account in having))
        return [getattr(gained, chart.id) for gained in together]
