"""The charts, which account types have which, and their values day by day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import frozen

from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.analytics import chart_days, demographics, periods
from galleyproof.services.publer.analytics.audiences import WITHOUT_FOLLOWERS, reported_metrics
from galleyproof.services.publer.analytics.chart_days import DailyDeltas, Days
from galleyproof.services.publer.analytics.insights import TITLES
from galleyproof.services.publer.analytics.metrics import GrowthCurve, growth_curve, percent
from galleyproof.services.publer.analytics.periods import Period
from galleyproof.services.publer.analytics.post_metrics import PROVIDER_OF, accounts_of, with_analytics
from galleyproof.services.publer.dialects import dialect_of
from galleyproof.services.publer.dialects.dialect import ChartSeries, Dialect
from galleyproof.services.publer.records import Account, Post
from galleyproof.services.publer.views import Json

MAX_DAYS = 400
"""The longest period of a chart. Assumed, to bound the work of one request."""


@frozen
class Chart:
    """One chart.

    Args:
        id: its value in ``chart_ids[]``; for a metric of posts, the metric's name.
        group: growth or insights.
        type: vertical, horizontal or side_by_side.
        is_level: whether it shows the value at the end of each day; the others show what the day added.
        is_rate: whether its values are percentages.
        only: the types of account that have it; empty for all whose network reports the metric.
        is_extra: whether only the live service has it.
    """

    id: str
    title: str
    tooltip: str
    group: str = "insights"
    type: str = "vertical"
    is_level: bool = False
    is_rate: bool = False
    only: frozenset[str] = frozenset()
    is_extra: bool = False


FOLLOWERS = Chart(
    "followers",
    "Followers",
    "How many people follow the account at the end of the day.",
    "growth",
    is_level=True,
)
NEW_FOLLOWERS = Chart(
    "new_followers", "New followers", "How many people began to follow the account that day.", "growth"
)
POSTS = Chart("posts", "Posts", "How many posts were published on that day.")

_RATES = frozenset({"engagement_rate", "click_through_rate"})
POST_CHARTS = tuple(
    Chart(key, title, tooltip, is_rate=key in _RATES)
    for key, (title, tooltip) in TITLES.items()
    if key != "reach_rate"
)
"""The charts of posts' metrics, except the reach rate."""

CONNECTIONS = Chart(
    "connections", "Connections", "How many people the profile is connected with at the end of the day.",
    "growth", is_level=True, only=frozenset({"in_profile"}), is_extra=True,
)  # fmt: skip
PROFILE_VIEWS = Chart(
    "profile_views", "Profile views", "How often the profile was visited that day.",
    only=frozenset({"ig_business", "in_page", "tiktok"}), is_extra=True,
)  # fmt: skip
TALKING = Chart(
    "talking", "Talking about this", "How many people liked, commented on or shared posts that day.",
    only=frozenset({"fb_page"}), is_extra=True,
)  # fmt: skip
REACH_RATE = Chart("reach_rate", *TITLES["reach_rate"], is_rate=True, is_extra=True)

DEMOGRAPHICS = tuple(
    Chart(chart_id, title, tooltip, "demographics", kind, is_rate=True, only=demographics.ACCOUNT_TYPES)
    for chart_id, title, tooltip, kind in (
        ("audience_age_gender", "Age and gender", "The followers by age and gender.", "side_by_side"),
        ("audience_countries", "Countries", "The followers by country.", "horizontal"),
        ("audience_cities", "Cities", "The followers by city.", "horizontal"),
    )
)

_EXTRA = (REACH_RATE, TALKING, CONNECTIONS, PROFILE_VIEWS)
CHARTS = (FOLLOWERS, NEW_FOLLOWERS, POSTS, *POST_CHARTS, *DEMOGRAPHICS, *_EXTRA)
"""All charts, in the order in which they are listed. Assumed, except for ``followers``.

The last four are seen in one program of the live service, read November 2026, without the types of account
that have them and without values: both are assumed.
"""


def has_chart(analytics_type: str, chart: Chart) -> bool:
    """Return whether an account type has a chart: its network must report the metric."""
    provider = PROVIDER_OF.get(analytics_type)
    if provider is None:
        return False
    if chart.only:
        return analytics_type in chart.only
    if chart in (FOLLOWERS, NEW_FOLLOWERS):
        return provider not in WITHOUT_FOLLOWERS
    return chart is POSTS or chart.id in reported_metrics(provider)


def _charts(dialect: Dialect) -> Iterator[Chart]:
    return (chart for chart in CHARTS if dialect.extra_charts or not chart.is_extra)


def list_charts(request: Request) -> Response:
    """Return all charts, or those of one account type."""
    account_type, dialect = request.parameters.get("account_type"), dialect_of(request.sandbox)
    return Response(
        200,
        [
            {
                "id": dialect.chart_names.get(chart.id, chart.id),
                "title": chart.title,
                "group_id": chart.group,
                "tooltip": dialect.chart_tooltip(chart.tooltip),
                "type": dialect.chart_type(chart.type),
                "last_value": chart.is_level,
                "show_percentage": chart.is_rate,
            }
            for chart in _charts(dialect)
            if account_type is None or has_chart(account_type, chart)
        ],
    )


