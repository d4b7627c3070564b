"""Changes that were looked at and accepted: fingerprints with a reason, until a date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import attrs

from galleyproof.spec.findings import Finding
from galleyproof.spec.problems import ContractError, Problem
from galleyproof.spec.yaml_files import load_yaml


@attrs.frozen
class Acceptance:
    """An accepted finding.

    Args:
        fingerprint: which one.
        reason: why it is accepted.
        until: the last day on which it is.
    """

    fingerprint: str
    reason: str
    until: date


def read_accepted(path: Path) -> dict[str, Acceptance]:
    """Return the accepted findings of a file, by fingerprint; none if there is no file.

    The file is a list of objects with ``fingerprint``, ``reason`` and ``until`` (such as 2026-12-31).

    Args:
        path: the file.

    Raises:
        ContractError: the file is malformed; all problems are listed.
    """
    if not path.exists():
        return {}
    listed = load_yaml(path, path.name)
    problems: list[Problem] = []
    found: dict[str, Acceptance] = {}
    for index, entry in enumerate(listed if isinstance(listed, list) else [listed]):
        try:
            acceptance = _acceptance(entry)
        except (TypeError, ValueError, KeyError) as error:
            said = f"Needs fingerprint, reason and until (a date such as 2026-12-31): {error}."
            problems.append(Problem(path.name, f"/{index}", said))
        else:
            found[acceptance.fingerprint] = acceptance
    if problems:
        raise ContractError(problems)
    return found


def _acceptance(entry: Mapping[str, Any]) -> Acceptance:
    reason = str(entry["reason"]).strip()
    if not reason:
        raise ValueError("the reason is empty")
    return Acceptance(str(entry["fingerprint"]), reason, date.fromisoformat(str(entry["until"])))


def open_findings(findings: Iterable[Finding], file: Path | None, today: date) -> list[Finding]:
    """Return the findings that are not accepted, or no longer.

    Args:
        findings: all findings.
        file: the file with the accepted ones; None for none.
        today: the day for which it is asked.

    Raises:
        ContractError: the file is malformed; all problems are listed.
    """
    accepted = read_accepted(file) if file is not None else {}
    return [
        finding
        for finding in findings
        if finding.fingerprint not in accepted or accepted[finding.fingerprint].until < today
    ]
