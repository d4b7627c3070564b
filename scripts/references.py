"""The ``$ref`` of an OpenAPI file: where it stands and what it means."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from attrs import frozen
from prance.util.iterators import reference_iterator

from scripts.problems import PointerPart, pointer_parts


@frozen
class Reference:
    """A ``$ref``: the file and the place it stands in, and what it says."""

    file: Path
    where: tuple[PointerPart, ...]
    text: str

    @property
    def target_file(self) -> Path | None:
        """The file that is meant; None for a reference within the contract."""
        path = self.text.partition("#")[0]
        return Path(os.path.normpath(self.file.parent / path)) if path else None

    @property
    def target(self) -> list[str]:
        """The keys and indexes to follow in the file that is meant."""
        return pointer_parts(unquote(self.text.partition("#")[2]))


def references_in(file: Path, document: Any) -> Iterator[Reference]:
    """Yield the references of one file.

    Args:
        file: The file.
        document: What it holds.
    """
    # prance's own iterator: what it takes for a reference is what gets replaced.
    for _, text, where in reference_iterator(document):
        yield Reference(file, where, text)


def value_at(document: Any, parts: list[str]) -> Any:
    """Return the value that keys and indexes lead to.

    Args:
        document: Where to start.
        parts: The keys and indexes, all as text.

    Raises:
        KeyError: They lead nowhere.
    """
    for part in parts:
        try:
            document = document[int(part)] if isinstance(document, list) else document[part]
        except (IndexError, ValueError, TypeError) as error:
            raise KeyError(part) from error
    return document


def has_value_at(document: Any, parts: list[str]) -> bool:
    """Say whether keys and indexes lead to a value.

    Args:
        document: Where to start.
        parts: The keys and indexes, all as text.
    """
    try:
        value_at(document, parts)
    except KeyError:
        return False
    return True
