"""Applies an overlay to a changed document: the actions that fit, with advice for those that do not."""

import copy
import re
from collections.abc import Mapping
from difflib import get_close_matches, unified_diff
from typing import Any

import jsonpath_rfc9535 as jsonpath
from attrs import frozen
from galleyproof.spec.codes import BY_KIND
from galleyproof.spec.findings import Finding

from scripts.contracts.overlay import apply_action

_SEGMENT = re.compile(r"\['((?:[^'\\]|\\.)*)'\]|\.([A-Za-z_][\w-]*)|\[(\d+)\]")


@frozen
class Miss:
    """An action of an overlay that matches nothing.

    Args:
        number: its place in the list of actions.
        target: what it looks for.
        candidate: the nearest target that exists; empty if there is none.
        reason: why it cannot be applied.
    """

    number: int
    target: str
    candidate: str
    reason: str

    def finding(self, file: str) -> Finding:
        """Return the miss as a finding.

        Args:
            file: the overlay's file.
        """
        advice = f"The nearest is {self.candidate}." if self.candidate else "Nothing like it is left."
        code = BY_KIND["action-misses"]
        message = f"Action {self.number + 1}, target {self.target}: {self.reason} {advice}"
        return Finding("overlay", code.request, code.code, message, name=self.target, file=file)


def apply_what_fits(
    document: dict[str, Any], overlay: Mapping[str, Any]
) -> tuple[dict[str, Any], list[Miss]]:
    """Return a copy of a document with the actions that fit, and those that do not.

    An action whose target moved is applied at the nearest candidate, so that its effects can be compared.

    Args:
        document: the document.
        overlay: the overlay, known to be well-formed.
    """
    result = copy.deepcopy(document)
    misses: list[Miss] = []
    for number, action in enumerate(overlay["actions"]):
        try:
            apply_action(action, result)
        except (ValueError, jsonpath.JSONPathError) as error:
            candidate = nearest(action["target"], result)
            misses.append(Miss(number, action["target"], candidate, str(error)))
            if candidate:
                try:
                    apply_action({**action, "target": candidate}, result)
                except (ValueError, jsonpath.JSONPathError):
                    continue
    return result, misses


def nearest(target: str, document: Any) -> str:
    """Return the target that is most like one that does not exist; empty if none is near.

    Args:
        target: a JSONPath of names and indexes.
        document: the document.
    """
    if _SEGMENT.sub("", target.removeprefix("$")):
        return ""
    parts = [
        name or dotted or int(index)
        for name, dotted, index in (match.groups() for match in _SEGMENT.finditer(target.removeprefix("$")))
    ]
    node, found = document, list[str | int]()
    for part in parts:
        if isinstance(node, Mapping) and isinstance(part, str):
            if part not in node:
                close = get_close_matches(part, [str(key) for key in node], n=1, cutoff=0.6)
                if not close:
                    return ""
                part = close[0]
        elif not (isinstance(node, list) and isinstance(part, int) and part < len(node)):
            return ""
        node = node[part]
        found.append(part)
    return "$" + "".join(map(_segment, found))


def _segment(part: str | int) -> str:
    if isinstance(part, int):
        return f"[{part}]"
    return f".{part}" if re.fullmatch(r"[A-Za-z_]\w*", part) else f"['{part}']"


def fixed_text(text: str, misses: list[Miss]) -> str:
    """Return the text of an overlay with each target that misses replaced, or its action removed.

    Args:
        text: the YAML of the overlay.
        misses: the actions that match nothing.
    """
    for miss in reversed(misses):
        line = next(
            (found for found in text.splitlines(keepends=True) if _is_target(found, miss.target)), None
        )
        if line is None:
            continue
        if miss.candidate:
            text = text.replace(line, line.replace(miss.target, miss.candidate), 1)
        else:
            text = _without_action(text, line)
    return text


def _is_target(line: str, target: str) -> bool:
    return line.strip() in (f"- target: {target}", f'- target: "{target}"')


def _without_action(text: str, first: str) -> str:
    lines = text.splitlines(keepends=True)
    start = lines.index(first)
    indent = len(first) - len(first.lstrip())
    end = start + 1
    while end < len(lines) and (
        not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip()) > indent
    ):
        end += 1
    return "".join(lines[:start] + lines[end:])


def patch(old: str, new: str, file: str) -> str:
    """Return the difference of two texts of a file, ready for ``git apply``.

    Args:
        old: the old text.
        new: the new one.
        file: the file, relative to the repository.
    """
    return "".join(
        unified_diff(old.splitlines(keepends=True), new.splitlines(keepends=True), f"a/{file}", f"b/{file}")
    )
