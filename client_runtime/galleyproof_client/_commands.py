"""Logic that waits for nothing: it says what it wants sent or slept, and a driver does it.

A flow is a generator. It yields `Send` and `Sleep`, gets an answer or an exception back, and returns its
result. Everything that is more than plumbing is written as a flow, once; `drive` runs it for the sync
clients, `adrive` for the async ones.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator
from typing import Any, TypeAlias, TypeVar

import httpx
from attrs import field, frozen

from galleyproof_client._bodies import Body, NoBody

T = TypeVar("T")


@frozen
class Send:
    """Send a request and give back the whole answer.

    Args:
        method: The HTTP method.
        url: The whole address, without the query.
        query: The query as pairs.
        headers: The headers, among them the key.
        body: What to send.
        timeout: Seconds for each step of sending, and for the answer as a whole.
        most_bytes: The largest answer that is read.
    """

    method: str
    url: httpx.URL
    query: tuple[tuple[str, str], ...] = ()
    headers: httpx.Headers = field(factory=httpx.Headers, repr=False)
    body: Body = field(factory=NoBody, repr=False)
    timeout: float = 30.0
    most_bytes: int = 8 * 1024 * 1024


@frozen
class Sleep:
    """Wait for some seconds."""

    seconds: float


Effect: TypeAlias = Send | Sleep
Flow: TypeAlias = Generator[Effect, Any, T]


def drive(flow: Flow[T], perform: Callable[[Effect], Any]) -> T:
    """Run a flow to its end.

    Args:
        flow: The flow.
        perform: Does what the flow wants done.
    """
    try:
        effect = next(flow)
        while True:
            try:
                result = perform(effect)
            except Exception as error:
                effect = flow.throw(error)
            else:
                effect = flow.send(result)
    except StopIteration as end:
        returned: T = end.value
        return returned
    finally:
        flow.close()


async def adrive(flow: Flow[T], perform: Callable[[Effect], Awaitable[Any]]) -> T:
    """Run a flow to its end, waiting without blocking.

    Args:
        flow: The flow.
        perform: Does what the flow wants done.
    """
    try:
        effect = next(flow)
        while True:
            try:
                result = await perform(effect)
            except Exception as error:
                effect = flow.throw(error)
            else:
                effect = flow.send(result)
    except StopIteration as end:
        returned: T = end.value
        return returned
    finally:
        flow.close()
