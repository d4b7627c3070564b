"""Day by day: what posts added to their metrics, and how many followers accounts had.

A day's value is the difference between the values at the ends of that day and the day before, so the days
of a period add up to what its posts gained in it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta

from attrs import define, field, frozen

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.analytics.metrics import COUNTED, GrowthCurve, Metrics, follower_growth
from galleyproof.services.publer.analytics.periods import Period
from galleyproof.services.publer.records import Account, Post

Counts = list[int]


@frozen
class Days:
    """The days of a period that have begun, or its weeks.

    Args:
        dates: the days.
        ends: the last moment of each; for today, the present.
        before: the last moment before the first day.
    """

    dates: tuple[date, ...]
    ends: tuple[datetime, ...]
    before: datetime

    @classmethod
    def of(cls, period: Period, now: datetime, per_point: int | None = None) -> Days:
        """Return the days of a period up to now; none if it lies in the future.

        Args:
            period: the period.
            now: the present.
            per_point: if the period is longer than this, so many days count as one, dated by the first.
        """
        past = period.until(now)
        days = list(past.days()) if past is not None else []
        step = 1 if per_point is None or period.day_count <= per_point else per_point
        return cls(
            dates=tuple(day.start.date() for day in days[::step]),
            ends=tuple(days[min(first + step, len(days)) - 1].end for first in range(0, len(days), step)),
            before=period.moment_before,
        )


def followers(sandbox: SandboxState, accounts: Sequence[Account], days: Days) -> list[int]:
    """Return how many followers the accounts had before the first day and at the end of each day."""
    growths = [follower_growth(sandbox.ids, account) for account in accounts]
    return [sum(growth.on(at) for growth in growths) for at in (days.before, *days.ends)]


def profile_views(sandbox: SandboxState, accounts: Sequence[Account], days: Days) -> list[int]:
    """Return how often the profiles were visited on each day: about once a day per hundred followers."""
    counts, day = [], days.before
    for end in days.ends:
        visits = 0
        while day < end:
            day = min(day + timedelta(days=1), end)
            for account in accounts:
                random = sandbox.ids.random_float("profile views", account.id, day.date().isoformat())
                visits += int(follower_growth(sandbox.ids, account).on(day) * (0.005 + 0.01 * random))
        counts.append(visits)
    return counts


def post_counts(posts: Iterable[Post], days: Days) -> list[int]:
    """Return how many posts were published on each day."""
    counts = [0] * len(days.dates)
    for post in posts:
        if post.published_at is not None and days.before < post.published_at <= days.ends[-1]:
            counts[bisect_left(days.ends, post.published_at)] += 1
    return counts


@define
class DailyDeltas:
    """What posts added to their metrics on each day, by account; sums are kept, because charts share them."""

    _rows: Mapping[str, Sequence[Counts]]
    _sums: dict[tuple[str, ...], list[Metrics]] = field(factory=dict, init=False)

    @classmethod
    def of(cls, curves: Mapping[str, Iterable[GrowthCurve]], days: Days) -> DailyDeltas:
        """Return what the posts of each account added on each day.

        Args:
            curves: how the metrics of an account's posts grow, by the account's id.
            days: the days, at least one.
        """
        return cls({account_id: _rows(growing, days) for account_id, growing in curves.items()})

    def sum_for(self, account_ids: tuple[str, ...]) -> list[Metrics]:
        """Return what the posts of some accounts added on each day, all accounts together."""
        if account_ids not in self._sums:
            parts = [self._rows[account_id] for account_id in account_ids]
            self._sums[account_ids] = [
                Metrics(*map(sum, zip(*counts, strict=True))) for counts in zip(*parts, strict=True)
            ]
        return self._sums[account_ids]


def _rows(curves: Iterable[GrowthCurve], days: Days) -> list[Counts]:
    """Return a row for each day with one number for each of `metrics.COUNTED`."""
    rows: list[Counts] = [[0] * len(COUNTED) for _ in days.dates]
    for curve in curves:
        if curve.published_at is not None and curve.published_at < days.ends[-1]:
            _add(rows, curve, curve.published_at, days)
    return rows


def _add(rows: list[Counts], curve: GrowthCurve, published_at: datetime, days: Days) -> None:
    """Add what one post gained on each day, from its publication until its metrics stop growing."""
    if curve.settled_at is None or curve.settled_at <= days.before:
        return
    finals = [(place, final) for place, final in enumerate(curve.final.counts) if final]
    first = bisect_left(days.ends, published_at)
    last = bisect_right(days.ends, curve.settled_at)
    fraction = curve.fraction(days.before)
    so_far = [int(final * fraction) for _, final in finals]
    for row, end in zip(rows[first : last + 1], days.ends[first : last + 1], strict=True):
        fraction = curve.fraction(end)
        for index, (place, final) in enumerate(finals):
            count = int(final * fraction)
            row[place] += count - so_far[index]
            so_far[index] = count
