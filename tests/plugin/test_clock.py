"""The clock of a sandbox under a test's control."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from galleyproof.testing import Sandbox, SandboxError
from publer_client import Publer
from ubiqlu_client import Ubiqlu

FACEBOOK = ["acc_facebook"]


def test_moving_the_clock(sandbox: Sandbox, ubiqlu: Ubiqlu) -> None:
    """Durations, texts, seconds and times move the clock; the events on the way are returned."""
    start = sandbox.clock.now
    ubiqlu.posts.schedule("Rye", accounts=FACEBOOK, at=start + timedelta(days=2))

    assert sandbox.clock.advance(hours=1, minutes=30) == []
    assert sandbox.clock.advance("30m") == sandbox.clock.advance(timedelta(hours=1)) == []
    assert sandbox.clock.advance(3600) == []
    assert sandbox.clock.now == start + timedelta(hours=4)
    assert sandbox.clock.advance_to(start + timedelta(days=1)) == []
    assert sandbox.clock.advance_to("2026-01-07T08:59:59.999Z") == []
    (due,) = sandbox.clock.next_event()
    assert due.at == sandbox.clock.now == start + timedelta(days=2)
    assert sandbox.clock.run_until_idle()
    assert sandbox.ledger.published(network="facebook") == 1
    assert sandbox.clock.run_until_idle() == sandbox.clock.next_event() == []


@pytest.mark.parametrize(
    ("by", "message"),
    [
        ("soon", "'soon' is not a duration"),
        (None, "advance requires a duration"),
        ("-3h", "cannot move backwards"),
        (timedelta(days=4_000_000), "cannot move past the year"),
    ],
)
def test_invalid_durations(sandbox: Sandbox, by: object, message: str) -> None:
    """A duration that is missing, not valid, negative or too long is an error."""
    with pytest.raises(ValueError, match=message):
        sandbox.clock.advance(by)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("to", "message"),
    [
        ("tomorrow", "'tomorrow' is not a time"),
        (datetime(2026, 1, 5, 8, tzinfo=UTC), "cannot move backwards"),
        ("2026-01-06T08:00:00", "has no time zone"),
    ],
)
def test_invalid_times(sandbox: Sandbox, to: datetime | str, message: str) -> None:
    """A time that is not valid, in the past or without a time zone is an error."""
    with pytest.raises(ValueError, match=message):
        sandbox.clock.advance_to(to)


@pytest.mark.parametrize(
    ("move", "message"),
    [
        (lambda clock: clock.advance(hours=-1), "cannot move backwards"),
        (lambda clock: clock.advance_to("2025-01-01T00:00:00Z"), "cannot move backwards"),
        (lambda clock: clock.advance_to("2027-01-01T00:00:00"), "no time zone"),
        (lambda clock: clock.advance(days=10_000_000), "cannot move past the year"),
    ],
)
def test_invalid_moves(sandbox: Sandbox, move: Callable[[Any], object], message: str) -> None:
    """Every invalid move is a SandboxError, and the clock stays where it is."""
    with pytest.raises(SandboxError, match=message):
        move(sandbox.clock)

    assert sandbox.clock.now == datetime(2026, 1, 5, 9, tzinfo=UTC)


def test_running_and_freezing(sandbox: Sandbox) -> None:
    """A running clock moves by itself, until it is frozen."""
    sandbox.clock.run(speed=1000)
    assert not sandbox.state.clock.is_frozen

    sandbox.clock.freeze()

    assert sandbox.clock.now == sandbox.clock.now
    with pytest.raises(SandboxError, match="0"):
        sandbox.clock.run(speed=0)


def test_waiting_moves_the_clock(sandbox: Sandbox, publer: Publer) -> None:
    """Waiting for a job takes time of the sandbox, not real time."""
    began = sandbox.clock.now

    publer.media.import_urls(["https://example.com/a.jpg"]).result()

    assert sandbox.clock.now > began
    assert sandbox.ledger.uploaded_media() == sandbox.ledger.completed_jobs() == 1


def test_retries_take_the_same_time_in_every_run(sandbox: Sandbox, publer: Publer) -> None:
    """The delays between retries are not random: each is half of the maximum."""
    sandbox.faults.add("status", operation="get_me", status=429, times=2)
    began = sandbox.clock.now

    publer.users.me()

    assert sandbox.clock.now - began == timedelta(seconds=0.25 + 0.5)
