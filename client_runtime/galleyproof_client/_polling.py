"""Asking again until something has come to its end."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from attrs import field, frozen, validators

from galleyproof_client._commands import Flow
from galleyproof_client._deadlines import Pace, Patience
from galleyproof_client._errors import UsageError

T = TypeVar("T")


@frozen(kw_only=True)
class PollPolicy:
    """How often to ask.

    Args:
        first: Seconds before the second question; the first is asked at once.
        factor: How much longer each wait is than the one before.
        most: Seconds of the longest wait.
    """

    first: float = field(default=1.0, validator=validators.gt(0))
    factor: float = field(default=1.5, validator=validators.ge(1))
    most: float = field(default=10.0, validator=validators.gt(0))


def poll(
    ask: Callable[[], Flow[T]], ended: Callable[[T], bool], pace: Pace, policy: PollPolicy, timeout: float
) -> Flow[tuple[T, bool]]:
    """Ask until something has ended; return the last answer and whether it has.

    Args:
        ask: Asks once.
        ended: Says whether an answer is the last.
        pace: The time.
        policy: How often to ask.
        timeout: Seconds to go on for; 0 asks once.

    Raises:
        UsageError: The timeout is no number of seconds.
    """
    if isinstance(timeout, bool) or not isinstance(timeout, int | float) or timeout != timeout:
        raise UsageError(f"timeout is {timeout!r}", advice="Give seconds; float('inf') goes on for ever")
    patience, wait = Patience(pace, timeout), policy.first
    while True:
        answer = yield from ask()
        left = patience.left
        if ended(answer) or left <= 0:
            return answer, ended(answer)
        yield from pace.pause(min(wait, left))
        wait = min(wait * policy.factor, policy.most)
