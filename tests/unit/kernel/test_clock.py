"""Sandbox time: it stands, runs and is moved, but never goes back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from attrs import define
from galleyproof.kernel.clock import FROZEN_START, Clock, ClockError

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


@define
class Wall:
    """A wall clock that a test turns."""

    time: datetime = NOON

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def wall() -> Wall:
    """A wall clock that shows noon."""
    return Wall()


def test_frozen_clock_stands() -> None:
    """A frozen clock shows a Monday morning until it is moved."""
    clock = Clock.frozen()

    assert (clock.is_frozen, clock.now(), clock.now()) == (True, FROZEN_START, FROZEN_START)


def test_following_clock_shows_the_wall(wall: Wall) -> None:
    """A following clock runs with the wall."""
    clock = Clock.system(wall)
    wall.time += HOUR

    assert (clock.is_frozen, clock.now()) == (False, NOON + HOUR)


def test_advance_moves_a_frozen_clock() -> None:
    """Advancing a frozen clock moves it, and it stands again."""
    clock = Clock.frozen(NOON)

    clock.advance(HOUR)

    assert clock.now() == NOON + HOUR


def test_advance_moves_a_following_clock_ahead(wall: Wall) -> None:
    """A following clock that was advanced goes on with the wall from there."""
    clock = Clock.system(wall)

    clock.advance(HOUR)
    wall.time += HOUR

    assert clock.now() == NOON + 2 * HOUR


def test_freeze_and_follow(wall: Wall) -> None:
    """A clock that was frozen for a while goes on from where it stood."""
    clock = Clock.system(wall)

    clock.freeze()
    wall.time += HOUR
    stood = clock.now()
    clock.run()
    wall.time += HOUR

    assert (stood, clock.now()) == (NOON, NOON + HOUR)


def test_speed(wall: Wall) -> None:
    """A fast clock shows more sandbox time than wall time, and a change of speed does not make it jump."""
    clock = Clock.system(wall)

    clock.run(speed=60)
    wall.time += timedelta(minutes=1)
    fast = clock.now()
    clock.run(speed=0.5)
    wall.time += HOUR

    assert (fast, clock.now()) == (NOON + HOUR, NOON + 1.5 * HOUR)


def test_fork_goes_its_own_way(wall: Wall) -> None:
    """A fork shows the same time, and neither clock moves the other."""
    clock = Clock.system(wall)

    twin = clock.fork()
    twin.advance(HOUR)

    assert (clock.now(), twin.now()) == (NOON, NOON + HOUR)


def test_finer_than_a_millisecond_is_dropped() -> None:
    """A clock shows what the APIs can say: whole milliseconds."""
    clock = Clock.frozen(NOON.replace(microsecond=123_999))

    assert NOON.replace(microsecond=123_000) == clock.now()


def test_moves_finer_than_a_millisecond_are_dropped() -> None:
    """However it was moved, a clock shows whole milliseconds."""
    clock = Clock.frozen(NOON)
    clock.advance_to(NOON.replace(microsecond=2_700))
    clock.advance(timedelta(microseconds=1_900))

    assert NOON.replace(microsecond=3_000) == clock.now()


def test_advance_to_takes_any_offset() -> None:
    """A time in another zone is the same instant in UTC."""
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
def test_misuse_is_refused(misuse, message: str) -> None:  # type: ignore[no-untyped-def]
    """What time does not do is refused, and the clock stands where it stood."""
    clock = Clock.frozen(NOON)

    with pytest.raises(ClockError, match=message):
        misuse(clock)

    assert (clock.is_frozen, clock.now()) == (True, NOON)
