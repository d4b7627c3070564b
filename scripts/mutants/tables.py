"""Mutants of tables: each number of a constant, one more and one less. Mutmut changes functions only."""

import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

from attrs import frozen

from scripts.mutants.functions import Mutant
from scripts.mutants.rooms import TABLES, TESTS_OF_TABLES
from scripts.paths import ROOT

_COPIED = (
    "mock_server",
    "client_runtime",
    "generated_client",
    "tests",
    "openapi",
    "scripts",
    "pyproject.toml",
)


@frozen
class Change:
    """One number of a constant, and what it becomes."""

    path: str
    line: int
    column: int
    number: str
    becomes: str

    @property
    def name(self) -> str:
        """Return where the number is."""
        return f"{self.path.removeprefix('mock_server/')}:{self.line}"

    def applied(self, text: str) -> str:
        """Return the text of the file with the change. Columns count bytes, as `ast` counts them."""
        lines = text.splitlines(keepends=True)
        line = lines[self.line - 1].encode()
        end = self.column + len(self.number.encode())
        lines[self.line - 1] = (line[: self.column] + self.becomes.encode() + line[end:]).decode()
        return "".join(lines)


def changes() -> list[Change]:
    """Return the changes of all tables."""
    files = sorted(path for pattern in TABLES for path in ROOT.glob(pattern))
    return [change for file in files for change in _changes_of(file)]


def run(folder: Path, workers: int) -> list[Mutant]:
    """Make each change in a copy of the repository, and run the tests of tables against it."""
    copies: SimpleQueue[Path] = SimpleQueue()
    for number in range(workers):
        copies.put(_copy(folder / str(number)))

    def attempt(change: Change) -> Mutant:
        copy = copies.get()
        try:
            file = copy / change.path
            original = file.read_text("utf-8")
            file.write_text(change.applied(original), "utf-8")
            noticed = _fails(copy, TESTS_OF_TABLES)
            file.write_text(original, "utf-8")
        finally:
            copies.put(copy)
        return Mutant("tables", change.name, noticed, f"- {change.number}\n+ {change.becomes}")

    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(attempt, changes()))


def _changes_of(file: Path) -> Iterator[Change]:
    text = file.read_text("utf-8")
    for statement in ast.parse(text).body:
        if not isinstance(statement, ast.Assign | ast.AnnAssign) or statement.value is None:
            continue
        targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        if not any(_is_constant(name) for target in targets for name in ast.walk(target)):
            continue
        for node in ast.walk(statement.value):
            if not isinstance(node, ast.Constant) or isinstance(node.value, bool):
                continue
            if isinstance(node.value, int | float):
                value, written = node.value, ast.get_source_segment(text, node) or ""
                for step in (1, -1):
                    yield Change(
                        file.relative_to(ROOT).as_posix(),
                        node.lineno,
                        node.col_offset,
                        written,
                        repr(round(value + step, 6)),
                    )


def _is_constant(node: ast.AST) -> bool:
    """Return whether a name is that of a table; networks themselves have assumed response times."""
    if not isinstance(node, ast.Name):
        return False
    name = node.id.lstrip("_")
    return name.isupper() and name not in ("FAILURES", *_NETWORKS)


_NETWORKS = frozenset({
    "BLUESKY", "FACEBOOK", "GOOGLE", "INSTAGRAM", "LINKEDIN", "MASTODON", "PINTEREST", "TELEGRAM", "THREADS",
    "TIKTOK", "WORDPRESS", "X", "YOUTUBE",
})  # fmt: skip


def _copy(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    for name in _COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        else:
            shutil.copy2(source, folder / name)
    return folder


def _fails(copy: Path, tests: Sequence[str]) -> bool:
    """Return whether a test fails; an error in collecting them counts."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
    return subprocess.run(command, cwd=copy, capture_output=True, check=False).returncode != 0  # noqa: S603 - pytest
