"""What sandboxes take: creation, forks, memory, and what they add to a test."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from datetime import timedelta
from itertools import count

from galleyproof.app import Server, create_server
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.testing import Sandbox

from scripts.bench.in_process import Caller
from scripts.bench.measurement import Report, Row, Samples, alternating, microseconds
from scripts.paths import ROOT

MANY, OWN_POSTS, FORKED_POSTS = 10_000, 10, 1_000
_POSTS = "/ubiqlu/api/v1/workspaces/ws_demo/posts"
_MEBIBYTE = 1024 * 1024
_CALLS = 10


def measure(report: Report, rounds: int) -> None:
    """Measure all of it."""
    server = create_server()
    call = Caller(server.asgi, "Bearer sandbox_calls")
    calls = [microseconds(lambda: call.get("/ubiqlu/api/v1/workspaces")) for _ in range(rounds)]
    one_call = Samples(calls, "µs")
    _fresh(report, server, rounds, one_call)
    _forks(report, server, rounds, one_call)
    _tests(report, rounds)
    _memory(report)


def _fresh(report: Report, server: Server, rounds: int, call: Samples) -> None:
    names = (f"fresh-{number}" for number in count())
    times = [microseconds(lambda: server.registry.sandbox(next(names))) for _ in range(rounds)]
    report.rows.append(Row("Sandboxes", "a fresh sandbox", Samples(times, "µs"), "one call", call))


def _forks(report: Report, server: Server, rounds: int, call: Samples) -> None:
    registry, sandbox = server.registry, server.registry.sandbox("busy")
    _publish(Caller(server.asgi, "Bearer sandbox_busy"), sandbox, FORKED_POSTS)
    names = (f"fork-{number}" for number in count())
    works = {
        "fork": lambda: registry.fork(sandbox, next(names)),
        "snapshot": lambda: registry.snapshot("busy", "here"),
        "restore": lambda: registry.restore("busy", "here"),
    }
    for what, work in works.items():
        times = Samples([microseconds(work) for _ in range(rounds)], "µs")
        title = f"{what} of a sandbox with {FORKED_POSTS:,} posts"
        bar = 100.0 if what == "fork" else None
        report.rows.append(Row("Sandboxes", title, times, bar=bar))
        report.rows.append(Row("Sandboxes", title, times, "one call", call))


def _tests(report: Report, rounds: int) -> None:
    """Measure a test with calls and a fresh sandbox, and the same calls alone."""
    shared = Sandbox.open("shared").publer()
    names = (f"test-{number}" for number in count())

    def calls() -> None:
        for _ in range(_CALLS):
            shared.users.me()

    def test() -> None:
        sandbox = Sandbox.open(next(names))
        with sandbox.publer() as client:
            for _ in range(_CALLS):
                client.users.me()
        sandbox.close()

    test()
    whole, alone = alternating(
        rounds, lambda: microseconds(test, 100) / 1000, lambda: microseconds(calls, 100) / 1000
    )
    beyond = Samples([with_it - without for with_it, without in zip(whole, alone, strict=True)], "ms")
    title = f"what a fresh sandbox and client add to a test with {_CALLS} calls"
    report.rows.append(Row("Sandboxes", title, beyond, bar=1.0))


def _memory(report: Report) -> None:
    """Measure the memory of many sandboxes, in a process of its own."""
    command = [sys.executable, "-m", "scripts.bench.sandboxes"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 - a fixed command
    size = Samples([float(done.stdout)], "MiB")
    title = f"{MANY:,} sandboxes, each with {OWN_POSTS} posts of its own"
    report.rows.append(Row("Sandboxes", title, size, bar=400.0))


def _publish(caller: Caller, sandbox: SandboxState, posts: int) -> None:
    for number in range(posts):
        caller.post(_POSTS, {"caption": f"Post {number}", "socialAccountIds": ["acc_facebook"]})
    sandbox.advance(timedelta(minutes=1))


def _fill_many() -> float:
    """Return the memory in MiB of many sandboxes with posts."""
    server = create_server(max_sandboxes=MANY + 1)
    _publish(Caller(server.asgi, "Bearer sandbox_warm"), server.registry.sandbox("warm"), OWN_POSTS)
    gc.collect()
    before = _resident_bytes()
    for number in range(MANY):
        name = f"kept-{number}"
        _publish(Caller(server.asgi, f"Bearer sandbox_{name}"), server.registry.sandbox(name), OWN_POSTS)
    gc.collect()
    return (_resident_bytes() - before) / _MEBIBYTE


def _resident_bytes() -> int:
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    print(_fill_many())
