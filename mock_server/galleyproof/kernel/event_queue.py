"""The scheduled events of a sandbox."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from datetime import datetime

from attrs import field, frozen


@frozen(order=True)
class ScheduledEvent:
    """An event that happens to a record at a time.

    Events at the same time happen in the order in which they were scheduled.

    Args:
        at: when it happens.
        order: the position among all scheduled events.
        event: its name, such as ``ubiqlu.dispatch``.
        record_id: the id of the record.
    """

    at: datetime
    order: int
    event: str = field(order=False)
    record_id: str = field(order=False)


class EventQueue:
    """The scheduled events of a sandbox, the earliest first.

    Events are never cancelled: an event that no longer applies finds its record in another state and does
    nothing.
    """

    def __init__(self) -> None:
        self._heap: list[ScheduledEvent] = []
        self._counter = 0

    def __len__(self) -> int:
        return len(self._heap)

    def schedule(self, at: datetime, event: str, record_id: str) -> ScheduledEvent:
        """Schedule an event and return it."""
        self._counter += 1
        scheduled = ScheduledEvent(at, self._counter, event, record_id)
        heapq.heappush(self._heap, scheduled)
        return scheduled

    def next(self) -> ScheduledEvent | None:
        """Return the earliest event without removing it, or None."""
        return self._heap[0] if self._heap else None

    def pop_due(self, until: datetime) -> ScheduledEvent | None:
        """Remove and return the earliest event at or before a time, or None."""
        if self._heap and self._heap[0].at <= until:
            return heapq.heappop(self._heap)
        return None

    @property
    def scheduled(self) -> int:
        """How many events were ever scheduled."""
        return self._counter

    def __iter__(self) -> Iterator[ScheduledEvent]:
        return iter(sorted(self._heap))

    def restore(self, events: Iterable[ScheduledEvent], scheduled: int) -> None:
        """Replace all events by those that were stored elsewhere."""
        self._heap, self._counter = sorted(events), scheduled

    def fork(self) -> EventQueue:
        """Return an independent copy."""
        copy = EventQueue()
        copy._heap, copy._counter = list(self._heap), self._counter
        return copy
