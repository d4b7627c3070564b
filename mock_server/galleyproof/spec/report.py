"""Shows findings: in the terminal, as Markdown, as JSON, and as SARIF."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any

import attrs

from galleyproof.spec.codes import BY_CODE, BY_KIND, CODES
from galleyproof.spec.findings import GRADES, LAYERS, Finding, bump_of

_TERMINAL_LINES = 24
_TITLES = {
    "wire": "Requests and responses",
    "python": "Python client",
    "mock": "Mock",
    "tests": "Tests",
    "overlay": "Overlay",
    "live": "The recorded service",
}
_LEVELS = {"breaking": "error", "risky": "warning"}


@attrs.frozen
class Report:
    """The result of a comparison.

    Args:
        title: what was compared.
        findings: what was found, in order.
        open: those that are not accepted.
        warnings: what was corrected while reading.
        compares_versions: whether two versions of a contract were compared.
        nothing: what to say if there are no findings.
    """

    title: str
    findings: Sequence[Finding]
    open: Sequence[Finding]
    warnings: Sequence[str] = ()
    compares_versions: bool = True
    nothing: str = "nothing changed"

    @property
    def bump(self) -> str:
        """Return which part of the version a release must raise."""
        return bump_of(self.findings)

    def status(self, strict: bool) -> int:
        """Return the exit status: 1 for something breaking, 3 for something risky if that counts, else 0.

        Args:
            strict: whether risky changes count.
        """
        grades = {finding.grade for finding in self.open}
        if "breaking" in grades:
            return 1
        return 3 if strict and "risky" in grades else 0


def as_json(report: Report) -> str:
    """Return a report as JSON.

    Args:
        report: the report.
    """
    accepted = {finding.fingerprint for finding in report.findings}
    accepted -= {finding.fingerprint for finding in report.open}
    content = {
        "findings": [finding.as_json() for finding in report.findings],
        "bump": report.bump,
        "accepted": sorted(accepted),
        "warnings": list(report.warnings),
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def as_markdown(report: Report) -> str:
    """Return a report as Markdown.

    Args:
        report: the report.
    """
    lines = [f"# {report.title}", "", _summary(report), ""]
    for layer in LAYERS:
        held = [finding for finding in report.findings if finding.layer == layer]
        if held:
            lines += [f"## {_TITLES[layer]}", "", "| grade | code | where | what |", "|---|---|---|---|"]
            lines += [_row(finding, report) for finding in held]
            lines.append("")
    lines += _changelog(report)
    if report.warnings:
        lines += ["## Corrected while reading", "", *(f"- {_escaped(text)}" for text in report.warnings), ""]
    return "\n".join(lines)


def _changelog(report: Report) -> list[str]:
    """Return proposed lines for the changelog of the client; none if its users notice nothing."""
    python = [finding for finding in report.findings if finding.layer == "python"]
    groups = {
        "Breaking": [finding for finding in python if finding.grade == "breaking"],
        "Added": [finding for finding in python if finding.grade == "additive"],
    }
    deprecated = [f for f in report.findings if f.code == BY_KIND["deprecated"].code and f.layer == "wire"]
    lines: list[str] = []
    for title, held in {**groups, "Deprecated": deprecated}.items():
        if held:
            said = (
                f"{each.operation}: {each.message}" if each.layer == "wire" else each.message for each in held
            )
            lines += [f"### {title}", "", *(f"- {_escaped(text)}" for text in dict.fromkeys(said)), ""]
    return [f"## Proposed changelog of the client ({report.bump} release)", "", *lines] if lines else []


def _row(finding: Finding, report: Report) -> str:
    grade = finding.grade if finding in report.open else f"{finding.grade} (accepted)"
    where = _escaped(finding.operation or finding.name)
    return f"| {grade} | {finding.code} | `{where}` | {_escaped(finding.message)} |"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ").replace("<", "&lt;")


def as_sarif(report: Report) -> str:
    """Return a report as SARIF 2.1.0, which code hosts show beside a change.

    Args:
        report: the report.
    """
    used = {finding.code for finding in report.findings}
    rules = [
        {"id": code.code, "shortDescription": {"text": code.title}, "fullDescription": {"text": code.why}}
        for code in CODES
        if code.code in used
    ]
    run = {
        "tool": {"driver": {"name": "galleyproof", "rules": rules}},
        "results": [_sarif_result(finding, finding in report.open) for finding in report.findings],
    }
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _sarif_result(finding: Finding, is_open: bool) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": _LEVELS.get(finding.grade, "note"),
        "message": {"text": f"{finding.operation}: {finding.message}".removeprefix(": ")},
        "partialFingerprints": {"galleyproof/v1": finding.fingerprint},
    }
    if finding.file:
        region = {"region": {"startLine": finding.line}} if finding.line else {}
        location = {"artifactLocation": {"uri": finding.file}, **region}
        result["locations"] = [{"physicalLocation": location}]
    if not is_open:
        result["suppressions"] = [{"kind": "external"}]
    return result


def as_text(report: Report) -> str:
    """Return a report for the terminal: at most 24 lines, the most serious first, one line for each change.

    Args:
        report: the report.
    """
    lines = [report.title, _summary(report)]
    docs = sum(finding.grade == "docs" for finding in report.open)
    rows = list(_grouped(finding for finding in report.open if finding.grade != "docs"))
    if docs:
        rows.append(f"{'docs':9}GP114 python  The documentation of {docs} names changed.")
    room = _TERMINAL_LINES - len(lines) - 2
    shown = rows[:room] if len(rows) > room else rows
    lines += [_shortened(row) for row in shown]
    if len(rows) > len(shown):
        lines.append(f"… and {len(rows) - len(shown)} more; --markdown FILE or --json FILE has them all.")
    elif rows:
        lines.append("`galleyproof spec explain CODE` says what a code means.")
    return "\n".join(lines) + "\n"


def _grouped(findings: Iterable[Finding]) -> Iterable[str]:
    """Yield a line for each change; one that several operations share has one line."""

    def key(finding: Finding) -> tuple[int, int, str, str, str]:
        place = finding.name.rpartition(" ")[2].rpartition(".")[2]
        return (
            GRADES.index(finding.grade),
            LAYERS.index(finding.layer),
            finding.code,
            place if finding.layer == "wire" else finding.message,
            finding.side,
        )

    for (grade, *_), group in groupby(sorted(findings, key=key), key=key):
        held = list(group)
        first = held[0]
        places = len({finding.operation for finding in held})
        where = f"{first.operation}: " if first.operation else ""
        more = f" (and {len(held) - 1} more places)" if places > 1 or len(held) > 1 else ""
        yield f"{GRADES[grade]:9}{first.code} {first.layer:8}{where}{first.message}{more}"


def _shortened(line: str, width: int = 160) -> str:
    return line if len(line) <= width else f"{line[: width - 1]}…"


def _summary(report: Report) -> str:
    counts = {grade: sum(finding.grade == grade for finding in report.open) for grade in GRADES}
    parts = [f"{count} {grade}" for grade, count in counts.items() if count]
    accepted = len(report.findings) - len(report.open)
    if accepted:
        parts.append(f"{accepted} accepted")
    found = ", ".join(parts) if parts else report.nothing
    bump = f" Version bump for the client: {report.bump}." if report.compares_versions else ""
    return f"{found[:1].upper()}{found[1:]}.{bump}"


def explanation(code: str) -> str | None:
    """Return what a code means, or None for an unknown one.

    Args:
        code: such as ``GP014``.
    """
    held = BY_CODE.get(code.upper())
    if held is None:
        return None
    sides = f"In requests: {held.request}. In responses: {held.response}."
    if held.request == held.response:
        sides = f"Grade: {held.request}."
    return f"{held.code} {held.title}\n{sides}\n{held.why}\n"


FORMS: dict[str, Callable[[Report], str]] = {
    "json": as_json,
    "markdown": as_markdown,
    "sarif": as_sarif,
}
