"""The page of tried bug reports names tests that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "tried-bug-reports.md").read_text("utf-8")
ROWS = [row for row in PAGE.splitlines() if row.startswith("| ") and not row.startswith("| report ")]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.split(" | ")[1][:60])
def test_each_row_names_existing_tests(row: str) -> None:
    """Each row has five cells, and its last cell names at least one test or check that exists."""
    cells = row.strip("| ").split(" | ")
    assert len(cells) == 5
    names = re.findall(r"`([^`]+)`", cells[-1])
    assert names or "workflow" in cells[-1]
    path = ""
    for name in names:
        if "::" not in name:
            continue
        before, _, test = name.partition("::")
        path = path if before in ("", "…") else before
        assert re.search(rf"def {test}\(", (ROOT / path).read_text("utf-8")), name
