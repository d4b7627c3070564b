"""Ask for a status until it is final."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from attrs import field, frozen, validators

from galleyproof_client._errors import InvalidArgumentError
from galleyproof_client._sending.flow import Flow
from galleyproof_client._sending.timing import Deadline, Timer

T = TypeVar("T")


@frozen(kw_only=True)
class PollPolicy:
    """How often to ask for a status.

    Args:
        initial_delay: Seconds between the first and the second request; the first is sent at once.
        multiplier: The factor by which each delay is longer than the one before.
        max_delay: The maximum delay, in seconds.
    """

    initial_delay: float = field(default=1.0, validator=validators.gt(0))
    multiplier: float = field(default=1.5, validator=validators.ge(1))
    max_delay: float = field(default=10.0, validator=validators.gt(0))


def poll(
    ask: Callable[[], Flow[T]],
    is_final: Callable[[T], bool],
    timer: Timer,
    policy: PollPolicy,
    timeout: float,
) -> Flow[tuple[T, bool]]:
    """Ask until a status is final or the timeout is over; return the last status and whether it is final.

    Args:
        ask: Ask once for the status.
        is_final: Return whether a status is final.
        timer: The clock.
        policy: How often to ask.
        timeout: The maximum time in seconds; 0 asks once.

    Raises:
        InvalidArgumentError: The timeout is not a number of seconds.
    """
    if isinstance(timeout, bool) or not isinstance(timeout, int | float) or timeout != timeout:
        raise InvalidArgumentError(
            f"timeout is {timeout!r}", hint="Pass seconds, or float('inf') to wait without a limit"
        )
    deadline, delay = Deadline(timer, timeout), policy.initial_delay
    while True:
        status = yield from ask()
        remaining = deadline.remaining
        if is_final(status) or remaining <= 0:
            return status, is_final(status)
        yield from timer.sleep(min(delay, remaining))
        delay = min(delay * policy.multiplier, policy.max_delay)
