"""When a callback of a published post fires: today's conditions and the older delays alike."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from attrs import frozen

from galleyproof.services.publer.analytics.metrics import Metrics
from galleyproof.services.publer.scheduling import times

WATCHED = timedelta(days=30)
"""For so long figures are looked at; a callback that waits for them longer lapses."""

LOOK = timedelta(hours=1)


@frozen
class Threshold:
    """A figure of the post, above or below a value."""

    figure: str
    comparison: str
    value: float

    def holds(self, metrics: Metrics) -> bool:
        """Whether the figure is where the threshold wants it."""
        actual = metrics.engagement if self.figure == "engagements" else metrics.reach
        return actual > self.value if self.comparison == "gt" else actual < self.value


@frozen
class Conditions:
    """What a callback waits for.

    Args:
        age: how old the post must be; None when its age does not matter.
        thresholds: the figures that matter.
        any: whether one of them is enough.
    """

    age: timedelta | None
    thresholds: tuple[Threshold, ...] = ()
    any: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to wait for."""
        return self.age is None and not self.thresholds

    def hold(self, age: timedelta, metrics: Metrics) -> bool:
        """Whether they are met by a post of an age and with its metrics."""
        clauses = [threshold.holds(metrics) for threshold in self.thresholds]
        if self.age is not None:
            clauses.append(age >= self.age)
        return (any if self.any and clauses else all)(clauses)

    def next_look(self, since: datetime, now: datetime) -> datetime | None:
        """Return when to look next, after ``now``; None when there is no more to wait for.

        Args:
            since: when the post went out.
        """
        old_enough = None if self.age is None else times.later(since, self.age)
        looks = [old_enough] if old_enough is not None and old_enough > now else []
        if self.thresholds:
            tick = since + LOOK * ((now - since) // LOOK + 1)
            waits_for_age = not self.any and old_enough is not None and tick < old_enough
            if not waits_for_age and tick <= since + WATCHED:
                looks.append(tick)
        return min(looks, default=None)


def read(entry: Mapping[str, Any]) -> Conditions:
    """Read what a callback's entry waits for; ``conditions`` win over ``after`` and ``delay``."""
    sent = entry.get("conditions")
    if sent is None:
        delay = entry.get("after") or entry.get("delay")
        return Conditions(times.duration(delay) if delay else None)
    clauses = sent["clauses"]
    age = clauses.get("age")
    return Conditions(
        age=times.duration(age) if age else None,
        thresholds=tuple(
            Threshold(figure, clauses[figure]["comparison"], clauses[figure]["value"])
            for figure in ("engagements", "reach")
            if clauses.get(figure)
        ),
        any=sent.get("relation") == "OR",
    )


def stagger(entry: Mapping[str, Any]) -> timedelta:
    """Return the time from one shared post to the next: ``delay``, when ``after`` says when to begin."""
    has_both = entry.get("conditions") is not None or entry.get("after")
    return times.duration(entry["delay"]) if has_both and entry.get("delay") else timedelta()
