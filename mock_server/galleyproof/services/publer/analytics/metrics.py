"""The metrics of a post, which grow with its age, and the followers of an account, which grow by the day.

Nothing is stored. A post's final metrics follow from the sandbox's seed and the post's id; the metrics at a
moment are the fraction that its age has brought so far, along a curve that rises fast and levels off.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from attrs import frozen

from galleyproof.kernel.ids import Ids
from galleyproof.services.publer.analytics.audiences import AUDIENCES, Audience
from galleyproof.services.publer.records import Account, Post

VIDEO_TYPES = frozenset({"video", "reel", "short"})

_DAY = timedelta(days=1)
_SETTLED = 5.0
"""The number of time constants after which a post has reached its final metrics exactly."""

_REACH_FACTORS = {
    "status": 0.9,
    "link": 0.75,
    "photo": 1.1,
    "carousel": 1.35,
    "video": 1.4,
    "reel": 2.0,
    "short": 1.8,
    "story": 0.5,
    "document": 1.3,
}
"""The reach of a type of post, relative to 1 for the types not listed. Assumed."""

_GOLDEN_RATIO = 0.6180339887498949
_VISITORS = 400
"""The number of people who see a post on a network without followers: a map entry, a blog. Assumed."""

_ATTENTION_BY_HOUR = (3, 2, 2, 2, 3, 5, 8, 12, 14, 13, 11, 11, 14, 12, 10, 10, 11, 13, 15, 16, 14, 11, 8, 5)
"""The attention that a post gets by the hour (UTC) of its publication: morning, midday, evening. Assumed."""

_AVERAGE_ATTENTION = sum(_ATTENTION_BY_HOUR) / len(_ATTENTION_BY_HOUR)


@frozen
class Metrics:
    """The metrics of a post at one moment; a metric that its network does not report is 0.

    Source of the formulas: Publer API reference, analytics/post-insights, read 2026-08-13.

    Args:
        followers: the account's followers when the post was published; `reach_rate` is relative to them.
    """

    reach: int = 0
    likes: int = 0
    comments: int = 0
    shares: int = 0
    saves: int = 0
    video_views: int = 0
    link_clicks: int = 0
    post_clicks: int = 0
    followers: int = 0

    @property
    def counts(self) -> tuple[int, ...]:
        """The metrics that are counted directly, in the order of `COUNTED`."""
        return (
            self.reach,
            self.likes,
            self.comments,
            self.shares,
            self.saves,
            self.video_views,
            self.link_clicks,
            self.post_clicks,
        )

    @property
    def engagement(self) -> int:
        """Likes, comments, shares and post clicks added up; post clicks include link clicks."""
        return self.likes + self.comments + self.shares + self.post_clicks

    @property
    def engagement_rate(self) -> float:
        """Engagement per reach, in percent."""
        return percent(self.engagement, self.reach)

    @property
    def click_through_rate(self) -> float:
        """Link clicks per reach, in percent."""
        return percent(self.link_clicks, self.reach)

    @property
    def reach_rate(self) -> float:
        """Reach per follower, in percent."""
        return percent(self.reach, self.followers)

    def only(self, known: frozenset[str]) -> Metrics:
        """Return a copy in which every metric that is not known is 0."""
        counts = zip(COUNTED, self.counts, strict=True)
        return Metrics(*(*(count if key in known else 0 for key, count in counts), self.followers))


COUNTED = ("reach", "likes", "comments", "shares", "saves", "video_views", "link_clicks", "post_clicks")
"""The metrics that are counted directly; the others are computed from them."""


@frozen
class GrowthCurve:
    """How the metrics of one post grow.

    Args:
        final: the metrics that the post reaches in the end.
        published_at: when the post was published; None if it was not.
        stopped_at: when the post was deleted or hidden, after which nothing is added; None if it was not.
        time_constant: the time constant of growth.
    """

    final: Metrics
    published_at: datetime | None
    stopped_at: datetime | None
    time_constant: timedelta

    @property
    def settled_at(self) -> datetime | None:
        """When the metrics stop growing; None if the post was not published."""
        if self.published_at is None:
            return None
        settled = self.published_at + self.time_constant * _SETTLED
        return settled if self.stopped_at is None else min(settled, self.stopped_at)

    def fraction(self, at: datetime) -> float:
        """Return the fraction of the final metrics reached at a moment, from 0 at publication to 1."""
        if self.published_at is None or at <= self.published_at:
            return 0.0
        age = (min(at, self.stopped_at or at) - self.published_at) / self.time_constant
        return 1.0 if age >= _SETTLED else max(0.0, math.expm1(-age) / math.expm1(-_SETTLED))

    def at(self, instant: datetime) -> Metrics:
        """Return the metrics at a moment."""
        fraction = self.fraction(instant)
        if fraction == 1.0:
            return self.final
        return Metrics(*(*(int(count * fraction) for count in self.final.counts), self.final.followers))


@frozen
class FollowerGrowth:
    """How the followers of one account grow.

    Args:
        base: the number of followers on the day ``since``.
        since: the day from which the number grows; before it, the number is ``base``.
        per_day: how many followers a day brings on average.
        phase: where the irregular pattern starts, from 0 up to 1.
    """

    base: int
    since: date
    per_day: float
    phase: float

    def on(self, at: datetime) -> int:
        """Return the number of followers on the day of a moment."""
        days = (at.date() - self.since).days
        if days <= 0:
            return self.base
        # Steps of the golden ratio look irregular and stay below 1, so the number never falls.
        return self.base + int(self.per_day * (days + (self.phase + days * _GOLDEN_RATIO) % 1.0))


def percent(part: float, whole: float) -> float:
    """Return a part of a whole in percent, to two decimal places; 0 if the whole is 0."""
    return round(part / whole * 100, 2) if whole else 0.0


def sum_metrics(parts: Iterable[Metrics]) -> Metrics:
    """Return the sum of several posts' metrics."""
    columns = zip(*((*part.counts, part.followers) for part in parts), strict=True)
    return Metrics(*(sum(column) for column in columns))


