"""Sandbox time; the only module that reads the machine's clock."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from attrs import define

FROZEN_START = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
"""Where a frozen clock stands unless told otherwise: a Monday morning."""

MAX_TIME = datetime(9999, 1, 1, tzinfo=UTC)
"""What no clock goes past: a year short of the calendar's end, so that nothing counted from now falls off."""


MILLISECOND = timedelta(milliseconds=1)


class ClockError(ValueError):
    """A clock was asked to do what time does not do."""


def system_time() -> datetime:
    """Return the machine's time, aware and in UTC."""
    return datetime.now(UTC)  # noqa: TID251 - this module owns the wall clock


def to_milliseconds(instant: datetime) -> datetime:
    """Drop what the two APIs cannot say: anything finer than a millisecond."""
    return instant.replace(microsecond=instant.microsecond // 1000 * 1000)


def ceil_to_millisecond(instant: datetime) -> datetime:
    """Return the first moment at or after ``instant`` that a clock shows.

    What is due between two milliseconds happens at the later one: never early, and a clock that is moved to
    it gets there.
    """
    shown = to_milliseconds(instant)
    return shown if shown == instant else shown + MILLISECOND


@define
class Clock:
    """One sandbox's clock: frozen where it stands, or running with the wall at a speed.

    Args:
        anchor: the sandbox time at which the clock was last set, aware.
        wall_anchor: the wall's time at that moment; None while the clock is frozen.
        speed: sandbox seconds per wall second while it runs.
        wall: where the wall's time comes from.
    """

    anchor: datetime
    wall_anchor: datetime | None = None
    speed: float = 1.0
    wall: Callable[[], datetime] = system_time

    @classmethod
    def frozen(cls, at: datetime = FROZEN_START) -> Clock:
        """Return a clock that stands at ``at`` until it is moved."""
        return cls(to_milliseconds(at))

    @classmethod
    def system(cls, wall: Callable[[], datetime] = system_time) -> Clock:
        """Return a clock that shows the wall's time."""
        now = wall()
        return cls(now, wall_anchor=now, wall=wall)

    @property
    def is_frozen(self) -> bool:
        """Whether the clock only moves when it is told to."""
        return self.wall_anchor is None

    def now(self) -> datetime:
        """Return the sandbox's time, aware, in UTC, to the millisecond."""
        if self.wall_anchor is None:
            return self.anchor
        return to_milliseconds(self.anchor + (self.wall() - self.wall_anchor) * self.speed)

    def advance(self, by: timedelta) -> None:
        """Move the clock forward.

        Raises:
            ClockError: ``by`` is negative, or leads past the end of time.
        """
        if by < timedelta():
            raise ClockError(f"A clock cannot go back: asked to advance by {by.total_seconds()} s.")
        now = self.now()
        if by > MAX_TIME - now:
            raise ClockError(f"A clock ends with the year {MAX_TIME.year - 1}.")
        self._set(now + by)

    def advance_to(self, instant: datetime) -> None:
        """Move the clock forward to ``instant``.

        Raises:
            ClockError: ``instant`` is naive, lies before now or past the end of time.
        """
        if instant.tzinfo is None:
            raise ClockError(f"{instant.isoformat()} has no time zone: give an aware time.")
        now = self.now()
        if instant < now:
            raise ClockError(f"A clock cannot go back: it is {now.isoformat()}, past {instant.isoformat()}.")
        if instant > MAX_TIME:
            raise ClockError(f"A clock ends with the year {MAX_TIME.year - 1}.")
        self._set(instant.astimezone(UTC))

    def advance_at_least_to(self, instant: datetime) -> None:
        """Move the clock to ``instant``, unless it got there by itself while running with the wall."""
        if instant > self.now():
            self._set(instant)

    def freeze(self) -> None:
        """Stop the clock where it stands."""
        self.anchor, self.wall_anchor = self.now(), None

    def run(self, speed: float = 1.0) -> None:
        """Let the clock run on from where it stands, ``speed`` sandbox seconds per wall second.

        Raises:
            ClockError: ``speed`` is not positive.
        """
        if speed <= 0:
            raise ClockError(f"A clock's speed is above 0; got {speed}.")
        self.anchor, self.wall_anchor, self.speed = self.now(), self.wall(), speed

    def fork(self) -> Clock:
        """Return a clock that shows the same time and then goes its own way."""
        return Clock(self.anchor, self.wall_anchor, self.speed, self.wall)

    def _set(self, instant: datetime) -> None:
        self.anchor = to_milliseconds(instant)
        if self.wall_anchor is not None:
            self.wall_anchor = self.wall()


_SPAN = re.compile(
    r"([+-])?(?=\d)(?:(\d+(?:\.\d+)?)w)?(?:(\d+(?:\.\d+)?)d)?(?:(\d+(?:\.\d+)?)h)?"
    r"(?:(\d+(?:\.\d+)?)m)?(?:(\d+(?:\.\d+)?)s?)?"
)
_UNITS = ("weeks", "days", "hours", "minutes", "seconds")


def read_duration(text: str) -> timedelta | None:
    """Read a span such as ``3h``, ``1d12h``, ``-5d`` or ``90`` (seconds); None when it is none."""
    match = _SPAN.fullmatch(text.strip())
    if match is None:
        return None
    parts = {unit: float(part) for unit, part in zip(_UNITS, match.groups()[1:], strict=True) if part}
    try:
        span = timedelta(**parts)
    except OverflowError:
        return None
    return -span if match[1] == "-" else span
