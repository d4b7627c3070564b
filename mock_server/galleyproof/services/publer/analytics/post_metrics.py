"""Published posts with their figures: what every page of analytics is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any, TypeVar

from attrs import frozen

from galleyproof.kernel.requests import HttpError, Request
from galleyproof.services.publer.access import workspace_of
from galleyproof.services.publer.analytics import audiences, competitor_posts, metrics
from galleyproof.services.publer.analytics.metrics import Figures
from galleyproof.services.publer.analytics.periods import Period
from galleyproof.services.publer.records import Account, Competitor, Post

T = TypeVar("T")
PER_PAGE = 10

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
"""The kinds of account that analytics cover, and the network of each."""


@frozen
class Measured:
    """A published post as it stands now.

    Args:
        told: the figures that can be known of it; the others are 0.
    """

    post: Post
    account: Account
    figures: Figures
    told: frozenset[str]

    @property
    def shown_at(self) -> datetime:
        """The time that answers show: when it was to go out, else when it did."""
        at = self.post.scheduled_at or self.post.published_at
        assert at is not None, "only published posts are measured"
        return at


def does_not_exist() -> HttpError:
    """Return the refusal of an id that the workspace does not have; the sentence is the live service's."""
    return HttpError(404, "Resource does not exist")


def accounts_of(request: Request) -> list[Account]:
    """Return the accounts that a call is about: the one it names, else all of the workspace.

    Raises:
        Refusal: 404, the workspace has no such account.
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
        raise does_not_exist()
    return found


def analysed(accounts: Iterable[Account]) -> list[Account]:
    """Leave out the accounts that analytics do not cover: Telegram, Facebook groups, self-hosted blogs."""
    return [account for account in accounts if account.analytics_type in PROVIDER_OF]


def competitors_of(request: Request, accounts: Iterable[Account]) -> list[Competitor]:
    """Return the competitors beside some accounts: the one that a call names, else all.

    Raises:
        Refusal: 404, there is no such competitor.
    """
    ids = {account.id for account in accounts}
    named = request.parameters.get("competitor_id")
    found = [
        competitor
        for competitor in request.sandbox.store.all(Competitor)
        if competitor.account_id in ids and named in (None, competitor.id)
    ]
    if not found and named is not None:
        raise does_not_exist()
    return found


def measured(request: Request, period: Period) -> list[Measured]:
    """Return the posts that went out in a period and that a call is about, the oldest first.

    They are the accounts' own, or their competitors' when the call says ``competitors=true``.

    Raises:
        Refusal: 404, the call names an account or competitor that the workspace does not have.
    """
    accounts = accounts_of(request)
    if request.parameters.get("competitors") is True:
        found = [
            post
            for competitor in competitors_of(request, accounts)
            for post in of_competitor(request, competitor, period)
        ]
    else:
        found = of_accounts(request, accounts, period)
    return sorted(found, key=lambda item: (item.shown_at, item.post.id))


def of_accounts(request: Request, accounts: Iterable[Account], period: Period) -> list[Measured]:
    """Measure the posts of accounts that went out in a period."""
    sandbox, by_id = request.sandbox, {account.id: account for account in analysed(accounts)}
    return [
        Measured(
            post,
            account,
            metrics.figures(sandbox.ids, account, post, sandbox.now),
            audiences.told(account.provider),
        )
        for post in sandbox.store.all(Post)
        if post.published_at is not None
        and post.published_at in period
        and (account := by_id.get(post.account_id or "")) is not None
    ]


def of_competitor(request: Request, competitor: Competitor, period: Period) -> Iterator[Measured]:
    """Measure the posts of a competitor that went out in a period, by what anybody can see of them."""
    sandbox, account = request.sandbox, competitor_posts.as_account(competitor)
    told = competitor_posts.told(competitor.provider)
    for post, course in competitor_posts.posts(sandbox.ids, competitor, period, sandbox.now):
        yield Measured(post, account, course.at(sandbox.now).only(told), told)


def matching(items: Iterable[Measured], parameters: Mapping[str, Any]) -> list[Measured]:
    """Keep what fits ``query``, ``postType`` and ``member_id`` of a request."""
    query = parameters.get("query", "").casefold()
    post_type, member = parameters.get("postType"), parameters.get("member_id")
    return [
        item
        for item in items
        if post_type in (None, item.post.type)
        and member in (None, item.post.user_id)
        and (not query or query in _words(item.post))
    ]


def in_order(items: Iterable[Measured], sort_by: str, sort_type: str) -> list[Measured]:
    """Sort posts by a figure, their time or their kind; the younger counts as greater among equals.

    Args:
        items: what to sort.
        sort_by: ``scheduled_at``, ``postType`` or a figure.
        sort_type: ``ASC`` or ``DESC``.
    """

    def rank(item: Measured) -> tuple[Any, datetime, str]:
        return _VALUES.get(sort_by, _figure(sort_by))(item), item.shown_at, item.post.id

    return sorted(items, key=rank, reverse=sort_type == "DESC")


def page_of(items: Sequence[T], page: int) -> Sequence[T]:
    """Return one page of ten, counted from 0; beyond the last there is nothing."""
    return items[page * PER_PAGE : (page + 1) * PER_PAGE]


def total(items: Iterable[Measured]) -> Figures:
    """Return the sum of posts' figures."""
    return metrics.total(item.figures for item in items)


_VALUES: Mapping[str, Callable[[Measured], Any]] = MappingProxyType(
    {"scheduled_at": lambda item: item.shown_at, "postType": lambda item: item.post.type}
)


def _figure(key: str) -> Callable[[Measured], Any]:
    return lambda item: getattr(item.figures, key)


def _words(post: Post) -> str:
    """Return all that a query looks in."""
    link = (post.link.title, post.link.description) if post.link else ()
    return "\n".join(text for text in (post.text, post.title, *link) if text).casefold()
