"""The sandboxes and API keys of one server."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from attrs import define, field, frozen

from galleyproof.kernel.clock import Clock
from galleyproof.kernel.ids import Ids
from galleyproof.kernel.keys import DEFAULT_SANDBOX, ApiKey, parse_sandbox_key, sandbox_of_any_key
from galleyproof.kernel.record_store import RecordStore
from galleyproof.kernel.sandbox import EventHandler, OutcomeMapper, SandboxState
from galleyproof.kernel.service import Service

_log = logging.getLogger(__name__)

_MAX_TEMPLATES = 8
"""The maximum number of shared record stores: one for each preset and day."""
MAX_SNAPSHOTS = 100
"""The maximum number of snapshots of one sandbox."""

Seeder = Callable[[RecordStore, datetime], None]
"""Adds seed data to an empty store; called with the store and the initial time of the sandbox."""


class StateError(ValueError):
    """Stored state cannot be used; the message says what is wrong and what to do."""


class RegistryError(ValueError):
    """A sandbox cannot be created or restored; the message says why."""


@frozen
class SandboxConfig:
    """The initial state of a sandbox; None means the default of the server.

    Args:
        store: ``demo``, ``empty`` or a function that adds seed data.
        clock: returns a new clock.
        seed: the random seed.
        settings: the settings of each service, by their class.
        document: the request that describes all this, for a registry that keeps it; None without one.
    """

    store: str | Seeder | None = None
    clock: Callable[[], Clock] | None = None
    seed: int | None = None
    settings: Mapping[type[Any], Any] | None = None
    document: Mapping[str, Any] | None = None


@define
class Registry:
    """The sandboxes and keys of one server.

    Args:
        services: the mocked services.
        settings: the default settings of each service, by their class.
        new_clock: returns the clock of a new sandbox.
        seed: the default random seed.
        limit: the maximum number of sandboxes; the least recently used one that is not persistent is evicted.
        data: the default seed data.
        accept_any_key: whether a key that nobody created opens a sandbox of its own.
        any_key_config: the initial state of such a sandbox.
    """

    services: Sequence[Service]
    settings: Mapping[type[Any], Any]
    new_clock: Callable[[], Clock] = Clock.frozen
    seed: int = 0
    limit: int = 10_000
    data: str | Seeder = "demo"
    accept_any_key: bool = False
    any_key_config: SandboxConfig = field(factory=SandboxConfig)
    _ephemeral: OrderedDict[str, SandboxState] = field(factory=OrderedDict, init=False)
    _persistent: dict[str, SandboxState] = field(factory=dict, init=False)
    _initial_states: dict[str, Callable[[], SandboxState]] = field(factory=dict, init=False)
    _snapshots: dict[str, dict[str, SandboxState]] = field(factory=dict, init=False)
    _names: dict[str, str] = field(factory=dict, init=False)
    _keys: dict[str, ApiKey] = field(factory=dict, init=False)
    _templates: OrderedDict[tuple[str, datetime], RecordStore] = field(factory=OrderedDict, init=False)
    _event_handlers: dict[str, EventHandler] = field(factory=dict, init=False)
    _outcome_mappers: dict[type[Any], OutcomeMapper] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        for service in self.services:
            self._event_handlers.update(service.event_handlers)
            self._outcome_mappers.update(service.outcome_mappers)

    def __len__(self) -> int:
        return len(self._ephemeral) + len(self._persistent)

    def __iter__(self) -> Iterator[SandboxState]:
        return iter([*self._persistent.values(), *self._ephemeral.values()])

    def names(self) -> list[str]:
        """Return the names of all sandboxes."""
        return [*self._persistent, *self._ephemeral]

    def add_key(self, key: ApiKey) -> None:
        """Add a key, or replace the one with the same secret."""
        self._keys[key.secret] = key

    def key(self, secret: str) -> ApiKey | None:
        """Return the added key with a secret, or None."""
        return self._keys.get(secret)

    def keys_for(self, name: str) -> list[ApiKey]:
        """Return the added keys of a sandbox."""
        return [key for key in self._keys.values() if key.sandbox == name]

    def open(self, secret: str) -> tuple[SandboxState, ApiKey] | None:
        """Return the sandbox of a valid key, and the key; None if the key is unknown, revoked or expired.

        A sandbox is created on first use. Its due events are processed.
        """
        key = self._resolve(secret)
        if key is None or key.revoked:
            return None
        sandbox = self.sandbox(key.sandbox)
        sandbox.process_due_events()
        return (sandbox, key) if key.is_valid(sandbox.now) else None

    def find_by_key(self, secret: str) -> SandboxState | None:
        """Return the sandbox of a key, also if the key is revoked or expired; None if it is unknown."""
        key = self._resolve(secret)
        if key is None:
            return None
        sandbox = self.sandbox(key.sandbox)
        sandbox.process_due_events()
        return sandbox

    def sandbox(self, name: str) -> SandboxState:
        """Return the sandbox with a name; it is created on first use."""
        if name in self._persistent:
            return self._persistent[name]
        if name == DEFAULT_SANDBOX:  # every server has it, so it is never evicted
            self._persistent[name] = self._make(name, SandboxConfig())
            return self._put(self._persistent[name])
        found = self._ephemeral.get(name) or self._put(self._initial_state(name))
        self._ephemeral.move_to_end(name)
        return found

    def find(self, name: str) -> SandboxState | None:
        """Return the sandbox with a name or public id, with its due events processed, or None."""
        name = self._names.get(name, name)
        if name not in self._persistent and name not in self._ephemeral:
            return None
        sandbox = self.sandbox(name)
        sandbox.process_due_events()
        return sandbox

    def peek(self, name: str) -> SandboxState | None:
        """Return the sandbox with a name as it is, without processing its due events, or None."""
        return self._persistent.get(name) or self._ephemeral.get(name)

    def find_by_public_id(self, public_id: str) -> SandboxState | None:
        """Return the sandbox with a public id, with its due events processed, or None."""
        return self.find(public_id) if public_id in self._names else None

    def is_persistent(self, name: str) -> bool:
        """Return whether a sandbox stays until it is deleted."""
        return name in self._persistent

    def create(self, name: str, config: SandboxConfig) -> SandboxState:
        """Create a persistent sandbox.

        Raises:
            RegistryError: the name is taken, or there are too many sandboxes.
        """
        return self._add_persistent(name, lambda: self._make(name, config))

    def fork(self, origin: SandboxState, name: str) -> SandboxState:
        """Create a persistent sandbox with the current state of another one.

        Raises:
            RegistryError: the name is taken, or there are too many sandboxes.
        """
        kept = origin.fork(name)
        return self._add_persistent(name, lambda: kept.fork(name))

    def adopt(self, name: str, restore: Callable[[SandboxState], None]) -> SandboxState:
        """Create a persistent sandbox with a state from elsewhere, or replace the one with its name.

        Args:
            name: its name.
            restore: gives an empty sandbox its state.

        Raises:
            RegistryError: there are too many sandboxes.
        """
        sandbox = self._empty(name, self._nothing(), self.new_clock())
        restore(sandbox)
        kept = sandbox.fork(name)
        if name not in self._persistent:
            self._require_room()
            self._ephemeral.pop(name, None)
        self._snapshots.pop(name, None)
        self._initial_states[name], self._persistent[name] = lambda: kept.fork(name), sandbox
        return self._put(sandbox)

    def reset(self, name: str) -> SandboxState:
        """Reset a sandbox to its initial state."""
        return self._put(self._initial_state(name))

    def delete(self, name: str) -> None:
        """Delete a sandbox, its keys and its snapshots.

        Raises:
            KeyError: there is no such sandbox.
        """
        sandbox = self._persistent.pop(name, None) or self._ephemeral.pop(name)
        self._forget(sandbox)
        for key in self.keys_for(name):
            del self._keys[key.secret]

    def commit(self) -> None:
        """Store what changed; a registry in memory has nothing to do."""

    def close(self) -> None:
        """End the use of the registry; one in memory has nothing to do."""

    def snapshot(self, name: str, label: str) -> SandboxState:
        """Take a snapshot of a sandbox; a snapshot with the same label is replaced.

        Raises:
            RegistryError: there are too many snapshots.
        """
        kept = self._snapshots.setdefault(name, {})
        if label not in kept and len(kept) >= MAX_SNAPSHOTS:
            raise RegistryError(f"Sandbox {name!r} has {MAX_SNAPSHOTS} snapshots, the maximum.")
        kept[label] = self.sandbox(name).fork(name)
        return kept[label]

    def snapshots(self, name: str) -> Mapping[str, SandboxState]:
        """Return the snapshots of a sandbox by label."""
        return dict(self._snapshots.get(name, {}))

    def restore(self, name: str, label: str) -> SandboxState:
        """Restore a sandbox to a snapshot: its records, clock, faults, journal and ledger.

        Raises:
            RegistryError: there is no such snapshot.
        """
        kept = self._snapshots.get(name, {}).get(label)
        if kept is None:
            raise RegistryError(f"Sandbox {name!r} has no snapshot {label!r}.")
        return self._put(kept.fork(name))

    def _resolve(self, secret: str) -> ApiKey | None:
        """Return the key that a secret stands for, or None."""
        known = self._keys.get(secret) or parse_sandbox_key(secret)
        if known is not None or not self.accept_any_key:
            return known
        name = sandbox_of_any_key(secret)
        if name not in self._ephemeral and name not in self._persistent:
            self._initial_states[name] = partial(self._make, name, self.any_key_config)
        return ApiKey(secret, name)

    def _initial_state(self, name: str) -> SandboxState:
        """Return a new sandbox as it was created, or as one that is created on first use."""
        create = self._initial_states.get(name, partial(self._make, name, SandboxConfig()))
        return create()

    def _make(self, name: str, config: SandboxConfig) -> SandboxState:
        clock = (config.clock or self.new_clock)()
        data = self.data if config.store is None else config.store
        sandbox = self._empty(name, self._new_store(data, clock.now()), clock)
        sandbox.ids.seed = self.seed if config.seed is None else config.seed
        sandbox.settings = self.settings if config.settings is None else config.settings
        if not isinstance(data, str):
            for service in self.services:
                service.schedule_initial_events(sandbox)
        return sandbox

    def _empty(self, name: str, store: RecordStore, clock: Clock) -> SandboxState:
        """Return a sandbox with these records that has done nothing yet."""
        return SandboxState(
            name=name,
            store=store,
            clock=clock,
            ids=Ids(self.seed),
            settings=self.settings,
            outcome_mappers=self._outcome_mappers,
            event_handlers=self._event_handlers,
        )

    def _nothing(self) -> RecordStore:
        """Return a store without any record."""
        return RecordStore()

    def _new_store(self, store: str | Seeder, start: datetime) -> RecordStore:
        """Return a store with seed data; stores with the same preset and day share their tables."""
        if not isinstance(store, str):
            custom = RecordStore()
            store(custom, start)
            return custom
        day = start.replace(hour=0, minute=0, second=0, microsecond=0)
        if (store, day) not in self._templates:
            template = RecordStore()
            for service in self.services:
                (service.seed if store == "demo" else service.seed_empty)(template, day)
            self._templates[store, day] = template
            if len(self._templates) > _MAX_TEMPLATES:
                self._templates.popitem(last=False)
        return self._templates[store, day].fork()

    def _add_persistent(self, name: str, create: Callable[[], SandboxState]) -> SandboxState:
        if self.find(name) is not None:
            raise RegistryError(f"Sandbox {name!r} already exists. Reset it or use another name.")
        self._require_room()
        sandbox = create()
        self._initial_states[name], self._persistent[name] = create, sandbox
        return self._put(sandbox)

    def _require_room(self) -> None:
        """Check that one more persistent sandbox can be added."""
        if len(self._persistent) - (DEFAULT_SANDBOX in self._persistent) >= self.limit:
            raise RegistryError(f"There are {self.limit:,} persistent sandboxes, the maximum. Delete some.")

    def _put(self, sandbox: SandboxState) -> SandboxState:
        """Add a sandbox, or replace the one with its name."""
        kind = self._persistent if sandbox.name in self._persistent else self._ephemeral
        kind[sandbox.name] = sandbox
        self._names[sandbox.public_id] = sandbox.name
        self._evict()
        return sandbox

    def _evict(self) -> None:
        while len(self) > self.limit and len(self._ephemeral) > 1:
            name, evicted = self._ephemeral.popitem(last=False)
            self._forget(evicted)
            _log.warning("Evicted the least recently used sandbox %s; the limit is %d.", name, self.limit)

    def _forget(self, sandbox: SandboxState) -> None:
        self._names.pop(sandbox.public_id, None)
        self._initial_states.pop(sandbox.name, None)
        self._snapshots.pop(sandbox.name, None)
