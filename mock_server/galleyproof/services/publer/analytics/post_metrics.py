"""Published posts with their metrics, as every analytics operation selects them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any, TypeVar

from attrs import frozen

from galleyproof.kernel.requests import HttpError, Request
from galleyproof.services.publer.access import workspace_of
from galleyproof.services.publer.analytics import competitor_posts
from galleyproof.services.publer.analytics.audiences import reported_metrics
from galleyproof.services.publer.analytics.metrics import Metrics, metrics_at, sum_metrics
from galleyproof.services.publer.analytics.periods import Period
from galleyproof.services.publer.records import Account, Competitor, Post

T = TypeVar("T")

PER_PAGE = 10
"""The page size. Source: Publer API reference, analytics/post-insights, read 2026-08-13."""

PROVIDER_OF: Mapping[str, str] = MappingProxyType(
    {
        "ig_business": "instagram",
        "fb_page": "facebook",
        "twitter": "twitter",
        "linkedin": "linkedin",
        "in_profile": "linkedin",
        "in_page": "linkedin",
        "youtube": "youtube",
        "tiktok": "tiktok",
        "google": "google",
        "pin_business": "pinterest",
        "pin_personal": "pinterest",
        "threads": "threads",
        "wordpress_oauth": "wordpress",
        "mastodon": "mastodon",
        "bluesky": "bluesky",
    }
)
"""The network of each account type that analytics cover.

Source: Publer API reference, analytics/charts (``account_type``), read 2026-08-13.
"""


@frozen
class PostMetrics:
    """A published post with its present metrics.

    Args:
        reported: the metrics that are known of the post; the others are 0.
    """

    post: Post
    account: Account
    metrics: Metrics
    reported: frozenset[str]

    @property
    def shown_at(self) -> datetime:
        """The time that responses show: when the post was scheduled for, else when it was published."""
        at = self.post.scheduled_at or self.post.published_at
        assert at is not None, "only published posts have metrics"
        return at


def resource_not_found() -> HttpError:
    """Return the error for an id that the workspace does not have, with the live service's message."""
    return HttpError(404, "Resource does not exist")


def accounts_of(request: Request) -> list[Account]:
    """Return the account that a request names, or all accounts of the workspace.

    Raises:
        HttpError: 404 if the workspace has no such account.
    """
    workspace = workspace_of(request)
    named = request.parameters.get("account_id")
    accounts = request.sandbox.store.all(Account)
    found = [
        account
        for account in accounts
        if account.workspace_id == workspace.id and named in (None, account.id)
    ]
    if not found and named is not None:
        raise resource_not_found()
    return found


def with_analytics(accounts: Iterable[Account]) -> list[Account]:
    """Return the accounts that analytics cover: not Telegram, Facebook groups or self-hosted blogs."""
    return [account for account in accounts if account.analytics_type in PROVIDER_OF]


def competitors_of(request: Request, accounts: Iterable[Account]) -> list[Competitor]:
    """Return the competitor that a request names, or all competitors of some accounts.

    Raises:
        HttpError: 404 if there is no such competitor.
    """
    ids = {account.id for account in accounts}
    named = request.parameters.get("competitor_id")
    found = [
        competitor
        for competitor in request.sandbox.store.all(Competitor)
        if competitor.account_id in ids and named in (None, competitor.id)
    ]
    if not found and named is not None:
        raise resource_not_found()
    return found


def requested_posts(request: Request, period: Period) -> list[PostMetrics]:
    """Return the posts published in a period that a request selects, the oldest first.

    They are the accounts' own posts, or their competitors' with ``competitors=true``.

    Raises:
        HttpError: 404 if the request names an account or competitor that the workspace does not have.
    """
    accounts = accounts_of(request)
    if request.parameters.get("competitors") is True:
        found = [
            post
            for competitor in competitors_of(request, accounts)
            for post in posts_of_competitor(request, competitor, period)
        ]
    else:
        found = posts_of_accounts(request, accounts, period)
    return sorted(found, key=lambda item: (item.shown_at, item.post.id))


def posts_of_accounts(request: Request, accounts: Iterable[Account], period: Period) -> list[PostMetrics]:
    """Return the posts of accounts that were published in a period."""
    sandbox, by_id = request.sandbox, {account.id: account for account in with_analytics(accounts)}
    return [
        PostMetrics(
            post,
            account,
            metrics_at(sandbox.ids, account, post, sandbox.now),
            reported_metrics(account.provider),
        )
        for post in sandbox.store.all(Post)
        if post.published_at is not None
        and post.published_at in period
        and (account := by_id.get(post.account_id or "")) is not None
    ]


def posts_of_competitor(request: Request, competitor: Competitor, period: Period) -> Iterator[PostMetrics]:
    """Yield the posts of a competitor that were published in a period, with their public metrics."""
    sandbox, account = request.sandbox, competitor_posts.as_account(competitor)
    public = competitor_posts.public_metrics(competitor.provider)
    for post, curve in competitor_posts.posts(sandbox.ids, competitor, period, sandbox.now):
        yield PostMetrics(post, account, curve.at(sandbox.now).only(public), public)


def filter_posts(items: Iterable[PostMetrics], parameters: Mapping[str, Any]) -> list[PostMetrics]:
    """Return the posts that match ``query``, ``postType`` and ``member_id`` of a request."""
    query = parameters.get("query", "").casefold()
    post_type, member = parameters.get("postType"), parameters.get("member_id")
    return [
        item
        for item in items
        if post_type in (None, item.post.type)
        and member in (None, item.post.user_id)
        and (not query or query in _searchable_text(item.post))
    ]


def sort_posts(items: Iterable[PostMetrics], sort_by: str, sort_type: str) -> list[PostMetrics]:
    """Return posts sorted by a metric, their time or their type; among equals the newer is the greater.

    Args:
        items: what to sort.
        sort_by: ``scheduled_at``, ``postType`` or a metric.
        sort_type: ``ASC`` or ``DESC``.
    """

    def rank(item: PostMetrics) -> tuple[Any, datetime, str]:
        return _VALUES.get(sort_by, _metric(sort_by))(item), item.shown_at, item.post.id

    return sorted(items, key=rank, reverse=sort_type == "DESC")


def page_of(items: Sequence[T], page: int) -> Sequence[T]:
    """Return one page, counted from 0; empty after the last."""
    return items[page * PER_PAGE : (page + 1) * PER_PAGE]


def total(items: Iterable[PostMetrics]) -> Metrics:
    """Return the sum of posts' metrics."""
    return sum_metrics(item.metrics for item in items)


_VALUES: Mapping[str, Callable[[PostMetrics], Any]] = MappingProxyType(
    {"scheduled_at": lambda item: item.shown_at, "postType": lambda item: item.post.type}
)


def _metric(key: str) -> Callable[[PostMetrics], Any]:
    return lambda item: getattr(item.metrics, key)


def _searchable_text(post: Post) -> str:
    link = (post.link.title, post.link.description) if post.link else ()
    return "\n".join(text for text in (post.text, post.title, *link) if text).casefold()
