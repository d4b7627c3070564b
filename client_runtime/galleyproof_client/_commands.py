"""Logic that waits for nothing: it says what it wants sent or slept, and a driver does it.

A flow is a generator. It yields `Send` and `Sleep`, gets an answer or an exception back, and returns its
result. Everything that is more than plumbing is written as a flow, once; `run` runs it for the sync
clients, `arun` for the async ones.
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


Command: TypeAlias = Send | Sleep
Flow: TypeAlias = Generator[Command, Any, T]


def run(flow: Flow[T], execute: Callable[[Command], Any]) -> T:
    """Run a flow to its end.

    Args:
        flow: The flow.
        execute: Does what the flow wants done.
    """
    try:
        command = next(flow)
        while True:
            try:
                result = execute(command)
            except Exception as error:
                command = flow.throw(error)
            else:
                command = flow.send(result)
    except StopIteration as end:
        returned: T = end.value
        return returned
    finally:
        flow.close()


async def arun(flow: Flow[T], execute: Callable[[Command], Awaitable[Any]]) -> T:
    """Run a flow to its end, waiting without blocking.

    Args:
        flow: The flow.
        execute: Does what the flow wants done.
    """
    try:
        command = next(flow)
        while True:
            try:
                result = await execute(command)
            except Exception as error:
                command = flow.throw(error)
            else:
                command = flow.send(result)
    except StopIteration as end:
        returned: T = end.value
        return returned
    finally:
        flow.close()
