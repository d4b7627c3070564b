"""Time as a client knows it, and deadline that ends."""

from __future__ import annotations

from collections.abc import Callable

from attrs import define, field

from galleyproof_client._commands import Flow, Sleep


@define
class Timer:
    """A clock that a client waits by, and dice to spread its waits.

    Whoever brings a sleep of their own (a test that moves a sandbox's clock) need not bring a clock that
    follows
    it: what was slept counts as passed.

    Args:
        clock: Seconds since 1970.
        rng: Numbers from 0 up to 1.
    """

    clock: Callable[[], float]
    rng: Callable[[], float]
    _skipped: float = field(default=0.0, init=False)

    def now(self) -> float:
        """Return the time in seconds since 1970."""
        return self.clock() + self._skipped

    def sleep(self, seconds: float) -> Flow[None]:
        """Wait for some seconds."""
        until = self.now() + seconds
        yield Sleep(seconds)
        self._skipped += max(0.0, until - self.now())


@define
class Deadline:
    """A span of time that runs out.

    Args:
        timer: The time.
        seconds: How long the span is.
    """

    timer: Timer
    seconds: float
    _began: float = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._began = self.timer.now()

    @property
    def remaining(self) -> float:
        """Seconds until the span has run out; negative afterwards."""
        return self._began + self.seconds - self.timer.now()
