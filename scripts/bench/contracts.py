"""How long it takes to bundle the contracts and to generate the clients."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from scripts.bench.measurement import Report, Row, Samples, seconds
from scripts.paths import ROOT

_COPIED = ("openapi", "generated_client", "client_runtime", "mock_server", "scripts", "pyproject.toml")


def measure(report: Report, rounds: int) -> None:
    """Measure the steps of `make generate` in a copy of the repository."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in _COPIED:
            source = ROOT / name
            (shutil.copytree if source.is_dir() else shutil.copy)(source, copy / name)
        start = Samples([seconds(lambda: _python(copy, "-c", "pass")) for _ in range(rounds)], "s")
        for what, module in (("bundle", "scripts.bundle"), ("generate", "scripts.generate")):
            times = Samples([seconds(partial(_python, copy, "-m", module)) for _ in range(rounds)], "s")
            report.rows.append(Row("Contracts", f"{what} both services", times, "an empty program", start))


def _python(folder: Path, *arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], cwd=folder, capture_output=True, check=True)  # noqa: S603 - fixed commands
