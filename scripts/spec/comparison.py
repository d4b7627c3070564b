"""Compares two versions of a contract in all layers."""

from datetime import date
from pathlib import Path

from galleyproof.spec.accepted import open_findings
from galleyproof.spec.findings import Finding, in_order
from galleyproof.spec.problems import ContractError
from galleyproof.spec.report import Report
from galleyproof.spec.wire.operations import wire_findings

from scripts.paths import CONTRACTS
from scripts.spec.clients import client_findings
from scripts.spec.mock_layer import mock_findings
from scripts.spec.prepare import Version, prepare
from scripts.spec.tests_layer import affected_tests


def compare(api: str, old: str, new: str, today: date, accepted: Path | None = None) -> Report:
    """Compare two versions of a contract, and return the report.

    Args:
        api: the service.
        old: where the old version is; see `prepare`.
        new: where the new one is.
        today: the day for which acceptances count.
        accepted: the file with accepted findings; by default that of the service.

    Raises:
        ContractError: one of them cannot be read, or is no valid contract; all problems are listed.
    """
    before, after = prepare(api, old), prepare(api, new)
    if before.problems or after.problems:
        raise ContractError([*before.problems, *after.problems])
    findings = findings_of(api, before, after)
    known = accepted or CONTRACTS / api / "accepted.yaml"
    title = f"{api}: {Path(old).name} compared with {Path(new).name}"
    warnings = [str(warning) for warning in after.warnings]
    return Report(title, findings, open_findings(findings, known, today), warnings)


def findings_of(api: str, before: Version, after: Version) -> list[Finding]:
    """Return what changes between two versions, in all layers.

    Args:
        api: the service.
        before: the old version.
        after: the new one.
    """
    wire = list(wire_findings(before.bundle, after.bundle))
    known = {finding.fingerprint for finding in before.findings}
    found = [*wire, *(finding for finding in after.findings if finding.fingerprint not in known)]
    found += client_findings(api, before.bundle, after.bundle)
    found += mock_findings(api, before.bundle, after.bundle, wire)
    found += affected_tests(api, before.bundle, found)
    return in_order(found)
