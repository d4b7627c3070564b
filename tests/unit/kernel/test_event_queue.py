"""Scheduled events come in order."""

from __future__ import annotations

from datetime import timedelta

from galleyproof.kernel.event_queue import EventQueue
from hypothesis import given
from hypothesis import strategies as st

from tests.support.mock import START

SECOND = timedelta(seconds=1)


def take_all(queue: EventQueue) -> list[str]:
    """Remove and return all events."""
    taken = []
    while due := queue.pop_due(START + 1000 * SECOND):
        taken.append(due.record_id)
    return taken


def test_earliest_first() -> None:
    """Events come in the order of their times."""
    queue = EventQueue()
    for second in (3, 1, 2):
        queue.schedule(START + second * SECOND, "tick", str(second))

    assert take_all(queue) == ["1", "2", "3"]


@given(st.lists(st.integers(0, 3), max_size=30))
def test_events_at_the_same_time(seconds: list[int]) -> None:
    """Events at the same time come in the order in which they were scheduled."""
    queue = EventQueue()
    for index, second in enumerate(seconds):
        queue.schedule(START + second * SECOND, "tick", str(index))

    expected = [str(index) for _, index in sorted((second, index) for index, second in enumerate(seconds))]
    assert expected == take_all(queue)


def test_no_event_is_early() -> None:
    """An event is due at its time and not before."""
    queue = EventQueue()
    due = queue.schedule(START + SECOND, "tick", "a")

    assert queue.pop_due(START + SECOND - timedelta(microseconds=1)) is None
    assert (due, due, None) == (queue.next(), queue.pop_due(START + SECOND), queue.next())


def test_fork() -> None:
    """A fork has the same events and is independent."""
    queue = EventQueue()
    queue.schedule(START, "tick", "a")

    twin = queue.fork()
    twin.schedule(START, "tick", "b")

    assert (take_all(twin), len(queue)) == (["a", "b"], 1)
