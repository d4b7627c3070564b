"""The examples of docs/clients.md, run as printed and in order, in an empty folder."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest

from tests.support.live import LiveServer

PAGE = Path(__file__).parents[2] / "docs" / "clients.md"
SHELL, *_ = re.findall(r"```sh\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
PYTHON = re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)


def test_examples_run(
    live_server: LiveServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Every example runs with the page's environment variables; waiting moves the sandbox's clock."""
    control = f"{live_server.address}/_control/v1/sandboxes/demo/clock"

    def advance(seconds: float) -> None:
        httpx.post(f"{control}/advance", json={"by": f"{seconds}s"}).raise_for_status()

    async def async_advance(seconds: float) -> None:
        advance(seconds)

    for name, value in re.findall(r"(\w+)=(\S+)", SHELL):
        monkeypatch.setenv(name, value.replace("http://127.0.0.1:8080", live_server.address))
    monkeypatch.setattr(time, "sleep", advance)
    monkeypatch.setattr(anyio, "sleep", async_advance)
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}

    for number, example in enumerate(PYTHON, 1):
        exec(compile(example, f"{PAGE.name}, example {number}", "exec"), names)

    for client in (names["publer"], names["patient"], names["ubiqlu"]):
        client.close()
    printed = capsys.readouterr().out
    assert "Rye day." in printed
    assert "published" in printed
    assert len(PYTHON) >= 12
