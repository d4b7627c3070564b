"""Bundle each contract: join its files, apply its overlay, check the result, and write it as one file."""

import json
import sys
from pathlib import Path
from typing import Any

import click
from galleyproof.spec.problems import ContractError, Problem, json_pointer
from galleyproof.spec.yaml_files import load_yaml

from scripts.contracts.bundling import inline_refs
from scripts.contracts.checks import Finding, example_findings, reference_findings, specification_findings
from scripts.contracts.overlay import apply_overlay
from scripts.contracts.sources import Sources, read_sources
from scripts.paths import BUNDLES, CONTRACTS


def contract_names(contracts: Path) -> list[str]:
    """Return the names of the contracts in a folder: every folder in it that has an ``openapi.yaml``.

    Args:
        contracts: The folder that holds a folder for each contract.
    """
    return sorted(root.parent.name for root in contracts.glob("*/openapi.yaml"))


def build_bundle(contracts: Path, name: str) -> dict[str, Any]:
    """Return a contract as one checked document.

    Args:
        contracts: The folder that holds a folder for each contract.
        name: The contract's folder.

    Raises:
        ContractError: The contract cannot be used; all problems that the failing step found are listed.
    """
    sources = read_sources(contracts / name / "openapi.yaml", contracts)
    document = inline_refs(sources)
    overlay = contracts / name / "overlay.yaml"
    overlay_name = sources.name(overlay)
    if overlay.exists():
        document = apply_overlay(document, load_yaml(overlay, overlay_name), overlay_name)
    for check in (reference_findings, specification_findings, example_findings):
        # A file that is used in several places has each of its findings several times.
        problems = dict.fromkeys(_as_problem(finding, sources, overlay_name) for finding in check(document))
        if problems:
            raise ContractError([*problems])
    return document


def bundle_text(document: dict[str, Any]) -> str:
    """Return the text of a bundle, with keys in the order of its sources.

    Args:
        document: The contract as one document.
    """
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def bundle_all(contracts: Path) -> dict[str, str]:
    """Return the text of every contract's bundle by its file name.

    Args:
        contracts: The folder that holds a folder for each contract.

    Raises:
        ContractError: Some contracts cannot be used; the problems of all of them are listed.
    """
    bundles: dict[str, str] = {}
    problems: list[Problem] = []
    for name in contract_names(contracts):
        try:
            bundles[f"{name}.json"] = bundle_text(build_bundle(contracts, name))
        except ContractError as error:
            problems += error.problems
    if problems:
        raise ContractError(problems)
    return bundles


def write_bundles(bundles: dict[str, str], folder: Path) -> None:
    """Write bundles to a folder, and delete other bundles there.

    Args:
        bundles: Text by file name.
        folder: Where to write them.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for stale in set(folder.glob("*.json")) - {folder / name for name in bundles}:
        stale.unlink()
    for name, text in bundles.items():
        (folder / name).write_text(text, encoding="utf-8")


def _as_problem(finding: Finding, sources: Sources, overlay_name: str) -> Problem:
    place = sources.locate(finding.where)
    if place is None:
        return Problem(
            overlay_name, "", f"Adds something wrong at {json_pointer(finding.where)}. {finding.message}"
        )
    return Problem(*place, finding.message)


@click.command()
@click.option(
    "--contracts",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=CONTRACTS,
    help="Folder with a folder for each contract; this repository's by default.",
)
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    default=BUNDLES,
    help="Folder to write the bundles to; this repository's by default.",
)
def main(contracts: Path, into: Path) -> None:
    """Write each contract under openapi/ as one checked JSON file to openapi/bundled/.

    Exits with status 2, and writes nothing, if any contract has a problem.
    """
    try:
        bundles = bundle_all(contracts.resolve())
    except ContractError as error:
        for problem in error.problems:
            click.echo(str(problem), err=True)
        sys.exit(2)
    write_bundles(bundles, into)
    for name in bundles:
        click.echo(f"wrote {name}")


if __name__ == "__main__":
    main()
