"""The clock of a sandbox, and durations; the only module that reads the system time."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from types import ModuleType

from attrs import define

FROZEN_START = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
"""The default time of a frozen clock: a Monday morning."""

MAX_TIME = datetime(9999, 1, 1, tzinfo=UTC)
"""The maximum time of a clock. Times after it still exist, so that later dates can be calculated."""

MILLISECOND = timedelta(milliseconds=1)


class ClockError(ValueError):
    """A clock cannot be changed in the requested way."""


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def _real_time_module() -> ModuleType:
    # Libraries such as freezegun replace the functions of the module `time` that everybody imports. A running
    # clock must not jump by years when a test enters or leaves a faked time, so it uses a copy of the module.
    spec = importlib.util.find_spec("time")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


_time = _real_time_module()


def system_time() -> datetime:
    """Return the system time in UTC, also while a test fakes the time of the program."""
    # time-machine changes the functions themselves, so it offers the way around it.
    faker = sys.modules.get("time_machine")
    faked = faker is not None and faker.escape_hatch.is_travelling()
    return _EPOCH + timedelta(seconds=(faker.escape_hatch.time if faker and faked else _time).time())


def to_milliseconds(instant: datetime) -> datetime:
    """Return a time truncated to milliseconds, the precision of the mocked services."""
    return instant.replace(microsecond=instant.microsecond // 1000 * 1000)


def ceil_to_millisecond(instant: datetime) -> datetime:
    """Return a time rounded up to milliseconds, so that no event happens too early."""
    truncated = to_milliseconds(instant)
    return truncated if truncated == instant else truncated + MILLISECOND


@define
class Clock:
    """The clock of a sandbox, frozen or running.

    Args:
        anchor: the sandbox time at the last change of the clock, in UTC.
        system_anchor: the system time at the last change; None while the clock is frozen.
        speed: the speed of a running clock; 2 is twice real time.
        system_time: returns the system time.
    """

    anchor: datetime
    system_anchor: datetime | None = None
    speed: float = 1.0
    system_time: Callable[[], datetime] = system_time

    @classmethod
    def frozen(cls, at: datetime = FROZEN_START) -> Clock:
        """Return a frozen clock."""
        return cls(to_milliseconds(at))

    @classmethod
    def system(cls, system_time: Callable[[], datetime] = system_time) -> Clock:
        """Return a clock that runs with the system time."""
        now = system_time()
        return cls(now, system_anchor=now, system_time=system_time)

    def starting_at(self, instant: datetime) -> Clock:
        """Return a clock like this one that shows ``instant`` now.

        Raises:
            ClockError: ``instant`` is naive, or lies past the end of time.
        """
        if instant.tzinfo is None:
            raise ClockError(f"{instant.isoformat()} has no time zone: give an aware time.")
        if instant > MAX_TIME:
            raise ClockError(f"A clock ends with the year {MAX_TIME.year - 1}.")
        clock = self.fork()
        clock._set(instant.astimezone(UTC))
        return clock

    @property
    def is_frozen(self) -> bool:
        """Whether the clock is frozen."""
        return self.system_anchor is None

    def now(self) -> datetime:
        """Return the sandbox's time in UTC, in milliseconds; a running clock stops at the maximum time."""
        if self.system_anchor is None:
            return self.anchor
        try:
            passed = self.system_time() - self.system_anchor
            if self.speed != 1:
                passed *= self.speed
            return min(MAX_TIME, to_milliseconds(self.anchor + passed))
        except OverflowError:
            return MAX_TIME

    def advance(self, by: timedelta) -> None:
        """Advance the clock by a duration.

        Raises:
            ClockError: the duration is negative, or leads past the maximum time.
        """
        if by < timedelta():
            raise ClockError(f"The clock cannot move backwards: cannot advance by {by.total_seconds()} s.")
        now = self.now()
        if by > MAX_TIME - now:
            raise ClockError(f"The clock cannot move past the year {MAX_TIME.year - 1}.")
        self._set(now + by)

    def advance_to(self, instant: datetime) -> None:
        """Advance the clock to a time.

        Raises:
            ClockError: the time is naive, before now or past the maximum time.
        """
        if instant.tzinfo is None:
            raise ClockError(f"{instant.isoformat()} has no time zone. Use a timezone-aware datetime.")
        now = self.now()
        if instant < now:
            raise ClockError(
                f"The clock cannot move backwards: it is {now.isoformat()}, after {instant.isoformat()}."
            )
        if instant > MAX_TIME:
            raise ClockError(f"The clock cannot move past the year {MAX_TIME.year - 1}.")
        self._set(instant.astimezone(UTC))

    def advance_at_least_to(self, instant: datetime) -> None:
        """Advance the clock to a time, unless a running clock has passed it already."""
        if instant > self.now():
            self._set(instant)

    def go_back_to(self, instant: datetime) -> None:
        """Set the clock to a time before now; only for times that nobody has seen yet."""
        self._set(instant)

    def freeze(self) -> None:
        """Freeze the clock at its current time."""
        self.anchor, self.system_anchor = self.now(), None

    def run(self, speed: float = 1.0) -> None:
        """Run the clock from its current time.

        Args:
            speed: 2 is twice real time.

        Raises:
            ClockError: the speed is not positive.
        """
        if speed <= 0:
            raise ClockError(f"The speed of a clock must be above 0, got {speed}.")
        self.anchor, self.system_anchor, self.speed = self.now(), self.system_time(), speed

    def fork(self) -> Clock:
        """Return an independent copy."""
        return Clock(self.anchor, self.system_anchor, self.speed, self.system_time)

    def _set(self, instant: datetime) -> None:
        self.anchor = to_milliseconds(instant)
        if self.system_anchor is not None:
            self.system_anchor = self.system_time()


_DURATION = re.compile(
    r"([+-])?(?=\d)(?:(\d+(?:\.\d+)?)w)?(?:(\d+(?:\.\d+)?)d)?(?:(\d+(?:\.\d+)?)h)?"
    r"(?:(\d+(?:\.\d+)?)m)?(?:(\d+(?:\.\d+)?)s?)?"
)
_UNITS = ("weeks", "days", "hours", "minutes", "seconds")


def read_duration(text: str) -> timedelta | None:
    """Return a duration such as ``3h``, ``1d12h``, ``-5d`` or ``90`` (seconds); None if it is not valid."""
    match = _DURATION.fullmatch(text.strip())
    if match is None:
        return None
    parts = {unit: float(part) for unit, part in zip(_UNITS, match.groups()[1:], strict=True) if part}
    try:
        duration = timedelta(**parts)
    except OverflowError:
        return None
    return -duration if match[1] == "-" else duration
