"""What is due in a sandbox, and when."""

from __future__ import annotations

import heapq
from datetime import datetime

from attrs import field, frozen


@frozen(order=True)
class ScheduledEvent:
    """Something that will happen: ``event`` to the record ``record_id`` at ``at``.

    Events of one instant happen in the order they were planned.
    """

    at: datetime
    order: int
    event: str = field(order=False)
    record_id: str = field(order=False)


class EventQueue:
    """The events to come, the earliest first.

    Nothing is ever struck out: an event that no longer applies finds its record in another state and
    does nothing.
    """

    def __init__(self) -> None:
        self._heap: list[ScheduledEvent] = []
        self._planned = 0

    def __len__(self) -> int:
        return len(self._heap)

    def schedule(self, at: datetime, event: str, record_id: str) -> ScheduledEvent:
        """Add an event and return it."""
        self._planned += 1
        due = ScheduledEvent(at, self._planned, event, record_id)
        heapq.heappush(self._heap, due)
        return due

    def next(self) -> ScheduledEvent | None:
        """Return the event that comes first, without taking it."""
        return self._heap[0] if self._heap else None

    def pop_due(self, until: datetime) -> ScheduledEvent | None:
        """Take and return the first event due at or before ``until``, or None."""
        if self._heap and self._heap[0].at <= until:
            return heapq.heappop(self._heap)
        return None

    def fork(self) -> EventQueue:
        """Return a timeline with the same events that goes its own way."""
        twin = EventQueue()
        twin._heap, twin._planned = list(self._heap), self._planned
        return twin
