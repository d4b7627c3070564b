"""What is due comes out in order: by time, then as planned."""

from __future__ import annotations

from datetime import timedelta

from galleyproof.kernel.timeline import Timeline
from hypothesis import given
from hypothesis import strategies as st

from tests.support.mock import START

SECOND = timedelta(seconds=1)


def take_all(timeline: Timeline) -> list[str]:
    """Take everything there is."""
    taken = []
    while due := timeline.take(START + 1000 * SECOND):
        taken.append(due.subject)
    return taken


def test_earliest_first() -> None:
    """Events come by their time, however they were planned."""
    timeline = Timeline()
    for second in (3, 1, 2):
        timeline.plan(START + second * SECOND, "tick", str(second))

    assert take_all(timeline) == ["1", "2", "3"]


@given(st.lists(st.integers(0, 3), max_size=30))
def test_one_instant_keeps_the_order_of_planning(seconds: list[int]) -> None:
    """Events of one instant happen in the order they were planned."""
    timeline = Timeline()
    for index, second in enumerate(seconds):
        timeline.plan(START + second * SECOND, "tick", str(index))

    expected = [str(index) for _, index in sorted((second, index) for index, second in enumerate(seconds))]
    assert expected == take_all(timeline)


def test_nothing_comes_early() -> None:
    """An event is taken at its instant and not before."""
    timeline = Timeline()
    due = timeline.plan(START + SECOND, "tick", "a")

    assert timeline.take(START + SECOND - timedelta(microseconds=1)) is None
    assert (due, due, None) == (timeline.next(), timeline.take(START + SECOND), timeline.next())


def test_fork_goes_its_own_way() -> None:
    """A fork holds the same events, and what is taken or planned in one stays in the other."""
    timeline = Timeline()
    timeline.plan(START, "tick", "a")

    twin = timeline.fork()
    twin.plan(START, "tick", "b")

    assert (take_all(twin), len(timeline)) == (["a", "b"], 1)
