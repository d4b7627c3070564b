"""All sandboxes of one server, made on first use or by name, and found by API key."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from attrs import define, field, frozen

from galleyproof.kernel.clock import Clock
from galleyproof.kernel.ids import Ids
from galleyproof.kernel.keys import ApiKey, parse_sandbox_key
from galleyproof.kernel.record_store import RecordStore
from galleyproof.kernel.sandbox import EventHandler, OutcomeMapper, SandboxState
from galleyproof.kernel.service import Service

_log = logging.getLogger(__name__)

_TEMPLATES_KEPT = 8
"""Worlds kept for sharing: one a day of each kind, and a few more for clocks that stand elsewhere."""
MAX_SNAPSHOTS = 100
"""How many snapshots one sandbox can have."""

Seeder = Callable[[RecordStore, datetime], None]
"""Puts records into a fresh world; called with the moment at which its sandbox begins."""


class RegistryError(ValueError):
    """A sandbox cannot be made, found or brought back; the message says why."""


@frozen
class SandboxConfig:
    """How a sandbox begins; what is None is as the server was told.

    Args:
        world: ``demo`` or ``empty``, shared with others until it is changed; or a function that fills one.
        clock: makes its clock.
        seed: its seed.
        settings: its settings by their class.
    """

    store: str | Seeder = "demo"
    clock: Callable[[], Clock] | None = None
    seed: int | None = None
    settings: Mapping[type[Any], Any] | None = None


@define
class Registry:
    """The sandboxes and keys of one server.

    Args:
        services: what is mocked.
        settings: each service's settings for new sandboxes, by their class.
        new_clock: makes the clock of a new sandbox.
        seed: the seed of a new sandbox.
        limit: how many sandboxes are kept; past that the longest idle one goes that nobody made by name.
    """

    services: Sequence[Service]
    settings: Mapping[type[Any], Any]
    new_clock: Callable[[], Clock] = Clock.frozen
    seed: int = 0
    limit: int = 10_000
    _ephemeral: OrderedDict[str, SandboxState] = field(factory=OrderedDict, init=False)
    _persistent: dict[str, SandboxState] = field(factory=dict, init=False)
    _beginnings: dict[str, Callable[[], SandboxState]] = field(factory=dict, init=False)
    _snapshots: dict[str, dict[str, SandboxState]] = field(factory=dict, init=False)
    _names: dict[str, str] = field(factory=dict, init=False)
    _keys: dict[str, ApiKey] = field(factory=dict, init=False)
    _templates: OrderedDict[tuple[str, datetime], RecordStore] = field(factory=OrderedDict, init=False)
    _event_handlers: dict[str, EventHandler] = field(factory=dict, init=False)
    _effects: dict[type[Any], OutcomeMapper] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        for service in self.services:
            self._event_handlers.update(service.event_handlers)
            self._effects.update(service.effects)

    def __len__(self) -> int:
        return len(self._ephemeral) + len(self._persistent)

    def __iter__(self) -> Iterator[SandboxState]:
        return iter([*self._persistent.values(), *self._ephemeral.values()])

    def add_key(self, key: ApiKey) -> None:
        """Let ``key`` open its sandbox from now on."""
        self._keys[key.secret] = key

    def key(self, secret: str) -> ApiKey | None:
        """Return the key that was added under that secret, or None."""
        return self._keys.get(secret)

    def keys_for(self, name: str) -> list[ApiKey]:
        """Return the keys that were added for a sandbox."""
        return [key for key in self._keys.values() if key.sandbox == name]

    def open(self, secret: str) -> tuple[SandboxState, ApiKey] | None:
        """Return the settled sandbox that a secret opens, made on first use, and its key.

        Returns None when the secret is unknown, revoked or at its end.
        """
        key = self._keys.get(secret) or parse_sandbox_key(secret)
        if key is None or key.revoked:
            return None
        sandbox = self.sandbox(key.sandbox)
        sandbox.process_due_events()
        return (sandbox, key) if key.is_valid(sandbox.now) else None

    def find_by_key(self, secret: str) -> SandboxState | None:
        """Return the settled sandbox that a secret belongs to, also when the key opens nothing any more."""
        key = self._keys.get(secret) or parse_sandbox_key(secret)
        if key is None:
            return None
        sandbox = self.sandbox(key.sandbox)
        sandbox.process_due_events()
        return sandbox

    def sandbox(self, name: str) -> SandboxState:
        """Return the sandbox of that name, made on first use."""
        if name in self._persistent:
            return self._persistent[name]
        found = self._ephemeral.get(name) or self._put(self._make(name, SandboxConfig()))
        self._ephemeral.move_to_end(name)
        return found

    def find(self, name: str) -> SandboxState | None:
        """Return the settled sandbox of that name or public handle, or None."""
        name = self._names.get(name, name)
        if name not in self._persistent and name not in self._ephemeral:
            return None
        sandbox = self.sandbox(name)
        sandbox.process_due_events()
        return sandbox

    def find_by_public_id(self, handle: str) -> SandboxState | None:
        """Return the settled sandbox with that public handle, or None."""
        return self.find(handle) if handle in self._names else None

    def is_persistent(self, name: str) -> bool:
        """Whether a sandbox was made by name, and so stays until it is deleted."""
        return name in self._persistent

    def create(self, name: str, beginning: SandboxConfig) -> SandboxState:
        """Make a sandbox by name; it stays until it is deleted.

        Raises:
            RegistryError: there is one of that name, or there are too many.
        """
        return self._keep(name, lambda: self._make(name, beginning))

    def fork(self, origin: SandboxState, name: str) -> SandboxState:
        """Make a sandbox by name that begins where another one stands.

        Raises:
            RegistryError: there is one of that name, or there are too many.
        """
        kept = origin.fork(name)
        return self._keep(name, lambda: kept.fork(name))

    def reset(self, name: str) -> SandboxState:
        """Put a sandbox back to its beginning."""
        begin = self._beginnings.get(name, lambda: self._make(name, SandboxConfig()))
        return self._put(begin())

    def delete(self, name: str) -> None:
        """Forget a sandbox, its keys and its snapshots.

        Raises:
            KeyError: there is none of that name.
        """
        gone = self._persistent.pop(name, None) or self._ephemeral.pop(name)
        self._forget(gone)
        for key in self.keys_for(name):
            del self._keys[key.secret]

    def snapshot(self, name: str, label: str) -> SandboxState:
        """Remember how a sandbox stands; a snapshot of the same label is replaced.

        Raises:
            RegistryError: there are too many.
        """
        kept = self._snapshots.setdefault(name, {})
        if label not in kept and len(kept) >= MAX_SNAPSHOTS:
            raise RegistryError(f"{name} has {MAX_SNAPSHOTS} snapshots, and more are not kept.")
        kept[label] = self.sandbox(name).fork(name)
        return kept[label]

    def snapshots(self, name: str) -> Mapping[str, SandboxState]:
        """Return the snapshots of a sandbox by their labels."""
        return dict(self._snapshots.get(name, {}))

    def restore(self, name: str, label: str) -> SandboxState:
        """Put a sandbox back to a snapshot: its world, its time, its faults, what it recorded.

        Raises:
            RegistryError: there is no such snapshot.
        """
        kept = self._snapshots.get(name, {}).get(label)
        if kept is None:
            raise RegistryError(f"{name} has no snapshot {label!r}.")
        return self._put(kept.fork(name))

    def _make(self, name: str, beginning: SandboxConfig) -> SandboxState:
        clock = (beginning.clock or self.new_clock)()
        sandbox = SandboxState(
            name=name,
            store=self._world(beginning.store, clock.now()),
            clock=clock,
            ids=Ids(self.seed if beginning.seed is None else beginning.seed),
            settings=self.settings if beginning.settings is None else beginning.settings,
            effects=self._effects,
            event_handlers=self._event_handlers,
        )
        if not isinstance(beginning.store, str):
            for service in self.services:
                service.schedule_initial_events(sandbox)
        return sandbox

    def _world(self, store: str | Seeder, start: datetime) -> RecordStore:
        """Return a world of a kind; demo and empty ones are shared by all who begin on the same day."""
        if not isinstance(store, str):
            own = RecordStore()
            store(own, start)
            return own
        day = start.replace(hour=0, minute=0, second=0, microsecond=0)
        if (store, day) not in self._templates:
            template = RecordStore()
            for service in self.services:
                (service.seed if store == "demo" else service.seed_empty)(template, day)
            self._templates[store, day] = template
            if len(self._templates) > _TEMPLATES_KEPT:
                self._templates.popitem(last=False)
        return self._templates[store, day].fork()

    def _keep(self, name: str, begin: Callable[[], SandboxState]) -> SandboxState:
        if self.find(name) is not None:
            raise RegistryError(f"There is a sandbox {name!r} already; reset it, or take another name.")
        if len(self._persistent) >= self.limit:
            raise RegistryError(
                f"There are {self.limit:,} named sandboxes, the most that are kept; delete some."
            )
        sandbox = begin()
        self._beginnings[name], self._persistent[name] = begin, sandbox
        return self._put(sandbox)

    def _put(self, sandbox: SandboxState) -> SandboxState:
        """Let a sandbox stand under its name, in place of the one that did."""
        kind = self._persistent if sandbox.name in self._persistent else self._ephemeral
        kind[sandbox.name] = sandbox
        self._names[sandbox.public_id] = sandbox.name
        self._evict()
        return sandbox

    def _evict(self) -> None:
        while len(self) > self.limit and len(self._ephemeral) > 1:
            name, gone = self._ephemeral.popitem(last=False)
            self._forget(gone)
            _log.warning("Sandbox %s was idle longest and is gone: %d is the limit.", name, self.limit)

    def _forget(self, gone: SandboxState) -> None:
        self._names.pop(gone.public_id, None)
        self._beginnings.pop(gone.name, None)
        self._snapshots.pop(gone.name, None)
