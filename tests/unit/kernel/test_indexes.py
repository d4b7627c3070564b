"""Indexes of records give what reading all records gives, in every store and every fork."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve, frozen
from galleyproof.kernel.indexes import EVERYTHING, Index, Span, TextIndex
from galleyproof.kernel.record_store import RecordStore
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule


@frozen
class Note:
    """A record."""

    id: str
    shelf: str | None
    written: int = 0
    text: str = ""


BY_SHELF = Index(Note, group=lambda note: note.shelf)
BY_TIME = Index(Note, group=lambda note: note.shelf, by=lambda note: note.written)
TEXTS = TextIndex(Note, text=lambda note: note.text)

SPANS = (EVERYTHING, Span(since=1), Span(since=1, open=True), Span(until=1), Span(since=1, until=2))


def _covers(span: Span, value: int) -> bool:
    if span.since is not None and (value < span.since or (span.open and value == span.since)):
        return False
    return span.until is None or value <= span.until


class Stores(RuleBasedStateMachine):
    """Stores that are written, forked and read in any order, beside plain lists of records."""

    @initialize()
    def begin(self) -> None:
        """Begin with one empty store."""
        self.pairs: list[tuple[RecordStore, list[Note]]] = [(RecordStore(), [])]

    @rule(
        which=st.integers(0, 5),
        number=st.integers(0, 9),
        shelf=st.sampled_from(["a", "b", None]),
        written=st.integers(0, 3),
        text=st.sampled_from(["", "Hi", "Tell", "hello", "HELLO WORLD", "straße", "STRASSE"]),
    )
    def put(self, which: int, number: int, shelf: str | None, written: int, text: str) -> None:
        """Add a record or replace one."""
        store, notes = self.pairs[which % len(self.pairs)]
        note = Note(str(number), shelf, written, text)
        store.put(note)
        for place, other in enumerate(notes):
            if other.id == note.id:
                notes[place] = note
                return
        notes.append(note)

    @rule(which=st.integers(0, 5), number=st.integers(0, 9))
    def remove(self, which: int, number: int) -> None:
        """Remove a record, if it is there."""
        store, notes = self.pairs[which % len(self.pairs)]
        for note in notes:
            if note.id == str(number):
                store.remove(note)
                notes.remove(note)
                return

    @rule(which=st.integers(0, 5), many=st.booleans())
    def fork(self, which: int, many: bool) -> None:
        """Fork a store; with many changes, the fork shares them instead of copying them."""
        store, notes = self.pairs[which % len(self.pairs)]
        for number in range(100, 180 if many else 100):
            self.put(which, number, "c", number % 4, "")
        if len(self.pairs) < 6:
            self.pairs.append((store.fork(), list(notes)))

    @invariant()
    def indexes_agree_with_the_records(self) -> None:
        """Each index of each store returns what a list of its records has."""
        for store, notes in self.pairs:
            assert list(store.all(Note)) == notes
            assert store.count(Note) == len(notes)
            for shelf in ("a", "b", "c"):
                own = [note for note in notes if note.shelf == shelf]
                assert store.select(BY_SHELF, shelf) == own
                ordered = sorted(own, key=lambda note: note.written)
                for span in SPANS:
                    expected = [note for note in ordered if _covers(span, note.written)]
                    assert store.select(BY_TIME, shelf, span) == expected
                    assert store.count_in(BY_TIME, [shelf], span) == len(expected)
            together = sorted(
                (note for note in notes if note.shelf in ("a", "b")), key=lambda note: note.written
            )
            assert list(store.latest(BY_TIME, ["b", "a"])) == together[::-1]
            for text in ("", "hi", "LL", "ell", "hello", "strasse", "missing"):
                found = [note for note in notes if text.casefold() in note.text.casefold()]
                assert store.search(TEXTS, text) == found


TestStores = Stores.TestCase
TestStores.settings = settings(max_examples=60, stateful_step_count=20, deadline=None)


@pytest.fixture
def store() -> RecordStore:
    """A store with three notes on two shelves."""
    store = RecordStore()
    for note in (Note("1", "a", 5, "first"), Note("2", "b", 3), Note("3", "a", 1, "second")):
        store.put(note)
    return store


def _ids(notes: Any) -> str:
    return "".join(note.id for note in notes)


def test_groups_are_those_that_records_have_or_had(store: RecordStore) -> None:
    """The groups of an index are listed; records without a group have none."""
    store.put(Note("4", None))

    assert sorted(store.groups(BY_SHELF)) == ["a", "b"]


def test_a_record_that_is_added_again_stands_last(store: RecordStore) -> None:
    """Removed and added again, a record is the newest, also in a fork that shares the removed one."""
    twin = store.fork()
    for each in (store, twin):
        each.remove(Note("1", None))
        each.put(Note("1", "a"))

        assert _ids(each.all(Note)) == "231"
        assert _ids(each.select(BY_SHELF, "a")) == "31"


def test_latest_reads_no_more_than_what_is_taken(store: RecordStore) -> None:
    """A page of a long group does not read the group."""
    read: list[str] = []
    index = Index(Note, group=lambda note: read.append(note.id) or note.shelf, by=lambda note: note.written)
    store.count_in(index, ["a"])
    read.clear()

    assert next(store.latest(index, ["a"])).id == "1"
    assert read == []


def test_a_change_is_indexed_alone(store: RecordStore) -> None:
    """A change reads the record before and after, not the table; forks share what was indexed."""
    for number in range(100):
        store.put(Note(f"more-{number}", "c"))
    read: list[str] = []
    index = Index(Note, group=lambda note: read.append(note.id) or note.shelf)
    store.count_in(index, ["a"])
    twin = store.fork()
    read.clear()

    store.put(evolve(store.get(Note, "3"), shelf="b"))

    assert _ids(store.select(index, "b")) == "23"
    assert set(read) == {"3"}
    assert _ids(twin.select(index, "b")) == "2"
