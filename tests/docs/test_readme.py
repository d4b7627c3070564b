"""The README's examples, run as they stand."""

from __future__ import annotations

import re
import time
from pathlib import Path

import httpx
import pytest
from PIL import Image

from tests.support.live import LiveServer

README = Path(__file__).parents[2] / "README.md"
SCRIPT, TEST = re.findall(r"```python\n(.*?)```", README.read_text("utf-8"), re.DOTALL)


def test_script_runs(
    live_server: LiveServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The README's script publishes and schedules against a server, whose clock stands in for waiting."""
    control = f"{live_server.address}/_control/v1/sandboxes/demo/clock"

    def advance(seconds: float) -> None:
        httpx.post(f"{control}/advance", json={"by": f"{seconds}s"}).raise_for_status()

    monkeypatch.setattr(time, "sleep", advance)
    monkeypatch.chdir(tmp_path)
    Image.new("RGB", (1080, 1080), "white").save("photo.png")

    exec(compile(SCRIPT.replace("http://127.0.0.1:8080", live_server.address), str(README), "exec"), {})

    printed = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in printed[:3]] == [
        ["instagram", "published"],
        ["facebook", "published"],
        ["linkedin", "published"],
    ]
    assert "See you tomorrow" in printed[3]


def test_test_passes(pytester: pytest.Pytester) -> None:
    """The README's test passes for somebody who has nothing but the package."""
    Image.new("RGB", (1080, 1080), "white").save(pytester.path / "photo.png")
    pytester.makepyfile(TEST)

    result = pytester.runpytest_subprocess("-p", "no:cacheprovider")

    result.assert_outcomes(passed=1)
