"""Requests that arrive at the same time, over a real socket: each is one step, and nothing happens twice."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta
from itertools import chain, zip_longest
from typing import Any

import httpx
import pytest
from galleyproof.app import create_server
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.ubiqlu.records import Post
from galleyproof.services.ubiqlu.settings import UbiqluSettings
from galleyproof.testing.in_process import InProcessServer
from galleyproof.testing.server import MockServer, serving

from tests.support.mock import START

POSTS = "/ubiqlu/api/v1/workspaces/ws_demo/posts"
SANDBOX = "/_control/v1/sandboxes/busy"
KEY = {"Authorization": "Bearer sandbox_busy"}
Call = Callable[[httpx.AsyncClient], Awaitable[httpx.Response]]


@pytest.fixture
def server() -> Iterator[MockServer]:
    """A server on a port, with idempotency keys, and its sandboxes at hand."""
    settings = {UbiqluSettings: UbiqluSettings(idempotency_key=True)}
    with serving(InProcessServer(create_server(settings=settings))) as running:
        yield running


def sandbox(server: MockServer, name: str = "busy") -> SandboxState:
    """Return a sandbox."""
    found = server.mock.registry.find(name)
    assert found is not None
    return found


def create(caption: str, **headers: str) -> Call:
    """Return a call that publishes a text to Facebook."""
    body = {"caption": caption, "socialAccountIds": ["acc_facebook"]}
    return lambda http: http.post(POSTS, json=body, headers=KEY | headers)


def control(path: str, body: Any) -> Call:
    """Return a call of the control API."""
    return lambda http: http.post(f"{SANDBOX}/{path}", json=body)


def at_once(server: MockServer, *calls: Call) -> list[Any]:
    """Make all calls at the same time, on up to fifty connections; return the bodies of their responses."""

    async def run() -> list[httpx.Response]:
        limits = httpx.Limits(max_connections=50)
        async with httpx.AsyncClient(base_url=server.address, limits=limits, timeout=60) as http:
            return list(await asyncio.gather(*(call(http) for call in calls)))

    responses = asyncio.run(run())
    assert {response.status_code for response in responses} <= {200, 201}, responses
    return [response.json() for response in responses]


def mixed(*series: list[Call]) -> list[Call]:
    """Return calls of several series in turn."""
    return [call for call in chain.from_iterable(zip_longest(*series)) if call is not None]


def published_captions(box: SandboxState) -> Counter[str]:
    """Return how often each caption was published."""
    posts = {post.id: post.caption for post in box.store.all(Post)}
    return Counter(posts[outcome.details["post"]] for outcome in box.ledger if outcome.kind == "published")


def test_two_hundred_idempotent_retries(server: MockServer) -> None:
    """200 requests with one key, and 200 with another: two posts, published once each."""
    same = [create("first", **{"Idempotency-Key": "a"})] * 200
    other = [create("second", **{"Idempotency-Key": "b"})] * 200

    responses = at_once(server, *mixed(same, other, [control("clock/advance", {"by": "1s"})] * 5))

    sent = [body["post"] for body in responses if "post" in body]
    assert len(sent) == 400
    assert len({post["id"] for post in sent}) == 2
    box = sandbox(server)
    box.run_until_idle()
    assert published_captions(box) == {"first": 1, "second": 1}


def test_clock_moves_beside_publications(server: MockServer) -> None:
    """150 posts are published once each while the clock is moved 150 times, by all moves together."""
    captions = [f"Loaf {number}" for number in range(150)]
    moves = [control("clock/advance", {"by": "1s"})] * 150

    responses = at_once(server, *mixed([create(caption) for caption in captions], moves))

    box = sandbox(server)
    assert box.now == START + timedelta(seconds=150)
    times = sorted(body["clock"]["now"] for body in responses if "clock" in body)
    assert len(set(times)) == 150
    box.run_until_idle()
    assert published_captions(box) == Counter(captions)


def test_forks_while_writing(server: MockServer) -> None:
    """A fork has the posts that were created before it and no others, and both go on independently."""
    captions = [f"Loaf {number}" for number in range(100)]
    at_once(server, create("first"))

    forks = [control("fork", {"name": f"fork-{number}"}) for number in range(25)]
    at_once(server, *mixed([create(caption) for caption in captions], [*forks]))

    box = sandbox(server)
    order = [post.id for post in box.store.all(Post)]
    sizes = []
    for number in range(25):
        fork = sandbox(server, f"fork-{number}")
        inherited = [post.id for post in fork.store.all(Post)]
        assert inherited == order[: len(inherited)]
        sizes.append(len(inherited))
        fork.run_until_idle()
        assert sum(published_captions(fork).values()) == len(inherited)
    assert len(order) == 101
    assert len(set(sizes)) > 1, "the forks must be made between the posts"
    assert not published_captions(box)
    box.run_until_idle()
    assert published_captions(box) == Counter(["first", *captions])
