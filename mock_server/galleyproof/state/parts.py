"""What a sandbox consists of besides its records, as values that can be stored."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import attrs
from attrs import frozen

from galleyproof.kernel.clock import Clock, system_time
from galleyproof.kernel.faults.faults import Fault
from galleyproof.kernel.ids import Ids
from galleyproof.kernel.sandbox import SandboxState


@frozen
class ClockPart:
    """A clock.

    Args:
        anchor, system_anchor, speed: as those of `Clock`.
    """

    anchor: datetime
    system_anchor: datetime | None
    speed: float

    def clock(self) -> Clock:
        """Return the clock; a running one has run on in the meantime."""
        return Clock(self.anchor, self.system_anchor, self.speed, system_time)


@frozen
class Essence:
    """The small parts of a sandbox, which are stored together.

    Args:
        clock: the clock.
        now: the time of the last event or request.
        seed, ids: the seed, and how many ids were generated.
        scheduled: how many events were ever scheduled.
        faults, issued_faults: the faults, and how many ids of faults were issued.
        requests, outcomes: how many were ever recorded.
        settings: the values of the settings, by the name of the service.
    """

    clock: ClockPart
    now: datetime
    seed: int
    ids: int
    scheduled: int
    faults: tuple[Fault, ...]
    issued_faults: int
    requests: int
    outcomes: int
    settings: Mapping[str, Mapping[str, Any]]


def essence_of(sandbox: SandboxState, declared: Mapping[str, type[Any]]) -> Essence:
    """Return the small parts of a sandbox.

    Args:
        sandbox: the sandbox.
        declared: the settings class of each service, by its name.
    """
    clock = sandbox.clock
    return Essence(
        clock=ClockPart(clock.anchor, clock.system_anchor, clock.speed),
        now=sandbox.now,
        seed=sandbox.ids.seed,
        ids=sandbox.ids.counter,
        scheduled=sandbox.queue.scheduled,
        faults=tuple(sandbox.faults),
        issued_faults=sandbox.faults.issued,
        requests=sandbox.journal.total_recorded,
        outcomes=sandbox.ledger.total_recorded,
        settings={
            name: attrs.asdict(sandbox.settings[kind])
            for name, kind in declared.items()
            if kind in sandbox.settings
        },
    )


def apply_essence(sandbox: SandboxState, essence: Essence, declared: Mapping[str, type[Any]]) -> None:
    """Give a sandbox the stored parts, except journal and ledger. Unknown settings are ignored."""
    sandbox.clock = essence.clock.clock()
    sandbox.now = essence.now
    sandbox.ids = Ids(essence.seed, essence.ids)
    sandbox.faults = type(sandbox.faults)(sandbox.ids)
    sandbox.faults.restore(essence.faults, essence.issued_faults)
    settings = dict(sandbox.settings)
    for name, kind in declared.items():
        known = {field.name for field in attrs.fields(kind)}
        stored = {key: value for key, value in essence.settings.get(name, {}).items() if key in known}
        settings[kind] = attrs.evolve(settings.get(kind) or kind(), **stored)
    sandbox.settings = settings
