"""The servers that are compared: ours, other mocks of the same contract, and a bare endpoint."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from time import perf_counter

import httpx
from attrs import frozen

from scripts.paths import BUNDLES, ROOT

PEERS = ROOT / "build" / "peers"
PACKAGES = ("@stoplight/prism-cli@5.16.0", "@mockoon/cli@9.9.0", "@stdy/cli@0.22.2")
"""The peers and their versions. Read on 2026-11-27."""
CONTRACT = BUNDLES / "ubiqlu.json"
WORKSPACE = "ws_demo"
_READY_SECONDS = 30.0
_POLL_SECONDS = 0.002


class MissingTool(Exception):
    """A program that a measurement needs is not installed."""


@frozen
class Peer:
    """A server that can be started.

    Args:
        name: its name in the report.
        command: the command line; ``{port}`` stands for the port.
        root: the path before the paths of the contract.
    """

    name: str
    command: Sequence[str]
    root: str = ""


def ours() -> Peer:
    """Return our mock, with the state and both validations that it always has."""
    serve = [
        sys.executable,
        "-m",
        "galleyproof",
        "serve",
        "--no-access-log",
        "--only",
        "ubiqlu",
        "--port",
        "{port}",
    ]
    return Peer("Galleyproof", serve, "/api/v1")


def floor() -> Peer:
    """Return a bare Starlette endpoint under the same server: what the parts below ours take."""
    return Peer("Starlette endpoint", [sys.executable, "-m", "scripts.bench.floor", "{port}"])


def peers() -> list[Peer]:
    """Install the other mocks, if they are not there yet, and return them.

    Raises:
        MissingTool: npm is not installed, or cannot install them.
    """
    if shutil.which("npm") is None:
        raise MissingTool("node and npm are not installed: no comparison with Prism, Mockoon and Steady.")
    programs = PEERS / "node_modules" / ".bin"
    if not all((programs / name).exists() for name in ("prism", "mockoon-cli", "steady")):
        PEERS.mkdir(parents=True, exist_ok=True)
        install = ["npm", "install", "--no-audit", "--no-fund", "--prefix", str(PEERS), *PACKAGES]
        if subprocess.run(install, capture_output=True, check=False).returncode:  # noqa: S603 - a fixed command
            raise MissingTool("npm could not install Prism, Mockoon and Steady.")
    document = str(CONTRACT)
    return [
        Peer("Prism", [str(programs / "prism"), "mock", document, "-p", "{port}"]),
        Peer("Prism, silent", [str(programs / "prism"), "mock", document, "-p", "{port}", "-v", "silent"]),
        Peer("Steady", [str(programs / "steady"), document, "-p", "{port}", "-q"]),
        Peer(
            "Mockoon",
            [
                str(programs / "mockoon-cli"), "start", "-d", document, "-p", "{port}", "--repair",
                "--disable-log-to-file", "--disable-admin-api",
            ],
            "/api/v1",
        ),
    ]  # fmt: skip


@frozen
class Running:
    """A running server."""

    peer: Peer
    url: str
    ready_seconds: float


@contextlib.contextmanager
def started(peer: Peer) -> Iterator[Running]:
    """Start a server, wait until it answers the first request, and stop it at the end."""
    port = _free_port()
    command = [part.replace("{port}", str(port)) for part in peer.command]
    # As users have it: Python keeps compiled modules.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begun = perf_counter()
    with subprocess.Popen(  # noqa: S603 - a fixed command
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT, env=environment
    ) as process:
        try:
            url = f"http://127.0.0.1:{port}{peer.root}"
            _wait(process, url)
            yield Running(peer, url, perf_counter() - begun)
        finally:
            process.terminate()


def _wait(process: subprocess.Popen[bytes], url: str) -> None:
    deadline = perf_counter() + _READY_SECONDS
    headers = {"Authorization": "Bearer sandbox_bench"}
    while perf_counter() < deadline and process.poll() is None:
        with contextlib.suppress(httpx.TransportError, OSError), socket.create_connection(_address(url), 0.2):
            if httpx.get(f"{url}/workspaces", headers=headers).status_code == httpx.codes.OK:
                return
        # The process decides when it is ready; polling is part of what is measured.
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_POLL_SECONDS)
    raise MissingTool(f"{process.args!r} does not answer.")


def _address(url: str) -> tuple[str, int]:
    parsed = httpx.URL(url)
    return parsed.host, parsed.port or 80


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
