"""Real servers: the ``galleyproof`` command in a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from attrs import frozen

GALLEYPROOF = str(Path(sysconfig.get_path("scripts")) / "galleyproof")
WITH_FAKE_CLOCK = (sys.executable, "-m", "tests.support.fake_system_clock")
_LISTENING = "Galleyproof is listening on "
_LAST_LINE = "Ctrl-C stops it."


@frozen
class LiveServer:
    """A running server.

    Args:
        address: where it listens, as it said itself.
        banner: all lines it printed until it was ready.
        process: the process, for tests that end it themselves.
    """

    address: str
    banner: tuple[str, ...]
    process: subprocess.Popen[str]

    @property
    def api(self) -> str:
        """Where Ubiqlu's API is."""
        return f"{self.address}/ubiqlu/api/v1"

    def stop(self) -> int:
        """Stop it as Ctrl-C does and return its exit status."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait()


@contextmanager
def serving(
    *options: str, system_clock: str | None = None, environment: Mapping[str, str] | None = None
) -> Iterator[LiveServer]:
    """Run ``galleyproof serve`` on a free port; it is stopped at the end.

    Args:
        options: further options of the command.
        environment: further environment variables.
        system_clock: makes a wall clock of the test's own stand in; see `tests.support.fake_system_clock`.
    """
    command = (GALLEYPROOF,) if system_clock is None else (*WITH_FAKE_CLOCK, system_clock)
    with subprocess.Popen(
        [*command, "serve", "--port", "0", *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        cwd=Path(__file__).parents[2],
        env={**os.environ, **(environment or {})},
    ) as process:
        try:
            banner = tuple(_until_ready(process))
            (line,) = (line for line in banner if line.startswith(_LISTENING))
            yield LiveServer(line.removeprefix(_LISTENING), banner, process)
        finally:
            process.kill()


def run(*arguments: str, environment: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run the ``galleyproof`` command to its end."""
    env = {**os.environ, **(environment or {})}
    return subprocess.run([GALLEYPROOF, *arguments], capture_output=True, text=True, check=False, env=env)


def _until_ready(process: subprocess.Popen[str]) -> Iterator[str]:
    assert process.stdout is not None
    seen = []
    for line in process.stdout:
        seen.append(line)
        yield line.rstrip("\n")
        if line.startswith(_LAST_LINE):
            return
    raise AssertionError(f"The server ended before it was ready:\n{''.join(seen)}")
