"""Competitors, and how they compare with the workspace's accounts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from galleyproof.kernel.requests import Request, Response
from galleyproof.services.publer.analytics import periods
from galleyproof.services.publer.analytics.competitor_posts import PROVIDERS, as_account, is_waiting
from galleyproof.services.publer.analytics.metrics import Metrics, followers_at
from galleyproof.services.publer.analytics.periods import Period
from galleyproof.services.publer.analytics.post_metrics import (
    PostMetrics,
    accounts_of,
    competitors_of,
    page_of,
    posts_of_accounts,
    posts_of_competitor,
    total,
)
from galleyproof.services.publer.records import Account, Competitor
from galleyproof.services.publer.views import Json

_COUNTS: Mapping[str, frozenset[str]] = {
    "videos_count": frozenset({"video", "reel", "short"}),
    "photos_count": frozenset({"photo", "carousel", "gif", "story"}),
    "links_count": frozenset({"link"}),
    "statuses_count": frozenset({"status", "poll"}),
}
"""Which types of post each count includes."""

_NOT_REPORTED: Mapping[str, frozenset[str]] = {
    "facebook": frozenset({"reach", "engagement_rate"}),
    "instagram": frozenset({"reach", "engagement_rate", "links_count", "statuses_count"}),
    "twitter": frozenset(),
}
"""What a network does not report about competitors; left out for the own accounts too, to compare.

Source: Publer API reference, analytics/competitor-analysis, read 2026-08-13.
"""


@frozen
class CompetitorStats:
    """The statistics of one account in a period.

    Args:
        account: the account, or the competitor as one.
        is_mine: whether the account belongs to the workspace.
        is_waiting: whether its metrics are still to be collected.
    """

    account: Account
    is_mine: bool
    is_waiting: bool
    followers: int
    followers_growth: int
    metrics: Metrics
    counts: Mapping[str, int]


def list_competitors(request: Request) -> Response:
    """Return all competitors of the workspace's accounts."""
    found = competitors_of(request, accounts_of(request))
    return Response(200, [_competitor(request, competitor) for competitor in found])


def list_account_competitors(request: Request) -> Response:
    """Return the competitors of one account.

    Raises:
        HttpError: 404 for an unknown account.
    """
    return list_competitors(request)


def list_competitor_insights(request: Request) -> Response:
    """Return the statistics of accounts and their competitors in a period, ten on a page.

    By default the account with most followers comes first. An account whose network has no competitors
    gets a 422 with a single message, the only error in that format.

    Raises:
        HttpError: 400 for an invalid period, 404 for an unknown account or competitor.
    """
    parameters = request.parameters
    period, accounts = periods.read(parameters, request.sandbox.now), accounts_of(request)
    comparable = [account for account in accounts if account.provider in PROVIDERS]
    if parameters.get("account_id") is not None and not comparable:
        return Response(422, {"errors": f"Publer has no competitors on {accounts[0].provider}."})
    query = parameters.get("query", "").casefold()
    found = [
        stats for stats in _all_stats(request, comparable, period) if query in stats.account.name.casefold()
    ]
    ordered = _sorted(found, parameters.get("sort_by", "followers"), parameters.get("sort_type", "desc"))
    shown = page_of(ordered, parameters.get("page", 0))
    return Response(200, {"insights": [_insight(stats) for stats in shown], "total": len(ordered)})


def list_account_competitor_insights(request: Request) -> Response:
    """Return what `list_competitor_insights` returns, for one account."""
    return list_competitor_insights(request)


def _competitor(request: Request, competitor: Competitor) -> Json:
    view: Json = {
        "id": competitor.id,
        "provider": competitor.provider,
        "name": competitor.name,
        "social_id": competitor.social_id,
        "picture": competitor.picture,
        "type": competitor.type,
        "competitor_sync_in_queue": is_waiting(competitor, request.sandbox.now),
    }
    if competitor.provider in ("twitter", "instagram"):
        view["username"] = competitor.username
    if competitor.provider in ("twitter", "facebook"):
        view["verified"] = competitor.verified
    return view


def _all_stats(request: Request, accounts: Iterable[Account], period: Period) -> Iterator[CompetitorStats]:
    """Yield the accounts and their competitors; only the competitor if the request names one."""
    accounts = list(accounts)
    competitors = competitors_of(request, accounts)
    if request.parameters.get("competitor_id") is None:
        for account in accounts:
            yield _stats(request, account, posts_of_accounts(request, [account], period), period)
    for competitor in competitors:
        posts = posts_of_competitor(request, competitor, period)
        waiting = is_waiting(competitor, request.sandbox.now)
        yield _stats(request, as_account(competitor), posts, period, is_mine=False, is_waiting=waiting)


def _stats(
    request: Request,
    account: Account,
    posts: Iterable[PostMetrics],
    period: Period,
    *,
    is_mine: bool = True,
    is_waiting: bool = False,
) -> CompetitorStats:
    ids, now, items = request.sandbox.ids, request.sandbox.now, list(posts)
    followers = followers_at(ids, account, min(period.end, now))
    before = followers_at(ids, account, min(period.moment_before, now))
    counts = {key: sum(item.post.type in types for item in items) for key, types in _COUNTS.items()}
    return CompetitorStats(
        account=account,
        is_mine=is_mine,
        is_waiting=is_waiting,
        followers=followers,
        followers_growth=followers - before,
        metrics=total(items),
        counts={"posts_count": len(items)} | counts,
    )


def _sorted(all_stats: Iterable[CompetitorStats], sort_by: str, sort_type: str) -> list[CompetitorStats]:
    def rank(stats: CompetitorStats) -> tuple[int, str]:
        if sort_by in stats.counts:
            value = stats.counts[sort_by]
        elif sort_by in _NOT_REPORTED[stats.account.provider]:
            value = 0
        else:
            value = stats.followers if sort_by == "followers" else getattr(stats.metrics, sort_by)
        return value, stats.account.id

    return sorted(all_stats, key=rank, reverse=sort_type == "desc")


def _insight(stats: CompetitorStats) -> Json:
    account, left_out = stats.account, _NOT_REPORTED[stats.account.provider]
    metrics: Json = {
        "followers": stats.followers,
        "followers_growth": stats.followers_growth,
        "engagement": stats.metrics.engagement,
        "engagement_rate": stats.metrics.engagement_rate,
        "reach": stats.metrics.reach,
        **stats.counts,
    }
    return {
        "account": {
            "id": account.id,
            "name": account.name,
            "provider": account.provider,
            "competitor_sync_in_queue": stats.is_waiting,
            "picture": account.picture,
            "my_account": stats.is_mine,
        },
        **{key: value for key, value in metrics.items() if key not in left_out},
    }
