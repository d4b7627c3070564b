"""Logic that is written once for the sync and the async clients.

A flow is a generator. It yields commands (`Send`, `Sleep`, `Wait`), receives a response or an exception for
each, and returns its result. `run` executes a flow for the sync clients, `arun` for the async clients.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator
from concurrent.futures import Future
from typing import Any, TypeAlias, TypeVar

import httpx
from attrs import field, frozen

from galleyproof_client._requests.bodies import Body, NoBody

T = TypeVar("T")


@frozen
class Send:
    """The command to send a request and receive the whole response.

    Args:
        method: The HTTP method.
        url: The URL, without the query.
        query: The query parameters as pairs.
        headers: The headers, including the API key.
        body: The body.
        timeout: Seconds for each step of sending, and for the whole response.
        max_bytes: The maximum size of the response.
    """

    method: str
    url: httpx.URL
    query: tuple[tuple[str, str], ...] = ()
    headers: httpx.Headers = field(factory=httpx.Headers, repr=False)
    body: Body = field(factory=NoBody, repr=False)
    timeout: float = 30.0
    max_bytes: int = 8 * 1024 * 1024


@frozen
class Sleep:
    """The command to wait for some seconds."""

    seconds: float


@frozen
class Wait:
    """The command to wait until another thread or task has ended something; returns whether it did in time.

    Args:
        end: The end to wait for.
        seconds: The maximum time.
    """

    end: Future[None]
    seconds: float


Command: TypeAlias = Send | Sleep | Wait
Flow: TypeAlias = Generator[Command, Any, T]


def run(flow: Flow[T], execute: Callable[[Command], Any]) -> T:
    """Run a flow to its end and return its result.

    Args:
        flow: The flow.
        execute: Execute a command.
    """
    try:
        command = next(flow)
        while True:
            failure, result = None, None
            try:
                result = execute(command)
            except Exception as error:
                failure = error
            # Outside of the block: an error that the flow raises must not have this one as its context.
            command = flow.send(result) if failure is None else flow.throw(failure)
    except StopIteration as end:
        returned: T = end.value
        return returned
    finally:
        flow.close()


async def arun(flow: Flow[T], execute: Callable[[Command], Awaitable[Any]]) -> T:
    """Run a flow to its end without blocking, and return its result.

    Args:
        flow: The flow.
        execute: Execute a command.
    """
    try:
        command = next(flow)
        while True:
            failure, result = None, None
            try:
                result = await execute(command)
            except Exception as error:
                failure = error
            command = flow.send(result) if failure is None else flow.throw(failure)
    except StopIteration as end:
        returned: T = end.value
        return returned
    finally:
        flow.close()
