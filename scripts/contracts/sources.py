"""Read the files of a contract, each once, and check how they refer to each other.

Files refer to each other by relative path, and to the contract's components by ``#/components/...`` of the
root file, so that the bundle keeps their names.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import frozen
from galleyproof.spec.problems import ContractError, PointerPart, Problem, json_pointer
from galleyproof.spec.yaml_files import load_yaml

from scripts.contracts.references import Reference, has_value_at, references_in, value_at


@frozen
class Sources:
    """The files of one contract.

    Attributes:
        root: The root file.
        base: The folder to which file names in messages are relative.
        documents: The content of each file; None for one that could not be read.
    """

    root: Path
    base: Path
    documents: dict[Path, Any]

    def name(self, file: Path) -> str:
        """Return the name of a file in messages."""
        return Path(os.path.relpath(file, self.base)).as_posix()

    def references(self) -> Iterator[Reference]:
        """Yield every reference of every file."""
        for file, document in self.documents.items():
            yield from references_in(file, document)

    def problem(self, reference: Reference, message: str) -> Problem:
        """Return a problem with a reference."""
        return Problem(self.name(reference.file), json_pointer(reference.where), message)

    def locate(self, parts: Iterable[PointerPart]) -> tuple[str, str] | None:
        """Return the file and the JSON pointer that a place in the bundle comes from.

        Return None for what an overlay added.

        Args:
            parts: The keys and indexes of the place.
        """
        file, here = self.root, list[str]()
        for part in map(str, parts):
            file, here = self._follow(file, here)
            here = [*here, part]
            if not has_value_at(self.documents[file], here):
                return None
        return self.name(file), json_pointer(here)

    def _follow(self, file: Path, here: list[str]) -> tuple[Path, list[str]]:
        node = value_at(self.documents[file], here)
        while isinstance(node, dict) and isinstance(node.get("$ref"), str):
            reference = Reference(file, (), node["$ref"])
            if reference.target_file is None:
                break
            file, here = reference.target_file, reference.target
            node = value_at(self.documents[file], here)
        return file, here


def read_sources(root: Path, base: Path) -> Sources:
    """Read a contract's root file and every file that it refers to, directly or not.

    Args:
        root: The root file.
        base: The folder to which file names in messages are relative.

    Raises:
        ContractError: A file cannot be read, or a reference to a file does not resolve; all are listed.
    """
    sources = Sources(root, base, {})
    problems: list[Problem] = []
    waiting = [root]
    while waiting:
        file = waiting.pop()
        if file in sources.documents:
            continue
        try:
            sources.documents[file] = _read_object(file, sources.name(file))
        except ContractError as error:
            problems += error.problems
            sources.documents[file] = None
        targets = (reference.target_file for reference in references_in(file, sources.documents[file]))
        waiting += [target for target in targets if target is not None and target.is_file()]
    problems += _reference_problems(sources)
    if problems:
        raise ContractError(problems)
    return sources


def _read_object(file: Path, name: str) -> dict[str, Any]:
    document = load_yaml(file, name)
    if not isinstance(document, dict):
        raise ContractError([Problem(name, "", "Is not an object.")])
    return document


def _reference_problems(sources: Sources) -> Iterator[Problem]:
    for reference in sources.references():
        if reference.target_file is not None:
            message = _problem_message(reference, reference.target_file, sources)
            if message:
                yield sources.problem(reference, message)


def _problem_message(reference: Reference, target: Path, sources: Sources) -> str | None:
    if "://" in reference.text:
        return f"Refers to {reference.text!r} on the network; every part of a contract must be a file of it."
    if target in (reference.file, sources.root):
        return f"Refers to {reference.text!r}; write '#/components/...' for a component of this contract."
    if target not in sources.documents:
        return f"Refers to {reference.text!r}, but there is no such file."
    if sources.documents[target] is None:
        return None  # The problem with that file is reported already.
    if not has_value_at(sources.documents[target], reference.target):
        return f"Refers to {reference.text!r}, but that file has nothing there."
    holder = value_at(sources.documents[reference.file], [str(part) for part in reference.where])
    beside = ", ".join(sorted(holder.keys() - {"$ref"}))
    return f"Has {beside} beside a reference to a file, which would be lost." if beside else None
