"""A sandbox's records, by type and id: immutable values in tables that are copied when first written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Protocol, TypeVar


class Record(Protocol):
    """What can stand in a world: a frozen value with an id that is unique among its type."""

    @property
    def id(self) -> str:
        """The record's id."""


R = TypeVar("R", bound=Record)
Listener = Callable[[Any, Any], None]
"""Called with (record before or None, record after or None) at every change."""


class RecordStore:
    """The records of one sandbox.

    Forking is cheap: both worlds go on sharing their tables, and each copies a table when it first
    writes to it. A change is a new record put in place of the old one; watchers hear of each.
    """

    def __init__(self) -> None:
        self._tables: dict[type, dict[str, Any]] = {}
        self._own: set[type] = set()
        self._listeners: list[Listener] = []

    def on_change(self, listener: Listener) -> None:
        """Tell ``listener`` of every change from now on."""
        self._listeners.append(listener)

    def find(self, kind: type[R], record_id: str) -> R | None:
        """Return the record of that type and id, or None."""
        return self._tables.get(kind, {}).get(record_id)

    def get(self, kind: type[R], record_id: str) -> R:
        """Return the record of that type and id.

        Raises:
            KeyError: there is none; the caller had reason to know better, so this is a defect.
        """
        found = self.find(kind, record_id)
        if found is None:
            raise KeyError(f"No {kind.__name__} {record_id!r} in this world.")
        return found

    def all(self, kind: type[R]) -> Iterator[R]:
        """Yield all records of a type, the first made first."""
        return iter(tuple(self._tables.get(kind, {}).values()))

    def count(self, kind: type[R]) -> int:
        """Return how many records of a type there are."""
        return len(self._tables.get(kind, {}))

    def put(self, record: R) -> R:
        """Add a record, or replace the one with its id, and return it."""
        table = self._writable(type(record))
        before = table.get(record.id)
        table[record.id] = record
        self._notify(before, record)
        return record

    def remove(self, record: R) -> None:
        """Take a record out of the world.

        Raises:
            KeyError: it is not there.
        """
        before = self._writable(type(record)).pop(record.id)
        self._notify(before, None)

    def fork(self) -> RecordStore:
        """Return a world with the same records that shares nothing visible with this one."""
        twin = RecordStore()
        twin._tables = dict(self._tables)
        self._own.clear()
        return twin

    def _writable(self, kind: type[R]) -> dict[str, R]:
        if kind not in self._own:
            self._tables[kind] = dict(self._tables.get(kind, {}))
            self._own.add(kind)
        return self._tables[kind]

    def _notify(self, before: Any, after: Any) -> None:
        for listener in self._listeners:
            listener(before, after)
