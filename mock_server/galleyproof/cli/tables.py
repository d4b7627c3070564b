"""Tables that people like to read."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Sequence
from typing import Any

import click

from galleyproof.cli.control_client import ControlClient, Json


def show(
    remote: ControlClient, answer: Json, headings: Sequence[str], rows: Iterable[Sequence[Any]], *notes: str
) -> None:
    """Print an answer: as it is when JSON is wanted, else as a table with notes below."""
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
    """Lay rows out in columns; the last one is cut where the screen ends."""
    widths = [max(len(row[column]) for row in (headings, *rows)) for column in range(len(headings))]
    room = shutil.get_terminal_size((160, 24)).columns
    head = "  ".join(text.ljust(width) for text, width in zip(headings, widths, strict=True)).rstrip()
    return [click.style(head, bold=True), *(_line(row, widths, room) for row in rows)]


def _line(row: Sequence[str], widths: Sequence[int], room: int) -> str:
    line = "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()
    return line if len(line) <= room else line[: room - 1] + "…"


def _text(cell: Any) -> str:
    if cell is None:
        return "-"
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return " ".join(str(cell).split())
