"""``galleyproof spec``: what a changed contract means for programs, the client, the mock and the tests."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

import attrs
import click

from galleyproof.kernel.clock import Clock
from galleyproof.spec.accepted import open_findings
from galleyproof.spec.documents import read_source
from galleyproof.spec.findings import Finding, in_order
from galleyproof.spec.problems import ContractError
from galleyproof.spec.report import FORMS, Report, as_text, explanation
from galleyproof.spec.wire.operations import wire_findings

F = TypeVar("F", bound=Callable[..., Any])
_FILE = click.Path(dir_okay=False, path_type=Path)


def report_options(command: F) -> F:
    """Add the options of commands that print a report."""
    for option in (
        click.option("--json", "json_file", type=_FILE, help="Write the report as JSON."),
        click.option("--markdown", "markdown_file", type=_FILE, help="Write the report as Markdown."),
        click.option("--sarif", "sarif_file", type=_FILE, help="Write the report as SARIF 2.1.0."),
        click.option(
            "--accepted", type=_FILE, help="Accepted findings; openapi/API/accepted.yaml by default."
        ),
        click.option("--strict", is_flag=True, help="Exit with 3 if something is risky."),
        click.option(
            "--consumer",
            type=_FILE,
            help="Journal of a test run (JSON): report only the operations that it used.",
        ),
    ):
        command = option(command)
    return command


@click.group(
    epilog="Exit status: 0 none or safe, 1 breaking and not accepted, 2 failed, 3 risky with --strict."
)
def spec() -> None:
    """Compare contracts, and take over a changed one."""


@spec.command()
@click.argument("old")
@click.argument("new")
@click.option("--api", required=True, help="Service whose overlay, client and mock are compared.")
@report_options
def diff(old: str, new: str, api: str, accepted: Path | None, consumer: Path | None, **output: Any) -> None:
    """Say what changes between two versions of a contract.

    OLD and NEW are files, https addresses, or - for standard input. In a checkout of Galleyproof all layers
    are compared: requests and responses, the Python client, the mock, the tests. Elsewhere only the first.
    """
    finish(lambda: _compared(old, new, api, accepted), consumer, **output)


@spec.command()
@click.argument("code")
def explain(code: str) -> None:
    """Say what a code of a report means, such as GP028."""
    text = explanation(code)
    if text is None:
        raise click.UsageError(f"There is no code {code!r}.")
    click.echo(text, nl=False)


@spec.command()
@click.option("--api", required=True, help="Service to update.")
@click.option("--from", "source", required=True, metavar="FILE|URL|-", help="The new contract.")
@click.option(
    "--fix-overlay", is_flag=True, help="Correct the overlay where its actions match nothing any more."
)
@report_options
def update(
    api: str,
    source: str,
    fix_overlay: bool,
    accepted: Path | None,
    consumer: Path | None,
    **output: Any,
) -> None:
    """Take over a new contract: write it, its bundle and its client, or nothing at all."""
    tool = _checkout_tool("update")
    day = today()
    finish(lambda: tool.update(api, source, day, fix_overlay, accepted), consumer, **output)


@spec.command()
@click.option("--api", required=True, help="Service to check.")
@click.option(
    "--from", "source", required=True, metavar="FILE|URL|-", help="The contract as it is published now."
)
def check(api: str, source: str) -> None:
    """Say whether a published contract still is the one that was taken over; write nothing."""
    tool = _checkout_tool("update")
    try:
        message, same = tool.check(api, source)
    except ContractError as error:
        _fail(error)
    click.echo(message)
    sys.exit(0 if same else 1)


@spec.command(name="try")
@click.argument("file")
@click.option("--keep", type=click.Path(file_okay=False, path_type=Path), help="Folder for the client.")
def try_(file: str, keep: Path | None) -> None:
    """Bundle any OpenAPI 3 document, generate a client, serve it with stand-ins, and test all of it."""
    tool = _checkout_tool("trial")
    try:
        passed = tool.run(file, keep, click.echo)
    except ContractError as error:
        _fail(error)
    sys.exit(0 if passed else 1)


def _compared(old: str, new: str, api: str, accepted: Path | None) -> Report:
    tool = _checkout()
    if tool is not None:
        report: Report = import_module("scripts.spec.comparison").compare(api, old, new, today(), accepted)
        return report
    before, after = read_source(old), read_source(new)
    findings = in_order(wire_findings(before.data, after.data))
    title = f"{api}: {Path(old).name} compared with {Path(new).name}, requests and responses only"
    warnings = [str(warning) for warning in after.warnings]
    return Report(title, findings, open_findings(findings, accepted, today()), warnings)


def finish(
    make: Callable[[], Report],
    consumer: Path | None,
    *,
    json_file: Path | None,
    markdown_file: Path | None,
    sarif_file: Path | None,
    strict: bool,
) -> None:
    """Print a report, write it to files, and exit with its status.

    Args:
        make: makes the report.
        consumer: a journal that narrows it.
        json_file, markdown_file, sarif_file: files to write.
        strict: whether risky findings count.
    """
    try:
        report = make()
        if consumer is not None:
            report = _narrowed(report, _used_operations(consumer))
        files = {"json": json_file, "markdown": markdown_file, "sarif": sarif_file}
        for form, file in files.items():
            if file is not None:
                file.write_text(FORMS[form](report), "utf-8")
    except ContractError as error:
        _fail(error)
    except OSError as error:
        click.echo(f"Cannot write {error.filename}: {error.strerror}.", err=True)
        sys.exit(2)
    click.echo(as_text(report), nl=False)
    sys.exit(report.status(strict))


def _fail(error: ContractError) -> Any:
    for problem in error.problems:
        click.echo(str(problem), err=True)
    sys.exit(2)


def _narrowed(report: Report, used: set[str]) -> Report:
    def kept(finding: Finding) -> bool:
        return finding.layer in ("wire", "python") and (not finding.operation or finding.operation in used)

    return attrs.evolve(
        report,
        title=f"{report.title}, for the {len(used)} operations that were used",
        findings=[finding for finding in report.findings if kept(finding)],
        open=[finding for finding in report.open if kept(finding)],
    )


def _used_operations(journal: Path) -> set[str]:
    """Return the operations of a journal as ``GET /path``, by the bundled contracts."""
    try:
        held = json.loads(journal.read_text("utf-8"))
        entries = held.get("requests", held) if isinstance(held, dict) else held
        ids = {(entry["api"], entry["operation"]) for entry in entries if entry.get("operation")}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        message = f"--consumer {journal} is no output of `galleyproof journal list --json`: {error}."
        raise click.UsageError(message) from None
    from galleyproof.http.validation.contract import load_contract

    return {
        f"{operation.method.upper()} {operation.path}"
        for service in {service for service, _ in ids}
        for operation in load_contract(service).operations
        if (service, operation.id) in ids
    }


def today() -> Any:
    """Return the date of the machine."""
    return Clock.system().now().date()


def _checkout() -> Path | None:
    """Return the checkout around this package or the working directory, and make its tools importable."""
    for folder in (Path(__file__).resolve().parents[3], Path.cwd(), *Path.cwd().parents):
        if (folder / "scripts" / "spec" / "comparison.py").is_file():
            if str(folder) not in sys.path:
                sys.path.insert(0, str(folder))
            return folder
    return None


def _checkout_tool(name: str) -> Any:
    if _checkout() is None:
        click.echo("This command needs a checkout of Galleyproof with its development tools.", err=True)
        sys.exit(2)
    return import_module(f"scripts.spec.{name}")