def follower_growth(ids: Ids, account: Account) -> FollowerGrowth:
    """Return how the followers of an account grow."""
    random = ids.random_float("growth", account.id)
    return FollowerGrowth(
        base=account.followers,
        since=account.connected_at.date(),
        per_day=account.followers * (0.0004 + 0.0016 * random),
        phase=random,
    )


def followers_at(ids: Ids, account: Account, at: datetime) -> int:
    """Return the followers of an account on the day of a moment: never fewer than the day before."""
    return follower_growth(ids, account).on(at)


def metrics_at(ids: Ids, account: Account, post: Post, at: datetime) -> Metrics:
    """Return the metrics of a post at a moment.

    They are whole numbers, 0 at publication, and never fall. A deleted or hidden post keeps the metrics
    that it had at that moment.

    Args:
        ids: the sandbox's source of random values; only its seed matters.
        account: the account that published the post.
        post: the post, published or not.
        at: the moment, timezone-aware.
    """
    return growth_curve(ids, account, post).at(at)


def growth_curve(ids: Ids, account: Account, post: Post) -> GrowthCurve:
    """Return how the metrics of a post grow."""
    audience = AUDIENCES.get(account.provider)
    if audience is None or post.published_at is None:
        return GrowthCurve(Metrics(), None, None, _DAY)
    return GrowthCurve(
        final=_final_metrics(ids, audience, account, post, post.published_at),
        published_at=post.published_at,
        stopped_at=post.updated_at if post.state in ("published_deleted", "published_hidden") else None,
        time_constant=_DAY * audience.growth_days,
    )


def is_video(post: Post) -> bool:
    """Return whether a post has video views."""
    return post.type in VIDEO_TYPES or any(item.type == "video" for item in post.media)


def _final_metrics(
    ids: Ids, audience: Audience, account: Account, post: Post, published_at: datetime
) -> Metrics:
    # One digest gives all random values that a post needs: eight numbers from 0 up to 1.
    digest = ids.random_int("figures", post.id, below=1 << 128)
    random = [(digest >> 16 * place & 0xFFFF) / 0x10000 for place in range(8)]
    followers = followers_at(ids, account, published_at)
    attention = _REACH_FACTORS.get(post.type, 1.0) * _attention(audience, published_at)
    # A few posts do far better than the rest: the cube makes them rare.
    reach = int((followers or _VISITORS) * audience.reach_rate * attention * (0.5 + 2 * random[0] ** 3))
    clicks = _count(reach, audience.clicks, random[5])
    return Metrics(
        reach=reach if audience.reports_reach else 0,
        likes=_count(reach, audience.likes, random[1]),
        comments=_count(reach, audience.comments, random[2]),
        shares=_count(reach, audience.shares, random[3]),
        saves=_count(reach, audience.saves, random[4]),
        video_views=_count(reach, audience.views, random[6]) if is_video(post) else 0,
        link_clicks=int(clicks * (0.4 + 0.5 * random[7])) if _has_link(post) else 0,
        post_clicks=clicks,
        followers=followers,
    )


def _count(reach: int, rate: float, random: float) -> int:
    return int(reach * rate * (0.5 + random))


def _has_link(post: Post) -> bool:
    return bool(post.link or post.url or "http" in (post.text or ""))


def _attention(audience: Audience, at: datetime) -> float:
    weekend = audience.weekend_factor if at.weekday() >= 5 else 1.0
    return weekend * _ATTENTION_BY_HOUR[at.hour] / _AVERAGE_ATTENTION
