"""Writes what changed in a sandbox since it was written last, and reads a sandbox."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import define, field

from galleyproof.kernel.event_queue import ScheduledEvent
from galleyproof.kernel.journal import Outcome, RecordedRequest, RingBuffer
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.state.bases import Base
from galleyproof.state.codec import Codec
from galleyproof.state.database import PARTS, Database
from galleyproof.state.parts import Essence, essence_of


@define(eq=False)
class Written:
    """What the database has of a sandbox in memory.

    Args:
        id: of the row of the sandbox.
        base: its first records.
        dirty: type and id of each record that changed since; None stands for all.
        events: the numbers of the events.
        scheduled: how many events had ever been scheduled.
        requests, outcomes: how many had ever been recorded, and how many are stored.
        essence: its small parts.
    """

    id: int
    base: Base
    dirty: set[tuple[type[Any], str]] | None = None
    events: set[int] = field(factory=set)
    scheduled: int = 0
    requests: tuple[int, int] = (0, 0)
    outcomes: tuple[int, int] = (0, 0)
    essence: bytes = b""

    def watch(self, sandbox: SandboxState) -> None:
        """Note each record that changes from now on."""
        dirty: set[tuple[type[Any], str]] = set()
        self.dirty = dirty

        def on_change(before: Any, after: Any) -> None:
            record = after if after is not None else before
            dirty.add((type(record), record.id))

        sandbox.store.on_change(on_change)


@define
class Writer:
    """Writes and reads sandboxes inside a transaction of the database."""

    database: Database
    codec: Codec
    declared: Mapping[str, type[Any]]

    def clear(self, row_id: int) -> None:
        """Remove all parts of a sandbox."""
        for part in PARTS:
            self.database.write(f"DELETE FROM {part} WHERE sandbox = ?", row_id)  # noqa: S608 - a fixed name

    def write(self, sandbox: SandboxState, written: Written) -> None:
        """Write what changed in a sandbox."""
        self._write_records(sandbox, written)
        self._write_events(sandbox, written)
        written.requests = self._write_items("requests", written.id, sandbox.journal, written.requests)
        written.outcomes = self._write_items("outcomes", written.id, sandbox.ledger, written.outcomes)
        essence = self.codec.write(essence_of(sandbox, self.declared))
        if essence != written.essence:
            self.database.write("UPDATE sandboxes SET essence = ? WHERE id = ?", essence, written.id)
            written.essence = essence

    def read(self, sandbox: SandboxState, written: Written, essence: Essence) -> None:
        """Give a sandbox that has its base the records, events, requests and outcomes of the database."""
        for name, record_id, number, data in self.database.read(
            "SELECT kind, record, number, data FROM rows WHERE sandbox = ? ORDER BY number", written.id
        ):
            kind = self.codec.kind_of(name)
            row = None if data is None else (number, self.codec.read(kind, data))
            sandbox.store.place(kind, record_id, row)
        events = [self.codec.read(ScheduledEvent, data) for data in self._data("events", written.id)]
        sandbox.queue.restore(events, essence.scheduled)
        requests = [self.codec.read(RecordedRequest, data) for data in self._data("requests", written.id)]
        sandbox.journal.restore(requests, essence.requests)
        outcomes = [self.codec.read(Outcome, data) for data in self._data("outcomes", written.id)]
        sandbox.ledger.restore(outcomes, essence.outcomes)
        written.events, written.scheduled = {event.order for event in events}, essence.scheduled
        written.requests = (essence.requests, len(requests))
        written.outcomes = (essence.outcomes, len(outcomes))

    def _data(self, part: str, row_id: int) -> Iterator[bytes]:
        query = f"SELECT data FROM {part} WHERE sandbox = ? ORDER BY number"  # noqa: S608 - a fixed name
        return (data for (data,) in self.database.read(query, row_id))

    def _write_records(self, sandbox: SandboxState, written: Written) -> None:
        changed = _differing(sandbox, written.base) if written.dirty is None else written.dirty
        rows = []
        for kind, record_id in changed:
            row = sandbox.store.table(kind).row(record_id)
            number, data = (None, None) if row is None else (row[0], self.codec.write(row[1]))
            rows.append((written.id, self.codec.name_of(kind), record_id, number, data))
        if rows:
            self.database.write_all("INSERT OR REPLACE INTO rows VALUES (?, ?, ?, ?, ?)", rows)
        if written.dirty:
            written.dirty.clear()

    def _write_events(self, sandbox: SandboxState, written: Written) -> None:
        queue = sandbox.queue
        if queue.scheduled == written.scheduled and len(queue) == len(written.events):
            return
        current = {event.order: event for event in queue}
        gone = written.events - current.keys()
        self.database.write_all(
            "DELETE FROM events WHERE sandbox = ? AND number = ?", ((written.id, order) for order in gone)
        )
        self.database.write_all(
            "INSERT INTO events VALUES (?, ?, ?)",
            (
                (written.id, order, self.codec.write(event))
                for order, event in current.items()
                if order not in written.events
            ),
        )
        written.events, written.scheduled = set(current), queue.scheduled

    def _write_items(
        self, part: str, row_id: int, buffer: RingBuffer, before: tuple[int, int]
    ) -> tuple[int, int]:
        total, stored = before
        if (buffer.total_recorded, len(buffer)) == before:
            return before
        added = buffer.since(total)
        first = buffer.total_recorded - len(added)
        self.database.write_all(
            f"INSERT INTO {part} VALUES (?, ?, ?)",  # noqa: S608 - a fixed name
            ((row_id, first + place, self.codec.write(item)) for place, item in enumerate(added)),
        )
        if (surplus := stored + len(added) - len(buffer)) > 0:
            self.database.write(
                f"DELETE FROM {part} WHERE sandbox = ? AND number IN "  # noqa: S608 - a fixed name
                f"(SELECT number FROM {part} WHERE sandbox = ? ORDER BY number LIMIT ?)",
                row_id, row_id, surplus,
            )  # fmt: skip
        return buffer.total_recorded, len(buffer)


def _differing(sandbox: SandboxState, base: Base) -> list[tuple[type[Any], str]]:
    """Return type and id of each record that is not as in the base."""
    found = []
    for kind in {*sandbox.store.kinds(), *base.store.kinds()}:
        table, first = sandbox.store.table(kind), base.store.table(kind)
        if table is first:
            continue
        ids = [record.id for _number, record in table.rows()]
        gone = {record.id for _number, record in first.rows()}.difference(ids)
        found += [(kind, record_id) for record_id in ids if table.row(record_id) != first.row(record_id)]
        found += [(kind, record_id) for record_id in gone]
    return found
