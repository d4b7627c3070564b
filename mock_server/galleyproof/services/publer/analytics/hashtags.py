"""Metrics by hashtag, and the best posts with a hashtag."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import frozen

from galleyproof.kernel.requests import Request, Response
from galleyproof.services.publer.analytics import periods
from galleyproof.services.publer.analytics.insights import labels_of, plain_metrics
from galleyproof.services.publer.analytics.metrics import COUNTED, Metrics, percent
from galleyproof.services.publer.analytics.post_metrics import (
    PostMetrics,
    filter_posts,
    page_of,
    requested_posts,
    sort_posts,
    total,
)
from galleyproof.services.publer.views import Json, timestamp

MAX_POSTS = 6
MAX_RECENT_POSTS = 3
"""The maximum number of posts with a hashtag, and of recent posts in a hashtag's record.

Source: Publer API reference, analytics/hashtag-analysis, read 2026-08-13.
"""

_HASHTAG = re.compile(r"#(\w+)")


@frozen
class Hashtag:
    """A hashtag with the posts that use it, the oldest first."""

    name: str
    items: tuple[PostMetrics, ...]
    metrics: Metrics


def hashtags_in(text: str | None) -> list[str]:
    """Return the hashtags of a text, each once, in lower case and without ``#``."""
    return list(dict.fromkeys(name.casefold() for name in _HASHTAG.findall(text or "")))


def list_hashtag_insights(request: Request) -> Response:
    """Return the hashtags of a period with their metrics, ten on a page, the most used first.

    Raises:
        HttpError: 400 for an invalid period, 404 for an unknown account.
    """
    parameters = request.parameters
    posts = requested_posts(request, periods.read(parameters, request.sandbox.now))
    items = [item for item in posts if parameters.get("member_id") in (None, item.post.user_id)]
    query = parameters.get("query", "").removeprefix("#").casefold()
    found = [hashtag for hashtag in _by_hashtag(items) if query in hashtag.name]
    ordered = _sorted(found, parameters.get("sort_by", "posts"), parameters.get("sort_type", "DESC"))
    shown = page_of(ordered, parameters.get("page", 0))
    engagement = total(items).engagement
    records = [_record(hashtag, engagement) for hashtag in shown]
    return Response(200, {"records": records, "total": len(ordered)})


def list_account_hashtag_insights(request: Request) -> Response:
    """Return what `list_hashtag_insights` returns, for one account."""
    return list_hashtag_insights(request)


def list_hashtag_posts(request: Request) -> Response:
    """Return the best six posts with a hashtag.

    By default the best is the post with most engagement. The hashtag may come with or without ``#``.

    Raises:
        HttpError: 400 for an invalid period, 404 for an unknown account.
    """
    parameters = request.parameters
    name = parameters["hashtag"].removeprefix("#").casefold()
    items = filter_posts(requested_posts(request, periods.read(parameters, request.sandbox.now)), parameters)
    tagged = [item for item in items if name in hashtags_in(item.post.text)]
    ordered = sort_posts(tagged, parameters.get("sort_by", "engagement"), parameters.get("sort_type", "DESC"))
    return Response(200, [_post(request, item) for item in ordered[:MAX_POSTS]])


def list_account_hashtag_posts(request: Request) -> Response:
    """Return what `list_hashtag_posts` returns, for one account."""
    return list_hashtag_posts(request)


def _by_hashtag(items: Iterable[PostMetrics]) -> list[Hashtag]:
    groups: dict[str, list[PostMetrics]] = {}
    for item in items:
        for name in hashtags_in(item.post.text):
            groups.setdefault(name, []).append(item)
    return [Hashtag(name, tuple(group), total(group)) for name, group in groups.items()]


def _sorted(hashtags: Iterable[Hashtag], sort_by: str, sort_type: str) -> list[Hashtag]:
    def rank(hashtag: Hashtag) -> int:
        value: int = len(hashtag.items) if sort_by == "posts" else getattr(hashtag.metrics, sort_by)
        return value

    # Equal hashtags are in alphabetical order in both directions.
    by_name = sorted(hashtags, key=lambda hashtag: hashtag.name)
    return sorted(by_name, key=rank, reverse=sort_type == "DESC")


def _record(hashtag: Hashtag, total_engagement: int) -> Json:
    metrics = hashtag.metrics
    return {
        "hashtag": hashtag.name,
        "posts": len(hashtag.items),
        "recent_posts": [_recent_post(item) for item in reversed(hashtag.items[-MAX_RECENT_POSTS:])],
        **{key: getattr(metrics, key) for key in COUNTED},
        "engagement": metrics.engagement,
        "hashtag_score": percent(metrics.engagement, total_engagement),
    }


def _recent_post(item: PostMetrics) -> Json:
    return {"id": item.post.id, "text": item.post.text, "scheduled_at": timestamp(item.shown_at)}


def _post(request: Request, item: PostMetrics) -> Json:
    return {
        **_recent_post(item),
        "title": item.post.title,
        "account_id": item.account.id,
        "hashtags": hashtags_in(item.post.text),
        "analytics": plain_metrics(item, *COUNTED, "engagement", "engagement_rate"),
        "details": {
            "labels": [
                {"id": label.id, "name": label.name} for label in labels_of(request.sandbox, item.post)
            ]
        },
    }
