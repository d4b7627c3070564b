"""What a comparison of two contracts finds: one finding for each change that somebody may notice."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

import attrs

LAYERS = ("wire", "python", "mock", "tests", "overlay", "live")
GRADES = ("breaking", "risky", "safe", "additive", "docs")
"""The grades of findings, the most serious first. Only the layer ``python`` has the last two."""


@attrs.frozen
class Finding:
    """One change.

    Args:
        layer: who notices it: programs that send requests (``wire``), users of the client (``python``), the
            mock, the tests of this repository, or the overlay; ``live`` for what a recording shows.
        grade: how serious it is; one of `GRADES`.
        code: the kind of change; see `galleyproof.spec.codes`.
        message: one sentence that says what changed.
        operation: method and path, such as ``GET /posts``; empty if it concerns no single operation.
        side: ``request``, ``response`` or ``both``.
        name: what changed, such as ``posts[].state`` or ``Ubiqlu.posts.create(at)``.
        kind: for the mock: ``missing``, ``orphan`` or ``invalid``.
        file: the file to look at; empty if there is none.
        line: the line in that file; 0 if unknown.
    """

    layer: str
    grade: str
    code: str
    message: str
    operation: str = ""
    side: str = "both"
    name: str = ""
    kind: str = ""
    file: str = ""
    line: int = 0

    @property
    def fingerprint(self) -> str:
        """Return what identifies the finding in a list of accepted ones; the wording does not matter."""
        parts = (self.layer, self.code, self.operation, self.side, self.name, self.kind)
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]

    def as_json(self) -> dict[str, Any]:
        """Return the finding as it stands in a JSON report."""
        record = attrs.asdict(self)
        optional = ("kind", "file", "line")
        kept = {key: value for key, value in record.items() if value or key not in optional}
        return {**kept, "fingerprint": self.fingerprint}


def bump_of(findings: Iterable[Finding]) -> str:
    """Return which part of the version a release must raise: ``major``, ``minor``, ``patch`` or ``none``.

    Only what users of the service or the client notice counts.

    Args:
        findings: all findings of a comparison.
    """
    grades = {finding.grade for finding in findings if finding.layer in ("wire", "python")}
    if "breaking" in grades:
        return "major"
    if grades & {"risky", "safe", "additive"}:
        return "minor"
    return "patch" if grades else "none"


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings without repetitions: by layer, the most serious first, then by operation and name.

    Args:
        findings: the findings in any order.
    """
    return sorted(
        dict.fromkeys(findings),
        key=lambda finding: (
            LAYERS.index(finding.layer),
            GRADES.index(finding.grade),
            finding.operation,
            finding.code,
            finding.name,
            finding.side,
            finding.message,
        ),
    )
