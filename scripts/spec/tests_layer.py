"""Finds the tests of this repository that use an operation which changes."""

import ast
import re
from collections.abc import Iterator
from typing import Any

from galleyproof.spec.codes import BY_KIND
from galleyproof.spec.findings import Finding

from scripts.contracts.openapi_objects import operations
from scripts.facade.overlay_schema import KEY
from scripts.paths import ROOT


def affected_tests(api: str, old: dict[str, Any], others: list[Finding]) -> Iterator[Finding]:
    """Yield a finding for each test file that uses an operation with a breaking or risky change.

    Args:
        api: the service.
        old: the old bundle.
        others: the findings of the other layers; the most serious of an operation is the cause that is named.
    """
    causes: dict[str, Finding] = {}
    for finding in others:
        if finding.operation and finding.grade in ("breaking", "risky"):
            earlier = causes.get(finding.operation)
            if earlier is None or (earlier.grade, finding.grade) == ("risky", "breaking"):
                causes[finding.operation] = finding
    if not causes:
        return
    patterns = {
        place: pattern
        for method, path, operation in operations(old)
        if (place := f"{method.upper()} {path}") in causes
        and (pattern := _pattern(operation, path)) is not None
    }
    code = BY_KIND["test-affected"]
    for file in sorted((ROOT / "tests").rglob("test_*.py")):
        text = file.read_text("utf-8")
        if api not in text and api not in file.parts:
            continue
        functions = list(_functions(text))
        for place, pattern in patterns.items():
            used = [(name, line) for name, line, body in functions if pattern.search(body)]
            if used:
                names = f"{len(used)} tests use" if len(used) > 1 else f"{used[0][0]} uses"
                said = f"{names} {place}, which changes: {causes[place].message}"
                where = file.relative_to(ROOT).as_posix()
                yield Finding(
                    "tests", code.request, code.code, said, place, name=where, file=where, line=used[0][1]
                )


def _pattern(operation: dict[str, Any], path: str) -> re.Pattern[str] | None:
    note = operation.get(KEY, {})
    parts = []
    if operation.get("operationId"):
        parts.append(rf"\b{re.escape(operation['operationId'])}\b")
    methods = [note.get("method"), *note.get("variants", {})]
    if note.get("resource"):
        parts += [rf"\.{re.escape(note['resource'])}\.{re.escape(name)}\(" for name in methods if name]
    last = path.rstrip("/").rpartition("/")[2]
    if last and not last.startswith("{"):
        parts.append(rf"/{re.escape(last)}[\"'?]")
    return re.compile("|".join(parts)) if parts else None


def _functions(text: str) -> Iterator[tuple[str, int, str]]:
    """Yield the name, the line and the source of each test function."""
    lines = text.splitlines()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test"):
            yield node.name, node.lineno, "\n".join(lines[node.lineno - 1 : node.end_lineno])
