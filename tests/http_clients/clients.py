"""The HTTP clients that the mock is tested with, and how each is started."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from attrs import field, frozen

PROGRAMS = Path(__file__).parent / "programs"
NODE_PACKAGES = Path(os.environ.get("GALLEYPROOF_NODE_PACKAGES", ".node"))
"""Where ``npm install --prefix`` put undici."""


@frozen
class Answer:
    """A response as a program printed it."""

    status: int
    text: str


@frozen
class HttpClient:
    """A stock HTTP client of one language.

    Args:
        name: as the docs name it.
        command: starts its program; the arguments of the request follow.
        needs: the tool that must be installed.
        module: the Python package that must be installed.
        environment: further environment variables.
        keeps_alive: whether it sends its requests over one connection.
    """

    name: str
    command: tuple[str, ...]
    needs: str | None = None
    module: str | None = None
    environment: Mapping[str, str] = field(factory=dict)
    keeps_alive: bool = True

    def missing(self) -> str | None:
        """Return what must be installed to run it, or None."""
        if self.needs is not None and shutil.which(self.needs) is None:
            return f"{self.needs} is not installed"
        if self.module is not None and importlib.util.find_spec(self.module) is None:
            return f"{self.module} is not installed"
        packages = self.environment.get("UNDICI")
        if packages is not None and not (Path(packages) / "node_modules/undici").is_dir():
            return f"undici is not installed; run: npm install --prefix {packages} undici@6"
        return None

    def send(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: Path,
        *,
        times: int = 1,
        form: bool = False,
    ) -> list[Answer]:
        """Send a request several times and return the responses.

        Args:
            method, url, headers: of the request.
            body: the file with the body, or with the file of a form.
            times: how often.
            form: whether the file is sent as field ``file`` of a form.
        """
        if self.name.startswith("curl"):
            return self._curl(method, url, headers, body, times=times, form=form)
        lines = "\n".join(f"{name}: {value}" for name, value in headers.items())
        arguments = (method, url, lines, str(body), str(times), "multipart" if form else "plain")
        ended = self._run([*_built(self.command), *arguments])
        return [Answer(int(line[:3]), line[4:]) for line in ended.splitlines()]

    def _curl(
        self, method: str, url: str, headers: Mapping[str, str], body: Path, *, times: int, form: bool
    ) -> list[Answer]:
        content = ("-F", f"file=@{body};filename=a.jpg") if form else ("--data-binary", f"@{body}")
        sent = [part for name, value in headers.items() for part in ("-H", f"{name}: {value}")]
        once = ["-sS", "-X", method, *sent, *content, "-w", "\\n%{http_code}\\n", *self.command[1:], url]
        command = [self.command[0]]
        for number in range(times):
            command += [*(("--next",) if number else ()), *once]
        lines = self._run(command).splitlines()
        return [Answer(int(lines[at + 1]), lines[at]) for at in range(0, len(lines), 2)]

    def _run(self, command: list[str]) -> str:
        ended = subprocess.run(
            command,
            capture_output=True,
            text=True,
            check=False,
            encoding="utf-8",
            env={**os.environ, **self.environment},
        )
        assert ended.returncode == 0, f"{self.name} failed:\n{ended.stderr}"
        return ended.stdout


@cache
def _built(command: tuple[str, ...]) -> tuple[str, ...]:
    """Return the command of a program; one in Go is built once."""
    if command[0] != "go":
        return command
    binary = Path(tempfile.gettempdir()) / f"galleyproof-http-client-{os.getpid()}"
    subprocess.run(["go", "build", "-o", str(binary), command[-1]], check=True)
    return (str(binary),)


def _python(library: str, *, keeps_alive: bool = True, module: str | None = None) -> HttpClient:
    command = (sys.executable, str(PROGRAMS / "python.py"), library)
    return HttpClient(f"Python {library}", command, module=module, keeps_alive=keeps_alive)


CLIENTS: tuple[HttpClient, ...] = (
    HttpClient("Java HttpClient", ("java", str(PROGRAMS / "Client.java")), needs="javac"),
    HttpClient("Node fetch", ("node", str(PROGRAMS / "node.mjs")), needs="node"),
    HttpClient(
        "Node undici",
        ("node", str(PROGRAMS / "node.mjs")),
        needs="node",
        environment={"UNDICI": str(NODE_PACKAGES.absolute())},
    ),
    HttpClient("Go net/http", ("go", "run", str(PROGRAMS / "client.go")), needs="go"),
    HttpClient("curl", ("curl",), needs="curl"),
    HttpClient("curl --http2", ("curl", "--http2"), needs="curl"),
    _python("requests", module="requests"),
    _python("httpx"),
    _python("aiohttp", module="aiohttp"),
    _python("urllib", keeps_alive=False),
    _python("http.client"),
)
