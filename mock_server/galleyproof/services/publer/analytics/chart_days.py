"""Day by day: what posts brought in, and how the followers grew.

Everything adds up by making: a day's value is what stood at its end less what stood at the end of the
day before, so the days of a period sum to what the posts behind them gained in it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from attrs import define, field, frozen

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.analytics import metrics
from galleyproof.services.publer.analytics.metrics import COUNTED, Course, Figures
from galleyproof.services.publer.analytics.periods import Period
from galleyproof.services.publer.records import Account, Post

Counts = list[int]


@frozen
class Days:
    """The days of a period so far.

    Args:
        dates: the days.
        ends: the last moment of each; of today, now.
        before: the last moment before them all.
    """

    dates: tuple[date, ...]
    ends: tuple[datetime, ...]
    before: datetime

    @classmethod
    def of(cls, period: Period, now: datetime) -> Days:
        """Return the days of a period up to now; none when it lies in the future."""
        past = period.until(now)
        days = list(past.days()) if past is not None else []
        return cls(
            dates=tuple(day.start.date() for day in days),
            ends=tuple(day.end for day in days),
            before=period.eve,
        )


def followers(sandbox: SandboxState, accounts: Sequence[Account], days: Days) -> list[int]:
    """Return how many followed the accounts before the first day and at the end of each."""
    growths = [metrics.growth(sandbox.ids, account) for account in accounts]
    return [sum(growth.on(at) for growth in growths) for at in (days.before, *days.ends)]


def post_counts(posts: Iterable[Post], days: Days) -> list[int]:
    """Return how many posts went out on each day."""
    counts = [0] * len(days.dates)
    for post in posts:
        if post.published_at is not None and days.before < post.published_at <= days.ends[-1]:
            counts[bisect_left(days.ends, post.published_at)] += 1
    return counts


@define
class Gains:
    """What posts gained day by day, account by account; sums are made once, since charts share them."""

    _rows: Mapping[str, Sequence[Counts]]
    _sums: dict[tuple[str, ...], list[Figures]] = field(factory=dict, init=False)

    @classmethod
    def of(cls, courses: Mapping[str, Iterable[Course]], days: Days) -> Gains:
        """Count what the posts of each account gained.

        Args:
            courses: how the figures of an account's posts grow, by the account's id.
            days: the days, at least one.
        """
        return cls({account_id: _rows(growing, days) for account_id, growing in courses.items()})

    def together(self, account_ids: tuple[str, ...]) -> list[Figures]:
        """Return what the posts of some accounts gained on each day."""
        if account_ids not in self._sums:
            parts = [self._rows[account_id] for account_id in account_ids]
            self._sums[account_ids] = [
                Figures(*map(sum, zip(*counts, strict=True))) for counts in zip(*parts, strict=True)
            ]
        return self._sums[account_ids]


def _rows(courses: Iterable[Course], days: Days) -> list[Counts]:
    """Return a row for each day with one number for each of `metrics.COUNTED`."""
    rows: list[Counts] = [[0] * len(COUNTED) for _ in days.dates]
    for course in courses:
        if course.begins is not None and course.begins < days.ends[-1]:
            _add(rows, course, course.begins, days)
    return rows


def _add(rows: list[Counts], course: Course, begins: datetime, days: Days) -> None:
    """Add what one post gained on each day, from the day it went out to the day it settled."""
    if course.over is None or course.over <= days.before:
        return
    finals = [(place, final) for place, final in enumerate(course.finals.counts) if final]
    first = bisect_left(days.ends, begins)
    last = bisect_right(days.ends, course.over)
    share = course.share(days.before)
    so_far = [int(final * share) for _, final in finals]
    for row, end in zip(rows[first : last + 1], days.ends[first : last + 1], strict=True):
        share = course.share(end)
        for index, (place, final) in enumerate(finals):
            count = int(final * share)
            row[place] += count - so_far[index]
            so_far[index] = count
