"""How commands print what the control API returned."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterable, Sequence
from typing import Any

import click

from galleyproof.cli.control_client import ControlClient, Json


def show(
    remote: ControlClient, answer: Json, headings: Sequence[str], rows: Iterable[Sequence[Any]], *notes: str
) -> None:
    """Print a response as JSON with ``--json``, else as a table with notes below."""
    if remote.as_json:
        click.echo(json.dumps(answer, indent=2, ensure_ascii=False))
        return
    lines = [[_text(cell) for cell in row] for row in rows]
    if lines:
        for line in table(headings, lines):
            click.echo(line)
    for note in notes:
        click.echo(note)


def table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Return the lines of a table; on a terminal, lines are cut at its width."""
    widths = [max(len(row[column]) for row in (headings, *rows)) for column in range(len(headings))]
    room = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    head = "  ".join(text.ljust(width) for text, width in zip(headings, widths, strict=True)).rstrip()
    return [click.style(head, bold=True), *(_line(row, widths, room) for row in rows)]


def _line(row: Sequence[str], widths: Sequence[int], room: int | None) -> str:
    line = "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()
    return line if room is None or len(line) <= room else line[: room - 1] + "…"


def _text(cell: Any) -> str:
    if cell is None:
        return "-"
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, list):
        return ",".join(map(str, cell)) or "-"
    return " ".join(str(cell).split())
