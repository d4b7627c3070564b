"""Competitors and how an account stands beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from galleyproof.kernel.requests import Request, Response
from galleyproof.services.publer.analytics import competitor_posts, metrics, periods
from galleyproof.services.publer.analytics.competitor_posts import as_account, is_waiting
from galleyproof.services.publer.analytics.metrics import Figures
from galleyproof.services.publer.analytics.periods import Period
from galleyproof.services.publer.analytics.post_metrics import (
    Measured,
    accounts_of,
    competitors_of,
    of_accounts,
    of_competitor,
    page_of,
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
"""Under which count each kind of post falls."""

_LEFT_OUT: Mapping[str, frozenset[str]] = {
    "facebook": frozenset({"reach", "engagement_rate"}),
    "instagram": frozenset({"reach", "engagement_rate", "links_count", "statuses_count"}),
    "twitter": frozenset(),
}
"""What a network does not tell of competitors; the own account is told alike, to compare."""


@frozen
class Standing:
    """How one account stands in a period.

    Args:
        account: the account, or the competitor as one.
        is_mine: whether it is the workspace's own.
        is_waiting: whether its figures are still to be collected.
    """

    account: Account
    is_mine: bool
    is_waiting: bool
    followers: int
    followers_growth: int
    figures: Figures
    counts: Mapping[str, int]


def list_competitors(request: Request) -> Response:
    """Answer ``GET /competitors``: all competitors of the workspace's accounts."""
    found = competitors_of(request, accounts_of(request))
    return Response(200, [_competitor(request, competitor) for competitor in found])


def list_account_competitors(request: Request) -> Response:
    """Answer ``GET /competitors/{account_id}``: those of one account.

    Raises:
        Refusal: 404 for an account that is not there.
    """
    return list_competitors(request)


def list_competitor_insights(request: Request) -> Response:
    """Answer ``GET /competitors/analytics``: ten accounts, own ones and competitors, compared in a period.

    The one with most followers comes first unless asked otherwise. An account whose network knows no
    competitors gets a 422 with one sentence, the only error of that shape.

    Raises:
        Refusal: 400 for a period that is none, 404 for an account or competitor that is not there.
    """
    asked = request.parameters
    period, accounts = periods.read(asked, request.sandbox.now), accounts_of(request)
    comparable = [account for account in accounts if account.provider in competitor_posts.PROVIDERS]
    if asked.get("account_id") is not None and not comparable:
        return Response(
            422, {"errors": f"There are no competitors to compare with on {accounts[0].provider}."}
        )
    query = asked.get("query", "").casefold()
    found = [
        standing
        for standing in _standings(request, comparable, period)
        if query in standing.account.name.casefold()
    ]
    ordered = _in_order(found, asked.get("sort_by", "followers"), asked.get("sort_type", "desc"))
    shown = page_of(ordered, asked.get("page", 0))
    return Response(200, {"insights": [_insight(standing) for standing in shown], "total": len(ordered)})


def list_account_competitor_insights(request: Request) -> Response:
    """Answer ``GET /competitors/{account_id}/analytics``: the same for one account."""
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


def _standings(request: Request, accounts: Iterable[Account], period: Period) -> Iterator[Standing]:
    """Yield the accounts and their competitors; only the competitor when the call names one."""
    accounts = list(accounts)
    competitors = competitors_of(request, accounts)
    if request.parameters.get("competitor_id") is None:
        for account in accounts:
            yield _standing(request, account, of_accounts(request, [account], period), period)
    for competitor in competitors:
        posts = of_competitor(request, competitor, period)
        waiting = is_waiting(competitor, request.sandbox.now)
        yield _standing(request, as_account(competitor), posts, period, is_mine=False, is_waiting=waiting)


def _standing(
    request: Request,
    account: Account,
    posts: Iterable[Measured],
    period: Period,
    *,
    is_mine: bool = True,
    is_waiting: bool = False,
) -> Standing:
    ids, now, items = request.sandbox.ids, request.sandbox.now, list(posts)
    followers = metrics.followers(ids, account, min(period.end, now))
    before = metrics.followers(ids, account, min(period.eve, now))
    counts = {key: sum(item.post.type in types for item in items) for key, types in _COUNTS.items()}
    return Standing(
        account=account,
        is_mine=is_mine,
        is_waiting=is_waiting,
        followers=followers,
        followers_growth=followers - before,
        figures=total(items),
        counts={"posts_count": len(items)} | counts,
    )


def _in_order(standings: Iterable[Standing], sort_by: str, sort_type: str) -> list[Standing]:
    def rank(standing: Standing) -> tuple[int, str]:
        if sort_by in standing.counts:
            value = standing.counts[sort_by]
        elif sort_by in _LEFT_OUT[standing.account.provider]:
            value = 0
        else:
            value = standing.followers if sort_by == "followers" else getattr(standing.figures, sort_by)
        return value, standing.account.id

    return sorted(standings, key=rank, reverse=sort_type == "desc")


def _insight(standing: Standing) -> Json:
    account, left_out = standing.account, _LEFT_OUT[standing.account.provider]
    figures: Json = {
        "followers": standing.followers,
        "followers_growth": standing.followers_growth,
        "engagement": standing.figures.engagement,
        "engagement_rate": standing.figures.engagement_rate,
        "reach": standing.figures.reach,
        **standing.counts,
    }
    return {
        "account": {
            "id": account.id,
            "name": account.name,
            "provider": account.provider,
            "competitor_sync_in_queue": standing.is_waiting,
            "picture": account.picture,
            "my_account": standing.is_mine,
        },
        **{key: value for key, value in figures.items() if key not in left_out},
    }
