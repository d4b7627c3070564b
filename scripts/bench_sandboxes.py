"""Measure what sandboxes cost: creation, forks, memory, and the recording of requests."""

from __future__ import annotations

import gc
import os
import statistics
import sys
from collections.abc import Callable
from datetime import timedelta
from itertools import count
from time import perf_counter
from typing import Any

import click
from attrs import frozen
from galleyproof.app import Server, create_server
from galleyproof.http.exchange import RequestMetadata
from galleyproof.http.service_app import ServiceApp
from galleyproof.http.validation.contract import load_contract
from galleyproof.kernel.keys import ApiKey
from galleyproof.kernel.requests import Request
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.ubiqlu.posts import posts
from galleyproof.services.ubiqlu.service import UBIQLU
from galleyproof.testing import Sandbox

POSTS = 1_000
MANY = 10_000
_MEBIBYTE = 1024 * 1024


@frozen
class Row:
    """One measurement.

    Args:
        what: what was measured.
        figure: the result.
        limit: the highest accepted result.
        unit: the unit of both.
        baseline: the result as a ratio to something measured in the same run.
    """

    what: str
    figure: float
    limit: float
    unit: str
    baseline: str

    @property
    def within_limit(self) -> bool:
        """Return whether the result is within the limit."""
        return self.figure <= self.limit

    def __str__(self) -> str:
        mark = "ok" if self.within_limit else "OVER"
        figures = f"{self.figure:9.3f} {self.unit:<3} (at most {self.limit:g})"
        return f"{mark:<5} {self.what:<44} {figures:<30} {self.baseline}"


def _milliseconds(work: Callable[[], Any], times: int = 200) -> float:
    """Return the median time of some work."""
    taken = []
    for _ in range(times):
        begun = perf_counter()
        work()
        taken.append(perf_counter() - begun)
    return statistics.median(taken) * 1000


def fresh(server: Server) -> Row:
    """Measure the creation of a sandbox."""
    names = (f"fresh-{number}" for number in count())
    server.registry.sandbox("warm")
    figure = _milliseconds(lambda: server.registry.sandbox(next(names)), 1_000)
    whole = _milliseconds(create_server, 5)
    return Row("fresh sandbox in process", figure, 1, "ms", f"1/{whole / figure:,.0f} of a fresh server")


def benches() -> Row:
    """Measure what a test pays to open and close a sandbox and a client of it."""
    names = (f"test-{number}" for number in count())

    def test() -> None:
        sandbox = Sandbox.open(next(names), settings={"publer.dialect": "live"})
        sandbox.publer().close()
        sandbox.close()

    test()
    figure = _milliseconds(test, 1_000)
    call = _milliseconds(Sandbox.open("call").publer().users.me)
    return Row("fresh sandbox and client per test", figure, 1, "ms", f"{figure / call:.2f} of a call")


def forks(server: Server) -> list[Row]:
    """Measure fork, snapshot and restore in a sandbox with many posts."""
    registry, box = server.registry, _with_posts(server)
    names = (f"fork-{number}" for number in count())
    call = _milliseconds(lambda: _ask(server.asgi, "/ubiqlu/api/v1/workspaces", "busy"))
    rows = []
    for what, work in (
        ("fork", lambda: registry.fork(box, next(names))),
        ("snapshot", lambda: registry.snapshot("busy", "here")),
        ("restore", lambda: registry.restore("busy", "here")),
    ):
        figure = _milliseconds(work)
        baseline = f"{figure / call:.2f} of a call"
        rows.append(Row(f"{what} at {POSTS:,} posts", figure, 1, "ms", baseline))
    return rows


def kept(server: Server) -> Row:
    """Measure the memory of many sandboxes, each called once."""
    _ask(server.asgi, "/ubiqlu/api/v1/workspaces", "kept")
    gc.collect()
    before = _resident_bytes()
    for number in range(MANY - 1):
        _ask(server.asgi, "/ubiqlu/api/v1/workspaces", f"kept-{number}")
    gc.collect()
    more = (_resident_bytes() - before) / _MEBIBYTE
    baseline = f"{more / MANY * 1024:.1f} KiB each, called once"
    return Row(f"{MANY:,} sandboxes", more, 200, "MiB", baseline)


def recording(server: Server) -> Row:
    """Measure what the journal adds to each request."""
    path = "/ubiqlu/api/v1/workspaces"
    recorded = ServiceApp(UBIQLU, load_contract("ubiqlu"), server.registry, "/ubiqlu")

    async def plain(scope: Any, receive: Any, send: Any) -> None:
        await recorded.serve(scope, RequestMetadata(), receive, send)

    # Measured in turn, so that other work of the machine affects both alike.
    pairs = [
        (
            _milliseconds(lambda: _ask(plain, path, "x"), 1),
            _milliseconds(lambda: _ask(recorded, path, "x"), 1),
        )
        for _ in range(3_000)
    ]
    without, with_it = (statistics.median(times) for times in zip(*pairs, strict=True))
    figure = (with_it / without - 1) * 100
    return Row("journal on each call", figure, 10, "%", "compared with the same request unrecorded")


def _with_posts(server: Server) -> SandboxState:
    """Return a sandbox with many published posts."""
    box = server.registry.sandbox("busy")
    key = ApiKey("sandbox_busy", "busy")
    for number in range(POSTS):
        body = {"caption": f"Post {number}", "socialAccountIds": ["acc_facebook"]}
        posts.create_post(Request("create_post", box, key, "http://bench.test", body=body))
    box.advance(timedelta(minutes=1))
    return box


def _ask(app: Any, path: str, sandbox: str) -> None:
    """Send a request to an application in this process."""
    scope = {
        "type": "http", "method": "GET", "path": path, "raw_path": path.encode(), "query_string": b"",
        "scheme": "http", "root_path": "", "server": ("bench.test", 80), "client": ("127.0.0.1", 0),
        "headers": [(b"host", b"bench.test"), (b"authorization", f"Bearer sandbox_{sandbox}".encode())],
    }  # fmt: skip
    work = app(scope, _receive, _send)
    try:
        work.send(None)
    except StopIteration:
        return
    raise RuntimeError("The mock waited, which handlers never do.")


async def _receive() -> dict[str, Any]:
    return {"type": "http.request", "body": b"", "more_body": False}


async def _send(_message: Any) -> None:
    return None


def _resident_bytes() -> int:
    """Return the resident memory of this process in bytes."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


@click.command()
def main() -> None:
    """Print one line for each measurement; exit with status 1 if one exceeds its limit."""
    rows = [
        fresh(create_server()),
        benches(),
        *forks(create_server()),
        recording(create_server()),
        kept(create_server()),
    ]
    for row in rows:
        click.echo(str(row))
    sys.exit(0 if all(row.within_limit for row in rows) else 1)


if __name__ == "__main__":
    main()
