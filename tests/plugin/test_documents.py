"""The report in docs/testing.md, and the examples in other languages; tests/docs runs those in Python."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from galleyproof.kernel.service import ACTIONS
from galleyproof.testing import MockServer

from tests.plugin.conftest import Suite

DOCS = Path(__file__).parents[2] / "docs"
TESTING = (DOCS / "testing.md").read_text("utf-8")
OTHERS = (DOCS / "other-languages.md").read_text("utf-8")


def blocks(text: str, language: str) -> list[str]:
    """Return the examples in one language."""
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def test_the_printed_report(suite: Suite) -> None:
    """The report in docs/testing.md is that of its last example with a wrong expectation."""
    (shown,) = blocks(TESTING, "text")
    (example,) = (block for block in blocks(TESTING, "python") if "test_a_bad_morning" in block)

    result = suite(example.replace('"partially_published"', '"published"'))

    result.assert_outcomes(passed=1, failed=1)
    printed = [_without_names(line) for line in result.outlines]
    assert [line for line in map(_without_names, shown.splitlines()) if line not in printed] == []


def _without_names(line: str) -> str:
    """Remove what depends on the module's name."""
    return re.sub(r"test_\w+\.py|-[0-9a-f]{8}", "", line)


def test_every_simulated_action_is_named() -> None:
    """docs/testing.md names every simulated action."""
    assert all(f"`{action}`" in TESTING for action in ACTIONS)


def test_curl(galleyproof_server: MockServer) -> None:
    """The curl example of docs/other-languages.md publishes one post, with no invalid request."""
    if shutil.which("curl") is None:
        pytest.skip("curl is not installed")
    script = blocks(OTHERS, "sh")[1]
    environment = {"GALLEYPROOF": galleyproof_server.address, "PATH": "/usr/bin:/bin", "no_proxy": "*"}

    done = subprocess.run(["sh", "-e"], input=script, env=environment, capture_output=True, text=True)

    assert done.returncode == 0, done.stderr
    assert re.findall(r'"count":(\d+)', done.stdout) == ["1", "0"]
    assert '"network":"linkedin"' in done.stdout


def test_typescript(galleyproof_server: MockServer, tmp_path: Path) -> None:
    """The TypeScript example passes; it has no type annotations, so node runs it as printed."""
    if shutil.which("node") is None:
        pytest.skip("node is not installed")
    module = tmp_path / "bread.test.mjs"
    module.write_text(blocks(OTHERS, "ts")[0], "utf-8")
    environment = {"GALLEYPROOF": galleyproof_server.address, "PATH": "/usr/bin:/bin:/usr/local/bin"}

    done = subprocess.run(["node", "--test", module], env=environment, capture_output=True, text=True)

    assert done.returncode == 0, done.stdout
    assert re.search(r"pass 1\b", done.stdout)


def test_go(galleyproof_server: MockServer, tmp_path: Path) -> None:
    """The Go example of docs/other-languages.md passes, and is formatted by gofmt."""
    if shutil.which("go") is None or shutil.which("gofmt") is None:
        pytest.skip("Go is not installed")
    module = tmp_path / "bread_test.go"
    module.write_text(blocks(OTHERS, "go")[0], "utf-8")
    environment = {**os.environ, "GALLEYPROOF": galleyproof_server.address, "GOTOOLCHAIN": "local"}
    go = ["go", "test", "-count=1", "-v", module.name]

    done = subprocess.run(go, cwd=tmp_path, env=environment, capture_output=True, text=True)
    misformatted = subprocess.run(["gofmt", "-l", module.name], cwd=tmp_path, capture_output=True, text=True)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "--- PASS: TestPostIsPublished" in done.stdout
    assert misformatted.stdout == ""
