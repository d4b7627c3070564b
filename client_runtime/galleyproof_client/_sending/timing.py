"""The time of a client: its clock, its sleep, its random numbers and its deadlines."""

from __future__ import annotations

import importlib.util
import random  # noqa: TID251 - the only place where clients get random numbers
import sys
import time
from collections.abc import Callable
from types import ModuleType
from typing import Any

from attrs import define, field

from galleyproof_client._sending.flow import Flow, Sleep


def _real_time_module() -> Any:
    """Return a copy of the module ``time`` that tests do not fake.

    Libraries such as freezegun replace the functions of the module that everybody imports. Waiting times and
    deadlines must not follow them: a rate limit that was read in a faked year would last for years.
    """
    spec = importlib.util.find_spec("time")
    assert spec is not None
    assert spec.loader is not None
    module: ModuleType = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


_time = _real_time_module()


def _wall() -> float:
    # time-machine changes the functions themselves, so it offers the way around it.
    faker = sys.modules.get("time_machine")
    faked = faker is not None and faker.escape_hatch.is_travelling()
    seconds: float = (faker.escape_hatch.time if faker and faked else _time).time()
    return seconds


_WALL = _wall()
_STARTED = _time.perf_counter()


def clock() -> float:
    """Return the time in seconds since 1970, which never moves backwards while the program runs.

    It shows the real time, also while a test fakes that of the program.
    """
    seconds: float = _WALL + (_time.perf_counter() - _STARTED)
    return seconds


def sleep(seconds: float) -> None:
    """Block this thread for some seconds."""
    time.sleep(seconds)  # noqa: TID251 - the default for callers who pass no sleep function


async def async_sleep(seconds: float) -> None:
    """Suspend this task for some seconds, on asyncio or trio."""
    import anyio  # a dependency of httpx; imported late because only async clients that wait need it

    await anyio.sleep(seconds)


def rng() -> float:
    """Return a random number from 0 up to 1, for retry delays; it is not suitable for secrets."""
    return random.random()  # noqa: S311 - spreads retries, keeps no secret


@define
class Timer:
    """The clock of a client, and random numbers for its delays.

    A caller who passes only a sleep function (a test that moves a sandbox's clock) needs no clock: the time
    that was slept counts as passed.

    Args:
        clock: Return the seconds since 1970.
        rng: Return a random number from 0 up to 1.
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
    """A limit for the duration of something that begins now.

    Args:
        timer: The clock.
        seconds: The maximum duration.
    """

    timer: Timer
    seconds: float
    _began: float = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._began = self.timer.now()

    @property
    def remaining(self) -> float:
        """The seconds that remain; negative after the deadline."""
        return self._began + self.seconds - self.timer.now()
