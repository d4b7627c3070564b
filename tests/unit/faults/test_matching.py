"""Matching and counting of faults."""

from __future__ import annotations

import pytest
from attrs import evolve
from galleyproof.kernel.faults.faults import Fault, Faults, InjectionPoint, Match
from galleyproof.kernel.ids import Ids


def fault(
    fault_id: str = "f",
    *,
    times: int | None = None,
    point: InjectionPoint = InjectionPoint.REQUEST,
    **match: object,
) -> Fault:
    """Return a fault of requests."""
    return Fault(fault_id, "any", point, Match(**match), times=times)  # type: ignore[arg-type]


def triggered(faults: Faults, count: int = 10, **context: str) -> list[int]:
    """Return which of some equal requests trigger a fault, counted from 1."""
    return [turn for turn in range(1, count + 1) if faults.trigger(InjectionPoint.REQUEST, **context)]


def all_of(*wanted: Fault, seed: int = 0) -> Faults:
    """Return the faults of a sandbox."""
    faults = Faults(Ids(seed))
    for one in wanted:
        faults.add(one)
    return faults


@pytest.mark.parametrize(
    ("match", "facts", "fits"),
    [
        ({}, {}, True),
        ({}, {"api": "ubiqlu"}, True),
        ({"api": "ubiqlu"}, {"api": "ubiqlu", "operation": "get_post"}, True),
        ({"api": "ubiqlu"}, {"api": "publer"}, False),
        ({"api": "ubiqlu"}, {}, False),
        ({"operation": "get_post"}, {"operation": "create_post"}, False),
        ({"account": "a", "network": "n"}, {"account": "a", "network": "n"}, True),
        ({"account": "a", "network": "n"}, {"account": "a", "network": "m"}, False),
        ({"key": "k"}, {"key": "k"}, True),
    ],
)
def test_criteria(match: dict[str, str], facts: dict[str, str], fits: bool) -> None:
    """A fault matches if all its criteria match."""
    assert fits is bool(triggered(all_of(fault(**match)), 1, **facts))


def test_injection_point() -> None:
    """A fault triggers at its own injection point only."""
    faults = all_of(fault(point=InjectionPoint.RESPONSE))

    assert (
        faults.trigger(InjectionPoint.REQUEST),
        faults.has_pending(InjectionPoint.REQUEST),
        faults.has_pending(InjectionPoint.RESPONSE),
    ) == (
        None,
        False,
        True,
    )


def test_times() -> None:
    """A fault that has triggered the maximum number of times is exhausted."""
    faults = all_of(fault(times=2))

    assert (triggered(faults), faults.has_pending(InjectionPoint.REQUEST)) == ([1, 2], False)
    assert [(one.match_count, one.trigger_count, one.exhausted) for one in faults] == [(2, 2, True)]


def test_nth() -> None:
    """A fault with nth counts the other matches and triggers once."""
    faults = all_of(fault(nth=3))

    assert triggered(faults) == [3]
    assert [(one.match_count, one.trigger_count) for one in faults] == [(10, 1)]


def test_probability_depends_on_the_seed() -> None:
    """Random choices depend on the seed, and their frequency is near the probability."""
    first, again, other = (triggered(all_of(fault(probability=0.3), seed=seed), 1_000) for seed in (1, 1, 2))

    assert first == again != other
    assert 250 < len(first) < 350


@pytest.mark.parametrize(("probability", "expected"), [(0.0, []), (1.0, [1, 2, 3])])
def test_probabilities_0_and_1(probability: float, expected: list[int]) -> None:
    """Probability 0 never triggers and 1 always does."""
    assert expected == triggered(all_of(fault(probability=probability)), 3)


def test_first_match_triggers() -> None:
    """The first of several matching faults triggers; the next one when the first is exhausted."""
    faults = all_of(fault("first", times=1), fault("second"))

    hits = [faults.trigger(InjectionPoint.REQUEST) for _ in range(3)]

    assert [hit and hit.id for hit in hits] == ["first", "second", "second"]


def test_faults_that_cannot_apply_are_not_counted() -> None:
    """A fault ignores requests it cannot affect."""
    faults = all_of(fault(nth=1))

    passed = faults.trigger(InjectionPoint.REQUEST, lambda _fault: False)

    assert (passed, triggered(faults, 2)) == (None, [1])


def test_unused() -> None:
    """Unused faults are those that never triggered."""
    faults = all_of(fault("met", times=1), fault("unused", api="nowhere"))
    triggered(faults)

    assert [one.id for one in faults.unused()] == ["unused"]


def test_fork() -> None:
    """The faults of a fork keep their counts and are independent."""
    faults = all_of(fault(nth=2))
    triggered(faults, 1)
    twin = faults.fork(Ids())

    assert (triggered(twin, 1), [one.match_count for one in faults]) == ([1], [1])
    assert (faults.next_id(), twin.next_id()) == ("fault_1", "fault_1")


def test_removing() -> None:
    """A removed fault does not trigger; an unknown fault cannot be removed."""
    faults = all_of(fault("a"), fault("b"))
    faults.remove("a")
    left = [one.id for one in faults]
    faults.clear()

    assert (left, len(faults), faults.find("b")) == (["b"], 0, None)
    with pytest.raises(KeyError):
        faults.remove("a")


def test_with_network() -> None:
    """A match with a network keeps its other criteria."""
    match = Match(api="ubiqlu", nth=2)

    assert evolve(match, network="linkedin") == match.with_network("linkedin")
