"""A sandbox under a test's control: its time, its faults, what it recorded, and clients for it."""

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
from galleyproof.testing.clock import SandboxClock, read_time
from galleyproof.testing.faults import SandboxFaults
from galleyproof.testing.in_process import InProcessServer, shared_server
from galleyproof.testing.keys import SandboxKeys
from galleyproof.testing.records import Ledger, RequestJournal
from galleyproof.testing.settings import SandboxSettings, as_document
from galleyproof.testing.simulate import SimulatedActions
from galleyproof.testing.transport import InProcessTransport


class Sandbox:
    """One sandbox: both services as one tester's own world, under control.

    Args:
        server: where it stands.
        name: what it is called.

    Raises:
        SandboxError: there is none of that name; `open` makes one.

    Attributes:
        name: what it is called.
        clock: its time.
        faults: what shall go wrong.
        journal: every call with its answer.
        ledger: everything that took effect.
        settings: how the services behave.
        simulate: what people and platforms do beside the API.
        keys: API keys with less than full rights.
    """

    def __init__(self, server: InProcessServer, name: str) -> None:
        self._handle = server.handle(name)
        self._forks: list[Sandbox] = []
        self._inherited: frozenset[str] = frozenset()
        self._triggered: set[str] = set()
        self.name = name
        self.clock = SandboxClock(self._handle)
        self.faults = SandboxFaults(self._handle)
        self.journal = RequestJournal(self._handle)
        self.ledger = Ledger(self._handle)
        self.settings = SandboxSettings(self._handle)
        self.simulate = SimulatedActions(self._handle)
        self.keys = SandboxKeys(self._handle)

    @classmethod
    def open(
        cls,
        name: str,
        *,
        seed: int = 0,
        start: datetime | str | None = None,
        settings: Mapping[str, Any] | None = None,
        data: str | Mapping[str, Any] = "demo",
        server: InProcessServer | None = None,
    ) -> Sandbox:
        """Make a sandbox with a frozen clock, in place of an older one of its name.

        Args:
            name: what it is called.
            seed: makes its ids and its luck.
            start: where its clock stands, aware; Monday 2026-01-05 at 09:00 UTC if not said.
            settings: as `SandboxSettings.change` takes them.
            data: ``demo``, ``empty`` or a document of one's own.
            server: where it stands; on the one that this process shares if not said.

        Raises:
            SandboxError: something of it cannot be.
        """
        server = server or shared_server()
        wanted = {"name": name, "seed": seed, "data": data, "settings": as_document(settings or {})}
        if start is not None:
            wanted["clock"] = {"start": read_time(start).isoformat()}
        with server.lock:
            if server.mock.registry.find(name) is not None:
                server.mock.registry.delete(name)
            server.control("create_sandbox", wanted)
        return cls(server, name)

    @property
    def key(self) -> str:
        """The API key that opens it with full rights, on both services."""
        return f"sandbox_{self.name}"

    @property
    def seed(self) -> int:
        """What its ids and its luck are made from."""
        return int(self.state.ids.seed)

    @property
    def state(self) -> SandboxState:
        """The sandbox itself, for what nothing else here offers; settled."""
        return self._handle.state

    @cached_property
    def transport(self) -> InProcessTransport:
        """An httpx transport to it, sync and async, for programs that make their own clients."""
        return InProcessTransport(self._handle.server.app)

    def url(self, service: str) -> str:
        """Return the URL of a service's API behind `transport`.

        Raises:
            SandboxError: the server does not have this service.
        """
        return clients.ORIGIN + self._handle.server.api_path(service)

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
        return clients.make_client(Publer, self._handle, options)

    def async_publer(self, **options: Any) -> AsyncPubler:
        """Return an async client of Publer; options are those of ``AsyncPubler``."""
        return clients.make_client(AsyncPubler, self._handle, options)

    def ubiqlu(self, **options: Any) -> Ubiqlu:
        """Return a client of Ubiqlu; options are those of ``Ubiqlu``."""
        return clients.make_client(Ubiqlu, self._handle, options)

    def async_ubiqlu(self, **options: Any) -> AsyncUbiqlu:
        """Return an async client of Ubiqlu; options are those of ``AsyncUbiqlu``."""
        return clients.make_client(AsyncUbiqlu, self._handle, options)

    def fork(self, name: str | None = None) -> Sandbox:
        """Return a sandbox that begins where this one stands and shares nothing with it.

        Raises:
            SandboxError: there is a sandbox of that name already.
        """
        made = self._handle.control("fork_sandbox", {"name": name or self._free_name()})
        twin = Sandbox(self._handle.server, made["name"])
        twin._inherited = frozenset(fault.id for fault in twin.faults)
        self._forks.append(twin)
        return twin

    def snapshot(self, label: str = "default") -> None:
        """Remember how it stands: world, time, faults, what it recorded."""
        self._handle.control("take_snapshot", label=label)

    def restore(self, label: str = "default") -> None:
        """Put it back to a snapshot.

        Raises:
            SandboxError: there is no such snapshot.
        """
        self._record_triggered()
        self._handle.control("restore_sandbox", label=label)

    def reset(self) -> None:
        """Put it back to its beginning."""
        self._record_triggered()
        self._handle.control("reset_sandbox")

    def unused_faults(self) -> list[str]:
        """Return the types of the faults that were added here or in a fork and never triggered."""
        self._record_triggered()
        met = self._triggered.union(*(fork._all_triggered() for fork in self._forks))
        own = [
            fault.type
            for fault in self.faults.unused()
            if fault.id not in met and fault.id not in self._inherited
        ]
        return own + [type for fork in self._forks for type in fork.unused_faults()]

    def close(self) -> None:
        """Delete it and its forks; what they recorded can still be read here."""
        for fork in self._forks:
            fork.close()
        self._handle.delete()

    def __repr__(self) -> str:
        return f"<Sandbox {self.name}, seed {self.seed}, at {self.clock.now.isoformat()}>"

    def _free_name(self) -> str:
        find = self._handle.server.mock.registry.find
        return next(name for number in count(1) if find(name := f"{self.name[:58]}.{number}") is None)

    def _record_triggered(self) -> None:
        self._triggered.update(fault.id for fault in self.state.faults if fault.trigger_count)

    def _all_triggered(self) -> set[str]:
        """Return which of the inherited faults triggered in this fork, or in a fork of it."""
        self._record_triggered()
        met = self._triggered.union(*(fork._all_triggered() for fork in self._forks))
        return {fault for fault in met if fault in self._inherited}
