"""Tables of records: changes over a base that forks share."""

from __future__ import annotations

import heapq
from collections.abc import Hashable, Iterable, Iterator
from typing import Any

from galleyproof.kernel.indexes import (
    ChangedGroups,
    Entry,
    Grams,
    Groups,
    Index,
    Row,
    Span,
    TextIndex,
    grams,
    groups_of,
    has_entry,
)

_MAX_COPIED = 64
"""How many changes that a fork copies; with more, they become a base that the fork shares."""


class Base:
    """Rows that never change, with indexes that are made when they are first needed."""

    def __init__(self, rows: dict[str, Row], groups: dict[Index[Any], Groups] | None = None) -> None:
        self.rows = rows
        self._groups = groups or {}
        self._grams: dict[TextIndex[Any], Grams] = {}

    def groups(self, index: Index[Any]) -> Groups:
        """Return the groups of an index."""
        found = self._groups.get(index)
        if found is None:
            found = self._groups[index] = groups_of(index, self.rows)
        return found

    def grams(self, index: TextIndex[Any]) -> Grams:
        """Return the sequences of characters of an index."""
        found = self._grams.get(index)
        if found is None:
            found = self._grams[index] = Grams(index, self.rows)
        return found


_EMPTY = Base({})


class Table:
    """The records of one type: a base that other tables may share, and the changes of this one."""

    __slots__ = ("_base", "_changes", "_count", "_grams", "_groups", "_next")

    def __init__(self) -> None:
        self._base = _EMPTY
        self._changes: dict[str, Row | None] = {}
        self._count = self._next = 0
        self._groups: dict[Index[Any], ChangedGroups] = {}
        self._grams: dict[TextIndex[Any], Grams] = {}

    def __len__(self) -> int:
        return self._count

    def find(self, record_id: str) -> Any:
        """Return the record with an id, or None."""
        row = self._row(record_id)
        return None if row is None else row[1]

    def all(self) -> list[Any]:
        """Return all records in the order of their addition."""
        if not self._changes:
            return [row[1] for row in self._base.rows.values()]
        return [row[1] for row in self._rows().values()]

    def put(self, record: Any) -> Any:
        """Add a record or replace the one with its id, and return the one before, or None."""
        before = self._row(record.id)
        if before is None:
            self._count += 1
            self._next += 1
        after = (self._next if before is None else before[0], record)
        self._change(record.id, before, after)
        return None if before is None else before[1]

    def remove(self, record_id: str) -> Any:
        """Remove a record and return it.

        Raises:
            KeyError: there is no such record.
        """
        before = self._row(record_id)
        if before is None:
            raise KeyError(record_id)
        self._count -= 1
        self._change(record_id, before, None)
        return before[1]

    def row(self, record_id: str) -> Row | None:
        """Return the record with an id and its position in the order of additions, or None."""
        return self._row(record_id)

    def rows(self) -> Iterable[Row]:
        """Return all records with their positions, in the order of their addition."""
        return self._rows().values() if self._changes else self._base.rows.values()

    def place(self, record_id: str, row: Row | None) -> None:
        """Put a record at a position that it had before, or remove it if the row is None."""
        before = self._row(record_id)
        if row is not None:
            self._next = max(self._next, row[0])
        if before is not row:
            self._count += (row is not None) - (before is not None)
            self._change(record_id, before, row)

    def fork(self) -> Table:
        """Return an independent copy, which shares the base."""
        if len(self._changes) > _MAX_COPIED:
            self._settle()
        copy = Table()
        copy._base, copy._changes = self._base, dict(self._changes)
        copy._count, copy._next = self._count, self._next
        return copy

    def groups(self, index: Index[Any]) -> Iterable[Hashable]:
        """Return the groups of an index, some of which can be empty."""
        return {**self._base.groups(index), **self._changed(index).added}

    def count_in(self, index: Index[Any], groups: Iterable[Hashable], span: Span) -> int:
        """Return how many records of some groups lie in a span."""
        base, changed = self._base.groups(index), self._changed(index)
        return sum(
            _size(base, group, span) - _size(changed.hidden, group, span) + _size(changed.added, group, span)
            for group in groups
        )

    def latest(self, index: Index[Any], groups: Iterable[Hashable], span: Span) -> Iterator[Any]:
        """Yield the records of some groups that lie in a span, the last first."""
        parts = [part for group in groups for part in self._parts(index, group, span)]
        entries = parts[0] if len(parts) == 1 else heapq.merge(*parts, reverse=True)
        for _, _, record_id in entries:
            yield self.find(record_id)

    def search(self, index: TextIndex[Any], folded: str) -> list[Any]:
        """Return the records whose text contains a case-folded text, in the order of their addition."""
        if not grams(folded):
            return [record for record in self.all() if index.contains(record, folded)]
        if index not in self._grams:
            self._grams[index] = Grams(index, self._changes)
        candidates = {
            *self._base.grams(index).candidates(folded),
            *self._grams[index].candidates(folded),
        }
        rows = filter(None, map(self._row, candidates))
        return [row[1] for row in sorted(rows, key=_number) if index.contains(row[1], folded)]

    def _parts(self, index: Index[Any], group: Hashable, span: Span) -> Iterator[Iterator[Entry]]:
        """Yield the entries of a group in the base and in the changes, each the last first."""
        changed = self._changed(index)
        if kept := self._base.groups(index).get(group):
            hidden = changed.hidden.get(group)
            yield _backwards(kept, span) if not hidden else _without(_backwards(kept, span), hidden)
        if added := changed.added.get(group):
            yield _backwards(added, span)

    def _row(self, record_id: str) -> Row | None:
        if record_id in self._changes:
            return self._changes[record_id]
        return self._base.rows.get(record_id)

    def _change(self, record_id: str, before: Row | None, after: Row | None) -> None:
        for index, changed in self._groups.items():
            changed.move(index, record_id, before, after)
        if after is not None:
            for words in self._grams.values():
                words.add(record_id, after[1])
        if after is None and record_id not in self._base.rows:
            del self._changes[record_id]
        else:
            self._changes[record_id] = after

    def _changed(self, index: Index[Any]) -> ChangedGroups:
        found = self._groups.get(index)
        if found is None:
            found = self._groups[index] = ChangedGroups()
            for record_id, after in self._changes.items():
                found.move(index, record_id, self._base.rows.get(record_id), after)
        return found

    def _rows(self) -> dict[str, Row]:
        """Return all rows in the order of their addition."""
        merged = {**self._base.rows, **self._changes}
        kept = [(record_id, row) for record_id, row in merged.items() if row is not None]
        # A record that was removed and added again stands last.
        return dict(sorted(kept, key=lambda item: item[1][0]))

    def _settle(self) -> None:
        """Make a new base of the base and the changes."""
        groups = {
            index: changed.applied_to(self._base.groups(index)) for index, changed in self._groups.items()
        }
        self._base = Base(self._rows(), groups)
        self._changes, self._groups, self._grams = {}, {}, {}


def _backwards(entries: list[Entry], span: Span) -> Iterator[Entry]:
    part = span.of(entries)
    return (entries[place] for place in range(part.stop - 1, part.start - 1, -1))


def _without(entries: Iterator[Entry], hidden: list[Entry]) -> Iterator[Entry]:
    return (entry for entry in entries if not has_entry(hidden, entry))


def _size(groups: Groups, group: Hashable, span: Span) -> int:
    entries = groups.get(group)
    if not entries:
        return 0
    part = span.of(entries)
    return int(part.stop - part.start)


def _number(row: Row) -> int:
    return row[0]
