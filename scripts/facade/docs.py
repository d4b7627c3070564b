"""Docstrings of the facade, from the descriptions of the contract."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Mapping

from scripts.facade.methods import Method

_WIDTH = 96

_FILE_ENTRIES = {
    "name": "The file's name; by default that of the path or the file.",
    "content_type": "The content type; by default detected from the file.",
    "progress": "Called with the number of bytes sent so far and the total number of bytes.",
}


def docstring(method: Method) -> str:
    """Return the docstring of a method, without quotes and indentation.

    Args:
        method: The method.
    """
    return _docstring(method, {}, {})


def file_docstring(method: Method) -> str:
    """Return the docstring of a method that uploads a file.

    Args:
        method: The method.
    """
    return _docstring(method, _FILE_ENTRIES, {"OSError": "The file cannot be opened or read."})


def _docstring(method: Method, more: Mapping[str, str], errors: Mapping[str, str]) -> str:
    parts = [_filled(method.summary), *map(_filled, method.description)]
    entries = {each.name: each.doc or f"Sent as ``{each.wire}``." for each in method.parameters} | dict(more)
    if entries:
        parts.append("\n".join(["Args:", *(_entry(name, text) for name, text in entries.items())]))
    raised = {"APIError": "The call failed; see its subclasses."} | dict(errors)
    parts.append("\n".join(["Raises:", *(_entry(name, text) for name, text in raised.items())]))
    return _safe("\n\n".join(parts))


def plain(text: str) -> str:
    """Return a hand-written docstring, with quotes escaped."""
    return _safe(text)


def table_row(cells: Iterable[str]) -> str:
    """Return a row of a Markdown table."""
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _filled(text: str) -> str:
    return "\n".join(textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False))


def _entry(name: str, text: str) -> str:
    lines = textwrap.wrap(
        f"{name}: {text}",
        _WIDTH,
        initial_indent="    ",
        subsequent_indent="        ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines)


def _safe(text: str) -> str:
    # A description must not end the docstring that contains it.
    return re.sub(r'"""|\\', lambda found: found[0].replace("\\", "\\\\").replace('"', "'"), text)
