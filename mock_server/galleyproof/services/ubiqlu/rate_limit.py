"""An optional rate limit: the document has none, other services of the kind do."""

from __future__ import annotations

import math
from datetime import datetime, timedelta

from attrs import frozen

from galleyproof.kernel.requests import HttpError, Request
from galleyproof.services.ubiqlu.settings import UbiqluSettings

LIMIT = 60
WINDOW = timedelta(minutes=1)


@frozen
class Window:
    """How many requests a key has made since ``began``; the id is the key's secret."""

    id: str
    began: datetime
    used: int


def authorize(request: Request) -> None:
    """Count a call against its key's minute.

    Raises:
        Refusal: 429 with ``Retry-After``, the minute's requests are used up.
    """
    if not request.sandbox.setting(UbiqluSettings).rate_limit:
        return
    store, now = request.sandbox.store, request.sandbox.now
    window = store.find(Window, request.key.secret)
    if window is None or now >= window.began + WINDOW:
        window = Window(request.key.secret, now, 0)
    if window.used >= LIMIT:
        wait = math.ceil((window.began + WINDOW - now).total_seconds())
        reset = math.ceil((window.began + WINDOW).timestamp())
        raise HttpError(
            429,
            f"Rate limit reached: {LIMIT} requests a minute. Try again in {wait} seconds.",
            {
                "Retry-After": str(wait),
                "X-RateLimit-Limit": str(LIMIT),
                "X-RateLimit-Remaining": "0",
                "X-RateLimit-Reset": str(reset),
            },
        )
    store.put(Window(window.id, window.began, window.used + 1))
