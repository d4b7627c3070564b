"""The README's examples, run as they stand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from tests.support.live import LiveServer

README = Path(__file__).parents[2] / "README.md"
EXAMPLES = re.findall(r"```python\n(.*?)```", README.read_text("utf-8"), re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.split("\n", 1)[0])
def test_example_runs(
    example: str, live_server: LiveServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every Python example of the README runs against a server of its own."""
    monkeypatch.chdir(tmp_path)
    Image.new("RGB", (1080, 1080), "white").save("photo.png")

    exec(compile(example.replace("http://127.0.0.1:8080", live_server.address), str(README), "exec"), {})
