"""The maximum nesting of documents: validators and serializers fail for deeper ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

MAX_NESTING = 100
"""How many objects and lists can be inside each other; no valid document needs more than ten."""
MAX_VALUES = 1_000_000
"""How many values a YAML file can have when its aliases are replaced by their values."""
TOO_DEEP = f"is nested deeper than {MAX_NESTING} levels"
TOO_MANY = f"has more than {MAX_VALUES:,} values, with its aliases replaced"


def is_too_deep(document: Any) -> bool:
    """Return whether a document has more than `MAX_NESTING` objects and lists inside each other.

    A document of Python objects can contain itself, and the same object in several places.
    """
    level = {id(document): document} if _is_nested(document) else {}
    for _ in range(MAX_NESTING):
        if not level:
            return False
        level = {id(part): part for value in level.values() for part in _parts(value) if _is_nested(part)}
    return bool(level)


def has_too_many_values(document: Any) -> bool:
    """Return whether a document that is not too deep has more than `MAX_VALUES` values."""
    counts: dict[int, int] = {}

    def count(value: Any) -> int:
        if not _is_nested(value):
            return 1
        if id(value) not in counts:
            counts[id(value)] = 1 + sum(map(count, _parts(value)))
        return counts[id(value)]

    return count(document) > MAX_VALUES


def _is_nested(value: Any) -> bool:
    return isinstance(value, Mapping | list | tuple)


def _parts(value: Any) -> Iterable[Any]:
    return value.values() if isinstance(value, Mapping) else value
