"""A sandbox of a test: clock, faults, records, settings, keys, and clients for it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from datetime import datetime
from functools import cached_property
from itertools import count
from os import PathLike, fspath
from pathlib import Path
from typing import Any

from publer_client import AsyncPubler, Publer
from ubiqlu_client import AsyncUbiqlu, Ubiqlu

from galleyproof.control.sandboxes import sandbox_config
from galleyproof.control.seed_files import SeedFileError, invalid_seed_file, read_seed_data
from galleyproof.kernel.keys import is_sandbox_of_any_key
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.kernel.seed_data import SeedDataError, check_document, is_state
from galleyproof.testing.clients import ORIGIN, PUBLER_URL, UBIQLU_URL, InProcessTransport, make_client
from galleyproof.testing.clock import SandboxClock, read_time
from galleyproof.testing.configuration import SandboxKeys, SandboxSettings, as_document
from galleyproof.testing.errors import SandboxError
from galleyproof.testing.faults import SandboxFaults
from galleyproof.testing.in_process import InProcessServer, shared_server
from galleyproof.testing.names import AnyName, ServiceName
from galleyproof.testing.records import Ledger, RequestJournal
from galleyproof.testing.simulate import SimulatedActions


def read_data(data: str | PathLike[str] | Mapping[str, Any]) -> Any:
    """Return the name of a preset, or a document of records that is given or in a file.

    Raises:
        SandboxError: the file cannot be read, or the document does not have the form of seed data.
    """
    try:
        if isinstance(data, str | PathLike):
            return read_seed_data(fspath(data))
        check_document(data)
    except SeedFileError as error:
        raise SandboxError(str(error)) from None
    except SeedDataError as error:
        raise _about_data(SandboxError(error.message, f"/data{error.pointer}"), data) from None
    return data


def _about_data(error: SandboxError, data: str | PathLike[str] | Mapping[str, Any]) -> SandboxError:
    """Return an error about seed data with the file and the place in it; return other errors as they are."""
    if not error.pointer.startswith("/data"):
        return error
    pointer = error.pointer.removeprefix("/data")
    if isinstance(data, str | PathLike):
        return SandboxError(str(invalid_seed_file(Path(data), str(error), pointer)), error.pointer)
    return SandboxError(f"{error} (at {pointer or '/'} in the seed data)", error.pointer)


class Sandbox:
    """An isolated copy of all services, controlled by a test.

    Args:
        server: the server that has it.
        name: its name.

    Raises:
        SandboxError: there is no sandbox of this name; `open` creates one.

    Attributes:
        name: its name.
        clock: its clock.
        faults: its faults.
        journal: the requests that it received, with their responses.
        ledger: what took effect in it.
        settings: the settings of its services.
        simulate: actions of users and networks outside the API.
        keys: its API keys.
    """

    def __init__(self, server: InProcessServer, name: str) -> None:
        self._handle = server.handle(name)
        self._at_close = ExitStack()
        self._names_of_unknown_keys: Callable[[], set[str]] = set
        self._related: list[Sandbox] = []
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
        data: str | PathLike[str] | Mapping[str, Any] = "demo",
        accept_any_key: bool | None = None,
        server: InProcessServer | None = None,
    ) -> Sandbox:
        """Create a sandbox with a frozen clock; an older one of the same name is deleted.

        Args:
            name: its name.
            seed: the seed of its ids and random values.
            start: the initial time of its clock; Monday 2026-01-05 at 09:00 UTC by default.
            settings: as for `SandboxSettings.change`.
            data: its seed data: ``demo``, ``empty``, a document of records, or the path of a YAML or JSON
                file with one. A relative path starts at the current folder. A file that `save` wrote has
                the whole state, also seed, clock and settings.
            accept_any_key: whether each unknown API key opens another sandbox, with the same initial state,
                until this one is closed. By default the server decides, which rejects unknown keys.
            server: the server that has it; by default the one that the tests of this process share.

        Raises:
            SandboxError: an argument is not valid.
        """
        server = server or shared_server()
        document = read_data(data)
        if is_state(document):
            with server.lock:
                server.control("write_state", document, sandbox=name)
            return cls(server, name)
        body = {"name": name, "seed": seed, "data": document, "settings": as_document(settings or {})}
        if start is not None:
            body["clock"] = {"start": read_time(start).isoformat()}
        with server.lock:
            if server.mock.registry.find(name) is not None:
                server.mock.registry.delete(name)
            try:
                server.control("create_sandbox", body)
            except SandboxError as error:
                raise _about_data(error, data) from None
        made = cls(server, name)
        if accept_any_key is not None:
            config = sandbox_config(server.mock.context, body) if accept_any_key else None
            names = made._at_close.enter_context(server.accepting_any_key(config))
            made._names_of_unknown_keys = names
        return made

    @property
    def key(self) -> str:
        """The API key that opens the sandbox with all rights, on all services."""
        return f"sandbox_{self.name}"

    @property
    def seed(self) -> int:
        """The seed of its ids and random values."""
        return int(self.state.ids.seed)

    @property
    def state(self) -> SandboxState:
        """The internal state of the sandbox, with its due events processed."""
        return self._handle.state

    @cached_property
    def transport(self) -> InProcessTransport:
        """An httpx transport to the sandbox, sync and async, for programs that create their own clients."""
        return InProcessTransport(self._handle.server.app)

    def url(self, service: ServiceName | AnyName) -> str:
        """Return the base URL of a service, for requests through `transport`.

        Raises:
            SandboxError: the server does not have this service.
        """
        return ORIGIN + self._handle.server.api_path(service)

    @property
    def publer_url(self) -> str:
        """The base URL of Publer, for requests through `transport`."""
        return PUBLER_URL

    @property
    def ubiqlu_url(self) -> str:
        """The base URL of Ubiqlu, for requests through `transport`."""
        return UBIQLU_URL

    def publer(self, **options: Any) -> Publer:
        """Return a client of Publer; the options are those of ``Publer``, such as another ``api_key``."""
        return make_client(Publer, self._handle, options)

    def async_publer(self, **options: Any) -> AsyncPubler:
        """Return an async client of Publer; the options are those of ``AsyncPubler``."""
        return make_client(AsyncPubler, self._handle, options)

    def ubiqlu(self, **options: Any) -> Ubiqlu:
        """Return a client of Ubiqlu; the options are those of ``Ubiqlu``."""
        return make_client(Ubiqlu, self._handle, options)

    def async_ubiqlu(self, **options: Any) -> AsyncUbiqlu:
        """Return an async client of Ubiqlu; the options are those of ``AsyncUbiqlu``."""
        return make_client(AsyncUbiqlu, self._handle, options)

    def export(self, path: str | PathLike[str]) -> None:
        """Write the records of the sandbox as seed data in YAML, which ``data=`` accepts."""
        import yaml  # takes a while, and most tests need none

        document = self._handle.control("export_seed")
        Path(path).write_text(yaml.safe_dump(document, allow_unicode=True, sort_keys=False), "utf-8")

    def save(self, path: str | PathLike[str]) -> None:
        """Write the whole state of the sandbox as JSON, which ``data=`` and `galleyproof show` accept."""
        document = self._handle.control("read_state")
        Path(path).write_text(json.dumps(document, ensure_ascii=False), "utf-8")

    def fork(self, name: str | None = None) -> Sandbox:
        """Create a sandbox with the current state of this one, which is independent from then on.

        Args:
            name: its name; generated by default.

        Raises:
            SandboxError: the name is taken.
        """
        made = self._handle.control("fork_sandbox", {"name": name or self._free_name()})
        fork = Sandbox(self._handle.server, made["name"])
        fork._inherited = frozenset(fault.id for fault in fork.faults)
        self._related.append(fork)
        return fork

    def for_key(self, key: str) -> Sandbox:
        """Return the sandbox that an API key opens, such as the key of a program under test.

        Raises:
            SandboxError: the key opens no sandbox.
        """
        found = self._handle.server.handle_for_key(key)
        if found is None:
            raise SandboxError(
                f"The key {key!r} opens no sandbox. Add it to this one with keys.create({key!r}), or accept "
                "every key with @pytest.mark.galleyproof(accept_any_key=True)."
            )
        for sandbox in (self, *self._related, *self.of_unknown_keys()):
            if sandbox.name == found.name:
                return sandbox
        return Sandbox(self._handle.server, found.name)

    def of_unknown_keys(self) -> list[Sandbox]:
        """Return the sandboxes that unknown API keys opened, which is possible with ``accept_any_key``."""
        related = {sandbox.name for sandbox in self._related}
        for name in sorted(self._names_of_unknown_keys() - related):
            self._related.append(Sandbox(self._handle.server, name))
        return [sandbox for sandbox in self._related if is_sandbox_of_any_key(sandbox.name)]

    def snapshot(self, label: str = "default") -> None:
        """Save the state under a label: records, clock, faults, journal and ledger."""
        self._handle.control("take_snapshot", label=label)

    def restore(self, label: str = "default") -> None:
        """Restore the state that was saved under a label.

        Raises:
            SandboxError: there is no such snapshot.
        """
        self._record_triggered()
        self._handle.control("restore_sandbox", label=label)

    def reset(self) -> None:
        """Restore the initial state."""
        self._record_triggered()
        self._handle.control("reset_sandbox")

    def unused_faults(self) -> list[str]:
        """Return the types of faults that never triggered, added here, in a fork or with `for_key`."""
        self._record_triggered()
        triggered = self._triggered.union(*(other._all_triggered() for other in self._related))
        own = [
            fault.type
            for fault in self.faults.unused()
            if fault.id not in triggered and fault.id not in self._inherited
        ]
        return own + [type for other in self._related for type in other.unused_faults()]

    def close(self) -> None:
        """Delete the sandbox, its forks and those of unknown keys; their records can still be read here."""
        self.of_unknown_keys()
        for other in self._related:
            other.close()
        self._handle.delete()
        self._at_close.close()

    def __repr__(self) -> str:
        return f"<Sandbox {self.name}, seed {self.seed}, at {self.clock.now.isoformat()}>"

    def _free_name(self) -> str:
        find = self._handle.server.mock.registry.find
        return next(name for number in count(1) if find(name := f"{self.name[:58]}.{number}") is None)

    def _record_triggered(self) -> None:
        self._triggered.update(fault.id for fault in self.state.faults if fault.trigger_count)

    def _all_triggered(self) -> set[str]:
        """Return the ids of the inherited faults that triggered in this fork or in a fork of it."""
        self._record_triggered()
        triggered = self._triggered.union(*(other._all_triggered() for other in self._related))
        return {fault for fault in triggered if fault in self._inherited}
