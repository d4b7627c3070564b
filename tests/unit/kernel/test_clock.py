"""Sandbox time: it stands, runs and is moved, but never goes back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from attrs import define
from galleyproof.kernel.clock import FROZEN_START, MAX_TIME, Clock, ClockError

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


@define
class SystemTime:
    """A system clock that tests can change."""

    time: datetime = NOON

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def system_time() -> SystemTime:
    """A system clock that shows noon."""
    return SystemTime()


def test_frozen_clock_stands() -> None:
    """A frozen clock shows a Monday morning until it is moved."""
    clock = Clock.frozen()

    assert (clock.is_frozen, clock.now(), clock.now()) == (True, FROZEN_START, FROZEN_START)


def test_system_clock(system_time: SystemTime) -> None:
    """A system clock runs with the system time."""
    clock = Clock.system(system_time)
    system_time.time += HOUR

    assert (clock.is_frozen, clock.now()) == (False, NOON + HOUR)


def test_advance_moves_a_frozen_clock() -> None:
    """A frozen clock can be advanced and stays frozen."""
    clock = Clock.frozen(NOON)

    clock.advance(HOUR)

    assert clock.now() == NOON + HOUR


def test_advancing_a_running_clock(system_time: SystemTime) -> None:
    """A running clock that was advanced continues from there."""
    clock = Clock.system(system_time)

    clock.advance(HOUR)
    system_time.time += HOUR

    assert clock.now() == NOON + 2 * HOUR


def test_freeze_and_run(system_time: SystemTime) -> None:
    """A frozen clock continues from its time when it runs again."""
    clock = Clock.system(system_time)

    clock.freeze()
    system_time.time += HOUR
    stood = clock.now()
    clock.run()
    system_time.time += HOUR

    assert (stood, clock.now()) == (NOON, NOON + HOUR)


@pytest.mark.parametrize(("speed", "passed"), [(1e6, timedelta(days=3)), (1e6, timedelta(days=10**6))])
def test_running_clock_at_the_maximum_time(system_time: SystemTime, speed: float, passed: timedelta) -> None:
    """A running clock stops at the maximum time."""
    clock = Clock.system(system_time)
    clock.run(speed)

    system_time.time += passed

    assert clock.now() == clock.now() == MAX_TIME
    with pytest.raises(ClockError, match="cannot move past the year 9998"):
        clock.advance(HOUR)


def test_speed(system_time: SystemTime) -> None:
    """A fast clock runs faster than the system time, and a change of speed does not change its time."""
    clock = Clock.system(system_time)

    clock.run(speed=60)
    system_time.time += timedelta(minutes=1)
    fast = clock.now()
    clock.run(speed=0.5)
    system_time.time += HOUR

    assert (fast, clock.now()) == (NOON + HOUR, NOON + 1.5 * HOUR)


def test_fork(system_time: SystemTime) -> None:
    """A fork has the same time and is independent."""
    clock = Clock.system(system_time)

    twin = clock.fork()
    twin.advance(HOUR)

    assert (clock.now(), twin.now()) == (NOON, NOON + HOUR)


def test_times_are_truncated_to_milliseconds() -> None:
    """A clock shows whole milliseconds."""
    clock = Clock.frozen(NOON.replace(microsecond=123_999))

    assert NOON.replace(microsecond=123_000) == clock.now()


def test_advances_are_truncated_to_milliseconds() -> None:
    """A clock shows whole milliseconds after it was advanced."""
    clock = Clock.frozen(NOON)
    clock.advance_to(NOON.replace(microsecond=2_700))
    clock.advance(timedelta(microseconds=1_900))

    assert NOON.replace(microsecond=3_000) == clock.now()


def test_advance_to_takes_any_offset() -> None:
    """A time with another offset is converted to UTC."""
    clock = Clock.frozen(NOON)

    clock.advance_to(datetime(2026, 3, 1, 15, 0, tzinfo=timezone(timedelta(hours=2))))

    assert (clock.now(), clock.now().tzinfo) == (NOON + HOUR, UTC)


@pytest.mark.parametrize(
    ("misuse", "message"),
    [
        (lambda clock: clock.advance(timedelta(seconds=-1)), "cannot move backwards"),
        (lambda clock: clock.advance_to(NOON - HOUR), "cannot move backwards"),
        (lambda clock: clock.advance_to(NOON.replace(tzinfo=None)), "no time zone"),
        (lambda clock: clock.advance(timedelta.max), "cannot move past the year 9998"),
        (lambda clock: clock.advance_to(datetime.max.replace(tzinfo=UTC)), "cannot move past the year 9998"),
        (lambda clock: clock.run(speed=0), "above 0"),
        (lambda clock: clock.run(speed=-1), "above 0"),
    ],
)
def test_invalid_changes(misuse, message: str) -> None:  # type: ignore[no-untyped-def]
    """An invalid change is an error, and the clock does not change."""
    clock = Clock.frozen(NOON)

    with pytest.raises(ClockError, match=message):
        misuse(clock)

    assert (clock.is_frozen, clock.now()) == (True, NOON)
