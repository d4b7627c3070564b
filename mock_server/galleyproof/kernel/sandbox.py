"""A sandbox: the isolated state of the mocked services for one API key."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, TypeVar
from weakref import WeakMethod

import attrs
from attrs import define, field

from galleyproof.kernel.clock import MAX_TIME, Clock, ceil_to_millisecond
from galleyproof.kernel.event_queue import EventQueue, ScheduledEvent
from galleyproof.kernel.faults.faults import Faults
from galleyproof.kernel.ids import Ids
from galleyproof.kernel.journal import MAX_JOURNAL_ENTRIES, MAX_LEDGER_ENTRIES, Outcome, RingBuffer
from galleyproof.kernel.record_store import RecordStore

S = TypeVar("S")
EventHandler = Callable[["SandboxState", str], None]
"""Handles an event; called with the sandbox at the time of the event, and the id of the record."""
OutcomeMapper = Callable[["SandboxState", Any, Any], Outcome | None]
"""Returns the outcome of a change, or None; called with the sandbox, the old and the new record (or None)."""

MAX_EVENTS = 100_000
"""The maximum number of events that a sandbox handles at once; a post can recur without an end."""


class DidNotSettleError(RuntimeError):
    """A sandbox has more events than it handles at once; its clock stays at the last one that it handled."""


@define
class SandboxState:
    """The records, clock, scheduled events, ids, settings, faults, journal and ledger of a sandbox.

    Nothing runs in the background: `process_due_events` handles all events that are due, in order and each
    at its own time. So the state depends on the seed, the requests and the clock only.

    Args:
        name: the name of the sandbox; its default key is ``sandbox_NAME``.
        store: the records.
        clock: the clock.
        ids: the source of ids and random values.
        settings: the settings of each service, by their class.
        event_handlers: the handler of each event, by the name of the event.
        outcome_mappers: the function that returns the outcome of a change, by the type of record.
        queue: the scheduled events.
        faults: the faults.
        journal: the recorded requests.
        ledger: the outcomes.
    """

    name: str
    store: RecordStore
    clock: Clock
    ids: Ids
    settings: Mapping[type[Any], Any]
    event_handlers: Mapping[str, EventHandler]
    outcome_mappers: Mapping[type[Any], OutcomeMapper] = field(factory=dict)
    queue: EventQueue = field(factory=EventQueue)
    faults: Faults = field(default=attrs.Factory(lambda sandbox: Faults(sandbox.ids), takes_self=True))
    journal: RingBuffer = field(factory=lambda: RingBuffer(MAX_JOURNAL_ENTRIES))
    ledger: RingBuffer = field(factory=lambda: RingBuffer(MAX_LEDGER_ENTRIES))
    now: datetime = field(init=False)
    """The time of the event that is being handled, or of the last `process_due_events`."""

    def __attrs_post_init__(self) -> None:
        self.now = self.clock.now()
        # Weakly: without a cycle, a deleted sandbox is freed at once, with all its media.
        record_outcome = WeakMethod(self._record_outcome)

        def on_change(before: Any, after: Any) -> None:
            if (record := record_outcome()) is not None:
                record(before, after)

        self.store.on_change(on_change)

    @property
    def public_id(self) -> str:
        """A short public id for URLs that need no key; it does not reveal the key."""
        return self.public_id_of(self.name)

    @staticmethod
    def public_id_of(name: str) -> str:
        """Return the public id of the sandbox with a name."""
        return hashlib.sha256(name.encode()).hexdigest()[:12]

    @property
    def total_recorded(self) -> int:
        """The number of requests and outcomes recorded so far."""
        return int(self.journal.total_recorded + self.ledger.total_recorded)

    def setting(self, kind: type[S]) -> S:
        """Return the settings of one service."""
        found: S = self.settings[kind]
        return found

    def schedule(self, event: str, record_id: str, *, at: datetime) -> None:
        """Schedule an event of a record at a time; times that no clock reaches are ignored."""
        if at <= MAX_TIME:
            self.queue.schedule(ceil_to_millisecond(at), event, record_id)

    def schedule_in(self, delay: timedelta, event: str, record_id: str) -> None:
        """Schedule an event of a record after a delay."""
        self.schedule(event, record_id, at=self.now + delay)

    def process_due_events(self) -> list[ScheduledEvent]:
        """Handle all events that are due, and return them in order.

        If there are more than `MAX_EVENTS`, the clock goes back to the last event that is handled.
        """
        until = self.clock.now()
        happened: list[ScheduledEvent] = []
        while len(happened) < MAX_EVENTS and (due := self.queue.pop_due(until)):
            self._handle(due)
            happened.append(due)
        if self._is_due(until):
            self.clock.go_back_to(self.now)
        else:
            self.now = until
        return happened

    def advance(self, by: timedelta) -> list[ScheduledEvent]:
        """Advance the clock by a duration and return the events on the way.

        Raises:
            DidNotSettleError: there are more than `MAX_EVENTS`.
        """
        self.clock.advance(by)
        return self._process_events_on_the_way()

    def advance_to(self, instant: datetime) -> list[ScheduledEvent]:
        """Advance the clock to a time and return the events on the way.

        Raises:
            DidNotSettleError: there are more than `MAX_EVENTS`.
        """
        self.clock.advance_to(instant)
        return self._process_events_on_the_way()

    def advance_to_next_event(self) -> list[ScheduledEvent]:
        """Advance the clock to the next event, if there is one, and return the events that happened.

        Raises:
            DidNotSettleError: there are more than `MAX_EVENTS`.
        """
        happened = self._process_events_on_the_way()
        upcoming = self.queue.next()
        return happened if upcoming is None else happened + self._advance_to_event(upcoming)

    def run_until_idle(self) -> list[ScheduledEvent]:
        """Advance the clock until no event is left, and return all events.

        Raises:
            DidNotSettleError: there are more than `MAX_EVENTS`, or events schedule events without an end.
        """
        happened = self._process_events_on_the_way()
        while upcoming := self.queue.next():
            if len(happened) >= MAX_EVENTS:
                raise self._too_many_events()
            happened += self._advance_to_event(upcoming)
        return happened

    def _advance_to_event(self, upcoming: ScheduledEvent) -> list[ScheduledEvent]:
        self.clock.advance_at_least_to(upcoming.at)
        return self._process_events_on_the_way()

    def _process_events_on_the_way(self) -> list[ScheduledEvent]:
        until = self.clock.now()
        happened = self.process_due_events()
        if self._is_due(until):
            raise self._too_many_events()
        return happened

    def _is_due(self, until: datetime) -> bool:
        upcoming = self.queue.next()
        return upcoming is not None and upcoming.at <= until

    def _too_many_events(self) -> DidNotSettleError:
        return DidNotSettleError(
            f"Sandbox {self.name!r} has more events after {MAX_EVENTS:,} events, the maximum at once. Its "
            f"clock is now at {self.now.isoformat()}: advance it again to continue, or by a shorter time."
        )

    def fork(self, name: str) -> SandboxState:
        """Return an independent copy with another name."""
        ids = self.ids.fork()
        return SandboxState(
            name=name,
            store=self.store.fork(),
            clock=self.clock.fork(),
            ids=ids,
            settings=self.settings,
            event_handlers=self.event_handlers,
            outcome_mappers=self.outcome_mappers,
            queue=self.queue.fork(),
            faults=self.faults.fork(ids),
            journal=self.journal.fork(),
            ledger=self.ledger.fork(),
        )

    def _record_outcome(self, before: Any, after: Any) -> None:
        """Add the outcome of a change to the ledger, if it has one."""
        outcome_of = self.outcome_mappers.get(type(after if after is not None else before))
        outcome = outcome_of(self, before, after) if outcome_of is not None else None
        if outcome is not None:
            self.ledger.add(attrs.evolve(outcome, sequence=self.total_recorded + 1))

    def _handle(self, due: ScheduledEvent) -> None:
        # An event scheduled in the past happens now, so that the time of records never moves backwards.
        self.now = max(self.now, due.at)
        self.event_handlers[due.event](self, due.record_id)
