"""The page on networks has every limit for texts, with its unit and its source."""

from __future__ import annotations

import re
from pathlib import Path

from galleyproof.networks import NETWORKS

PAGE = Path(__file__).parents[2] / "docs/networks.md"


def table() -> list[str]:
    """Return the rows of the table as the code has them."""
    rows = [
        "| network | limit | of | at most | unit | counted as | source |",
        "|---|---|---|---|---|---|---|",
    ]
    for network in NETWORKS.values():
        for limit in network.texts:
            condition = f", {limit.condition}" if limit.condition else ""
            rows.append(
                f"| {network.title} | `{limit.name}` | {limit.part.replace('_', ' ')}{condition} "
                f"| {limit.maximum:,} | {limit.measure.unit} | {limit.measure.reference} | {limit.source} |"
            )
    return rows


def test_table() -> None:
    """The table of the page is that of the code; on failure, copy the expected rows."""
    found = re.findall(r"^\|.*\|$", PAGE.read_text("utf-8"), re.MULTILINE)

    assert found == table()


def test_every_text_limit_has_a_source_and_a_date() -> None:
    """Each limit names where it comes from and when that was read."""
    limits = [limit for network in NETWORKS.values() for limit in network.texts]

    assert len(limits) > 25
    assert [limit for limit in limits if not re.search(r"\S.*; 2026-\d\d-\d\d$", limit.source)] == []
