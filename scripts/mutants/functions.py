"""Mutants of functions, by mutmut: it forks a process for each, and runs the tests that meet the change."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

from scripts.mutants.rooms import PACKAGES, ROOMS, WITHOUT, room_of, tests_of
from scripts.paths import ROOT

_NOTICED = {1, 3, 24, 36, 37, -24, 152, 255}
"""The exit statuses of mutmut's processes for failed tests and for tests that take too long."""

_SETTINGS = """\
[tool.pytest.ini_options]
addopts = ["--strict-markers", "-p", "pytester", "--import-mode=importlib"]
pythonpath = ["."]
timeout = 600
asyncio_default_fixture_loop_scope = "function"
filterwarnings = ["error"]

[tool.mutmut]
source_paths = ["src"]
only_mutate = {only_mutate}
also_copy = ["openapi", "docs", "scripts"]
pytest_add_cli_args = {arguments}
pytest_add_cli_args_test_selection = {tests}
track_dependencies = false
use_git_change_detection = false
"""


@frozen
class Mutant:
    """One change.

    Args:
        room: where it is.
        name: the function and a number, as mutmut names it; or the file, the line and the number of a table.
        noticed: whether a test failed.
        change: the changed lines; empty if it was noticed.
    """

    room: str
    name: str
    noticed: bool
    change: str = ""

    @property
    def function(self) -> str:
        """Return the name without the number of the mutant."""
        return self.name.partition("__mutmut_")[0].replace(".x_", ".").replace(".xǁ", ".").replace("ǁ", ".")


def prepare(folder: Path, rooms: Sequence[str]) -> None:
    """Lay out a copy of the packages and the tests as mutmut wants them, below ``src`` and ``tests``."""
    shutil.rmtree(folder, ignore_errors=True)
    for package, path in PACKAGES.items():
        shutil.copytree(ROOT / path, folder / "src" / package)
    for name in ("tests", "openapi", "docs", "scripts"):
        shutil.copytree(ROOT / name, folder / name)
    deselected = [part for test in WITHOUT for part in ("--deselect" if "::" in test else "--ignore", test)]
    settings = _SETTINGS.format(
        only_mutate=json.dumps([f"src/{pattern}" for room in rooms for pattern in ROOMS[room]]),
        arguments=json.dumps(["-q", "-x", "-p", "no:cacheprovider", *deselected]),
        tests=json.dumps(tests_of(rooms)),
    )
    (folder / "pyproject.toml").write_text(settings, "utf-8")


def run(folder: Path, workers: int) -> list[Mutant]:
    """Make all mutants of a prepared folder, run the tests against each, and return what was noticed."""
    mutmut = [sys.executable, "-m", "mutmut"]
    subprocess.run([*mutmut, "run", "--max-children", str(workers)], cwd=folder, check=True)  # noqa: S603 - mutmut
    return list(_results(folder, mutmut))


def _results(folder: Path, mutmut: Sequence[str]) -> Iterator[Mutant]:
    source = folder / "mutants/src"
    for meta in sorted(source.rglob("*.py.meta")):
        statuses = json.loads(meta.read_text("utf-8"))["exit_code_by_key"]
        room = room_of(meta.relative_to(source).as_posix().removesuffix(".meta")) if statuses else ""
        for name, status in statuses.items():
            noticed = status in _NOTICED
            yield Mutant(room, name, noticed, "" if noticed else _change(folder, mutmut, name))


def _change(folder: Path, mutmut: Sequence[str], name: str) -> str:
    command = [*mutmut, "show", name]
    shown = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)  # noqa: S603 - mutmut
    lines = [
        line for line in shown.stdout.splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")
    ]
    return "\n".join(f"{line[0]} {line[1:].strip()}" for line in lines)
