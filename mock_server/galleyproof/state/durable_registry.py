"""The sandboxes of a server with a database: loaded on first use, written before each response."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Iterator, Mapping
from datetime import datetime
from typing import Any

from attrs import define, field

from galleyproof.kernel.keys import DEFAULT_SANDBOX, ApiKey
from galleyproof.kernel.record_store import RecordStore
from galleyproof.kernel.registry import Registry, SandboxConfig, Seeder
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.state.bases import Base, Bases
from galleyproof.state.codec import Codec
from galleyproof.state.database import Database
from galleyproof.state.parts import Essence, apply_essence
from galleyproof.state.writer import Writer, Written

INITIAL = ""
"""The label of the state that a reset of a forked sandbox leads to."""
_FORKED = "fork"
_SNAPSHOTS = "SELECT id, label FROM sandboxes WHERE name = ? AND label IS NOT NULL ORDER BY id"


def _no_config(_document: Mapping[str, Any]) -> SandboxConfig:
    raise AssertionError("the server sets this when its contracts are read")


@define
class DurableRegistry(Registry):
    """The sandboxes and keys of one server, in a database.

    Args:
        database: where they are.
        declared: the settings class of each service, by its name.
        read_config: returns the initial state that a document of `SandboxConfig` describes.
        in_memory: how many sandboxes stay in memory; those unused longest are released.
    """

    database: Database = field(kw_only=True)
    declared: Mapping[str, type[Any]] = field(kw_only=True)
    read_config: Callable[[Mapping[str, Any]], SandboxConfig] = field(default=_no_config, kw_only=True)
    in_memory: int = field(default=1_000, kw_only=True)
    _codec: Codec = field(factory=Codec, init=False)
    _bases: Bases = field(init=False)
    _writer: Writer = field(init=False)
    _stored: dict[str, bool] = field(factory=dict, init=False)
    """By name of a sandbox in the database: whether it is persistent; the least recently used first."""
    _written: dict[str, Written] = field(factory=dict, init=False)
    _touched: dict[str, SandboxState] = field(factory=dict, init=False)
    _new_snapshots: set[tuple[str, str]] = field(factory=set, init=False)
    _documents: dict[str, str | None] = field(factory=dict, init=False)
    _new_base: Base | None = field(default=None, init=False)
    _base_of: dict[str, Base] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        self._bases = Bases(self.database, self._codec)
        self._writer = Writer(self.database, self._codec, self.declared)
        stored = "SELECT name, persistent FROM sandboxes WHERE label IS NULL ORDER BY used"
        for name, persistent in self.database.read(stored):
            self._stored[name] = bool(persistent)
            self._names[SandboxState.public_id_of(name)] = name
        for (data,) in self.database.read("SELECT data FROM keys"):
            key = self._codec.read(ApiKey, data)
            self._keys[key.secret] = key

    def __len__(self) -> int:
        return len(self.names())

    def __iter__(self) -> Iterator[SandboxState]:
        return (self.sandbox(name) for name in self.names())

    def names(self) -> list[str]:
        """Return the names of all sandboxes, those in the database too."""
        return list(dict.fromkeys([*super().names(), *self._stored]))

    def sandbox(self, name: str) -> SandboxState:
        """Return the sandbox with a name; it is loaded or created on first use."""
        if self.peek(name) is None and name in self._stored:
            self._load(name)
        found = super().sandbox(name)
        self._touched[name] = found
        if name in self._persistent:
            self._persistent[name] = self._persistent.pop(name)
        return found

    def find(self, name: str) -> SandboxState | None:
        """Return the sandbox with a name or public id, with its due events processed, or None."""
        name = self._names.get(name, name)
        if name in self._stored:
            self.sandbox(name)
        return super().find(name)

    def is_persistent(self, name: str) -> bool:
        """Return whether a sandbox stays until it is deleted."""
        return super().is_persistent(name) or self._stored.get(name, False)

    def create(self, name: str, config: SandboxConfig) -> SandboxState:
        """Create a persistent sandbox."""
        self._documents[name] = None if config.document is None else json.dumps(config.document)
        return super().create(name, config)

    def fork(self, origin: SandboxState, name: str) -> SandboxState:
        """Create a persistent sandbox with the current state of another one."""
        self._documents[name] = json.dumps(_FORKED)
        self._base_of[name] = self._base_of[origin.name]
        return super().fork(origin, name)

    def adopt(self, name: str, restore: Callable[[SandboxState], None]) -> SandboxState:
        """Create a persistent sandbox with a state from elsewhere, or replace the one with its name."""
        if name in self._stored:
            self.sandbox(name)
        self._documents[name] = json.dumps(_FORKED)
        return super().adopt(name, restore)

    def delete(self, name: str) -> None:
        """Delete a sandbox, its keys and its snapshots."""
        self.sandbox(name)
        super().delete(name)
        for part in (self._stored, self._written, self._touched, self._documents, self._base_of):
            part.pop(name, None)
        with self.database.transaction():
            self._remove(name)

    def add_key(self, key: ApiKey) -> None:
        """Add a key, or replace the one with the same secret."""
        with self.database.transaction():
            row = (key.secret, key.sandbox, self._codec.write(key))
            self.database.write("INSERT OR REPLACE INTO keys VALUES (?, ?, ?)", *row)
        super().add_key(key)

    def snapshot(self, name: str, label: str) -> SandboxState:
        """Take a snapshot of a sandbox."""
        kept = super().snapshot(name, label)
        self._new_snapshots.add((name, label))
        return kept

    def close(self) -> None:
        """Note which sandboxes were used last, and close the database."""
        with self.database.transaction():
            self.database.write_all(
                "UPDATE sandboxes SET used = ? WHERE name = ?",
                ((place, name) for place, name in enumerate(self._stored)),
            )
        self.database.close()

    def commit(self) -> None:
        """Write everything that changed since the last commit.

        Raises:
            StateError: it cannot be written. What was not written is forgotten, also in memory.
        """
        if not self._touched:
            return
        touched, snapshots = list(self._touched.values()), list(self._new_snapshots)
        self._touched.clear()
        self._new_snapshots.clear()
        try:
            with self.database.transaction():
                for sandbox in touched:
                    self._write(sandbox)
                for name, label in snapshots:
                    self._write_snapshot(name, label)
        except BaseException:
            for sandbox in touched:
                self._release(sandbox.name)
            raise
        for sandbox in touched:
            self._stored.pop(sandbox.name, None)
            self._stored[sandbox.name] = sandbox.name in self._persistent
        self._release_unused()

    def _put(self, sandbox: SandboxState) -> SandboxState:
        """Add a sandbox, or replace the one with its name: then all of it is written."""
        name = sandbox.name
        self._base_of[name] = self._new_base or self._base_of[name]
        self._new_base = None
        self._written.pop(name, None)
        self._touched[name] = super()._put(sandbox)
        return sandbox

    def _evict(self) -> None:
        """Do nothing: `commit` releases sandboxes."""

    def _nothing(self) -> RecordStore:
        self._new_base = self._bases.of(super()._nothing(), "nothing")
        return self._new_base.store.fork()

    def _new_store(self, store: str | Seeder, start: datetime) -> RecordStore:
        made = super()._new_store(store, start)
        day = start.replace(hour=0, minute=0, second=0, microsecond=0)
        key: Hashable = (store, day) if isinstance(store, str) else None
        self._new_base = self._bases.of(made, key)
        return self._new_base.store.fork()

    def _write(self, sandbox: SandboxState) -> None:
        written = self._written.get(sandbox.name)
        if written is None:
            written = self._written[sandbox.name] = self._row(sandbox)
            self._writer.write(sandbox, written)
            written.watch(sandbox)
        else:
            self._writer.write(sandbox, written)

    def _row(self, sandbox: SandboxState) -> Written:
        """Add or replace the row of a sandbox that is written as a whole."""
        name, base = sandbox.name, self._base_of[sandbox.name]
        found = self.database.read("SELECT id FROM sandboxes WHERE name = ? AND label IS NULL", name)
        if found:
            row_id = found[0][0]
            self._writer.clear(row_id)
            changed = (name in self._persistent, base.id, self._documents.get(name), row_id)
            self.database.write(
                "UPDATE sandboxes SET persistent = ?, base = ?, origin = ? WHERE id = ?", *changed
            )
            self._write_initial(name, base)
            return Written(row_id, base)
        row_id = self._insert(name, None, name in self._persistent, base, self._documents.get(name))
        self._write_initial(name, base)
        return Written(row_id, base)

    def _write_initial(self, name: str, base: Base) -> None:
        """Write the state that a reset leads to, unless it can be made again."""
        if self._documents.get(name) == json.dumps(_FORKED):
            self._insert_snapshot(self._initial_state(name), INITIAL, base)

    def _write_snapshot(self, name: str, label: str) -> None:
        kept = self._snapshots.get(name, {}).get(label)
        if kept is not None:
            self._insert_snapshot(kept, label, self._base_of[name])

    def _insert_snapshot(self, kept: SandboxState, label: str, base: Base) -> None:
        for (row_id,) in self.database.read(
            "SELECT id FROM sandboxes WHERE name = ? AND label = ?", kept.name, label
        ):
            self._writer.clear(row_id)
            self.database.write("DELETE FROM sandboxes WHERE id = ?", row_id)
        row_id = self._insert(kept.name, label, False, base, None)
        self._writer.write(kept, Written(row_id, base))

    def _insert(self, name: str, label: str | None, persistent: bool, base: Base, origin: str | None) -> int:
        """Add the row of a sandbox or a snapshot, without its parts, and return its id."""
        return self.database.write(
            "INSERT INTO sandboxes (name, label, persistent, base, origin, essence, used) "
            "VALUES (?, ?, ?, ?, ?, '', 0)",
            name, label, persistent, base.id, origin,
        )  # fmt: skip

    def _load(self, name: str) -> None:
        """Load a sandbox with its snapshots."""
        ((row_id, origin),) = self.database.read(
            "SELECT id, origin FROM sandboxes WHERE name = ? AND label IS NULL", name
        )
        sandbox, written = self._read(name, row_id)
        for snapshot_id, label in self.database.read(_SNAPSHOTS, name):
            kept, _written = self._read(name, snapshot_id)
            if label == INITIAL:
                self._initial_states[name] = _forks_of(kept)
            else:
                self._snapshots.setdefault(name, {})[label] = kept
        document = None if origin is None else json.loads(origin)
        if isinstance(document, dict):
            config = self.read_config(document)
            self._initial_states[name] = lambda: self._make(name, config)
        self._documents[name], self._base_of[name] = origin, written.base
        kind = self._persistent if self._stored[name] else self._ephemeral
        kind[name] = sandbox
        self._names[sandbox.public_id] = name
        self._written[name] = written
        written.watch(sandbox)

    def _read(self, name: str, row_id: int) -> tuple[SandboxState, Written]:
        ((base_id, data),) = self.database.read("SELECT base, essence FROM sandboxes WHERE id = ?", row_id)
        written = Written(row_id, self._bases.get(base_id), essence=data)
        essence: Essence = self._codec.read(Essence, data)
        sandbox = self._empty(name, written.base.store.fork(), essence.clock.clock())
        self._writer.read(sandbox, written, essence)
        apply_essence(sandbox, essence, self.declared)
        return sandbox, written

    def _release_unused(self) -> None:
        """Release the sandboxes in memory that are unused longest, and delete those beyond the limit."""
        for kind in (self._ephemeral, self._persistent):
            for name in list(kind):
                if len(self._ephemeral) + len(self._persistent) <= self.in_memory:
                    break
                if name not in self._touched:
                    self._release(name)
        if len(self._stored) <= self.limit:
            return
        surplus = sum(not persistent for persistent in self._stored.values()) - self.limit
        if surplus > 0:
            for name in [name for name, persistent in self._stored.items() if not persistent][:surplus]:
                if name != DEFAULT_SANDBOX:
                    self.delete(name)

    def _release(self, name: str) -> None:
        """Release a sandbox in memory; the database keeps it."""
        self._persistent.pop(name, None)
        self._ephemeral.pop(name, None)
        self._snapshots.pop(name, None)
        self._written.pop(name, None)

    def _remove(self, name: str) -> None:
        for (row_id,) in self.database.read("SELECT id FROM sandboxes WHERE name = ?", name):
            self._writer.clear(row_id)
            self.database.write("DELETE FROM sandboxes WHERE id = ?", row_id)
        self.database.write("DELETE FROM keys WHERE sandbox = ?", name)


def _forks_of(kept: SandboxState) -> Callable[[], SandboxState]:
    return lambda: kept.fork(kept.name)
