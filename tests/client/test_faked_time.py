"""Clients and mocks in tests that fake the time with freezegun or time-machine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest

from tests.client.support import faked_time_program


@pytest.mark.parametrize("when", ["before", "imported", "inside", "after"])
@pytest.mark.parametrize("library", ["freezegun", "time_machine"])
def test_a_faked_time_changes_neither_values_nor_clocks(library: str, when: str) -> None:
    """Values are read alike before, inside and after a faked time, wherever the first import happens."""
    program = subprocess.run(
        [sys.executable, faked_time_program.__file__, library, when],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    observed = json.loads(program.stdout)

    clocks = [seen.pop("clocks") for seen in observed]
    assert observed == [
        {
            "time": datetime(2026, 1, 5, 9, tzinfo=UTC).timestamp(),
            "day": date(2026, 1, 5).toordinal(),
            "written": ["2026-01-05T09:00:00Z", "2026-01-05"],
            "rejected": [
                "createdAt should be a time with a time zone, but is other text",
                "date should be a date, but is other text",
            ],
            "posts": ["Rye day. 2032-01-01T00:00:00+00:00"],
        }
    ] * len(clocks)
    faked = faked_time_program.FAKED.timestamp()
    assert all(abs(seconds - faked) > 3600 for seen in clocks for seconds in seen)
    assert all(later >= earlier for pair in pairwise(clocks) for earlier, later in zip(*pair, strict=True))
