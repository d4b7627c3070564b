"""What is due comes out in order: by time, then as planned."""

from __future__ import annotations

from datetime import timedelta

from galleyproof.kernel.event_queue import EventQueue
from hypothesis import given
from hypothesis import strategies as st

from tests.support.mock import START

SECOND = timedelta(seconds=1)


def take_all(queue: EventQueue) -> list[str]:
    """Take everything there is."""
    taken = []
    while due := queue.pop_due(START + 1000 * SECOND):
        taken.append(due.record_id)
    return taken


def test_earliest_first() -> None:
    """Events come by their time, however they were planned."""
    queue = EventQueue()
    for second in (3, 1, 2):
        queue.schedule(START + second * SECOND, "tick", str(second))

    assert take_all(queue) == ["1", "2", "3"]


@given(st.lists(st.integers(0, 3), max_size=30))
def test_one_instant_keeps_the_order_of_planning(seconds: list[int]) -> None:
    """Events of one instant happen in the order they were planned."""
    queue = EventQueue()
    for index, second in enumerate(seconds):
        queue.schedule(START + second * SECOND, "tick", str(index))

    expected = [str(index) for _, index in sorted((second, index) for index, second in enumerate(seconds))]
    assert expected == take_all(queue)


def test_nothing_comes_early() -> None:
    """An event is taken at its instant and not before."""
    queue = EventQueue()
    due = queue.schedule(START + SECOND, "tick", "a")

    assert queue.pop_due(START + SECOND - timedelta(microseconds=1)) is None
    assert (due, due, None) == (queue.next(), queue.pop_due(START + SECOND), queue.next())


def test_fork_goes_its_own_way() -> None:
    """A fork holds the same events, and what is taken or planned in one stays in the other."""
    queue = EventQueue()
    queue.schedule(START, "tick", "a")

    twin = queue.fork()
    twin.schedule(START, "tick", "b")

    assert (take_all(twin), len(queue)) == (["a", "b"], 1)
