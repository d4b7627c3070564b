"""Asking again until something has come to its end."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from attrs import field, frozen, validators

from galleyproof_client._commands import Flow
from galleyproof_client._deadlines import Deadline, Timer
from galleyproof_client._errors import InvalidArgumentError

T = TypeVar("T")


@frozen(kw_only=True)
class PollPolicy:
    """How often to ask.

    Args:
        initial_delay: Seconds before the second question; the initial_delay is asked at once.
        multiplier: How much longer each wait is than the one before.
        max_delay: Seconds of the longest wait.
    """

    initial_delay: float = field(default=1.0, validator=validators.gt(0))
    multiplier: float = field(default=1.5, validator=validators.ge(1))
    max_delay: float = field(default=10.0, validator=validators.gt(0))


def poll(
    ask: Callable[[], Flow[T]], ended: Callable[[T], bool], timer: Timer, policy: PollPolicy, timeout: float
) -> Flow[tuple[T, bool]]:
    """Ask until something has ended; return the last answer and whether it has.

    Args:
        ask: Asks once.
        ended: Says whether an answer is the last.
        timer: The time.
        policy: How often to ask.
        timeout: Seconds to go on for; 0 asks once.

    Raises:
        InvalidArgumentError: The timeout is no number of seconds.
    """
    if isinstance(timeout, bool) or not isinstance(timeout, int | float) or timeout != timeout:
        raise InvalidArgumentError(
            f"timeout is {timeout!r}", hint="Give seconds; float('inf') goes on for ever"
        )
    deadline, wait = Deadline(timer, timeout), policy.initial_delay
    while True:
        answer = yield from ask()
        left = deadline.remaining
        if ended(answer) or left <= 0:
            return answer, ended(answer)
        yield from timer.sleep(min(wait, left))
        wait = min(wait * policy.multiplier, policy.max_delay)
