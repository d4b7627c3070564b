"""What a published post brings in: figures that grow with its age, and followers that grow by the day.

Nothing is stored. A post's final figures belong to the sandbox's seed and the post's id; what shows at
a moment is the part that its age has brought so far, along a curve that rises fast and levels off.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from attrs import frozen

from galleyproof.kernel.ids import Ids
from galleyproof.services.publer.analytics.audiences import AUDIENCES, Audience
from galleyproof.services.publer.records import Account, Post

_DAY = timedelta(days=1)
_SETTLED = 5.0
"""After so many time constants a post has all it will ever have; the curve ends there exactly."""


@frozen
class Figures:
    """The figures of a post at one moment; what its network does not tell is 0.

    Args:
        followers: the account's followers when the post went out; `reach_rate` is by them.
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
        """The figures that are counts of their own, in the order of `COUNTED`."""
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
        """Likes, comments, shares and post clicks together; link clicks are among the post clicks."""
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

    def only(self, known: frozenset[str]) -> Figures:
        """Return the figures as somebody sees them who knows some of them only."""
        counts = zip(COUNTED, self.counts, strict=True)
        return Figures(*(*(count if key in known else 0 for key, count in counts), self.followers))


COUNTED = ("reach", "likes", "comments", "shares", "saves", "video_views", "link_clicks", "post_clicks")
"""The figures that are counts of their own; the others are made of them."""

_KINDS = {
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
"""How many see a post of a kind, against 1 for the kinds that are not named."""

_GOLDEN = 0.6180339887498949
_PASSERS_BY = 400
"""Who looks in where nobody can follow: a business on the map, a blog."""

VIDEO_KINDS = frozenset({"video", "reel", "short"})

_HOURS = (3, 2, 2, 2, 3, 5, 8, 12, 14, 13, 11, 11, 14, 12, 10, 10, 11, 13, 15, 16, 14, 11, 8, 5)
_USUAL_HOUR = sum(_HOURS) / len(_HOURS)
"""Attention by the hour (UTC) at which a post goes out: mornings, midday, evenings."""


@frozen
class Course:
    """How the figures of one post grow.

    Args:
        finals: what it will have in the end.
        begins: when it went out; None when it never did.
        ends: when it was taken down or hidden, after which nothing is added; None is never.
        pace: the time constant of growth.
    """

    finals: Figures
    begins: datetime | None
    ends: datetime | None
    pace: timedelta

    @property
    def over(self) -> datetime | None:
        """When the last of it has come in; None when the post never went out."""
        if self.begins is None:
            return None
        settles = self.begins + self.pace * _SETTLED
        return settles if self.ends is None else min(settles, self.ends)

    def share(self, at: datetime) -> float:
        """Return how much of the finals has come in, from 0 at publication to 1."""
        if self.begins is None or at <= self.begins:
            return 0.0
        age = (min(at, self.ends or at) - self.begins) / self.pace
        return 1.0 if age >= _SETTLED else max(0.0, math.expm1(-age) / math.expm1(-_SETTLED))

    def at(self, instant: datetime) -> Figures:
        """Return the figures at a moment."""
        share = self.share(instant)
        if share == 1.0:
            return self.finals
        return Figures(*(*(int(final * share) for final in self.finals.counts), self.finals.followers))


@frozen
class Growth:
    """How the followers of one account grow.

    Args:
        base: how many there were on the day ``since``.
        since: before it, nothing is known to have changed.
        a_day: how many come a day, on average.
        phase: where its irregularity starts, from 0 up to 1.
    """

    base: int
    since: date
    a_day: float
    phase: float

    def on(self, at: datetime) -> int:
        """Return how many there are on the day of a moment."""
        days = (at.date() - self.since).days
        if days <= 0:
            return self.base
        # Steps of the golden ratio look irregular and stay below 1, so that no day ever takes away.
        return self.base + int(self.a_day * (days + (self.phase + days * _GOLDEN) % 1.0))


def percent(part: float, whole: float) -> float:
    """Return a part of a whole in percent, to two places; 0 when the whole is 0."""
    return round(part / whole * 100, 2) if whole else 0.0


def total(parts: Iterable[Figures]) -> Figures:
    """Return the sum of several posts' figures."""
    columns = zip(*((*part.counts, part.followers) for part in parts), strict=True)
    return Figures(*(sum(column) for column in columns))


def growth(ids: Ids, account: Account) -> Growth:
    """Return how the followers of an account grow."""
    luck = ids.fraction("growth", account.id)
    return Growth(
        base=account.followers,
        since=account.connected_at.date(),
        a_day=account.followers * (0.0004 + 0.0016 * luck),
        phase=luck,
    )


def followers(ids: Ids, account: Account, at: datetime) -> int:
    """Return how many follow an account on the day of ``at``: never fewer than the day before."""
    return growth(ids, account).on(at)


def figures(ids: Ids, account: Account, post: Post, at: datetime) -> Figures:
    """Return the figures of a post at a moment.

    They are whole numbers, 0 at publication, and never fall. A post that was deleted or hidden keeps
    what it had when that happened.

    Args:
        ids: the sandbox's source of chance; only its seed matters.
        account: the account that the post stands on.
        post: the post, published or not.
        at: the moment, aware.
    """
    return course(ids, account, post).at(at)


def course(ids: Ids, account: Account, post: Post) -> Course:
    """Return how the figures of a post grow."""
    audience = AUDIENCES.get(account.provider)
    if audience is None or post.published_at is None:
        return Course(Figures(), None, None, _DAY)
    return Course(
        finals=_finals(ids, audience, account, post, post.published_at),
        begins=post.published_at,
        ends=post.updated_at if post.state in ("published_deleted", "published_hidden") else None,
        pace=_DAY * audience.days,
    )


def _finals(ids: Ids, audience: Audience, account: Account, post: Post, published_at: datetime) -> Figures:
    # One digest gives all the chance that a post needs: eight numbers from 0 up to 1.
    chance = ids.number("figures", post.id, below=1 << 128)
    luck = [(chance >> 16 * place & 0xFFFF) / 0x10000 for place in range(8)]
    base = followers(ids, account, published_at)
    attention = _KINDS.get(post.type, 1.0) * _attention(audience, published_at)
    # A few posts do far better than the rest: the cube makes them rare.
    seen = int((base or _PASSERS_BY) * audience.seen * attention * (0.5 + 2 * luck[0] ** 3))
    clicks = _of(seen, audience.clicks, luck[5])
    return Figures(
        reach=seen if audience.tells_reach else 0,
        likes=_of(seen, audience.likes, luck[1]),
        comments=_of(seen, audience.comments, luck[2]),
        shares=_of(seen, audience.shares, luck[3]),
        saves=_of(seen, audience.saves, luck[4]),
        video_views=_of(seen, audience.views, luck[6]) if is_video(post) else 0,
        link_clicks=int(clicks * (0.4 + 0.5 * luck[7])) if _has_link(post) else 0,
        post_clicks=clicks,
        followers=base,
    )


def is_video(post: Post) -> bool:
    """Whether a post can be watched."""
    return post.type in VIDEO_KINDS or any(item.type == "video" for item in post.media)


def _of(seen: int, rate: float, luck: float) -> int:
    return int(seen * rate * (0.5 + luck))


def _has_link(post: Post) -> bool:
    return bool(post.link or post.url or "http" in (post.text or ""))


def _attention(audience: Audience, at: datetime) -> float:
    rest = audience.resting if at.weekday() >= 5 else 1.0
    return rest * _HOURS[at.hour] / _USUAL_HOUR
