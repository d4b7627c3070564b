"""What the clients take: their import, and typed calls in this process and over loopback."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial

from galleyproof.testing import Sandbox
from ubiqlu_client import APIError, Ubiqlu

from scripts.bench import servers
from scripts.bench.measurement import Report, Row, Samples, interleaved
from scripts.bench.servers import MissingTool, started
from scripts.paths import CLIENTS, RUNTIME

CALLS = 1_000
BAR = 0.4
_IMPORTS = {
    "ubiqlu_client": "from ubiqlu_client import Ubiqlu",
    "publer_client": "from publer_client import Publer",
}
_BASELINE = "import httpx"
_MEASURED = """
import os, time
begun = time.perf_counter()
{program}
taken = (time.perf_counter() - begun) * 1000
pages = int(open("/proc/self/statm").read().split()[1])
print(taken, pages * os.sysconf("SC_PAGE_SIZE") / 1048576)
"""


def measure(report: Report, rounds: int) -> None:
    """Measure the imports and the calls."""
    _imports(report, rounds)
    _calls(report, rounds)


def _imports(report: Report, rounds: int) -> None:
    programs = [_BASELINE, *_IMPORTS.values()]
    for program in programs:
        _import(program)  # fills the caches of the file system
    found = [[_import(program) for program in programs] for _ in range(rounds)]
    for column, (what, unit) in enumerate((("import time", "ms"), ("memory after the import", "MiB"))):
        baseline, *ours = (
            Samples([pair[column] for pair in each], unit) for each in zip(*found, strict=True)
        )
        for name, samples in zip(_IMPORTS, ours, strict=True):
            report.rows.append(Row("Clients", f"{name}: {what}", samples, "httpx alone", baseline))


def _import(program: str) -> tuple[float, float]:
    """Return the time in ms and the memory in MiB of an import in a fresh interpreter."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPATH"] = f"{RUNTIME}:{CLIENTS}"
    command = [sys.executable, "-c", _MEASURED.format(program=program)]
    done = subprocess.run(command, env=environment, text=True, capture_output=True, check=True)  # noqa: S603 - a fixed command
    milliseconds, mebibytes = done.stdout.split()
    return float(milliseconds), float(mebibytes)


def _calls(report: Report, rounds: int) -> None:
    """Compare calls in this process with the same calls to each other mock."""
    sandbox = Sandbox.open("typed-calls")
    with ExitStack() as stack:
        clients = {"ours": stack.enter_context(sandbox.ubiqlu())}
        try:
            for peer in servers.peers():
                try:
                    running = stack.enter_context(started(peer))
                except MissingTool as error:
                    report.skipped.append(f"typed calls to {peer.name}: {error}")
                    continue
                clients[peer.name] = stack.enter_context(_client(running.url))
        except MissingTool as error:
            report.skipped.append(str(error))
        for what, call in (("list accounts", _list_accounts), ("create a post", _create_post)):
            _compare(report, rounds, what, call, clients)


def _client(url: str) -> Ubiqlu:
    return Ubiqlu(base_url=url, api_key="sandbox_bench", workspace_id=servers.WORKSPACE)


def _list_accounts(client: Ubiqlu) -> None:
    client.social_accounts.list()


def _create_post(client: Ubiqlu) -> None:
    client.posts.publish_now("A post for the benchmark", accounts=["acc_facebook"])


def _compare(
    report: Report, rounds: int, what: str, call: Callable[[Ubiqlu], None], clients: dict[str, Ubiqlu]
) -> None:
    usable: dict[str, Ubiqlu] = {}
    for name, client in clients.items():
        try:
            call(client)
        except APIError as error:
            report.skipped.append(f"{what} with {name}: {error}")
            continue
        usable[name] = client
    clients = usable
    works = [partial(call, client) for client in clients.values()]
    found = [interleaved(works, CALLS) for _ in range(rounds)]
    ours, *others = (
        Samples([taken * 1000 for taken in column], "ms each") for column in zip(*found, strict=True)
    )
    title = f"{CALLS:,} typed calls in process: {what}"
    names = list(clients)[1:]
    fastest = min(others, key=lambda samples: samples.median, default=None)
    for name, samples in zip(names, others, strict=True):
        bar = BAR if samples is fastest else None
        report.rows.append(Row("Clients", title, ours, f"{name} over loopback", samples, bar))
    if fastest is None:
        report.rows.append(Row("Clients", title, ours))
