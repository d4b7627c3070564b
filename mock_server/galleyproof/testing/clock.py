"""The clock of a sandbox under a test's control."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from attrs import frozen

from galleyproof.kernel.clock import ClockError, read_duration
from galleyproof.kernel.event_queue import ScheduledEvent
from galleyproof.kernel.sandbox import DidNotSettleError, SandboxState
from galleyproof.testing.errors import SandboxError
from galleyproof.testing.in_process import SandboxHandle


@frozen
class SandboxClock:
    """The clock of one sandbox: frozen until a test moves it, and only forwards.

    Methods that move it return the events that happened on the way, each with ``at``, ``event`` and
    ``record_id``.
    """

    _handle: SandboxHandle

    @property
    def now(self) -> datetime:
        """The sandbox's time in UTC."""
        return self._handle.state.now

    def advance(self, by: timedelta | str | float | None = None, **units: float) -> list[ScheduledEvent]:
        """Move the clock forward by a duration and return the events on the way.

        Args:
            by: a timedelta, a text such as ``"1d12h"``, or seconds.
            units: arguments of timedelta, such as ``hours=3, minutes=30``.

        Raises:
            SandboxError: the duration is missing, not valid or negative, leads past the last valid time, or
                has more than 100,000 events.
        """
        if by is None and not units:
            raise SandboxError(
                'advance requires a duration: advance(hours=3), advance("3h") or advance(timedelta(hours=3)).'
            )
        duration = _read_duration(by) + timedelta(**units)
        with self._moving() as sandbox:
            return sandbox.advance(duration)

    def advance_to(self, instant: datetime | str) -> list[ScheduledEvent]:
        """Move the clock forward to a time and return the events on the way.

        Args:
            instant: a datetime with a time zone, or a text such as ``"2026-01-05T12:00:00Z"``.

        Raises:
            SandboxError: the time is not valid, has no time zone, is in the past, or has more than
                100,000 events before it.
        """
        with self._moving() as sandbox:
            return sandbox.advance_to(read_time(instant))

    def next_event(self) -> list[ScheduledEvent]:
        """Move the clock to the next pending event, if there is one, and return what happened."""
        with self._moving() as sandbox:
            return sandbox.advance_to_next_event()

    def run_until_idle(self) -> list[ScheduledEvent]:
        """Move the clock until no event is pending, and return the events on the way.

        Raises:
            SandboxError: there are more than 100,000 events, as with a post that recurs forever.
        """
        with self._moving() as sandbox:
            return sandbox.run_until_idle()

    def freeze(self) -> None:
        """Stop the clock at its current time."""
        self._handle.control("set_clock", {"mode": "frozen"})

    def run(self, speed: float = 1.0) -> None:
        """Let the clock run.

        Args:
            speed: 1 is real time, 60 is a minute per second.

        Raises:
            SandboxError: the speed is not valid.
        """
        self._handle.control("set_clock", {"mode": "running", "speed": speed})

    @contextmanager
    def _moving(self) -> Iterator[SandboxState]:
        try:
            with self._handle.locked() as sandbox:
                yield sandbox
        except (ClockError, DidNotSettleError) as error:
            raise SandboxError(str(error)) from None

    def __repr__(self) -> str:
        return f"<clock at {self.now.isoformat()}>"


def _read_duration(by: timedelta | str | float | None) -> timedelta:
    if by is None or isinstance(by, timedelta):
        return by or timedelta()
    duration = read_duration(by) if isinstance(by, str) else timedelta(seconds=by)
    if duration is None:
        raise SandboxError(f"{by!r} is not a duration such as 3h or 1d12h.")
    return duration


def read_time(instant: datetime | str) -> datetime:
    """Return a time that may be given as text.

    Raises:
        SandboxError: the text is not a time.
    """
    if isinstance(instant, datetime):
        return instant
    try:
        return datetime.fromisoformat(instant)
    except ValueError:
        raise SandboxError(f"{instant!r} is not a time such as 2026-01-05T12:00:00Z.") from None
