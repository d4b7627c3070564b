"""The server says that it is alive, also to those who may not use the control API."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.support.live import LiveServer, serving

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def server() -> Iterator[LiveServer]:
    with serving("--control-token", "secret") as found:
        yield found


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health(server: LiveServer, path: str) -> None:
    """Health needs no token, and tells nothing else."""
    response = httpx.get(server.address + path)
    assert (response.status_code, response.json()) == (200, {"status": "ok"})
    assert httpx.post(server.address + path).status_code == 405
    assert httpx.get(f"{server.address}{path}/more").status_code == 404


def test_the_image_checks_its_health(server: LiveServer) -> None:
    """The command of the Dockerfile succeeds while the server runs, and fails without it."""
    text = (ROOT / "Dockerfile").read_text("utf-8")
    command = json.loads(re.findall(r"^  CMD (\[.*\])$", text, re.MULTILINE)[0])
    port = server.address.rpartition(":")[2]
    code = command[2].replace("8080", port)
    assert subprocess.run([sys.executable, command[1], code], check=False).returncode == 0
    gone = command[2].replace("8080", "1")
    assert (
        subprocess.run([sys.executable, command[1], gone], check=False, capture_output=True).returncode == 1
    )


def test_the_image_has_what_it_copies_and_options_that_exist() -> None:
    """Files and variables that the Dockerfile names exist; it does not run as root."""
    text = (ROOT / "Dockerfile").read_text("utf-8")
    assert all((ROOT / name).exists() for name in re.findall(r"--requirement (\S+)", text))
    assert re.search(r"^USER \d+:\d+$", text, re.MULTILINE)
    shown = subprocess.run(
        [sys.executable, "-m", "galleyproof", "serve", "--help"], capture_output=True, text=True, check=True
    )
    assert all(
        f"env var: {name};" in " ".join(shown.stdout.split())
        for name in ("GALLEYPROOF_HOST", "GALLEYPROOF_PORT")
    )


def test_sigterm_ends_the_server() -> None:
    """SIGTERM, which engines send to stop a container, ends the server without an error."""
    with serving() as running:
        running.process.send_signal(signal.SIGTERM)
        assert running.process.wait(20) in (0, -signal.SIGTERM)
