"""Hashtags and the posts that did best with one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import frozen

from galleyproof.kernel.requests import Request, Response
from galleyproof.services.publer.analytics import periods
from galleyproof.services.publer.analytics.insight_views import labels_of, plain_figures
from galleyproof.services.publer.analytics.metrics import COUNTED, Figures, percent
from galleyproof.services.publer.analytics.post_metrics import (
    Measured,
    in_order,
    matching,
    measured,
    page_of,
    total,
)
from galleyproof.services.publer.views import Json, timestamp

MAX_POSTS = 6
_RECENT = 3
_HASHTAG = re.compile(r"#(\w+)")


@frozen
class Hashtag:
    """A hashtag and the posts that carry it, the oldest first."""

    name: str
    items: tuple[Measured, ...]
    figures: Figures


def hashtags_in(text: str | None) -> list[str]:
    """Return the hashtags of a text, each once, in lower case and without the sign."""
    return list(dict.fromkeys(name.casefold() for name in _HASHTAG.findall(text or "")))


def list_hashtag_insights(request: Request) -> Response:
    """Answer ``GET /analytics/hashtag_insights``: ten hashtags of a period, the most used first.

    Raises:
        Refusal: 400 for a period that is none, 404 for an account that is not there.
    """
    asked = request.parameters
    items = _of_member(measured(request, periods.read(asked, request.sandbox.now)), asked.get("member_id"))
    query, everything = asked.get("query", "").removeprefix("#").casefold(), total(items).engagement
    found = [hashtag for hashtag in _by_hashtag(items) if query in hashtag.name]
    ordered = _in_order(found, asked.get("sort_by", "posts"), asked.get("sort_type", "DESC"))
    shown = page_of(ordered, asked.get("page", 0))
    return Response(
        200, {"records": [_record(hashtag, everything) for hashtag in shown], "total": len(ordered)}
    )


def list_account_hashtag_insights(request: Request) -> Response:
    """Answer ``GET /analytics/{account_id}/hashtag_insights``: the same for one account."""
    return list_hashtag_insights(request)


def list_hashtag_posts(request: Request) -> Response:
    """Answer ``GET /analytics/hashtag_performing_posts``: the best six posts with a hashtag.

    Best is by engagement unless asked otherwise. The hashtag may come with or without its sign.

    Raises:
        Refusal: 400 for a period that is none, 404 for an account that is not there.
    """
    asked = request.parameters
    name = asked["hashtag"].removeprefix("#").casefold()
    items = matching(measured(request, periods.read(asked, request.sandbox.now)), asked)
    with_it = [item for item in items if name in hashtags_in(item.post.text)]
    ordered = in_order(with_it, asked.get("sort_by", "engagement"), asked.get("sort_type", "DESC"))
    return Response(200, [_post(request, item) for item in ordered[:MAX_POSTS]])


def list_account_hashtag_posts(request: Request) -> Response:
    """Answer ``GET /analytics/{account_id}/hashtag_performing_posts``: the same for one account."""
    return list_hashtag_posts(request)


def _of_member(items: Iterable[Measured], member_id: str | None) -> list[Measured]:
    return [item for item in items if member_id in (None, item.post.user_id)]


def _by_hashtag(items: Iterable[Measured]) -> list[Hashtag]:
    groups: dict[str, list[Measured]] = {}
    for item in items:
        for name in hashtags_in(item.post.text):
            groups.setdefault(name, []).append(item)
    return [Hashtag(name, tuple(group), total(group)) for name, group in groups.items()]


def _in_order(hashtags: Iterable[Hashtag], sort_by: str, sort_type: str) -> list[Hashtag]:
    def rank(hashtag: Hashtag) -> int:
        value: int = len(hashtag.items) if sort_by == "posts" else getattr(hashtag.figures, sort_by)
        return value

    # Equals stand in the order of the alphabet, whichever way the sort goes.
    by_name = sorted(hashtags, key=lambda hashtag: hashtag.name)
    return sorted(by_name, key=rank, reverse=sort_type == "DESC")


def _record(hashtag: Hashtag, everything: int) -> Json:
    figures = hashtag.figures
    return {
        "hashtag": hashtag.name,
        "posts": len(hashtag.items),
        "recent_posts": [_recent(item) for item in reversed(hashtag.items[-_RECENT:])],
        **{key: getattr(figures, key) for key in COUNTED},
        "engagement": figures.engagement,
        "hashtag_score": percent(figures.engagement, everything),
    }


def _recent(item: Measured) -> Json:
    return {"id": item.post.id, "text": item.post.text, "scheduled_at": timestamp(item.shown_at)}


def _post(request: Request, item: Measured) -> Json:
    return {
        **_recent(item),
        "title": item.post.title,
        "account_id": item.account.id,
        "hashtags": hashtags_in(item.post.text),
        "analytics": plain_figures(item, *COUNTED, "engagement", "engagement_rate"),
        "details": {
            "labels": [
                {"id": label.id, "name": label.name} for label in labels_of(request.sandbox, item.post)
            ]
        },
    }
