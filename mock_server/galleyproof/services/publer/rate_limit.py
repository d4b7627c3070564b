"""The rate limit per user: requests are always counted, and rejected if the setting ``rate_limit`` is on."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import datetime, timedelta

from attrs import evolve, frozen

from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.service import Settings
from galleyproof.services.publer.seed.ids import USER
from galleyproof.services.publer.settings import PublerSettings

LIMIT = 100
WINDOW = timedelta(minutes=2)
"""The number of requests per window and user, with all keys of the user together, and the window's length.

Source: Publer API reference, getting-started/rate-limits, read 2026-08-13.
"""


class RateLimitError(HttpError):
    """The user has used up the requests of the window; the body depends on the dialect."""

    def __init__(self) -> None:
        super().__init__(429, "Rate limit exceeded. Retry later.")


@frozen
class RateWindow:
    """The counted requests of one user; the id is the user's.

    Args:
        times: when the requests arrived, the oldest first; in a fixed window all since the first one.
    """

    id: str
    times: tuple[datetime, ...]


def authorize(request: Request) -> None:
    """Count a request of its user; a rejected request is not counted.

    Raises:
        RateLimitError: the user has used up the requests, and the setting ``rate_limit`` is on.
    """
    window = _current_window(request)
    if len(window.times) < LIMIT:
        request.sandbox.store.put(evolve(window, times=(*window.times, request.sandbox.now)))
    elif request.sandbox.setting(PublerSettings).rate_limit:
        raise RateLimitError


def add_headers(request: Request, response: Response) -> Response:
    """Return a response with the user's rate limit in its headers; the reset is in UNIX seconds."""
    if not request.sandbox.setting(PublerSettings).rate_limit_headers:
        return response
    times = _current_window(request).times
    if not request.sandbox.setting(PublerSettings).rate_limit:
        # Programs that respect the headers would wait for nothing.
        times = times[:1]
    reset = (times[0] if times else request.sandbox.now) + WINDOW
    headers = _headers(LIMIT - len(times), math.ceil(reset.timestamp()))
    return evolve(response, headers={**headers, **response.headers})


def unused_headers(settings: Settings) -> Mapping[str, str]:
    """Return the headers for a request without a valid key: no request of the window is used."""
    if not settings[PublerSettings].rate_limit_headers:
        return {}
    return _headers(LIMIT, 0)


def _current_window(request: Request) -> RateWindow:
    """Return the window of the user at the sandbox's time."""
    now = request.sandbox.now
    window = request.sandbox.store.find(RateWindow, USER) or RateWindow(USER, ())
    if request.sandbox.setting(PublerSettings).rate_window == "sliding":
        return RateWindow(USER, tuple(time for time in window.times if time > now - WINDOW))
    return window if window.times and now < window.times[0] + WINDOW else RateWindow(USER, ())


def _headers(remaining: int, reset: int) -> Mapping[str, str]:
    return {
        "X-RateLimit-Limit": str(LIMIT),
        "X-RateLimit-Remaining": str(remaining),
        "X-RateLimit-Reset": str(reset),
    }
