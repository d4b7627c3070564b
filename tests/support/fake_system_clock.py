"""The ``galleyproof`` command with a system clock that a test controls.

In ``python -m tests.support.fake_system_clock CLOCK serve …`` CLOCK is ``ticking`` (each reading is a second
later than the last, the same in every run) or the path of a file that holds the time.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

from galleyproof.cli import main as cli
from galleyproof.cli import serve as hosting
from galleyproof.kernel.clock import FROZEN_START, Clock


def _ticking() -> Callable[[], datetime]:
    ticks = count()
    return lambda: FROZEN_START + timedelta(seconds=next(ticks))


def _reading(path: Path) -> Callable[[], datetime]:
    return lambda: datetime.fromisoformat(path.read_text("utf-8"))


if __name__ == "__main__":
    wall = sys.argv.pop(1)
    hosting.CLOCKS["running"] = lambda: Clock.system(
        _ticking() if wall == "ticking" else _reading(Path(wall))
    )
    cli.main()
