"""When to try again, and how long to wait before."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from attrs import field, frozen, validators

from galleyproof_client._errors import APIConnectionError, APIError, RateLimitError, ServerError


class RetrySafety(StrEnum):
    """What sending a request twice does."""

    SAFE = "safe"
    """Nothing: it reads."""
    IDEMPOTENT = "idempotent"
    """The same as sending it once."""
    NEVER = "never"
    """Harm: another post, another file."""


def is_retryable(error: APIError, retry_safety: RetrySafety) -> bool:
    """Say whether a request that failed may be sent again.

    A request whose repetition does harm may only if the service surely did nothing: it never saw the
    request, or it refused to look at it (429).

    Args:
        error: How it failed.
        retry_safety: What sending it twice does.
    """
    if isinstance(error, RateLimitError):
        return True
    if isinstance(error, APIConnectionError):
        return repeat is not RetrySafety.NEVER or not error.sent
    return isinstance(error, ServerError) and repeat is not RetrySafety.NEVER


@frozen(kw_only=True)
class RetryPolicy:
    """How often and how long a call is tried.

    Waits grow as ``base_delay``, twice that, four times that … up to ``max_delay``, and each is cut by dice to
    anything between nothing and all of it ("full jitter"), so that many clients do not come back at once.
    What the service asks for (``Retry-After``, ``X-RateLimit-Reset``) comes first.

    Args:
        max_attempts: How often a call is tried in all; 1 never repeats.
        base_delay: Seconds of the first wait, before the dice.
        max_delay: Seconds of the longest wait, before the dice.
        max_elapsed: Seconds that waiting and trying may take together; a wait that would go beyond it is not begun.
            The default lets a call wait for the end of a window of two minutes.
    """

    max_attempts: int = field(default=4, validator=validators.ge(1))
    base_delay: float = field(default=0.5, validator=validators.ge(0))
    max_delay: float = field(default=8.0, validator=validators.ge(0))
    max_elapsed: float = field(default=150.0, validator=validators.ge(0))

    def wait(self, attempt: int, asked: float | None, rng: Callable[[], float]) -> float:
        """Return the seconds to wait after an attempt.

        Args:
            attempt: The number of the attempt that failed, counted from 1.
            asked: The seconds that the service asked for, if it did.
            rng: Numbers from 0 up to 1.
        """
        if asked is not None:
            return asked + rng() * self.base_delay
        return rng() * min(self.max_delay, self.base_delay * 2.0 ** min(attempt - 1, 60))
