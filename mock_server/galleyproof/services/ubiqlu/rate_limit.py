"""The optional rate limit per API key: the API document has none, comparable services do."""

from __future__ import annotations

import math
from datetime import datetime, timedelta

from attrs import frozen

from galleyproof.kernel.requests import HttpError, Request
from galleyproof.services.ubiqlu.settings import UbiqluSettings

LIMIT = 60
"""Requests per window and key. Assumed: the lowest limit of comparable services, read November 2026."""

WINDOW = timedelta(minutes=1)


@frozen
class RateWindow:
    """The requests of one key since ``began``; the id is the key's secret."""

    id: str
    began: datetime
    used: int


def authorize(request: Request) -> None:
    """Count a request of its key.

    Raises:
        HttpError: 429 with ``Retry-After``, the key has used up its requests.
    """
    if not request.sandbox.setting(UbiqluSettings).rate_limit:
        return
    store, now = request.sandbox.store, request.sandbox.now
    window = store.find(RateWindow, request.key.secret)
    if window is None or now >= window.began + WINDOW:
        window = RateWindow(request.key.secret, now, 0)
    if window.used >= LIMIT:
        wait = math.ceil((window.began + WINDOW - now).total_seconds())
        reset = math.ceil((window.began + WINDOW).timestamp())
        raise HttpError(
            429,
            f"Rate limit exceeded: {LIMIT} requests per minute. Try again in {wait} seconds.",
            {
                "Retry-After": str(wait),
                "X-RateLimit-Limit": str(LIMIT),
                "X-RateLimit-Remaining": "0",
                "X-RateLimit-Reset": str(reset),
            },
        )
    store.put(RateWindow(window.id, window.began, window.used + 1))
