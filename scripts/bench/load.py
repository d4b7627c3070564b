"""Requests per second and latencies over sockets, with wrk."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping
from contextlib import ExitStack

from attrs import frozen

from scripts.bench import servers
from scripts.bench.measurement import Report, Row, Samples
from scripts.bench.servers import MissingTool, Peer, Running, started
from scripts.paths import ROOT

CONNECTIONS = 8
_SCRIPT = ROOT / "build" / "bench.lua"
_LUA = """
wrk.method = "{method}"
wrk.headers["Authorization"] = "Bearer sandbox_{sandbox}"
wrk.headers["Content-Type"] = "application/json"
wrk.body = {body}
function done(summary, latency, requests)
  local failed = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  io.write(string.format('\\n{{"requests": %d, "microseconds": %d, "p50": %d, "p99": %d, "failed": %d}}\\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), failed))
end
"""


@frozen
class Load:
    """A request that is sent again and again.

    Args:
        name: its name in the report.
        method, path: the request.
        body: the JSON body; None for no body.
        prism_bar: the ratio to Prism to reach.
        floor_bar: the ratio to the bare endpoint to reach; None if it only informs.
    """

    name: str
    method: str
    path: str
    body: Mapping[str, object] | None
    prism_bar: float
    floor_bar: float | None = None


LOADS = (
    Load("GET workspaces", "GET", "/workspaces", None, 2.5, 0.35),
    Load("GET social accounts", "GET", "/workspaces/{workspace}/social-accounts", None, 2.5),
    Load(
        "POST post",
        "POST",
        "/workspaces/{workspace}/posts",
        {"caption": "A post for the benchmark", "socialAccountIds": ["acc_facebook"]},
        2.0,
    ),
)


@frozen
class Rate:
    """What one run of wrk measured."""

    per_second: float
    p50: float
    p99: float


def measure(report: Report, rounds: int, duration: int) -> None:
    """Compare our server with the others, in turn.

    Args:
        report: where the rows are added.
        rounds: how many times each server is measured with each request.
        duration: seconds of one measurement.
    """
    if shutil.which("wrk") is None:
        report.skipped.append("wrk is not installed: no requests per second, no latencies, no start times.")
        return
    candidates: list[Peer] = [servers.ours(), servers.floor()]
    try:
        candidates += servers.peers()
    except MissingTool as error:
        report.skipped.append(str(error))
    _start_times(report, candidates, rounds)
    with ExitStack() as stack:
        running = []
        for peer in candidates:
            try:
                running.append(stack.enter_context(started(peer)))
            except MissingTool as error:
                report.skipped.append(f"{peer.name}: {error}")
        for load in LOADS:
            _compare(report, load, running, rounds, duration)


def _compare(report: Report, load: Load, running: list[Running], rounds: int, duration: int) -> None:
    rates: dict[str, list[Rate]] = {}
    for turn in range(rounds):
        for server in running:
            rate = _run(server, load, duration, turn)
            if rate is None:
                report.skipped.append(f"{server.peer.name} does not answer {load.name} with success.")
            else:
                rates.setdefault(server.peer.name, []).append(rate)
    ours = rates.pop("Galleyproof")
    per_second = Samples([rate.per_second for rate in ours], "/s")
    bars = {"Prism": load.prism_bar, "Starlette endpoint": load.floor_bar}
    for name, others in rates.items():
        theirs = Samples([rate.per_second for rate in others], "/s")
        report.rows.append(
            Row("Requests", load.name, per_second, name, theirs, bars.get(name), at_least=True)
        )
    p99, p50 = (Samples([getattr(rate, name) / 1000 for rate in ours], "ms") for name in ("p99", "p50"))
    bar = 4.0 if load.method == "GET" else None
    report.rows.append(Row("Latency", f"{load.name}, 99th percentile", p99, "our median", p50, bar))
    if "Prism" in rates:
        theirs = Samples([rate.p99 / 1000 for rate in rates["Prism"]], "ms")
        report.rows.append(Row("Latency", f"{load.name}, 99th percentile", p99, "Prism", theirs))


def _run(server: Running, load: Load, duration: int, turn: int) -> Rate | None:
    # A sandbox of its own: otherwise the posts of the turn before are due all at once.
    sandbox = f"{load.name.replace(' ', '-').lower()}-{turn}"
    body = "nil" if load.body is None else json.dumps(json.dumps(load.body))
    _SCRIPT.parent.mkdir(exist_ok=True)
    _SCRIPT.write_text(_LUA.format(method=load.method, body=body, sandbox=sandbox))
    url = server.url + load.path.replace("{workspace}", servers.WORKSPACE)
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{duration}s", "-s", str(_SCRIPT), url]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - a fixed command
    found = json.loads(done.stdout.strip().splitlines()[-1])
    if found["failed"] or not found["requests"]:
        return None
    return Rate(found["requests"] / found["microseconds"] * 1e6, found["p50"], found["p99"])


def _start_times(report: Report, candidates: list[Peer], rounds: int) -> None:
    """Measure how long a server takes from its start to its first answer."""
    times: dict[str, list[float]] = {}
    for turn in range(rounds + 1):
        for peer in candidates:
            try:
                with started(peer) as server:
                    # The first round fills the caches of the file system.
                    if turn:
                        times.setdefault(peer.name, []).append(server.ready_seconds * 1000)
            except MissingTool:
                continue
    ours = Samples(times.pop("Galleyproof"), "ms")
    for name, values in times.items():
        bar = 0.4 if name == "Prism" else None
        report.rows.append(Row("Start", "from start to first answer", ours, name, Samples(values, "ms"), bar))
