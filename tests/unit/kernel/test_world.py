"""A sandbox's records: values in tables, shared with forks until someone writes."""

from __future__ import annotations

import pytest
from attrs import frozen
from galleyproof.kernel.record_store import World


@frozen
class Page:
    """A record."""

    id: str
    text: str = ""


@frozen
class Ink:
    """Another."""

    id: str


@pytest.fixture
def world() -> World:
    """A world with two pages."""
    world = World()
    world.put(Page("1", "one"))
    world.put(Page("2", "two"))
    return world


def test_records_are_found_by_type_and_id(world: World) -> None:
    """A record is found under its own type only."""
    assert Page("1", "one") == world.get(Page, "1") == world.find(Page, "1")
    assert (
        world.find(Page, "3"),
        world.find(Ink, "1"),
        world.count(Page),
        world.count(Ink),
    ) == (None, None, 2, 0)


def test_missing_record_is_a_defect(world: World) -> None:
    """Getting what is not there says what was wanted."""
    with pytest.raises(KeyError, match="No Ink 'x' in this world"):
        world.get(Ink, "x")


def test_put_replaces_in_place(world: World) -> None:
    """A changed record takes the old one's place; new ones stand last."""
    world.put(Page("3"))
    world.put(Page("1", "uno"))

    assert [Page("1", "uno"), Page("2", "two"), Page("3")] == list(world.all(Page))


def test_removed_record_is_gone(world: World) -> None:
    """A removed record is not found again and cannot be removed twice."""
    world.remove(Page("1", "one"))

    assert [Page("2", "two")] == list(world.all(Page))
    with pytest.raises(KeyError):
        world.remove(Page("1", "one"))


def test_world_may_change_while_it_is_read(world: World) -> None:
    """What `all` yields is what there was when it was asked."""
    seen = []
    for page in world.all(Page):
        seen.append(page.id)
        world.put(Page(page.id + "0"))

    assert seen == ["1", "2"]


@pytest.mark.parametrize("writer_is_the_fork", [True, False])
def test_fork_is_isolated(world: World, writer_is_the_fork: bool) -> None:
    """After a fork neither world sees what the other writes, changes or removes."""
    twin = world.fork()
    writer, other = (twin, world) if writer_is_the_fork else (world, twin)

    writer.put(Page("1", "changed"))
    writer.put(Page("3"))
    writer.put(Ink("1"))
    writer.remove(Page("2", "two"))

    assert [Page("1", "one"), Page("2", "two")] == list(other.all(Page))
    assert other.count(Ink) == 0
    assert [Page("1", "changed"), Page("3")] == list(writer.all(Page))


def test_forks_of_forks_are_isolated(world: World) -> None:
    """A fork's fork, and a second fork, start from what was there and go their own ways."""
    first = world.fork()
    first.put(Page("1", "first"))

    second, child = world.fork(), first.fork()
    second.put(Page("1", "second"))
    child.put(Page("1", "child"))

    assert [w.get(Page, "1").text for w in (world, first, second, child)] == [
        "one",
        "first",
        "second",
        "child",
    ]


def test_watchers_hear_of_every_change(world: World) -> None:
    """A watcher gets each record as it was and as it is, from when it began to watch."""
    heard: list[tuple[object, object]] = []
    world.watch(lambda before, after: heard.append((before, after)))

    world.put(Page("3"))
    world.put(Page("3", "three"))
    world.remove(Page("3", "three"))

    assert [(None, Page("3")), (Page("3"), Page("3", "three")), (Page("3", "three"), None)] == heard


def test_watchers_stay_with_their_world(world: World) -> None:
    """A fork's changes are not told to its origin's watchers."""
    heard: list[object] = []
    world.watch(lambda before, after: heard.append(after))

    world.fork().put(Page("3"))

    assert heard == []
