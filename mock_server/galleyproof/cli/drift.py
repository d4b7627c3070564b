"""``galleyproof drift``: where a recorded service differs from its contract and from the mock."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from galleyproof.app import create_server, settings_classes
from galleyproof.cli.spec import finish, report_options, today
from galleyproof.drift.archive import read_archive
from galleyproof.drift.contract import Matcher, contract_findings
from galleyproof.drift.replaying import Replay
from galleyproof.http.validation.contract import load_contract
from galleyproof.kernel.settings import parse
from galleyproof.services.installed import installed_services
from galleyproof.services.publer.dialects import DIALECTS
from galleyproof.spec.accepted import open_findings
from galleyproof.spec.findings import in_order
from galleyproof.spec.problems import ContractError, Problem
from galleyproof.spec.report import Report

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("archive", metavar="HAR", type=_FILE)
@click.option("--api", required=True, type=click.Choice(list(installed_services())), help="Recorded service.")
@click.option("--dialect", type=click.Choice(list(DIALECTS)), help="Publer's wire form for the replay.")
@click.option("--contract-only", is_flag=True, help="Do not replay the requests against the mock.")
@report_options
def drift(
    archive: Path,
    api: str,
    dialect: str | None,
    contract_only: bool,
    accepted: Path | None,
    consumer: Path | None,
    **output: Any,
) -> None:
    """Say where a recorded service differs from its contract and from the mock.

    HAR is a recording: of our clients (record="live.har"), of a browser, or of a proxy.
    """
    finish(lambda: _report(archive, api, dialect, contract_only, accepted), consumer, **output)


def _report(
    archive: Path, api: str, dialect: str | None, contract_only: bool, accepted: Path | None
) -> Report:
    service = installed_services()[api]
    contract = load_contract(api, service.contract)
    exchanges = read_archive(archive)
    matched = Matcher(contract, service.api_path).match(exchanges)
    if not matched:
        message = f"Has {len(exchanges)} exchanges, and none of them is a request to {service.title}."
        raise ContractError([Problem(archive.name, "/log/entries", message)])
    findings = list(contract_findings(contract, matched))
    if not contract_only:
        given = (f"publer.dialect={dialect}",) if dialect else ()
        server = create_server(only=api, settings=parse(settings_classes(), given))
        findings += Replay(server.asgi, service).findings(matched, exchanges)
    ordered = in_order(findings)
    return Report(
        f"{api}: {len(matched)} recorded requests compared with the contract"
        + ("" if contract_only else " and the mock"),
        ordered,
        open_findings(ordered, accepted, today()),
        compares_versions=False,
        nothing="no differences",
    )
