"""A sandbox's clock under a test's control."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from galleyproof.testing import Sandbox, SandboxError
from publer_client import Publer
from ubiqlu_client import Ubiqlu

FACEBOOK = ["acc_facebook"]


def test_the_clock_moves_in_every_way(sandbox: Sandbox, ubiqlu: Ubiqlu) -> None:
    """Spans, texts, seconds and times move it; what happened on the way comes back."""
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
    ("by", "sentence"),
    [
        ("soon", "'soon' is not a duration"),
        (None, "advance requires a duration"),
        ("-3h", "cannot move backwards"),
        (timedelta(days=4_000_000), "cannot move past the year"),
    ],
)
def test_a_clock_refuses_what_time_does_not_do(sandbox: Sandbox, by: object, sentence: str) -> None:
    """A span that is none, that leads back or past the end of time is refused in a sentence."""
    with pytest.raises(ValueError, match=sentence):
        sandbox.clock.advance(by)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("to", "sentence"),
    [
        ("tomorrow", "'tomorrow' is not a time"),
        (datetime(2026, 1, 5, 8, tzinfo=UTC), "cannot move backwards"),
        ("2026-01-06T08:00:00", "has no time zone"),
    ],
)
def test_a_clock_refuses_times(sandbox: Sandbox, to: datetime | str, sentence: str) -> None:
    """A time that is none, that is past or that has no zone is refused in a sentence."""
    with pytest.raises(ValueError, match=sentence):
        sandbox.clock.advance_to(to)


@pytest.mark.parametrize(
    ("move", "sentence"),
    [
        (lambda clock: clock.advance(hours=-1), "cannot move backwards"),
        (lambda clock: clock.advance_to("2025-01-01T00:00:00Z"), "cannot move backwards"),
        (lambda clock: clock.advance_to("2027-01-01T00:00:00"), "no time zone"),
        (lambda clock: clock.advance(days=10_000_000), "cannot move past the year"),
    ],
)
def test_what_a_clock_cannot_do_is_said(
    sandbox: Sandbox, move: Callable[[Any], object], sentence: str
) -> None:
    """What a clock cannot do raises SandboxError, as for every other invalid request."""
    with pytest.raises(SandboxError, match=sentence):
        move(sandbox.clock)

    assert sandbox.clock.now == datetime(2026, 1, 5, 9, tzinfo=UTC)


def test_a_clock_can_run(sandbox: Sandbox) -> None:
    """A clock that follows the wall moves by itself and stops again."""
    sandbox.clock.run(speed=1000)
    assert not sandbox.state.clock.is_frozen

    sandbox.clock.freeze()

    assert sandbox.clock.now == sandbox.clock.now
    with pytest.raises(SandboxError, match="0"):
        sandbox.clock.run(speed=0)


def test_waiting_moves_the_clock(sandbox: Sandbox, publer: Publer) -> None:
    """A job that is waited for takes sandbox time, and no real one."""
    began = sandbox.clock.now

    publer.media.import_urls(["https://example.com/a.jpg"]).result()

    assert sandbox.clock.now > began
    assert sandbox.ledger.uploaded_media() == sandbox.ledger.completed_jobs() == 1


def test_retries_take_the_same_time_in_every_run(sandbox: Sandbox, publer: Publer) -> None:
    """The dice of retries are loaded: half of the longest wait."""
    sandbox.faults.add("status", operation="get_me", status=429, times=2)
    began = sandbox.clock.now

    publer.users.me()

    assert sandbox.clock.now - began == timedelta(seconds=0.25 + 0.5)
