"""Which fault triggers an occasion, and how often."""

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
    """Return a fault that triggers requests."""
    return Fault(fault_id, "any", point, Match(**match), times=times)  # type: ignore[arg-type]


def triggered(faults: Faults, occasions: int = 10, **facts: str) -> list[int]:
    """Return which of so many equal occasions are triggered, from 1."""
    return [turn for turn in range(1, occasions + 1) if faults.trigger(InjectionPoint.REQUEST, **facts)]


def all_of(*wanted: Fault, seed: int = 0) -> Faults:
    """Return faults as a sandbox holds them."""
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
def test_fit(match: dict[str, str], facts: dict[str, str], fits: bool) -> None:
    """A fault triggers where every fact that it names is as it says."""
    assert fits is bool(triggered(all_of(fault(**match)), 1, **facts))


def test_point() -> None:
    """A fault triggers at its own point only."""
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
    """A fault that has triggered as often as it may is spent, and no longer waited for."""
    faults = all_of(fault(times=2))

    assert (triggered(faults), faults.has_pending(InjectionPoint.REQUEST)) == ([1, 2], False)
    assert [(one.match_count, one.trigger_count, one.exhausted) for one in faults] == [(2, 2, True)]


def test_nth() -> None:
    """A fault for the n-th time lets the others pass and counts them."""
    faults = all_of(fault(nth=3))

    assert triggered(faults) == [3]
    assert [(one.match_count, one.trigger_count) for one in faults] == [(10, 1)]


def test_probability_is_of_the_seed() -> None:
    """Chance is the seed's: the same in every run, another for another seed, and near what was asked."""
    first, again, other = (triggered(all_of(fault(probability=0.3), seed=seed), 1_000) for seed in (1, 1, 2))

    assert first == again != other
    assert 250 < len(first) < 350


@pytest.mark.parametrize(("probability", "expected"), [(0.0, []), (1.0, [1, 2, 3])])
def test_certain_chances(probability: float, expected: list[int]) -> None:
    """Probability 0 never triggers and 1 always does."""
    assert expected == triggered(all_of(fault(probability=probability)), 3)


def test_first_match_triggers() -> None:
    """Of several faults the one set first triggers; the next takes over when it is spent."""
    faults = all_of(fault("first", times=1), fault("second"))

    hits = [faults.trigger(InjectionPoint.REQUEST) for _ in range(3)]

    assert [hit and hit.id for hit in hits] == ["first", "second", "second"]


def test_what_cannot_apply_is_not_counted() -> None:
    """A fault that could do nothing on an occasion does not see it."""
    faults = all_of(fault(nth=1))

    passed = faults.trigger(InjectionPoint.REQUEST, lambda _fault: False)

    assert (passed, triggered(faults, 2)) == (None, [1])


def test_unused() -> None:
    """Faults that never triggered can be told from those that did."""
    faults = all_of(fault("met", times=1), fault("unused", api="nowhere"))
    triggered(faults)

    assert [one.id for one in faults.unused()] == ["unused"]


def test_fork() -> None:
    """A fork's faults go on from the same count and touch nothing of the origin's."""
    faults = all_of(fault(nth=2))
    triggered(faults, 1)
    twin = faults.fork(Ids())

    assert (triggered(twin, 1), [one.match_count for one in faults]) == ([1], [1])
    assert (faults.next_id(), twin.next_id()) == ("fault_1", "fault_1")


def test_taking_back() -> None:
    """A fault that was taken back triggers no more; one that is not there cannot be."""
    faults = all_of(fault("a"), fault("b"))
    faults.remove("a")
    left = [one.id for one in faults]
    faults.clear()

    assert (left, len(faults), faults.find("b")) == (["b"], 0, None)
    with pytest.raises(KeyError):
        faults.remove("a")


def test_narrowing_to_a_network() -> None:
    """A match can be narrowed to one network without losing the rest."""
    match = Match(api="ubiqlu", nth=2)

    assert evolve(match, network="linkedin") == match.with_network("linkedin")
