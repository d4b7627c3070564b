"""Recycling posts: each round publishes a copy, until a number of rounds or a date is reached."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from attrs import evolve

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.posts.post_requests import InvalidPost
from galleyproof.services.publer.publishing import publishing
from galleyproof.services.publer.publishing.lifecycle import POST
from galleyproof.services.publer.records import Post, Recycling
from galleyproof.services.publer.requests import RecyclingInput
from galleyproof.services.publer.scheduling import times

ROUND = "publer.recycling_round"
_OVER = ("recycling_expired", "recycling_failed", "recycling_declined")
_DIGITS = 9


def read(sent: RecyclingInput | None) -> Recycling:
    """Read the recycling of a request.

    Raises:
        InvalidPost: it is missing or invalid.
    """
    if sent is None:
        raise InvalidPost("Recycled posts require the field recycling")
    recycling = Recycling(
        gap=sent.gap,
        gap_unit=sent.gap_unit,
        start_date=_day(sent.start_date, "start_date"),
        expire_count=_count(sent.expire_count),
        expire_date=_day(sent.expire_date, "expire_date"),
        solo=sent.solo,
    )
    if recycling.start_date and recycling.expire_date and recycling.expire_date < recycling.start_date:
        raise InvalidPost("Recycling must end after it starts")
    return recycling


def start(sandbox: SandboxState, post: Post, event: str) -> Post:
    """Store a recycling post and schedule its first round, at its ``scheduled_at``."""
    assert post.scheduled_at is not None, "a recycling post has its first round's time"
    parent = sandbox.store.put(evolve(post, state=POST.next(None, event)))
    sandbox.schedule(ROUND, parent.id, at=post.scheduled_at)
    return parent


def run_round(sandbox: SandboxState, post_id: str) -> None:
    """Publish a copy when a round is due, then schedule the next round or end the recycling.

    The round is skipped while the post is on hold (paused, account disconnected or plan suspended).
    """
    parent = sandbox.store.find(Post, post_id)
    if parent is None or parent.recycling is None or parent.state in _OVER:
        return
    if parent.state == "recycling_active":
        parent = _put_out(sandbox, parent)
    _plan_next(sandbox, parent)


def following(recycling: Recycling, moment: datetime) -> datetime:
    """Return the time of the round after one."""
    if recycling.gap_unit == "Month":
        return times.add_months(moment, recycling.gap)
    days = 7 if recycling.gap_unit == "Week" else 1
    return times.later(moment, timedelta(days=days * recycling.gap))


def _put_out(sandbox: SandboxState, parent: Post) -> Post:
    assert parent.recycling is not None
    copy = evolve(
        parent,
        id=sandbox.ids.next_hex(),
        state="",
        created_at=sandbox.now,
        updated_at=sandbox.now,
        scheduled_at=sandbox.now,
        auto=False,
        recycling=None,
        parent_id=parent.id,
    )
    publishing.send_to_network(sandbox, copy, "publish_now")
    recycling = evolve(parent.recycling, used=parent.recycling.used + 1)
    return sandbox.store.put(evolve(parent, recycling=recycling))


def _plan_next(sandbox: SandboxState, parent: Post) -> None:
    recycling = parent.recycling
    assert recycling is not None
    at = following(recycling, sandbox.now)
    used_up = recycling.expire_count is not None and recycling.used >= recycling.expire_count
    too_late = recycling.expire_date is not None and at.date() > recycling.expire_date
    if (used_up or too_late) and POST.allows(parent.state, "expire"):
        sandbox.store.put(evolve(parent, state=POST.next(parent.state, "expire"), updated_at=sandbox.now))
    elif at < times.MAX_TIME:
        sandbox.store.put(evolve(parent, scheduled_at=at))
        sandbox.schedule(ROUND, parent.id, at=at)


def _day(text: str | None, name: str) -> date | None:
    if not text:
        return None
    day = times.read_day(text)
    if day is None:
        raise InvalidPost(f"{name} is not a valid date: {text[:40]!r}")
    return day


def _count(text: str) -> int | None:
    """Read the number of rounds."""
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= _DIGITS and int(text)):
        raise InvalidPost(f"expire_count is not a number of rounds: {text[:20]!r}")
    return int(text)
