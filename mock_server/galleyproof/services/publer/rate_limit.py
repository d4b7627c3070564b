"""100 requests in two minutes per user, over all keys: counted always, enforced when a setting says so."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import datetime, timedelta

from attrs import evolve, frozen

from galleyproof.kernel.requests import Request, Response
from galleyproof.services.publer.seed.ids import USER
from galleyproof.services.publer.settings import PublerSettings

LIMIT = 100
WINDOW = timedelta(minutes=2)


@frozen
class Window:
    """A user's recent requests; the id is the user's.

    Args:
        times: when each request that counts came, the oldest first; in a fixed window all since the first.
    """

    id: str
    times: tuple[datetime, ...]


def count(request: Request) -> bool:
    """Count a call against its user and tell whether it may go on; a refused call does not count."""
    settings = request.sandbox.setting(PublerSettings)
    window = _current(request)
    if len(window.times) >= LIMIT:
        # Not enforced, the budget just shows as used up; counting on would only cost memory.
        return not settings.rate_limit
    request.sandbox.store.put(evolve(window, times=(*window.times, request.sandbox.now)))
    return True


def add_headers(request: Request, response: Response) -> Response:
    """Put the user's budget on an answer; the reset is in UNIX seconds."""
    times = _current(request).times
    reset = (times[0] if times else request.sandbox.now) + WINDOW
    return evolve(response, headers={**_headers(LIMIT - len(times), reset), **response.headers})


def full_headers() -> Mapping[str, str]:
    """Return the headers of an answer to nobody in particular: nothing was used."""
    return {"X-RateLimit-Limit": str(LIMIT), "X-RateLimit-Remaining": str(LIMIT), "X-RateLimit-Reset": "0"}


def _current(request: Request) -> Window:
    """Return the user's window as it stands now."""
    now = request.sandbox.now
    window = request.sandbox.store.find(Window, USER) or Window(USER, ())
    if request.sandbox.setting(PublerSettings).rate_window == "sliding":
        return Window(USER, tuple(time for time in window.times if time > now - WINDOW))
    return window if window.times and now < window.times[0] + WINDOW else Window(USER, ())


def _headers(remaining: int, reset: datetime) -> dict[str, str]:
    return {
        "X-RateLimit-Limit": str(LIMIT),
        "X-RateLimit-Remaining": str(remaining),
        "X-RateLimit-Reset": str(math.ceil(reset.timestamp())),
    }
