"""What competitors post: nothing is stored, a day's posts always follow from the sandbox's seed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from galleyproof.kernel.ids import Ids
from galleyproof.networks import NETWORKS
from galleyproof.services.publer.analytics import metrics
from galleyproof.services.publer.analytics.metrics import Course
from galleyproof.services.publer.analytics.periods import Period
from galleyproof.services.publer.records import Account, Competitor, Post, PostLink, PostMedia
from galleyproof.services.publer.seed.texts import COMPETITORS

COLLECTING = timedelta(days=2)
"""How long a new competitor waits until its figures are there."""

_LOOKED_BACK = timedelta(days=30)
"""How far back figures are collected when a competitor is added."""

_KEPT = timedelta(days=400)
_HOURS = (7, 9, 12, 12, 17, 18, 20)
_TYPES: Mapping[str, tuple[str, ...]] = {
    "facebook": ("photo", "photo", "status", "video", "link"),
    "instagram": ("photo", "photo", "reel", "carousel"),
    "twitter": ("status", "status", "photo", "link", "video"),
}
_ANALYTICS_TYPES = {"facebook": "fb_page", "instagram": "ig_business", "twitter": "twitter"}
_TOLD = {
    "facebook": frozenset({"likes", "comments", "shares", "engagement"}),
    "instagram": frozenset({"likes", "comments", "engagement"}),
    "twitter": frozenset(
        {"reach", "likes", "comments", "shares", "video_views", "engagement", "engagement_rate", "reach_rate"}
    ),
}

PROVIDERS = frozenset(_TYPES)
"""The networks that know competitors."""


def told(provider: str) -> frozenset[str]:
    """Return the figures that anybody can see of somebody else's post."""
    return _TOLD[provider]


def is_waiting(competitor: Competitor, now: datetime) -> bool:
    """Whether a competitor's figures are still to be collected."""
    return now < competitor.added_at + COLLECTING


def as_account(competitor: Competitor) -> Account:
    """Return a competitor as an account, whose followers and figures come about like any other's."""
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


def posts(ids: Ids, competitor: Competitor, period: Period, now: datetime) -> Iterator[tuple[Post, Course]]:
    """Yield what a competitor posted in a period so far and how its figures grow, the oldest first.

    Figures reach back to thirty days before the competitor was added, and at most 400 days.

    Args:
        ids: the sandbox's source of chance; only its seed matters.
        competitor: whose posts.
        period: when they went out.
        now: the sandbox's time; nothing is known of the future.
    """
    known = Period(max(competitor.added_at - _LOOKED_BACK, now - _KEPT), now)
    if is_waiting(competitor, now) or period.end < known.start or period.start > now:
        return
    asked = Period(max(period.start, known.start), min(period.end, now))
    for ahead in range(asked.day_count):
        posted = _of_day(ids.seed, competitor, asked.start.date() + timedelta(days=ahead))
        if posted is not None and posted[0].created_at in asked:
            yield posted


@lru_cache(maxsize=20_000)
def _of_day(seed: int, competitor: Competitor, day: date) -> tuple[Post, Course] | None:
    """Return the post of a day, if there is one; remembered, because analytics ask for whole years again."""
    ids = Ids(seed)
    # One digest gives all the chance that a day needs.
    chance = ids.number("competitor day", competitor.id, day, below=1 << 192)
    at = _moment(day, chance >> 96)
    if at is None:
        return None
    post = _post(competitor, at, chance % (1 << 92))
    return post, metrics.course(ids, as_account(competitor), post)


def _moment(day: date, chance: int) -> datetime | None:
    """Return when a competitor posts on a day, if it does: two days of three or so."""
    if chance % 100 >= 65:
        return None
    hour, minute = _HOURS[chance // 100 % len(_HOURS)], chance // 1_000 % 60
    return datetime.combine(day, time(hour, minute, tzinfo=UTC))


def _post(competitor: Competitor, at: datetime, number: int) -> Post:
    types = _TYPES[competitor.provider]
    post_type = types[number % len(types)]
    kind = {"photo": "photo", "carousel": "photo", "video": "video", "reel": "video"}.get(post_type)
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
        media=() if kind is None else (PostMedia("external", kind),),
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
