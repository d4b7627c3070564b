"""The records of a sandbox: immutable values by type and id, in copy-on-write tables."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Any, Protocol, TypeVar

from galleyproof.kernel.indexes import EVERYTHING, Index, Row, Span, TextIndex
from galleyproof.kernel.tables import Table


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
        self._tables: dict[type, Table] = {}
        self._own: set[type] = set()
        self._listeners: list[Listener] = []

    def on_change(self, listener: Listener) -> None:
        """Call a function at every change from now on."""
        self._listeners.append(listener)

    def find(self, kind: type[R], record_id: str) -> R | None:
        """Return the record of a type with an id, or None."""
        found: R | None = self._tables.get(kind, _EMPTY).find(record_id)
        return found

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
        return iter(self._tables.get(kind, _EMPTY).all())

    def count(self, kind: type[R]) -> int:
        """Return the number of records of a type."""
        return len(self._tables.get(kind, _EMPTY))

    def select(self, index: Index[R], group: Hashable, span: Span = EVERYTHING) -> list[R]:
        """Return the records of a group of an index that lie in a span, in the order of the index."""
        return list(self.latest(index, [group], span))[::-1]

    def latest(self, index: Index[R], groups: Iterable[Hashable], span: Span = EVERYTHING) -> Iterator[R]:
        """Yield the records of some groups of an index that lie in a span, the last first.

        Read what you need before you change records.
        """
        return self._tables.get(index.kind, _EMPTY).latest(index, groups, span)

    def count_in(self, index: Index[R], groups: Iterable[Hashable], span: Span = EVERYTHING) -> int:
        """Return how many records of some groups of an index lie in a span."""
        return self._tables.get(index.kind, _EMPTY).count_in(index, groups, span)

    def groups(self, index: Index[Any]) -> Iterable[Any]:
        """Return the groups of an index, some of which can be empty."""
        return self._tables.get(index.kind, _EMPTY).groups(index)

    def search(self, index: TextIndex[R], text: str) -> list[R]:
        """Return the records whose text contains a text in any case, oldest first."""
        return self._tables.get(index.kind, _EMPTY).search(index, text.casefold())

    def put(self, record: R) -> R:
        """Add a record or replace the one with its id, and return it."""
        before = self._writable(type(record)).put(record)
        self._notify(before, record)
        return record

    def remove(self, record: R) -> None:
        """Remove a record.

        Raises:
            KeyError: there is no such record.
        """
        before = self._writable(type(record)).remove(record.id)
        self._notify(before, None)

    def kinds(self) -> list[type[Any]]:
        """Return the types of records that it has or had."""
        return list(self._tables)

    def table(self, kind: type[Any]) -> Table:
        """Return the table of a type of records, to read its rows."""
        return self._tables.get(kind, _EMPTY)

    def place(self, kind: type[Any], record_id: str, row: Row | None) -> None:
        """Put a record back that was stored elsewhere, or remove it; listeners are not called."""
        self._writable(kind).place(record_id, row)

    def fork(self) -> RecordStore:
        """Return an independent copy."""
        copy = RecordStore()
        copy._tables = dict(self._tables)
        self._own.clear()
        return copy

    def _writable(self, kind: type[Any]) -> Table:
        if kind not in self._own:
            self._tables[kind] = self._tables.get(kind, _EMPTY).fork()
            self._own.add(kind)
        return self._tables[kind]

    def _notify(self, before: Any, after: Any) -> None:
        for listener in self._listeners:
            listener(before, after)


_EMPTY = Table()
