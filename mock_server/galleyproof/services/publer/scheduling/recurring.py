"""Recurring posts: each always has its next child scheduled."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from attrs import evolve

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.posts.indexes import BY_PARENT
from galleyproof.services.publer.posts.post_requests import InvalidPost
from galleyproof.services.publer.publishing import publishing
from galleyproof.services.publer.records import Post, Recurring
from galleyproof.services.publer.requests import RecurrenceInput
from galleyproof.services.publer.scheduling import times

NEXT_CHILD = "publer.next_child"
_WORDS = ("daily", "weekly", "monthly", "yearly")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_TIME_OF_DAY = 5


def read(sent: RecurrenceInput | None, now: datetime) -> Recurring:
    """Read the recurrence of a request.

    Raises:
        InvalidPost: it is missing or invalid, or has no time in the future.
    """
    if sent is None:
        raise InvalidPost("Recurring posts require the field recurring")
    if sent.repeat not in _WORDS:
        raise InvalidPost(f"Recurring posts repeat {', '.join(_WORDS)}; got {sent.repeat[:20]!r}")
    start = _start(sent)
    rhythm = Recurring(
        repeat=sent.repeat,
        every=sent.every,
        weekdays=_weekdays(sent.weekdays),
        start_at=start,
        end_at=_end(sent),
        days=_month_days(sent.days),
    )
    if sent.occurrences:
        rhythm = evolve(rhythm, end_at=_last_of(rhythm, sent.occurrences))
    if rhythm.end_at is not None and rhythm.end_at < start:
        raise InvalidPost("Recurring posts must end after they start")
    if next_time(rhythm, now) is None:
        raise InvalidPost("Posts cannot be backdated")
    return rhythm


def next_time(rhythm: Recurring, after: datetime) -> datetime | None:
    """Return the first time of a recurrence after another time, None if there is none."""
    for moment in _moments(rhythm, after):
        if moment >= times.MAX_TIME or (rhythm.end_at is not None and moment > rhythm.end_at):
            return None
        if moment > after:
            return moment.astimezone(UTC)
    return None


def add_child(sandbox: SandboxState, parent_id: str) -> None:
    """Schedule the next child, when the previous one is due."""
    parent = sandbox.store.find(Post, parent_id)
    if parent is None or parent.recurring is None:
        return
    at = next_time(parent.recurring, sandbox.now)
    if at is None:
        return
    child = evolve(
        parent,
        id=sandbox.ids.next_hex(),
        state="",
        created_at=sandbox.now,
        updated_at=sandbox.now,
        scheduled_at=at,
        recurring=None,
        parent_id=parent.id,
    )
    publishing.schedule(sandbox, child)
    sandbox.schedule(NEXT_CHILD, parent.id, at=at)
    sandbox.store.put(evolve(parent, scheduled_at=at))


def children(sandbox: SandboxState, parent: Post) -> list[Post]:
    """Return the children of a recurring post, including published ones."""
    return sandbox.store.select(BY_PARENT, parent.id)


def _moments(rhythm: Recurring, after: datetime) -> Iterator[datetime]:
    """Yield the times of a recurrence in order, beginning shortly before ``after``."""
    start = rhythm.start_at
    if rhythm.repeat == "daily":
        return _steps(start, timedelta(days=rhythm.every), after)
    if rhythm.repeat == "weekly":
        return _in_weeks(rhythm, after)
    months = rhythm.every * (12 if rhythm.repeat == "yearly" else 1)
    return _in_months(start, months, rhythm.days or (start.day,), after)


def _steps(start: datetime, step: timedelta, after: datetime) -> Iterator[datetime]:
    skipped = max(0, (after - start) // step)
    for count in itertools.count(skipped):
        moment = times.later(start, step * count)
        yield moment
        if moment >= times.MAX_TIME:
            return


def _in_weeks(rhythm: Recurring, after: datetime) -> Iterator[datetime]:
    start = rhythm.start_at
    monday = start - timedelta(days=start.weekday())
    for week in _steps(monday, timedelta(weeks=rhythm.every), after):
        for weekday in rhythm.weekdays or (start.weekday(),):
            moment = times.later(week, timedelta(days=weekday))
            if moment >= start:
                yield moment


def _in_months(start: datetime, months: int, days: Sequence[int], after: datetime) -> Iterator[datetime]:
    passed = (after.year - start.year) * 12 + after.month - start.month
    for count in itertools.count(max(0, passed // months - 1)):
        for day in days:
            moment = times.month_day(start, count * months, day)
            if moment >= start:
                yield moment
            if moment >= times.MAX_TIME:
                return


def _start(sent: RecurrenceInput) -> datetime:
    # Weekdays and days of the month are those of the zone that the start is written in.
    start = times.read_zoned(sent.start_date)
    if start is None:
        raise InvalidPost(f"start_date is not a valid time: {sent.start_date[:40]!r}")
    if not sent.time:
        return start
    at = times.read_zoned(f"{start.date().isoformat()}T{sent.time[:_TIME_OF_DAY]}")
    if at is None:
        raise InvalidPost(f"time is not a time of day: {sent.time[:40]!r}")
    return start.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0)


def _end(sent: RecurrenceInput) -> datetime | None:
    text = sent.end_date
    if not text:
        return None
    end = times.read_moment(text)
    if end is None:
        raise InvalidPost(f"end_date is not a valid time: {text[:40]!r}")
    return times.end_of(end.date()) if times.is_day(text) else end


def _weekdays(sent: Sequence[str]) -> tuple[int, ...]:
    """Read days of the week, as names or numbers: 0 is Monday, or 1 if there is a 7."""
    numbers = [_weekday(day) for day in sent]
    if 7 in numbers:
        numbers = [number - 1 for number in numbers]
    if any(not 0 <= number <= 6 for number in numbers):
        raise InvalidPost("Days of the week are numbered 0 to 6")
    return tuple(sorted(set(numbers)))


def _weekday(day: str) -> int:
    text = day.strip().lower()
    if text[:3] in _WEEKDAYS:
        return _WEEKDAYS.index(text[:3])
    return _number(text, "A day of the week")


def _month_days(sent: Sequence[str]) -> tuple[int, ...]:
    numbers = {_number(day.strip(), "A day of the month") for day in sent}
    if any(not 1 <= number <= 31 for number in numbers):
        raise InvalidPost("Days of the month are numbered 1 to 31")
    return tuple(sorted(numbers))


def _number(text: str, what: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 3:
        raise InvalidPost(f"{what} is not known: {text[:20]!r}")
    return int(text)


def _last_of(rhythm: Recurring, occurrences: int) -> datetime:
    moment = rhythm.start_at - times.MINUTE
    for _ in range(occurrences):
        following = next_time(rhythm, moment)
        if following is None:
            break
        moment = following
    return moment
