"""JSON of posts in responses."""

from __future__ import annotations

from typing import Any

from galleyproof.kernel.requests import Request
from galleyproof.services.publer import views
from galleyproof.services.publer.dialects import dialect_of
from galleyproof.services.publer.media.views import media_url
from galleyproof.services.publer.posts.shown_ids import shown_id
from galleyproof.services.publer.publishing import lifecycle
from galleyproof.services.publer.records import (
    Account,
    Label,
    Media,
    Post,
    PostMedia,
    Recurring,
    Recycling,
    User,
)

Json = dict[str, Any]

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def summary(request: Request, post: Post) -> Json:
    """Return a post as shown in lists."""
    documented = {
        "id": shown_id(request.sandbox, post),
        "text": post.text,
        "url": post.url,
        "state": lifecycle.group(post.state),
        "type": post.type,
        "account_id": post.account_id,
        "user": views.user_summary(request.sandbox.store.get(User, post.user_id)),
        "scheduled_at": views.optional_timestamp(post.scheduled_at),
        "post_link": post.post_link,
        "has_media": bool(post.media),
        "network": post.network,
    }
    observed = {
        "published_at": views.optional_timestamp(post.published_at),
        "created_at": views.timestamp(post.created_at),
        "updated_at": views.timestamp(post.updated_at),
        "media": [_media(request, item) for item in post.media],
    }
    return dialect_of(request.sandbox).post_summary(documented, observed)


def detail(request: Request, post: Post) -> Json:
    """Return a post with all its fields."""
    labels = [request.sandbox.store.find(Label, label_id) for label_id in post.label_ids]
    shown = {
        "id": shown_id(request.sandbox, post),
        "text": post.text,
        "state": lifecycle.group(post.state),
        "type": post.type,
        "account_id": post.account_id,
        "user": views.user_summary(request.sandbox.store.get(User, post.user_id)),
        "scheduled_at": views.optional_timestamp(post.scheduled_at),
        "created_at": views.timestamp(post.created_at),
        "updated_at": views.timestamp(post.updated_at),
        "post_link": post.post_link,
        "media": [_media(request, item) for item in post.media],
        "link": _link(post),
        "labels": [{"id": label.id, "name": label.name, "color": label.color} for label in labels if label],
        "auto": post.auto,
        "recycling": None if post.recycling is None else _recycling(post.recycling),
        "recurring": None if post.recurring is None else _recurring(post.recurring),
    }
    if post.account_id is not None:
        shown["account"] = _account(request, request.sandbox.store.get(Account, post.account_id))
    return shown


def _account(request: Request, account: Account) -> Json:
    return {
        "id": account.id,
        "type": dialect_of(request.sandbox).account_type(account),
        "name": account.name,
        "picture": account.picture,
    }


def _media(request: Request, item: PostMedia) -> Json:
    media = request.sandbox.store.find(Media, item.id)
    url = item.url if media is None else media_url(media, request.root_url, request.sandbox)
    return {"id": item.id, "type": item.type, "url": url, "alt_text": item.alt_text}


def _link(post: Post) -> Json | None:
    if post.link is None:
        return None
    link = post.link
    return {
        "url": link.url,
        "title": link.title,
        "description": link.description,
        "image_url": link.image_url,
    }


def _recycling(recycling: Recycling) -> Json:
    return {
        "solo": recycling.solo,
        "gap": recycling.gap,
        "gap_freq": recycling.gap_unit,
        "start_date": None if recycling.start_date is None else recycling.start_date.isoformat(),
        "expire_count": recycling.expire_count,
        "expire_date": None if recycling.expire_date is None else recycling.expire_date.isoformat(),
    }


def _recurring(recurring: Recurring) -> Json:
    """Return a recurrence with the older field names, as responses in the reference have them."""
    return {
        "frequency": recurring.repeat,
        "repeat_every": recurring.every,
        "weekdays": [_WEEKDAYS[weekday] for weekday in recurring.weekdays],
        "start_date": views.timestamp(recurring.start_at),
    }
