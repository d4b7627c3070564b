"""Reads a version of a contract, and completes it with the overlay of the service."""

import copy
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from attrs import field, frozen
from galleyproof.spec.documents import Document, read_source, to_31
from galleyproof.spec.findings import Finding
from galleyproof.spec.problems import ContractError, Problem, json_pointer
from galleyproof.spec.yaml_files import load_yaml

from scripts.contracts.bundling import inline_refs
from scripts.contracts.checks import (
    Finding as Misfit,
)
from scripts.contracts.checks import (
    default_findings,
    endless_references,
    example_findings,
    reference_findings,
    schema_findings,
    shape_findings,
    specification_findings,
)
from scripts.contracts.overlay import check_overlay
from scripts.contracts.references import has_value_at, references_in, value_at
from scripts.contracts.sources import read_sources
from scripts.facade.overlay_schema import KEY
from scripts.paths import CONTRACTS
from scripts.spec.notes import NoteCheck, propose_notes
from scripts.spec.overlays import Miss, apply_what_fits

_Check = Callable[[dict[str, Any]], Iterator[Misfit]]
_FORM_CHECKS: tuple[_Check, ...] = (reference_findings, shape_findings, schema_findings, endless_references)


@frozen
class Version:
    """A version of a contract.

    Args:
        source: what was read.
        document: the document that requests and responses follow, without the overlay.
        bundle: the document with the overlay, from which a client can be generated.
        findings: what is wrong with the overlay.
        misses: the actions of the overlay that match nothing.
        proposals: overlay actions for new operations.
        removals: targets of notes that do not fit.
        problems: why it is no valid contract.
        warnings: what was corrected or left out.
    """

    source: Document
    document: dict[str, Any]
    bundle: dict[str, Any]
    findings: tuple[Finding, ...] = ()
    misses: tuple[Miss, ...] = ()
    proposals: tuple[str, ...] = ()
    removals: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = field(default=())


def prepare(api: str, source: str, contracts: Path = CONTRACTS) -> Version:
    """Read a version of a contract, and find everything that is wrong with it at once.

    Args:
        api: the service, whose overlay is applied.
        source: a file, a folder with an ``openapi.yaml``, an https address, or ``-``. A bundle, which has the
            overlay's notes already, is taken as it is.
        contracts: the folder that holds a folder for each contract.

    Raises:
        ContractError: the source cannot be read at all.
    """
    read = _read(source)
    document = read.data
    warnings = [*read.warnings]
    problems = _problems(document, read.name, _FORM_CHECKS)
    if not problems:
        warnings += _without_misfits(document, read.name)
        # The rules beyond the schema follow references, so they need all of them.
        problems = _problems(document, read.name, (specification_findings,))
    overlay = contracts / api / "overlay.yaml"
    bundle, misses = copy.deepcopy(document), list[Miss]()
    name = f"openapi/{api}/overlay.yaml"
    if KEY not in document and overlay.exists():
        actions = load_yaml(overlay, name)
        check_overlay(actions, name)
        bundle, misses = apply_what_fits(document, actions)
    findings = [miss.finding(name) for miss in misses]
    proposals: list[tuple[Finding, str]] = []
    removals: list[str] = []
    if KEY in bundle and not problems:
        check = NoteCheck(bundle, name)
        findings += check.findings()
        removals = check.removals
        proposals = propose_notes(bundle)
    return Version(
        read,
        document,
        bundle,
        (*findings, *(finding for finding, _ in proposals)),
        tuple(misses),
        tuple(action for _, action in proposals),
        tuple(removals),
        tuple(problems),
        tuple(warnings),
    )


def _read(source: str) -> Document:
    """Return a document, its files joined if it has several."""
    path = Path(source)
    if path.is_dir():
        path /= "openapi.yaml"
    document = read_source(str(path) if path.is_file() else source)
    if path.is_file() and _refers_to_files(document.data):
        joined = inline_refs(read_sources(path.resolve(), path.resolve().parent))
        warnings = [Problem(document.name, json_pointer(where), said) for where, said in to_31(joined)]
        return Document(document.name, joined, document.raw, tuple(warnings))
    return document


def _refers_to_files(node: Any) -> bool:
    waiting = [node]
    while waiting:
        held = waiting.pop()
        if isinstance(held, dict):
            reference = held.get("$ref")
            if isinstance(reference, str) and not reference.startswith("#"):
                return True
            waiting += held.values()
        elif isinstance(held, list):
            waiting += held
    return False


def _problems(document: dict[str, Any], name: str, checks: Sequence[_Check]) -> list[Problem]:
    """Return what keeps a document from being a contract."""
    found: list[Problem] = []
    for check in checks:
        try:
            found += [
                Problem(name, json_pointer(finding.where), finding.message) for finding in check(document)
            ]
        except RecursionError:
            found.append(Problem(name, "", "Is nested too deeply to be checked."))
        except Exception as error:  # the validator trips over some documents that it should reject
            said = f"{type(error).__name__}: {error}"
            found.append(Problem(name, "", f"Cannot be checked: {said[:200]}."))
    return list(dict.fromkeys(found))


def _without_misfits(document: dict[str, Any], name: str) -> list[Problem]:
    """Take out the examples and defaults that do not match their schemas: no client can use them."""
    warnings: list[Problem] = []
    try:
        misfits = [*example_findings(document), *default_findings(document)]
    except Exception as error:
        raise ContractError([Problem(name, "", f"Its examples cannot be checked: {error}.")]) from error
    for finding in misfits:
        warnings.append(Problem(name, json_pointer(finding.where), f"{finding.message} It is left out."))
    for finding in misfits:
        _take_out(document, list(finding.where))
    if misfits:
        _without_dangling_examples(document)
    return list(dict.fromkeys(warnings))


def _take_out(document: dict[str, Any], where: list[Any]) -> None:
    """Delete the example that holds a place."""
    for index in range(len(where) - 1, -1, -1):
        if where[index] in ("example", "default"):
            holder = value_at(document, [str(part) for part in where[:index]])
            holder.pop(where[index], None)
            return
        if where[index] == "examples":
            holder = value_at(document, [str(part) for part in where[:index]])
            listed = holder.get("examples")
            if isinstance(listed, dict) and index + 1 < len(where):
                listed.pop(where[index + 1], None)
            if isinstance(listed, list) or not listed:
                holder.pop("examples", None)
            return


def _without_dangling_examples(document: dict[str, Any]) -> None:
    """Take out the references to examples that were taken out."""
    for reference in list(references_in(Path(), document)):
        if "/examples/" in reference.text and not has_value_at(document, reference.target):
            holder = value_at(document, [str(part) for part in reference.where[:-1]])
            holder.pop(reference.where[-1], None)
