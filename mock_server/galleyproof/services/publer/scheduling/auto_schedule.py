"""Choose a time from an account's posting schedule."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from galleyproof.services.publer.dialects import dialect_of
from galleyproof.services.publer.posts.post_requests import InvalidPost, PostRequest
from galleyproof.services.publer.records import Account
from galleyproof.services.publer.requests import TimeRange
from galleyproof.services.publer.scheduling import times
from galleyproof.services.publer.scheduling.calendar import PostingCalendar

HORIZON = timedelta(days=365)
"""How far ahead a free slot is searched. Chosen for this mock, to bound the work of one request."""


def choose(post_request: PostRequest, calendar: PostingCalendar) -> datetime:
    """Return the first free slot of the account's posting schedule inside the request's range.

    ``share_next`` asks for the next free slot whatever the range says.

    Raises:
        InvalidPost: the account has no posting schedule, or no slot of it is free.
    """
    account = post_request.required_account
    if not account.schedule:
        raise InvalidPost(f"{account.name} has no posting schedule")
    soonest = post_request.job.created_at + times.MINUTE
    begin, end = (
        (soonest, None) if post_request.post_input.share_next else _range(post_request.post_input.range)
    )
    slot = first_free(post_request, calendar, max(begin or soonest, soonest), end)
    if slot is None:
        raise InvalidPost(dialect_of(post_request.sandbox).no_slot_message)
    return slot


def first_free(
    post_request: PostRequest, calendar: PostingCalendar, begin: datetime, end: datetime | None
) -> datetime | None:
    """Return the first free slot from ``begin`` to ``end``, both included, or None."""
    account, kind = post_request.required_account, post_request.type
    last = min(end or times.MAX_TIME, times.later(begin, HORIZON))
    return next(
        (
            slot
            for slot in slots(account, begin, last)
            if not calendar.conflicts(account, slot) and not calendar.is_full(account, kind, slot)
        ),
        None,
    )


def slots(account: Account, begin: datetime, end: datetime) -> Iterator[datetime]:
    """Yield the times of an account's posting schedule from ``begin`` to ``end``, in order."""
    weekly = sorted(account.schedule, key=lambda slot: (slot.hour, slot.minute))
    day = times.start_of(begin.date())
    while day <= end:
        for slot in weekly:
            moment = day.replace(hour=slot.hour, minute=slot.minute)
            if slot.weekday == day.weekday() and begin <= moment <= end:
                yield moment
        day += times.DAY


def _range(sent: TimeRange) -> tuple[datetime | None, datetime | None]:
    """Read the range of a request. None for no bound."""
    begin, end = sent.start_date, sent.end_date
    return (_bound(begin, "start_date") if begin else None, _bound(end, "end_date") if end else None)


def _bound(text: str, name: str) -> datetime:
    moment = times.read_moment(text)
    if moment is None:
        raise InvalidPost(f"The range's {name} is not a valid time: {text[:40]!r}")
    # A bare day is in the range as a whole.
    is_last_day = name == "end_date" and times.is_day(text)
    return times.end_of(moment.date()) if is_last_day else moment
