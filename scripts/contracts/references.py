"""Find the ``$ref`` entries of an OpenAPI file, and the values they refer to."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from attrs import frozen
from galleyproof.spec.problems import PointerPart, pointer_parts
from prance.util.iterators import reference_iterator


@frozen
class Reference:
    """One ``$ref``: its file, its place in the file, and its text."""

    file: Path
    where: tuple[PointerPart, ...]
    text: str

    @property
    def target_file(self) -> Path | None:
        """Return the file that is referred to; None for a reference within the contract."""
        path = self.text.partition("#")[0]
        return Path(os.path.normpath(self.file.parent / path)) if path else None

    @property
    def target(self) -> list[str]:
        """Return the keys and indexes to follow in the file that is referred to."""
        return pointer_parts(unquote(self.text.partition("#")[2]))


def references_in(file: Path, document: Any) -> Iterator[Reference]:
    """Yield the references of one file.

    Args:
        file: The file.
        document: Its content.
    """
    # prance's own iterator, because prance replaces the references: both must find the same ones.
    for _, text, where in reference_iterator(document):
        yield Reference(file, where, text)


def value_at(document: Any, parts: list[str]) -> Any:
    """Return the value at a path of keys and indexes.

    Args:
        document: Where to start.
        parts: The keys and indexes, all as text.

    Raises:
        KeyError: There is no such value.
    """
    for part in parts:
        try:
            document = document[int(part)] if isinstance(document, list) else document[part]
        except (IndexError, ValueError, TypeError) as error:
            raise KeyError(part) from error
    return document


def has_value_at(document: Any, parts: list[str]) -> bool:
    """Return whether there is a value at a path of keys and indexes.

    Args:
        document: Where to start.
        parts: The keys and indexes, all as text.
    """
    try:
        value_at(document, parts)
    except KeyError:
        return False
    return True
