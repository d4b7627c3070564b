"""The machine's time, sleep and dice: the defaults for what every client lets its caller replace."""

import random  # noqa: TID251 - the one place where clients get their dice from
import time

_WALL = time.time()  # noqa: TID251 - the one place where clients read the machine's clock
_MONOTONIC = time.monotonic()


def clock() -> float:
    """Return the time in seconds since 1970, which never jumps back while the program runs."""
    return _WALL + (time.monotonic() - _MONOTONIC)


def sleep(seconds: float) -> None:
    """Let this thread rest."""
    time.sleep(seconds)  # noqa: TID251 - the default for callers who bring no sleep of their own


async def async_sleep(seconds: float) -> None:
    """Let this task rest, on asyncio or trio."""
    import anyio  # httpx brings it; imported late because only an async client that waits needs it

    await anyio.sleep(seconds)


def rng() -> float:
    """Return a number from 0 up to 1; it spreads retries and protects nothing."""
    return random.random()
