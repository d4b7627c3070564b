"""Builds the clients of two versions of a contract, and compares them."""

import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from attrs import evolve
from galleyproof.spec.codes import BY_KIND
from galleyproof.spec.findings import Finding
from galleyproof.spec.python_api.comparing import python_findings
from galleyproof.spec.python_api.reading import read_package

from scripts.bundle import bundle_text
from scripts.contracts.openapi_objects import operations
from scripts.facade.overlay_schema import KEY
from scripts.generate import GenerationError, build_client
from scripts.paths import BUNDLES, CLIENTS


def client_findings(api: str, old: dict[str, Any], new: dict[str, Any]) -> list[Finding]:
    """Return what changes for users of the client.

    Args:
        api: the service.
        old: the old bundle.
        new: the new one.
    """
    if KEY not in old or KEY not in new:
        return []
    with tempfile.TemporaryDirectory() as scratch:
        with ThreadPoolExecutor(2) as pool:
            parts = [("old", old), ("new", new)]
            built = list(pool.map(lambda part: _built(api, part[1], Path(scratch, part[0])), parts))
        failed = [each for each in built if isinstance(each, Finding)]
        if failed:
            return failed
        # Not in the threads: CPython before 3.12 fails when two threads parse source text at the same time.
        before, after = (read_package(folder) for folder in built if isinstance(folder, Path))
    return list(_with_operations(python_findings(before, after), old, new))


def _built(api: str, bundle: dict[str, Any], folder: Path) -> Path | Finding:
    """Return the folder of the client of a bundle, or why there is none."""
    checked_in = BUNDLES / f"{api}.json"
    text = bundle_text(bundle)
    if checked_in.exists() and checked_in.read_text("utf-8") == text:
        return CLIENTS / f"{api}_client"
    folder.mkdir()
    source = folder / f"{api}.json"
    source.write_text(text, "utf-8")
    try:
        return folder / build_client(source, folder)
    except GenerationError as error:
        code = BY_KIND["generation-failed"]
        lines = [line for line in str(error).splitlines() if line.strip()]
        shown = " ".join(lines[:1] + lines[-3:] if len(lines) > 4 else lines)
        return Finding("overlay", code.request, code.code, f"The client cannot be generated: {shown[:600]}")


def _with_operations(
    findings: Iterator[Finding], old: dict[str, Any], new: dict[str, Any]
) -> Iterator[Finding]:
    """Add the operation to the findings that concern a method of one."""
    places: dict[str, str] = {}
    for document in (old, new):
        for method, path, operation in operations(document):
            note = operation.get(KEY, {})
            holder = "".join(part.capitalize() for part in str(note.get("resource", "")).split("_"))
            for name in (note.get("method"), *note.get("variants", {})):
                places[f"{holder}.{name}"] = f"{method.upper()} {path}"
    for finding in findings:
        yield evolve(finding, operation=places.get(finding.name.partition("(")[0], ""))
