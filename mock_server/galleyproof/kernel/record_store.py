"""The records of a sandbox: immutable values by type and id, in copy-on-write tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Protocol, TypeVar


class Record(Protocol):
    """A record: an immutable value with an id that is unique among its type."""

    @property
    def id(self) -> str:
        """The record's id."""


R = TypeVar("R", bound=Record)
Listener = Callable[[Any, Any], None]
"""A function that is called at every change with the record before (or None) and after (or None)."""


class RecordStore:
    """The records of one sandbox.

    A fork is cheap: both stores share their tables until one of them writes to a table. Records never
    change; a new record replaces the old one.
    """

    def __init__(self) -> None:
        self._tables: dict[type, dict[str, Any]] = {}
        self._own: set[type] = set()
        self._listeners: list[Listener] = []

    def on_change(self, listener: Listener) -> None:
        """Call a function at every change from now on."""
        self._listeners.append(listener)

    def find(self, kind: type[R], record_id: str) -> R | None:
        """Return the record of a type with an id, or None."""
        return self._tables.get(kind, {}).get(record_id)

    def get(self, kind: type[R], record_id: str) -> R:
        """Return the record of a type with an id.

        Raises:
            KeyError: there is no such record, which is a defect of the caller.
        """
        found = self.find(kind, record_id)
        if found is None:
            raise KeyError(f"No {kind.__name__} {record_id!r} in this sandbox.")
        return found

    def all(self, kind: type[R]) -> Iterator[R]:
        """Return all records of a type, oldest first."""
        return iter(tuple(self._tables.get(kind, {}).values()))

    def count(self, kind: type[R]) -> int:
        """Return the number of records of a type."""
        return len(self._tables.get(kind, {}))

    def put(self, record: R) -> R:
        """Add a record or replace the one with its id, and return it."""
        table = self._writable(type(record))
        before = table.get(record.id)
        table[record.id] = record
        self._notify(before, record)
        return record

    def remove(self, record: R) -> None:
        """Remove a record.

        Raises:
            KeyError: there is no such record.
        """
        before = self._writable(type(record)).pop(record.id)
        self._notify(before, None)

    def fork(self) -> RecordStore:
        """Return an independent copy."""
        copy = RecordStore()
        copy._tables = dict(self._tables)
        self._own.clear()
        return copy

    def _writable(self, kind: type[R]) -> dict[str, R]:
        if kind not in self._own:
            self._tables[kind] = dict(self._tables.get(kind, {}))
            self._own.add(kind)
        return self._tables[kind]

    def _notify(self, before: Any, after: Any) -> None:
        for listener in self._listeners:
            listener(before, after)
