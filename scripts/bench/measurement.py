"""Measurements: the median of several rounds, its spread, and the ratio that is compared with a bar."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from time import perf_counter
from typing import Any

from attrs import field, frozen


@frozen
class Samples:
    """The results of several rounds.

    Args:
        values: one result for each round.
        unit: the unit of the results.
    """

    values: Sequence[float]
    unit: str

    @property
    def median(self) -> float:
        """The median."""
        return statistics.median(self.values)

    def __str__(self) -> str:
        low, high = min(self.values), max(self.values)
        spread = f" ({_number(low)} to {_number(high)})" if high > low else ""
        return f"{_number(self.median)} {self.unit}{spread}".strip()


@frozen
class Row:
    """One line of the report.

    Args:
        section: the part of the report.
        what: what was measured.
        ours: our results.
        against: what it is compared with; empty if the result itself is compared with the bar.
        theirs: the results of what it is compared with.
        bar: the ratio (or the result) to reach; None if the row only informs.
        at_least: whether a larger ratio is better.
        note: what a reader must know.
    """

    section: str
    what: str
    ours: Samples
    against: str = ""
    theirs: Samples | None = None
    bar: float | None = None
    at_least: bool = False
    note: str = ""

    @property
    def ratio(self) -> float:
        """Our median as a ratio to theirs, or our median."""
        return self.ours.median / self.theirs.median if self.theirs is not None else self.ours.median

    @property
    def reached(self) -> bool | None:
        """Whether the bar is reached; None without a bar."""
        if self.bar is None:
            return None
        return self.ratio >= self.bar if self.at_least else self.ratio <= self.bar

    @property
    def verdict(self) -> str:
        """The ratio, the bar, and whether it is reached."""
        if self.bar is None:
            return _number(self.ratio) if self.theirs is not None else ""
        sign = "≥" if self.at_least else "≤"
        return f"{_number(self.ratio)} ({sign} {self.bar:g}: {'reached' if self.reached else 'NOT reached'})"

    def as_json(self) -> dict[str, Any]:
        """Return the row as JSON."""
        return {
            "section": self.section,
            "what": self.what,
            "ours": list(self.ours.values),
            "unit": self.ours.unit,
            "against": self.against or None,
            "theirs": None if self.theirs is None else list(self.theirs.values),
            "ratio": self.ratio,
            "bar": self.bar,
            "at_least": self.at_least,
            "reached": self.reached,
            "note": self.note,
        }


@frozen
class Report:
    """All rows, and what could not be measured with the reason."""

    rows: list[Row] = field(factory=list)
    skipped: list[str] = field(factory=list)


def seconds(work: Callable[[], Any]) -> float:
    """Return how long some work takes."""
    begun = perf_counter()
    work()
    return perf_counter() - begun


def microseconds(work: Callable[[], Any], times: int = 200) -> float:
    """Return the median time of some work that is repeated."""
    return statistics.median(seconds(work) for _ in range(times)) * 1e6


def interleaved(works: Sequence[Callable[[], Any]], times: int) -> list[float]:
    """Return the median seconds of several works that are repeated in turn, one call of each after the other.

    The machine can change its speed from one second to the next; all works see the same.
    """
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(times):
        for work, own in zip(works, taken, strict=True):
            own.append(seconds(work))
    return [statistics.median(own) for own in taken]


def alternating(rounds: int, *works: Callable[[], float]) -> list[list[float]]:
    """Measure several things in turn, so that other work of the machine affects all alike.

    Returns:
        The results of each, one for each round.
    """
    results = [[work() for work in works] for _ in range(rounds)]
    return [list(values) for values in zip(*results, strict=True)]


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
