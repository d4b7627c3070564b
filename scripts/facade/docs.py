"""The words of the facade: docstrings, from the contract's own."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Mapping

from scripts.facade.methods import Method

_WIDTH = 96

_FILE_ENTRIES = {
    "name": "The file's name; that of the path or the file by default.",
    "content_type": "What kind of file it is; worked out by default.",
    "progress": "Called with the bytes sent so far and the bytes in all.",
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
    told = {each.name: each.doc or f"Sent as ``{each.wire}``." for each in method.parameters} | dict(more)
    if told:
        parts.append("\n".join(["Args:", *(_entry(name, text) for name, text in told.items())]))
    raised = {"APIError": "The call failed; its subclasses tell how."} | dict(errors)
    parts.append("\n".join(["Raises:", *(_entry(name, text) for name, text in raised.items())]))
    return _safe("\n\n".join(parts))


def plain(text: str) -> str:
    """Return hand-written words as they can stand in a docstring."""
    return _safe(text)


def table_row(cells: Iterable[str]) -> str:
    """Return the row of a Markdown table."""
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
    # A contract's words must not end the docstring they stand in.
    return re.sub(r'"""|\\', lambda found: found[0].replace("\\", "\\\\").replace('"', "'"), text)
