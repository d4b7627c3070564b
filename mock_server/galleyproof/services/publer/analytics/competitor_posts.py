"""The posts of competitors. Nothing is stored: a day's posts follow from the sandbox's seed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from galleyproof.kernel.ids import Ids
from galleyproof.networks import NETWORKS
from galleyproof.services.publer.analytics.metrics import GrowthCurve, growth_curve
from galleyproof.services.publer.analytics.periods import Period
from galleyproof.services.publer.records import Account, Competitor, Post, PostLink, PostMedia
from galleyproof.services.publer.seed.texts import COMPETITORS

COLLECTION_TIME = timedelta(days=2)
"""How long the metrics of a new competitor take to be collected. Assumed."""

_HISTORY_BEFORE_ADDED = timedelta(days=30)
"""How far back metrics are collected when a competitor is added. Assumed."""

_HISTORY_LIMIT = timedelta(days=400)
"""The longest period of a competitor's posts. Chosen for this mock, to bound the work of one request."""

_HOURS = (7, 9, 12, 12, 17, 18, 20)
_TYPES: Mapping[str, tuple[str, ...]] = {
    "facebook": ("photo", "photo", "status", "video", "link"),
    "instagram": ("photo", "photo", "reel", "carousel"),
    "twitter": ("status", "status", "photo", "link", "video"),
}
_ANALYTICS_TYPES = {"facebook": "fb_page", "instagram": "ig_business", "twitter": "twitter"}
_PUBLIC_METRICS = {
    "facebook": frozenset({"likes", "comments", "shares", "engagement"}),
    "instagram": frozenset({"likes", "comments", "engagement"}),
    "twitter": frozenset(
        {"reach", "likes", "comments", "shares", "video_views", "engagement", "engagement_rate", "reach_rate"}
    ),
}

PROVIDERS = frozenset(_TYPES)
"""The networks with competitors.

Source: Publer API reference, analytics/competitor-analysis, read 2026-08-13.
"""


def public_metrics(provider: str) -> frozenset[str]:
    """Return the metrics of a post that a network shows to everyone."""
    return _PUBLIC_METRICS[provider]


def is_waiting(competitor: Competitor, now: datetime) -> bool:
    """Return whether a competitor's metrics are still to be collected."""
    return now < competitor.added_at + COLLECTION_TIME


def as_account(competitor: Competitor) -> Account:
    """Return a competitor as an account, so that its followers and metrics are computed like any other's."""
    return Account(
        id=competitor.id,
        workspace_id="",
        provider=competitor.provider,
        type=competitor.type,
        analytics_type=_ANALYTICS_TYPES[competitor.provider],
        content_key=competitor.provider,
        name=competitor.name,
        username=competitor.username,
        social_id=competitor.social_id,
        picture=competitor.picture,
        followers=competitor.followers,
        connected_at=competitor.added_at,
    )


def posts(
    ids: Ids, competitor: Competitor, period: Period, now: datetime
) -> Iterator[tuple[Post, GrowthCurve]]:
    """Yield the posts of a competitor in a period and how their metrics grow, the oldest first.

    Posts reach back to thirty days before the competitor was added, and at most 400 days.

    Args:
        ids: the sandbox's source of random values; only its seed matters.
        competitor: whose posts.
        period: when they were published.
        now: the sandbox's time; posts after it are left out.
    """
    known = Period(max(competitor.added_at - _HISTORY_BEFORE_ADDED, now - _HISTORY_LIMIT), now)
    if is_waiting(competitor, now) or period.end < known.start or period.start > now:
        return
    wanted = Period(max(period.start, known.start), min(period.end, now))
    for ahead in range(wanted.day_count):
        found = _of_day(ids.seed, competitor, wanted.start.date() + timedelta(days=ahead))
        if found is not None and found[0].created_at in wanted:
            yield found


@lru_cache(maxsize=20_000)
def _of_day(seed: int, competitor: Competitor, day: date) -> tuple[Post, GrowthCurve] | None:
    """Return the post of a day, if there is one; cached, because analytics read whole years repeatedly."""
    ids = Ids(seed)
    # One digest gives all random values that a day needs.
    digest = ids.random_int("competitor day", competitor.id, day, below=1 << 192)
    at = _publication_time(day, digest >> 96)
    if at is None:
        return None
    post = _post(competitor, at, digest % (1 << 92))
    return post, growth_curve(ids, as_account(competitor), post)


def _publication_time(day: date, random: int) -> datetime | None:
    """Return when a competitor posts on a day, or None: it posts on about two days of three."""
    if random % 100 >= 65:
        return None
    hour, minute = _HOURS[random // 100 % len(_HOURS)], random // 1_000 % 60
    return datetime.combine(day, time(hour, minute, tzinfo=UTC))


def _post(competitor: Competitor, at: datetime, number: int) -> Post:
    types = _TYPES[competitor.provider]
    post_type = types[number % len(types)]
    media_type = {"photo": "photo", "carousel": "photo", "video": "video", "reel": "video"}.get(post_type)
    opening = COMPETITORS.openings[number // 7 % len(COMPETITORS.openings)]
    link = COMPETITORS.links[0] if post_type == "link" else None
    return Post(
        id=f"7{number:023x}",
        workspace_id="",
        account_id=competitor.id,
        network=competitor.provider,
        user_id="",
        state="published_posted",
        type=post_type,
        text=_text(opening, link, COMPETITORS.hashtags[number // 31 % len(COMPETITORS.hashtags)]),
        title=None,
        url=None if link is None else link.url,
        media=() if media_type is None else (PostMedia("external", media_type),),
        link=link,
        label_ids=(),
        created_at=at,
        updated_at=at,
        scheduled_at=at,
        published_at=at,
        post_link=NETWORKS[competitor.provider].post_url(f"{number:020x}"[:20], competitor.username),
    )


def _text(opening: str, link: PostLink | None, hashtags: str) -> str:
    return " ".join(part for part in (opening, link.url if link else "", hashtags) if part)
