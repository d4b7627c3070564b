"""What a request takes, counted in calls of functions.

Only ratios are compared, because the counts depend on the version of Python.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import pytest
from galleyproof.app import Server, create_server
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

from scripts.bench.growth import WORKS
from scripts.bench.in_process import Caller

UBIQLU = "/ubiqlu/api/v1/workspaces"
NEW_POST = {"caption": "Bread", "socialAccountIds": ["acc_facebook"]}


def _calls(work: Callable[[], Any]) -> int:
    """Return how many functions some work calls, of Python and of C."""
    counted = 0

    def count(_frame: Any, event: str, _argument: Any) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return counted


@pytest.fixture(scope="module")
def bare() -> int:
    """The calls of a request to a bare endpoint of Starlette."""

    async def answer(_request: Any) -> JSONResponse:
        return JSONResponse({"ok": True})

    caller = Caller(Starlette(routes=[Route("/workspaces", answer)]), "Bearer key")
    caller.get("/workspaces")
    return _calls(lambda: caller.get("/workspaces"))


@pytest.fixture
def server() -> Server:
    """A server of its own."""
    return create_server()


@pytest.mark.parametrize(
    ("send", "most"),
    [
        (lambda caller: caller.get(UBIQLU), 2.7),
        (lambda caller: caller.post(f"{UBIQLU}/ws_demo/posts", NEW_POST), 8.5),
    ],
    ids=["GET", "POST"],
)
def test_a_request_takes_few_calls(
    server: Server, bare: int, send: Callable[[Caller], Any], most: float
) -> None:
    """Routing, both validations, the sandbox and the journal cost a few times a bare endpoint."""
    caller = Caller(server.asgi, "Bearer sandbox_cost")
    send(caller)  # what is prepared once

    assert _calls(lambda: send(caller)) / bare < most


@pytest.mark.parametrize("service", ["ubiqlu", "publer"])
def test_a_request_takes_the_same_with_many_posts(server: Server, service: str) -> None:
    """No request reads all posts of its sandbox."""
    few, many = (WORKS[service](server, f"{service}-{posts}", posts) for posts in (20, 400))
    for name in few:
        few[name](), many[name]()  # indexes are made when they are first used

        assert _calls(many[name]) / _calls(few[name]) < 1.15, name
