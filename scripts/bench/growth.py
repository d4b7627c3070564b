"""How long requests take in sandboxes with more and more posts."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from datetime import timedelta

from galleyproof.app import Server, create_server
from galleyproof.kernel.sandbox import SandboxState

from scripts.bench.in_process import Caller
from scripts.bench.measurement import Report, Row, Samples, interleaved

SIZES = (100, 1_000, 10_000, 100_000)
BAR = 1.3
Work = Callable[[], object]
_UBIQLU = "/ubiqlu/api/v1/workspaces/ws_demo"
_PUBLER = "/publer/api/v1"
_WITH_WORD = 42
"""The number of the post that a search finds. Finding many takes longer, because all are counted."""


def measure(report: Report, rounds: int, sizes: tuple[int, ...] = SIZES) -> None:
    """Compare requests in small and large sandboxes of both services, in turn."""
    for service, build in WORKS.items():
        server = create_server()
        works = {size: build(server, f"{service}-{size}", size) for size in sizes}
        for name in works[sizes[0]]:
            found = [interleaved([works[size][name] for size in sizes], 100) for _ in range(rounds)]
            times = {
                size: [taken * 1e6 for taken in column]
                for size, column in zip(sizes, zip(*found, strict=True), strict=True)
            }
            smallest = Samples(times[sizes[0]], "µs")
            for size in sizes[1:]:
                bar = BAR if size == sizes[-1] else None
                ours = Samples(times[size], "µs")
                report.rows.append(
                    Row(
                        "Growth",
                        f"{service.capitalize()}, {name}: {size:,} posts",
                        ours,
                        f"{sizes[0]} posts",
                        smallest,
                        bar,
                    )
                )


def _ubiqlu(server: Server, name: str, posts: int) -> Mapping[str, Work]:
    caller, sandbox = Caller(server.asgi, f"Bearer sandbox_{name}"), server.registry.sandbox(name)
    numbers = itertools.count()

    def create() -> str:
        number = next(numbers)
        body = {"caption": f"Post number {number}", "socialAccountIds": ["acc_facebook"]}
        created = caller.post(f"{_UBIQLU}/posts", body)
        return str(created.json()["post"]["id"])

    # Far less than the life of a token for all posts together.
    _fill(sandbox, create, posts, timedelta(seconds=20))
    post = create()
    return {
        "create": create,
        "read": lambda: caller.get(f"{_UBIQLU}/posts/{post}"),
        "list media": lambda: caller.get(f"{_UBIQLU}/media"),
        "create and publish": lambda: (create(), sandbox.advance(timedelta(minutes=1))),
    }


def _publer(server: Server, name: str, posts: int) -> Mapping[str, Work]:
    key = f"Bearer-API sandbox_{name}"
    workspace = str(Caller(server.asgi, key).get(f"{_PUBLER}/workspaces").json()[0]["id"])
    caller, sandbox = Caller(server.asgi, key, workspace), server.registry.sandbox(name)
    account = next(
        each["id"] for each in caller.get(f"{_PUBLER}/accounts").json() if each["provider"] == "mastodon"
    )
    numbers = itertools.count()

    def create() -> str:
        number = next(numbers)
        word = "pumpernickel" if number == _WITH_WORD else "bread"
        content = {"type": "status", "text": f"Post number {number}: {word}"}
        post = {"networks": {"mastodon": content}, "accounts": [{"id": account}]}
        body = {"bulk": {"state": "scheduled", "posts": [post]}}
        return str(caller.post(f"{_PUBLER}/posts/schedule/publish", body).json()["job_id"])

    def publish() -> str:
        job = create()
        sandbox.advance(timedelta(minutes=20))
        return job

    # Fewer a day than Publer's quota of the network.
    _fill(sandbox, create, posts, timedelta(minutes=20))
    job = publish()
    return {
        "create": create,
        "read a job": lambda: caller.get(f"{_PUBLER}/job_status/{job}"),
        "list a page": lambda: caller.get(f"{_PUBLER}/posts?state=published"),
        "search for a word of one post": lambda: caller.get(f"{_PUBLER}/posts?query=pumpernickel"),
        "create and publish": publish,
    }


def _fill(sandbox: SandboxState, create: Work, posts: int, step: timedelta) -> None:
    """Publish posts, each some time after the one before."""
    for number in range(posts):
        create()
        sandbox.advance(step)
        if number % 500 == 0:
            sandbox.journal.clear()
    sandbox.advance(timedelta(days=3))


WORKS: Mapping[str, Callable[[Server, str, int], Mapping[str, Work]]] = {
    "ubiqlu": _ubiqlu,
    "publer": _publer,
}
"""For each service, a function that makes a sandbox with posts and returns requests to it."""
