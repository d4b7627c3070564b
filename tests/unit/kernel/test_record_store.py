"""The records of a sandbox, in copy-on-write tables."""

from __future__ import annotations

import pytest
from attrs import frozen
from galleyproof.kernel.record_store import RecordStore


@frozen
class Page:
    """A record."""

    id: str
    text: str = ""


@frozen
class Ink:
    """Another record."""

    id: str


@pytest.fixture
def store() -> RecordStore:
    """A store with two pages."""
    store = RecordStore()
    store.put(Page("1", "one"))
    store.put(Page("2", "two"))
    return store


def test_records_are_found_by_type_and_id(store: RecordStore) -> None:
    """A record is found under its own type only."""
    assert Page("1", "one") == store.get(Page, "1") == store.find(Page, "1")
    assert (
        store.find(Page, "3"),
        store.find(Ink, "1"),
        store.count(Page),
        store.count(Ink),
    ) == (None, None, 2, 0)


def test_missing_record_is_a_defect(store: RecordStore) -> None:
    """The error of a missing record names it."""
    with pytest.raises(KeyError, match="No Ink 'x' in this sandbox"):
        store.get(Ink, "x")


def test_put_replaces_in_place(store: RecordStore) -> None:
    """A changed record replaces the old one; new records come last."""
    store.put(Page("3"))
    store.put(Page("1", "uno"))

    assert [Page("1", "uno"), Page("2", "two"), Page("3")] == list(store.all(Page))


def test_removed_record_is_gone(store: RecordStore) -> None:
    """A removed record is not found again and cannot be removed twice."""
    store.remove(Page("1", "one"))

    assert [Page("2", "two")] == list(store.all(Page))
    with pytest.raises(KeyError):
        store.remove(Page("1", "one"))


def test_changes_while_reading(store: RecordStore) -> None:
    """`all` returns the records at the time of the call."""
    seen = []
    for page in store.all(Page):
        seen.append(page.id)
        store.put(Page(page.id + "0"))

    assert seen == ["1", "2"]


@pytest.mark.parametrize("writer_is_the_fork", [True, False])
def test_fork_is_isolated(store: RecordStore, writer_is_the_fork: bool) -> None:
    """A fork and its origin do not see each other's changes."""
    twin = store.fork()
    writer, other = (twin, store) if writer_is_the_fork else (store, twin)

    writer.put(Page("1", "changed"))
    writer.put(Page("3"))
    writer.put(Ink("1"))
    writer.remove(Page("2", "two"))

    assert [Page("1", "one"), Page("2", "two")] == list(other.all(Page))
    assert other.count(Ink) == 0
    assert [Page("1", "changed"), Page("3")] == list(writer.all(Page))


def test_forks_of_forks_are_isolated(store: RecordStore) -> None:
    """A fork of a fork and a second fork are independent too."""
    first = store.fork()
    first.put(Page("1", "first"))

    second, child = store.fork(), first.fork()
    second.put(Page("1", "second"))
    child.put(Page("1", "child"))

    assert [w.get(Page, "1").text for w in (store, first, second, child)] == [
        "one",
        "first",
        "second",
        "child",
    ]


def test_listeners(store: RecordStore) -> None:
    """A listener is called with the old and the new record of every change."""
    heard: list[tuple[object, object]] = []
    store.on_change(lambda before, after: heard.append((before, after)))

    store.put(Page("3"))
    store.put(Page("3", "three"))
    store.remove(Page("3", "three"))

    assert [(None, Page("3")), (Page("3"), Page("3", "three")), (Page("3", "three"), None)] == heard


def test_forks_have_no_listeners(store: RecordStore) -> None:
    """The listeners of a store are not called for changes of its forks."""
    heard: list[object] = []
    store.on_change(lambda before, after: heard.append(after))

    store.fork().put(Page("3"))

    assert heard == []
