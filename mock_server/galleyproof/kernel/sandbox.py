"""A sandbox: one tester's private copy of the services, with time of its own."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, TypeVar

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
"""What an event does: called with the sandbox, standing at the event's time, and the record's id."""
OutcomeMapper = Callable[["SandboxState", Any, Any], Outcome | None]
"""What a change means outside: called with the sandbox, the record before and the one after (or None)."""

MAX_EVENTS_UNTIL_IDLE = 100_000
"""A sandbox that has not come to rest after so many events never will (a post that recurs without end)."""


class DidNotSettleError(RuntimeError):
    """A sandbox has events that plan further events without end."""


@define
class SandboxState:
    """A world with a clock, a timeline, a source of ids and settings.

    Time is settled on read: nothing runs in the background. `process_due_events` lets everything due
    happen, in order, each event at its own due time, so the state is a function of seed, calls and clock.

    Args:
        name: what the sandbox is called; its default key is ``sandbox_`` and the name.
        world: the records.
        clock: the sandbox's time.
        ids: the source of ids and of everything that looks random.
        settings: one settings object per service, by its class.
        reactions: what each kind of event does.
        effects: for a type of record, what a change of it means to the outside world.
        timeline: what is due.
        faults: what shall go wrong.
        journal: what was asked and answered.
        ledger: what took effect.
    """

    name: str
    store: RecordStore
    clock: Clock
    ids: Ids
    settings: Mapping[type[Any], Any]
    event_handlers: Mapping[str, EventHandler]
    effects: Mapping[type[Any], OutcomeMapper] = field(factory=dict)
    queue: EventQueue = field(factory=EventQueue)
    faults: Faults = field(default=attrs.Factory(lambda sandbox: Faults(sandbox.ids), takes_self=True))
    journal: RingBuffer = field(factory=lambda: RingBuffer(MAX_JOURNAL_ENTRIES))
    ledger: RingBuffer = field(factory=lambda: RingBuffer(MAX_LEDGER_ENTRIES))
    now: datetime = field(init=False)
    """The moment being handled: an event's due time, or the clock's time when it was last settled."""

    def __attrs_post_init__(self) -> None:
        self.now = self.clock.now()
        self.store.on_change(self._note)

    @property
    def public_id(self) -> str:
        """A short public name that does not give away the key, for addresses that need no key."""
        return hashlib.sha256(self.name.encode()).hexdigest()[:12]

    @property
    def happened(self) -> int:
        """How many calls and effects there were so far."""
        return int(self.journal.total_recorded + self.ledger.total_recorded)

    def setting(self, kind: type[S]) -> S:
        """Return the settings object of one service."""
        found: S = self.settings[kind]
        return found

    def schedule(self, event: str, record_id: str, *, at: datetime) -> None:
        """Let ``event`` happen to the record ``record_id`` at ``at``; never, when no clock gets there."""
        if at <= MAX_TIME:
            self.queue.schedule(ceil_to_millisecond(at), event, record_id)

    def schedule_in(self, delay: timedelta, event: str, record_id: str) -> None:
        """Let ``event`` happen to the record ``record_id`` after ``delay``."""
        self.schedule(event, record_id, at=self.now + delay)

    def process_due_events(self) -> list[ScheduledEvent]:
        """Let everything happen that is due by the clock, and return it in order."""
        until = self.clock.now()
        happened = []
        while due := self.queue.pop_due(until):
            self._react(due)
            happened.append(due)
        self.now = until
        return happened

    def advance(self, by: timedelta) -> list[ScheduledEvent]:
        """Move the clock forward and return what happened on the way."""
        self.clock.advance(by)
        return self.process_due_events()

    def advance_to(self, instant: datetime) -> list[ScheduledEvent]:
        """Move the clock forward to ``instant`` and return what happened on the way."""
        self.clock.advance_to(instant)
        return self.process_due_events()

    def advance_to_next_event(self) -> list[ScheduledEvent]:
        """Move the clock to the next event and return what happened; nothing when nothing is due."""
        happened = self.process_due_events()
        upcoming = self.queue.next()
        return happened if upcoming is None else happened + self._reach(upcoming)

    def run_until_idle(self) -> list[ScheduledEvent]:
        """Move the clock from event to event until none is left, and return all that happened.

        Raises:
            NeverIdle: there is no end to it.
        """
        happened = self.process_due_events()
        while upcoming := self.queue.next():
            happened += self._reach(upcoming)
            if len(happened) > MAX_EVENTS_UNTIL_IDLE:
                raise DidNotSettleError(f"{self.name}: still busy after {MAX_EVENTS_UNTIL_IDLE} events.")
        return happened

    def _reach(self, upcoming: ScheduledEvent) -> list[ScheduledEvent]:
        self.clock.advance_at_least_to(upcoming.at)
        return self.process_due_events()

    def fork(self, name: str) -> SandboxState:
        """Return a sandbox in the same state that goes its own way."""
        ids = self.ids.fork()
        return SandboxState(
            name=name,
            store=self.store.fork(),
            clock=self.clock.fork(),
            ids=ids,
            settings=self.settings,
            event_handlers=self.event_handlers,
            effects=self.effects,
            queue=self.queue.fork(),
            faults=self.faults.fork(ids),
            journal=self.journal.fork(),
            ledger=self.ledger.fork(),
        )

    def _note(self, before: Any, after: Any) -> None:
        """Enter a change of the world into the ledger, if it means anything outside."""
        effect_of = self.effects.get(type(after if after is not None else before))
        effect = effect_of(self, before, after) if effect_of is not None else None
        if effect is not None:
            self.ledger.add(attrs.evolve(effect, sequence=self.happened + 1))

    def _react(self, due: ScheduledEvent) -> None:
        # A late event (planned in the past) happens now: time does not run backwards for records.
        self.now = max(self.now, due.at)
        self.event_handlers[due.event](self, due.record_id)
