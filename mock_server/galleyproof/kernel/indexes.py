"""Indexes of records: groups in an order of their own, and texts by what they contain."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, Generic, TypeVar

from attrs import field, frozen

R = TypeVar("R")
Row = tuple[int, Any]
"""The number of a record in its table, in the order of addition, and the record."""
Rows = Mapping[str, Row | None]
"""Rows by the id of the record; None for a removed one."""
Entry = tuple[Any, int, str]
"""An entry of an index: the value that orders it, and the number and id of its record."""

_GRAM = 3
"""Characters that a text is searched by; shorter searches read every record."""


@frozen(eq=False)
class Index(Generic[R]):
    """Groups of the records of a type, each in an order.

    Args:
        kind: the type of the records.
        group: returns the group of a record; None keeps it out of the index.
        by: returns what orders a group; by default records stand in the order of their addition.
    """

    kind: type[R]
    group: Callable[[R], Hashable]
    by: Callable[[R], Any] = field(default=lambda record: None)

    def place(self, row: Row, record_id: str) -> tuple[Hashable, Entry] | None:
        """Return the group and the entry of a record, or None if the index does not have it."""
        group = self.group(row[1])
        return None if group is None else (group, (self.by(row[1]), row[0], record_id))


@frozen(eq=False)
class TextIndex(Generic[R]):
    """The texts of the records of a type, to find those that contain another text.

    Args:
        kind: the type of the records.
        text: returns the text of a record; searches ignore upper and lower case.
    """

    kind: type[R]
    text: Callable[[R], str]

    def contains(self, record: R, folded: str) -> bool:
        """Return whether the text of a record contains a text that is case-folded."""
        return folded in self.text(record).casefold()


@frozen
class Span:
    """A part of a group: the values between two, both included.

    Args:
        since: the first value; None for no bound.
        until: the last value; None for no bound.
        open: whether ``since`` itself is excluded.
    """

    since: Any = None
    until: Any = None
    open: bool = False

    def of(self, entries: list[Entry]) -> slice:
        """Return which entries of an ordered list the span covers."""
        bisect = bisect_right if self.open else bisect_left
        first = 0 if self.since is None else bisect(entries, self.since, key=_value)
        last = len(entries) if self.until is None else bisect_right(entries, self.until, key=_value)
        return slice(first, max(first, last))


EVERYTHING = Span()


def _value(entry: Entry) -> Any:
    return entry[0]


class Groups(dict[Hashable, list[Entry]]):
    """Ordered entries by group."""

    def add(self, group: Hashable, entry: Entry) -> None:
        """Add an entry to a group."""
        entries = self.setdefault(group, [])
        if entries and entry < entries[-1]:
            insort(entries, entry)
        else:
            entries.append(entry)

    def discard(self, group: Hashable, entry: Entry) -> bool:
        """Remove an entry from a group, and return whether it was there."""
        entries = self.get(group, [])
        found = has_entry(entries, entry)
        if found:
            del entries[bisect_left(entries, entry)]
        return found


def has_entry(entries: list[Entry], entry: Entry) -> bool:
    """Return whether an ordered list has an entry."""
    place = bisect_left(entries, entry)
    return place < len(entries) and entries[place] == entry


def groups_of(index: Index[Any], rows: Rows) -> Groups:
    """Return the groups of an index over rows, none of which is removed."""
    groups = Groups()
    for record_id, row in rows.items():
        if row is not None and (place := index.place(row, record_id)) is not None:
            groups.setdefault(place[0], []).append(place[1])
    for entries in groups.values():
        entries.sort()
    return groups


class ChangedGroups:
    """What the changes of a table add to the groups of its base, and what they hide."""

    def __init__(self) -> None:
        self.added, self.hidden = Groups(), Groups()

    def move(self, index: Index[Any], record_id: str, before: Row | None, after: Row | None) -> None:
        """Move a record from its old place to its new one."""
        old = None if before is None else index.place(before, record_id)
        new = None if after is None else index.place(after, record_id)
        if old == new:
            return
        if old is not None and not self.added.discard(*old):
            self.hidden.add(*old)
        if new is not None and not self.hidden.discard(*new):
            self.added.add(*new)

    def applied_to(self, base: Groups) -> Groups:
        """Return the groups of the base with the changes."""
        merged = Groups(base)
        for group in {*self.added, *self.hidden}:
            gone = set(self.hidden.get(group, ()))
            kept = [entry for entry in base.get(group, ()) if entry not in gone]
            merged[group] = sorted(kept + self.added.get(group, []))
        return merged


class Grams:
    """The ids of records by each sequence of three characters in their texts.

    An id can stand where its record's text no longer has the sequence: whoever reads checks the text.
    """

    def __init__(self, index: TextIndex[Any], rows: Rows) -> None:
        self._index, self._ids = index, dict[str, list[str]]()
        for record_id, row in rows.items():
            if row is not None:
                self.add(record_id, row[1])

    def add(self, record_id: str, record: Any) -> None:
        """Add the text of a record."""
        for gram in grams(self._index.text(record).casefold()):
            self._ids.setdefault(gram, []).append(record_id)

    def candidates(self, folded: str) -> Iterable[str]:
        """Return the ids of the records that can contain a text of at least three characters."""
        return min((self._ids.get(gram, []) for gram in grams(folded)), key=len)


def grams(folded: str) -> set[str]:
    """Return the sequences of three characters of a text; none if it is shorter."""
    return {folded[start : start + _GRAM] for start in range(len(folded) - _GRAM + 1)}