def get_chart_data(request: Request) -> Response:
    """Return each chart day by day, for a period and the period before it.

    A chart that does not exist, or that none of the accounts has, is missing from the response; the others
    are listed under the names that the request used. Future days are left out.

    Raises:
        HttpError: 400 for an invalid or too long period, 404 for an unknown account.
    """
    period = periods.read(request.parameters, request.sandbox.now)
    if period.day_count > MAX_DAYS:
        raise HttpError(400, f"A chart covers at most {MAX_DAYS} days; this period has {period.day_count}.")
    previous, charts = period.previous(), _RequestedCharts.of(request)
    return Response(200, {"current": charts.draw(period), "previous": charts.draw(previous)})


def get_account_chart_data(request: Request) -> Response:
    """Return what `get_chart_data` returns, for one account."""
    return get_chart_data(request)


@frozen
class _RequestedCharts:
    """The charts of one request and the data behind them.

    Args:
        charts: the charts that any of the accounts has, by the name that the request used.
        accounts: the accounts that analytics cover.
        posts: their published posts, by account id.
        curves: how the metrics of these posts grow, by account id; empty if no chart needs them.
    """

    sandbox: SandboxState
    charts: Mapping[str, Chart]
    accounts: tuple[Account, ...]
    posts: Mapping[str, Sequence[Post]]
    curves: Mapping[str, Sequence[GrowthCurve]]

    @classmethod
    def of(cls, request: Request) -> _RequestedCharts:
        sandbox, requested = request.sandbox, set(request.parameters["chart_ids[]"])
        accounts = {account.id: account for account in with_analytics(accounts_of(request))}
        posts: dict[str, list[Post]] = {account_id: [] for account_id in accounts}
        for post in sandbox.store.all(Post):
            if post.published_at is not None and post.account_id in posts:
                posts[post.account_id].append(post)
        names = dialect_of(sandbox).chart_names
        charts = {
            name: chart
            for chart in _charts(dialect_of(sandbox))
            for name in (names.get(chart.id, chart.id), chart.id)
            if name in requested
            and any(has_chart(account.analytics_type, chart) for account in accounts.values())
        }
        curves = {
            account_id: [growth_curve(sandbox.ids, accounts[account_id], post) for post in published]
            for account_id, published in posts.items()
            if any(chart in (*POST_CHARTS, REACH_RATE, TALKING) for chart in charts.values())
        }
        return cls(sandbox, charts, tuple(accounts.values()), posts, curves)

    def draw(self, period: Period) -> Json:
        """Return each chart of a period in the format of the dialect."""
        dialect = dialect_of(self.sandbox)
        days, format_chart = Days.of(period, self.sandbox.now, dialect.days_per_point), dialect.chart
        deltas = DailyDeltas.of(self.curves if days.dates else {}, days)
        return {
            name: format_chart(self._series(name, chart, days, deltas)) for name, chart in self.charts.items()
        }

    def _series(self, name: str, chart: Chart, days: Days, deltas: DailyDeltas) -> ChartSeries:
        if chart in DEMOGRAPHICS:
            return self._demographics(name, chart, days)
        values = self._values(chart, days, deltas) if days.dates else ()
        points = tuple(zip(days.dates, values, strict=True))
        return ChartSeries(name, points, values[-1] if values else None)

    def _demographics(self, name: str, chart: Chart, days: Days) -> ChartSeries:
        accounts = [account for account in self.accounts if has_chart(account.analytics_type, chart)]
        groups = demographics.shares(self.sandbox, chart.id, accounts) if days.dates else []
        points = tuple((days.dates[-1], share) for _group, share in groups)
        return ChartSeries(name, points, None, tuple(group for group, _share in groups))

    def _values(self, chart: Chart, days: Days, deltas: DailyDeltas) -> Sequence[float]:
        accounts = [account for account in self.accounts if has_chart(account.analytics_type, chart)]
        if chart is POSTS:
            posts = (post for account in accounts for post in self.posts[account.id])
            return chart_days.post_counts(posts, days)
        levels = chart_days.followers(self.sandbox, accounts, days)
        if chart in (FOLLOWERS, CONNECTIONS):
            return levels[1:]
        if chart is NEW_FOLLOWERS:
            return [after - before for before, after in pairwise(levels)]
        if chart is PROFILE_VIEWS:
            return chart_days.profile_views(self.sandbox, accounts, days)
        metrics = deltas.sum_for(tuple(account.id for account in accounts))
        if chart is REACH_RATE:
            return [percent(delta.reach, level) for delta, level in zip(metrics, levels[1:], strict=True)]
        if chart is TALKING:
            return [delta.likes + delta.comments + delta.shares for delta in metrics]
        return [getattr(delta, chart.id) for delta in metrics]
