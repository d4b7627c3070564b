"""Posts with their figures as the wire shows them, before a dialect gives them its shape."""

from __future__ import annotations

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.analytics.metrics import is_video
from galleyproof.services.publer.analytics.post_metrics import Measured
from galleyproof.services.publer.dialects.dialect import InsightView, Metric
from galleyproof.services.publer.records import Label, Post
from galleyproof.services.publer.views import Json, timestamp

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
"""What each figure is called, and what it is; charts use the same words."""


def insight(sandbox: SandboxState, item: Measured) -> InsightView:
    """Show a post with its figures."""
    post, labels = item.post, [_label(record) for record in labels_of(sandbox, item.post)]
    return InsightView(
        network=item.account.provider,
        shared={
            "id": post.id,
            "text": post.text,
            "title": post.title,
            "scheduled_at": timestamp(item.shown_at),
            "account_id": item.account.id,
        },
        documented={"post_type": post.type, "details": {"labels": labels}},
        live={
            "type": post.type,
            "state": post.state,
            "post_link": post.post_link,
            "post_id": _id_on_network(post),
            "labels": labels,
            "media": [_media(post, place) for place in range(len(post.media))],
        },
        metrics=_metrics(item),
    )


def plain_figures(item: Measured, *keys: str) -> Json:
    """Show some figures as plain numbers, in every dialect alike; what the network does not tell is 0."""
    return {key: getattr(item.figures, key) for key in keys}


def labels_of(sandbox: SandboxState, post: Post) -> list[Label]:
    """Return the labels of a post; one that was deleted since is left out."""
    found = (sandbox.store.find(Label, label_id) for label_id in post.label_ids)
    return [label for label in found if label is not None]


def _metrics(item: Measured) -> tuple[Metric, ...]:
    return tuple(
        Metric(key, title, _value(item, key), tooltip) for key, title, tooltip in _METRICS if key in item.told
    )


def _value(item: Measured, key: str) -> float | None:
    if key == "video_views" and not is_video(item.post):
        return None
    value: float = getattr(item.figures, key)
    return value


def _label(label: Label) -> Json:
    return {"id": label.id, "name": label.name, "color": label.color}


def _media(post: Post, place: int) -> Json:
    item = post.media[place]
    return {"id": item.id, "type": item.type, "url": item.url, "alt_text": item.alt_text}


def _id_on_network(post: Post) -> str | None:
    """Return the post's id on its network: what its address ends in."""
    if post.post_link is None:
        return None
    return post.post_link.rstrip("/").rpartition("/")[2].rpartition("=")[2]
