"""A sandbox: one tester's private copy of the services, with time of its own."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, TypeVar

import attrs
from attrs import define, field

from galleyproof.kernel.clock import END_OF_TIME, Clock, next_shown
from galleyproof.kernel.faults.faults import Faults
from galleyproof.kernel.ids import Ids
from galleyproof.kernel.journal import MOST_EFFECTS, MOST_ENTRIES, Effect, Ring
from galleyproof.kernel.record_store import World
from galleyproof.kernel.timeline import Due, Timeline

S = TypeVar("S")
Reaction = Callable[["Sandbox", str], None]
"""What an event does: called with the sandbox, standing at the event's time, and the record's id."""
EffectOf = Callable[["Sandbox", Any, Any], Effect | None]
"""What a change means outside: called with the sandbox, the record before and the one after (or None)."""

MOST_EVENTS_UNTIL_IDLE = 100_000
"""A sandbox that has not come to rest after so many events never will (a post that recurs without end)."""


class NeverIdle(RuntimeError):
    """A sandbox has events that plan further events without end."""


@define
class Sandbox:
    """A world with a clock, a timeline, a source of ids and settings.

    Time is settled on read: nothing runs in the background. `settle` lets everything due happen, in
    order, each event at its own due time, so the state is a function of seed, calls and clock.

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
    world: World
    clock: Clock
    ids: Ids
    settings: Mapping[type[Any], Any]
    reactions: Mapping[str, Reaction]
    effects: Mapping[type[Any], EffectOf] = field(factory=dict)
    timeline: Timeline = field(factory=Timeline)
    faults: Faults = field(default=attrs.Factory(lambda sandbox: Faults(sandbox.ids), takes_self=True))
    journal: Ring = field(factory=lambda: Ring(MOST_ENTRIES))
    ledger: Ring = field(factory=lambda: Ring(MOST_EFFECTS))
    now: datetime = field(init=False)
    """The moment being handled: an event's due time, or the clock's time when it was last settled."""

    def __attrs_post_init__(self) -> None:
        self.now = self.clock.now()
        self.world.watch(self._note)

    @property
    def handle(self) -> str:
        """A short public name that does not give away the key, for addresses that need no key."""
        return hashlib.sha256(self.name.encode()).hexdigest()[:12]

    @property
    def happened(self) -> int:
        """How many calls and effects there were so far."""
        return int(self.journal.ever + self.ledger.ever)

    def setting(self, kind: type[S]) -> S:
        """Return the settings object of one service."""
        found: S = self.settings[kind]
        return found

    def plan(self, event: str, subject: str, *, at: datetime) -> None:
        """Let ``event`` happen to the record ``subject`` at ``at``; never, when no clock gets there."""
        if at <= END_OF_TIME:
            self.timeline.plan(next_shown(at), event, subject)

    def plan_in(self, delay: timedelta, event: str, subject: str) -> None:
        """Let ``event`` happen to the record ``subject`` after ``delay``."""
        self.plan(event, subject, at=self.now + delay)

    def settle(self) -> list[Due]:
        """Let everything happen that is due by the clock, and return it in order."""
        until = self.clock.now()
        happened = []
        while due := self.timeline.take(until):
            self._react(due)
            happened.append(due)
        self.now = until
        return happened

    def advance(self, by: timedelta) -> list[Due]:
        """Move the clock forward and return what happened on the way."""
        self.clock.advance(by)
        return self.settle()

    def advance_to(self, instant: datetime) -> list[Due]:
        """Move the clock forward to ``instant`` and return what happened on the way."""
        self.clock.advance_to(instant)
        return self.settle()

    def advance_to_next_event(self) -> list[Due]:
        """Move the clock to the next event and return what happened; nothing when nothing is due."""
        happened = self.settle()
        upcoming = self.timeline.next()
        return happened if upcoming is None else happened + self._reach(upcoming)

    def run_until_idle(self) -> list[Due]:
        """Move the clock from event to event until none is left, and return all that happened.

        Raises:
            NeverIdle: there is no end to it.
        """
        happened = self.settle()
        while upcoming := self.timeline.next():
            happened += self._reach(upcoming)
            if len(happened) > MOST_EVENTS_UNTIL_IDLE:
                raise NeverIdle(f"{self.name}: still busy after {MOST_EVENTS_UNTIL_IDLE} events.")
        return happened

    def _reach(self, upcoming: Due) -> list[Due]:
        self.clock.reach(upcoming.at)
        return self.settle()

    def fork(self, name: str) -> Sandbox:
        """Return a sandbox in the same state that goes its own way."""
        ids = self.ids.fork()
        return Sandbox(
            name=name,
            world=self.world.fork(),
            clock=self.clock.fork(),
            ids=ids,
            settings=self.settings,
            reactions=self.reactions,
            effects=self.effects,
            timeline=self.timeline.fork(),
            faults=self.faults.fork(ids),
            journal=self.journal.fork(),
            ledger=self.ledger.fork(),
        )

    def _note(self, before: Any, after: Any) -> None:
        """Enter a change of the world into the ledger, if it means anything outside."""
        effect_of = self.effects.get(type(after if after is not None else before))
        effect = effect_of(self, before, after) if effect_of is not None else None
        if effect is not None:
            self.ledger.add(attrs.evolve(effect, order=self.happened + 1))

    def _react(self, due: Due) -> None:
        # A late event (planned in the past) happens now: time does not run backwards for records.
        self.now = max(self.now, due.at)
        self.reactions[due.event](self, due.subject)
