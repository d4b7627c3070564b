"""The table of limits in docs/control.md, compared with the networks."""

from __future__ import annotations

import re
from pathlib import Path

from galleyproof.networks import NETWORKS

PAGE = (Path(__file__).parents[2] / "docs" / "control.md").read_text("utf-8")


def test_limits_table() -> None:
    """The table has every limit of every network with its usual value."""
    section = PAGE.partition("### Limits of networks")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `(\w+)` \| (.*) \|$", section, re.MULTILINE)
    found = {
        network: {
            name: float(value.replace(",", "")) for name, value in re.findall(r"`(\w+)` ([\d,]*\d)", cells)
        }
        for network, cells in rows
    }

    assert found == {network.name: network.limits for network in NETWORKS.values() if network.limits}
