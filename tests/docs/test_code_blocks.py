"""Every code block of the documents, run as it is printed, in an empty folder.

The blocks of one page run in order and share their names, as for a reader who follows the page. Only the
port of the server is another one: tests run side by side.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import subprocess
import sysconfig
import time
import tomllib
from collections.abc import Iterator
from configparser import ConfigParser
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
import yaml
from publer_client import Publer
from ubiqlu_client import Ubiqlu

from tests.docs.blocks import PAGES, ROOT, Block, blocks_of, pages_with, run_blocks
from tests.support.live import LiveServer, serving

ADDRESS = "http://127.0.0.1:8080"
# Blocks in these languages are run by tests/plugin/test_documents.py, or are the output of another block.
ELSEWHERE = {"ts", "go", "text"}
DATA = {
    "json": json.loads,
    "yaml": yaml.safe_load,
    "toml": tomllib.loads,
    "ini": lambda text: ConfigParser().read_string(text),
}

# What the programs of a page print, among other things.
PRINTED = {
    "README.md": ("instagram published", "facebook published", "linkedin published", "See you tomorrow"),
    "docs/clients.md": ("Rye day.", "published"),
}

# Shell blocks start servers and go on; here one is running already. A server of a block gets a free port:
# its options are checked, and it is stopped with the shell.
PRELUDE = """
set -euo pipefail
galleyproof() {
  if [ "$1" = serve ]; then command galleyproof "$@" --port 0 & else command galleyproof "$@"; fi
}
"""
MAX_SECONDS = 120


def name(page: Path) -> str:
    """Return how a page is called in the list of tests."""
    return page.relative_to(ROOT).as_posix()


@pytest.fixture
def server() -> Iterator[LiveServer]:
    """A server of the page's own, its clock frozen, so that pages do not meet in the sandbox `demo`."""
    with serving("--clock", "frozen") as server:
        yield server


@pytest.fixture
def environment(server: LiveServer, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The variables that clients and commands read, all naming the server."""
    variables = {
        "GALLEYPROOF": server.address,
        "GALLEYPROOF_SERVER": server.address,
        "PUBLER_BASE_URL": f"{server.address}/publer/api/v1",
        "PUBLER_API_KEY": "sandbox_demo",
        "PUBLER_WORKSPACE_ID": "600000000000000000000001",
        "UBIQLU_BASE_URL": f"{server.address}/ubiqlu/api/v1",
        "UBIQLU_API_KEY": "sandbox_demo",
        "no_proxy": "*",
    }
    for variable, value in variables.items():
        monkeypatch.setenv(variable, value)
    return variables


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_block_has_a_known_language(page: Path) -> None:
    """No block escapes the tests below because nobody knows its language."""
    known = {"python", "sh", *ELSEWHERE, *DATA}

    assert [block.place for block in blocks_of(page) if block.language not in known] == []
    assert len(blocks_of(page)) == page.read_text("utf-8").count("\n```") / 2


def test_excerpts_are_current() -> None:
    """A block that is a part of a file is in that file as it is printed."""
    excerpts = [
        (block, ROOT / block.reason.removeprefix("from "))
        for page in PAGES
        for block in blocks_of(page)
        if block.reason is not None and block.reason.startswith("from ")
    ]

    assert len(excerpts) >= 5
    assert [block.place for block, file in excerpts if block.text not in file.read_text("utf-8")] == []


@pytest.mark.parametrize("page", pages_with("python", tests=True), ids=name)
def test_test_modules_pass(page: Path, pytester: pytest.Pytester) -> None:
    """Every block with tests is a module that passes without a warning, with the files of the page."""
    blocks = [block for block in run_blocks(page) if block.has_tests]
    for block in run_blocks(page):
        if block.file_name is not None:
            (pytester.path / block.file_name).write_text(block.text, "utf-8")
    for block in blocks:
        (pytester.path / f"test_line_{block.line}.py").write_text(block.text, "utf-8")
    pytester.makeini("[pytest]\nfilterwarnings = error\nasyncio_default_fixture_loop_scope = function\n")

    result = pytester.runpytest_subprocess("-p", "no:cacheprovider", "-p", "no:xdist")

    written = sum(len(re.findall(r"^\s*(?:async )?def test_", block.text, re.MULTILINE)) for block in blocks)
    result.assert_outcomes(passed=written)


@pytest.mark.parametrize("page", pages_with("python"), ids=name)
@pytest.mark.usefixtures("environment")
def test_programs_run(
    page: Path,
    server: LiveServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Every other block in Python runs to its end; the server's clock moves instead of waiting."""
    control = f"{server.address}/_control/v1/sandboxes/demo/clock/advance"

    def advance(seconds: float) -> None:
        httpx.post(control, json={"by": f"{seconds}s"}).raise_for_status()

    async def async_advance(seconds: float) -> None:
        advance(seconds)

    monkeypatch.setattr(time, "sleep", advance)
    monkeypatch.setattr(anyio, "sleep", async_advance)
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {"__name__": "__main__"}

    for block in run_blocks(page):
        if block.language == "python" and not block.has_tests:
            exec(compile(on_this_server(block, server), block.place, "exec"), names)

    for client in names.values():
        if isinstance(client, Publer | Ubiqlu):
            client.close()
    printed = capsys.readouterr().out
    assert [text for text in PRINTED.get(name(page), ()) if text not in printed] == []


@pytest.mark.parametrize("page", pages_with("sh"), ids=name)
def test_shell_commands_run(
    page: Path, server: LiveServer, environment: dict[str, str], tmp_path: Path
) -> None:
    """Every block of shell commands runs without an error."""
    blocks = [block for block in run_blocks(page) if block.language == "sh"]
    script = "\n".join(
        [PRELUDE, *(f"echo '== {block.place}'\n{on_this_server(block, server)}" for block in blocks)]
    )
    path = f"{sysconfig.get_path('scripts')}:{os.defpath}:/usr/local/bin"

    status, printed = run_shell(script, {**environment, "PATH": path, "HOME": str(tmp_path)}, tmp_path)

    assert status == 0, printed
    assert printed.count("== ") >= len(blocks)


def run_shell(script: str, environment: dict[str, str], folder: Path) -> tuple[int, str]:
    """Run a script, end all that it started, and return its exit status and what was printed."""
    output = folder / "output"
    with output.open("w") as file:
        shell = subprocess.Popen(
            ["bash", "-c", script],
            cwd=folder,
            env=environment,
            stdout=file,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            status = shell.wait(MAX_SECONDS)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(shell.pid, signal.SIGKILL)
    return status, output.read_text("utf-8")


@pytest.mark.parametrize(
    "block",
    [block for page in PAGES for block in run_blocks(page) if block.language in DATA],
    ids=lambda block: block.place,
)
def test_data_can_be_read(block: Block) -> None:
    """Every block of data is valid in its format."""
    DATA[block.language](block.text)


def on_this_server(block: Block, server: LiveServer) -> str:
    """Return a block's code with the server of this test in place of the one on the usual port."""
    return block.text.replace(ADDRESS, server.address)
