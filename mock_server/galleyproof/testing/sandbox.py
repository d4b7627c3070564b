"""A sandbox in a test's hand: its time, its faults, what it recorded, and clients for it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from itertools import count
from typing import Any

from publer_client import AsyncPubler, Publer
from ubiqlu_client import AsyncUbiqlu, Ubiqlu

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.testing import clients
from galleyproof.testing.clock import GalleyClock, read_time
from galleyproof.testing.faults import GalleyFaults
from galleyproof.testing.in_process import InProcessServer, shared_bench
from galleyproof.testing.keys import GalleyKeys
from galleyproof.testing.records import GalleyJournal, GalleyLedger
from galleyproof.testing.settings import GalleySettings, as_document
from galleyproof.testing.simulate import GalleyPeople
from galleyproof.testing.transport import InProcessTransport


class Galley:
    """One sandbox: both services as one tester's own world, under control.

    Args:
        bench: where it stands.
        name: what it is called.

    Raises:
        GalleyError: there is none of that name; `open` makes one.

    Attributes:
        name: what it is called.
        clock: its time.
        faults: what shall go wrong.
        journal: every call with its answer.
        ledger: everything that took effect.
        settings: how the services behave.
        people: what people and platforms do beside the API.
        keys: API keys with less than full rights.
    """

    def __init__(self, bench: InProcessServer, name: str) -> None:
        self._hand = bench.hand(name)
        self._forks: list[Galley] = []
        self._inherited: frozenset[str] = frozenset()
        self._met: set[str] = set()
        self.name = name
        self.clock = GalleyClock(self._hand)
        self.faults = GalleyFaults(self._hand)
        self.journal = GalleyJournal(self._hand)
        self.ledger = GalleyLedger(self._hand)
        self.settings = GalleySettings(self._hand)
        self.people = GalleyPeople(self._hand)
        self.keys = GalleyKeys(self._hand)

    @classmethod
    def open(
        cls,
        name: str,
        *,
        seed: int = 0,
        start: datetime | str | None = None,
        settings: Mapping[str, Any] | None = None,
        world: str | Mapping[str, Any] = "demo",
        bench: InProcessServer | None = None,
    ) -> Galley:
        """Make a sandbox with a frozen clock, in place of an older one of its name.

        Args:
            name: what it is called.
            seed: makes its ids and its luck.
            start: where its clock stands, aware; Monday 2026-01-05 at 09:00 UTC if not said.
            settings: as `GalleySettings.change` takes them.
            world: ``demo``, ``empty`` or a document of one's own.
            bench: where it stands; on the one that this process shares if not said.

        Raises:
            GalleyError: something of it cannot be.
        """
        bench = bench or shared_bench()
        wanted = {"name": name, "seed": seed, "data": world, "settings": as_document(settings or {})}
        if start is not None:
            wanted["clock"] = {"start": read_time(start).isoformat()}
        with bench.lock:
            if bench.server.registry.find(name) is not None:
                bench.server.registry.delete(name)
            bench.ask("create_sandbox", wanted)
        return cls(bench, name)

    @property
    def key(self) -> str:
        """The API key that opens it with full rights, on both services."""
        return f"sandbox_{self.name}"

    @property
    def seed(self) -> int:
        """What its ids and its luck are made from."""
        return int(self.sandbox.ids.seed)

    @property
    def sandbox(self) -> SandboxState:
        """The sandbox itself, for what nothing else here offers; settled."""
        return self._hand.sandbox

    @cached_property
    def transport(self) -> InProcessTransport:
        """An httpx transport to it, sync and async, for programs that make their own clients."""
        return InProcessTransport(self._hand.bench.app)

    @property
    def publer_url(self) -> str:
        """Where Publer is behind `transport`."""
        return clients.PUBLER_URL

    @property
    def ubiqlu_url(self) -> str:
        """Where Ubiqlu is behind `transport`."""
        return clients.UBIQLU_URL

    def publer(self, **options: Any) -> Publer:
        """Return a client of Publer; options are those of ``Publer``, such as another ``api_key``."""
        return clients.make_client(Publer, self._hand, options)

    def async_publer(self, **options: Any) -> AsyncPubler:
        """Return an async client of Publer; options are those of ``AsyncPubler``."""
        return clients.make_client(AsyncPubler, self._hand, options)

    def ubiqlu(self, **options: Any) -> Ubiqlu:
        """Return a client of Ubiqlu; options are those of ``Ubiqlu``."""
        return clients.make_client(Ubiqlu, self._hand, options)

    def async_ubiqlu(self, **options: Any) -> AsyncUbiqlu:
        """Return an async client of Ubiqlu; options are those of ``AsyncUbiqlu``."""
        return clients.make_client(AsyncUbiqlu, self._hand, options)

    def fork(self, name: str | None = None) -> Galley:
        """Return a sandbox that begins where this one stands and shares nothing with it.

        Raises:
            GalleyError: there is a sandbox of that name already.
        """
        made = self._hand.ask("fork_sandbox", {"name": name or self._free_name()})
        twin = Galley(self._hand.bench, made["name"])
        twin._inherited = frozenset(fault.id for fault in twin.faults)
        self._forks.append(twin)
        return twin

    def snapshot(self, label: str = "default") -> None:
        """Remember how it stands: world, time, faults, what it recorded."""
        self._hand.ask("take_snapshot", label=label)

    def rewind(self, label: str = "default") -> None:
        """Put it back to a snapshot.

        Raises:
            GalleyError: there is no such snapshot.
        """
        self._note_met()
        self._hand.ask("restore_sandbox", label=label)

    def reset(self) -> None:
        """Put it back to its beginning."""
        self._note_met()
        self._hand.ask("reset_sandbox")

    def unmet(self) -> list[str]:
        """Return the effects of faults that were set here or in a fork and never struck."""
        self._note_met()
        met = self._met.union(*(fork._all_met() for fork in self._forks))
        own = [
            fault.type
            for fault in self.faults.unmet()
            if fault.id not in met and fault.id not in self._inherited
        ]
        return own + [effect for fork in self._forks for effect in fork.unmet()]

    def close(self) -> None:
        """Delete it and its forks; what they recorded can still be read here."""
        for fork in self._forks:
            fork.close()
        self._hand.delete()

    def __repr__(self) -> str:
        return f"<Galley {self.name}, seed {self.seed}, at {self.clock.now.isoformat()}>"

    def _free_name(self) -> str:
        find = self._hand.bench.server.registry.find
        return next(name for number in count(1) if find(name := f"{self.name[:58]}.{number}") is None)

    def _note_met(self) -> None:
        self._met.update(fault.id for fault in self.sandbox.faults if fault.trigger_count)

    def _all_met(self) -> set[str]:
        """Return which of the faults that a fork began with struck there, or in a fork of it."""
        self._note_met()
        met = self._met.union(*(fork._all_met() for fork in self._forks))
        return {fault for fault in met if fault in self._inherited}
