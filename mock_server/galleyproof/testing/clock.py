"""A sandbox's clock under a test's control."""

from __future__ import annotations

import math
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
    """The time of one sandbox, frozen until it is moved; it never goes back.

    Whatever moves it returns what happened on the way: events with ``at``, ``event`` and ``subject``.
    """

    _handle: SandboxHandle

    @property
    def now(self) -> datetime:
        """The sandbox's time, aware and in UTC."""
        return self._handle.state.now

    def advance(self, by: timedelta | str | float | None = None, **units: float) -> list[ScheduledEvent]:
        """Move it forward: by a span, text such as ``"1d12h"``, seconds, or by ``hours=3, minutes=30``.

        Raises:
            SandboxError: it is no span, nothing was said, or it leads back or past the end of time.
        """
        if by is None and not units:
            raise SandboxError('Say how far: advance(hours=3), advance("3h") or advance(timedelta(hours=3)).')
        span = _read_span(by) + timedelta(**units)
        with self._moved() as box:
            return box.advance(span)

    def advance_to(self, instant: datetime | str) -> list[ScheduledEvent]:
        """Move it forward to a time: an aware datetime, or text such as ``"2026-01-05T12:00:00Z"``.

        Raises:
            SandboxError: it is no time, has no time zone, or lies in the past or past the end of time.
        """
        with self._moved() as box:
            return box.advance_to(read_time(instant))

    def next_event(self) -> list[ScheduledEvent]:
        """Move it to the next thing due; nowhere when nothing is."""
        with self._moved() as box:
            return box.advance_to_next_event()

    def run_until_idle(self) -> list[ScheduledEvent]:
        """Move it from event to event until nothing is due any more.

        Raises:
            SandboxError: there is no end to it, as with a post that recurs for ever.
        """
        with self._moved() as box:
            return box.run_until_idle()

    def freeze(self) -> None:
        """Stop it where it stands."""
        self._handle.control("set_clock", {"mode": "frozen"})

    def run(self, speed: float = 1.0) -> None:
        """Let it run with the wall, so many sandbox seconds per second.

        Raises:
            SandboxError: the speed is none.
        """
        self._handle.control("set_clock", {"mode": "running", "speed": speed})

    @contextmanager
    def _moved(self) -> Iterator[SandboxState]:
        """Hold the sandbox while its clock moves; what a clock cannot do is told as everything else is."""
        try:
            with self._handle.locked() as box:
                yield box
        except (ClockError, DidNotSettleError) as error:
            raise SandboxError(str(error)) from None

    def __repr__(self) -> str:
        return f"<clock at {self.now.isoformat()}>"


def _read_span(by: timedelta | str | float | None) -> timedelta:
    if by is None or isinstance(by, timedelta):
        return by or timedelta()
    span = read_duration(by) if isinstance(by, str) else timedelta(seconds=by)
    if span is None:
        raise SandboxError(f"{by!r} is no span of time such as 3h or 1d12h.")
    return span


def read_time(instant: datetime | str) -> datetime:
    """Return a time that may be given as text.

    Raises:
        SandboxError: the text is no time.
    """
    if isinstance(instant, datetime):
        return instant
    try:
        return datetime.fromisoformat(instant)
    except ValueError:
        raise SandboxError(f"{instant!r} is not a time such as 2026-01-05T12:00:00Z.") from None


def advance_for_sleep(handle: SandboxHandle, seconds: float) -> None:
    """Let time go by for a client that waits; a clock knows whole milliseconds, so never too little."""
    with handle.locked() as box:
        box.advance(timedelta(milliseconds=math.ceil(seconds * 1000)))
