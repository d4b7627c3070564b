"""Metrics by post and by member of the workspace."""

from __future__ import annotations

from collections.abc import Sequence

from galleyproof.kernel.requests import Request, Response
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.access import workspace_of
from galleyproof.services.publer.analytics import periods
from galleyproof.services.publer.analytics.metrics import is_video
from galleyproof.services.publer.analytics.post_metrics import (
    PostMetrics,
    filter_posts,
    page_of,
    requested_posts,
    sort_posts,
    total,
)
from galleyproof.services.publer.dialects import dialect_of
from galleyproof.services.publer.dialects.dialect import InsightView, Metric
from galleyproof.services.publer.posts.shown_ids import shown_id
from galleyproof.services.publer.records import Label, Post, User
from galleyproof.services.publer.views import Json, timestamp, user_summary

_METRICS = (
    ("reach", "Reach", "How many people saw the post."),
    ("engagement", "Engagement", "Likes, comments, shares and clicks on the post, added up."),
    ("engagement_rate", "Engagement rate", "Engagement per hundred people reached."),
    ("likes", "Likes", "Likes and other reactions."),
    ("comments", "Comments", "Comments and the replies to them."),
    ("shares", "Shares", "How often the post was passed on."),
    ("saves", "Saves", "How often the post was kept for later."),
    ("video_views", "Video views", "How often the video was watched."),
    ("link_clicks", "Link clicks", "Clicks on the link of the post."),
    ("post_clicks", "Post clicks", "Clicks anywhere on the post, its link included."),
    ("click_through_rate", "Click-through rate", "Link clicks per hundred people reached."),
    ("reach_rate", "Reach rate", "People reached per hundred followers."),
)
TITLES = {key: (title, tooltip) for key, title, tooltip in _METRICS}
"""The title and the tooltip of each metric; charts use the same."""


def list_post_insights(request: Request) -> Response:
    """Return the posts of a period with their metrics, ten on a page, by default the latest first.

    Raises:
        HttpError: 400 for an invalid period, 404 for an unknown account or competitor.
    """
    parameters, dialect = request.parameters, dialect_of(request.sandbox)
    items = filter_posts(requested_posts(request, periods.read(parameters, request.sandbox.now)), parameters)
    sort_by, sort_type = parameters.get("sort_by", "scheduled_at"), parameters.get("sort_type", "DESC")
    ordered = sort_posts(items, sort_by, sort_type)
    shown = page_of(ordered, parameters.get("page", 0))
    format_insight = dialect.insight
    posts = [format_insight(_insight(request.sandbox, item)) for item in shown]
    return Response(200, {"posts": posts, "total": len(ordered)})


def list_account_post_insights(request: Request) -> Response:
    """Return what `list_post_insights` returns, for one account."""
    return list_post_insights(request)


def list_member_stats(request: Request) -> Response:
    """Return the statistics of all members of the workspace, the highest engagement first.

    Raises:
        HttpError: 400 for an invalid period, 404 for an unknown account.
    """
    workspace = workspace_of(request)
    items = requested_posts(request, periods.read(request.parameters, request.sandbox.now))
    rows = [
        _member(
            request.sandbox.store.get(User, user_id), [item for item in items if item.post.user_id == user_id]
        )
        for user_id in (workspace.owner_id, *workspace.member_ids)
    ]
    return Response(200, sorted(rows, key=lambda row: row["engagements"], reverse=True))


def plain_metrics(item: PostMetrics, *keys: str) -> Json:
    """Return some metrics of a post as plain numbers; a metric that its network does not report is 0."""
    return {key: getattr(item.metrics, key) for key in keys}


def labels_of(sandbox: SandboxState, post: Post) -> list[Label]:
    """Return the labels of a post that still exist."""
    found = (sandbox.store.find(Label, label_id) for label_id in post.label_ids)
    return [label for label in found if label is not None]


def _insight(sandbox: SandboxState, item: PostMetrics) -> InsightView:
    post, labels = item.post, [_label(record) for record in labels_of(sandbox, item.post)]
    return InsightView(
        network=item.account.provider,
        shared={
            "id": shown_id(sandbox, post),
            "text": post.text,
            "title": post.title,
            "scheduled_at": timestamp(item.shown_at),
            "account_id": item.account.id,
        },
        documented={"post_type": post.type, "details": {"labels": labels}},
        live={
            "type": post.type,
            "old_id": post.id,
            "account_type": item.account.analytics_type,
            "state": "published",
            "post_link": post.post_link,
            "post_id": _id_on_network(post),
            "labels": labels,
            "media": [_media(post, place) for place in range(len(post.media))],
        },
        metrics=_metrics(item),
    )


def _metrics(item: PostMetrics) -> tuple[Metric, ...]:
    return tuple(
        Metric(key, title, _value(item, key), tooltip)
        for key, title, tooltip in _METRICS
        if key in item.reported
    )


def _value(item: PostMetrics, key: str) -> float | None:
    if key == "video_views" and not is_video(item.post):
        return None
    value: float = getattr(item.metrics, key)
    return value


def _label(label: Label) -> Json:
    return {"id": label.id, "name": label.name, "color": label.color}


def _media(post: Post, place: int) -> Json:
    item = post.media[place]
    return {"id": item.id, "type": item.type, "url": item.url, "alt_text": item.alt_text}


def _id_on_network(post: Post) -> str | None:
    """Return the post's id on its network: the end of its URL."""
    if post.post_link is None:
        return None
    return post.post_link.rstrip("/").rpartition("/")[2].rpartition("=")[2]


def _member(user: User, items: Sequence[PostMetrics]) -> Json:
    metrics = total(items)
    # Where none of the member's networks reports reach, the field is missing rather than 0.
    reach = {"reach": metrics.reach} if any("reach" in item.reported for item in items) else {}
    return {
        "engagements": metrics.engagement,
        "posts": len(items),
        **reach,
        "account_ids": sorted({item.account.id for item in items}),
        "user": user_summary(user),
    }
