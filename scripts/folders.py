"""Folders of generated text: read them and say how two of them differ."""

import difflib
from collections.abc import Iterator
from pathlib import Path

_DIFF_LINES = 20


def texts(folder: Path, pattern: str = "**/*") -> dict[str, str]:
    """Return the text of every file in a folder by its path there.

    Args:
        folder: The folder; one that does not exist has no files.
        pattern: Which files to take.
    """
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.glob(pattern))
        if path.is_file() and path.suffix != ".pyc"
    }


def differences(old: dict[str, str], new: dict[str, str]) -> Iterator[str]:
    """Yield one report for each file that is added, removed or changed.

    Args:
        old: Text by path, as it is.
        new: Text by path, as it should be.
    """
    for path in sorted(old.keys() | new.keys()):
        if path not in old:
            yield f"missing: {path}"
        elif path not in new:
            yield f"no longer made: {path}"
        elif old[path] != new[path]:
            yield "\n".join([f"differs: {path}", *_diff(old[path], new[path])])


def _diff(old: str, new: str) -> list[str]:
    lines = list(
        difflib.unified_diff(old.splitlines(), new.splitlines(), "checked in", "rebuilt", n=1, lineterm="")
    )
    rest = len(lines) - _DIFF_LINES
    return [*lines[:_DIFF_LINES], *([f"… and {rest} lines more"] if rest > 0 else [])]
