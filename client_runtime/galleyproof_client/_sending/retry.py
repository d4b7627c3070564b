"""Decide whether to retry a request, and how long to wait before."""

from __future__ import annotations

from collections.abc import Callable

from attrs import field, frozen, validators

from galleyproof_client._errors import APIConnectionError, APIError, RateLimitError, ServerError
from galleyproof_client._requests.operations import RetrySafety


def is_retryable(error: APIError, retry_safety: RetrySafety) -> bool:
    """Return whether a failed request may be sent again.

    A request that would create a duplicate may be sent again only if the service certainly did not
    process it: it never received the request, or it rejected it with 429.

    Args:
        error: The failure.
        retry_safety: The effect of sending the request twice.
    """
    if isinstance(error, RateLimitError):
        return True
    if isinstance(error, APIConnectionError):
        return retry_safety is not RetrySafety.NEVER or not error.sent
    return isinstance(error, ServerError) and retry_safety is not RetrySafety.NEVER


@frozen(kw_only=True)
class RetryPolicy:
    """How often and how long a call is attempted.

    Delays grow exponentially from ``base_delay`` to ``max_delay``. Each delay is a random share of that
    time ("full jitter"), so that many clients do not retry at the same moment. A delay that the service
    requests (``Retry-After``, ``X-RateLimit-Reset``) takes precedence.

    Args:
        max_attempts: The maximum number of attempts; 1 disables retries.
        base_delay: The maximum of the first delay, in seconds.
        max_delay: The maximum of every delay, in seconds.
        max_elapsed: The maximum time for all attempts and delays together, in seconds; a delay that would
            exceed it is not started. The default is enough to wait for the end of a rate limit window of two
            minutes.
    """

    max_attempts: int = field(default=4, validator=validators.ge(1))
    base_delay: float = field(default=0.5, validator=validators.ge(0))
    max_delay: float = field(default=8.0, validator=validators.ge(0))
    max_elapsed: float = field(default=150.0, validator=validators.ge(0))

    def delay(self, attempt: int, requested: float | None, rng: Callable[[], float]) -> float:
        """Return the seconds to wait after an attempt.

        Args:
            attempt: The number of the failed attempt, counted from 1.
            requested: The seconds that the service asked to wait, if it did.
            rng: Return a random number from 0 up to 1.
        """
        if requested is not None:
            return requested + rng() * self.base_delay
        return rng() * min(self.max_delay, self.base_delay * 2.0 ** min(attempt - 1, 60))
