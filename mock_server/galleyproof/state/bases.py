"""The first records of sandboxes, stored once for all that begin with the same."""

from __future__ import annotations

import hashlib
from collections.abc import Hashable, Iterator

from attrs import define, field, frozen

from galleyproof.kernel.record_store import RecordStore
from galleyproof.state.codec import Codec
from galleyproof.state.database import Database


@frozen(eq=False)
class Base:
    """The first records of some sandboxes.

    Args:
        id: in the database.
        store: the records; never changed.
    """

    id: int
    store: RecordStore


@define
class Bases:
    """The bases of a database; each is read once."""

    database: Database
    codec: Codec
    _by_id: dict[int, Base] = field(factory=dict, init=False)
    _by_key: dict[Hashable, Base] = field(factory=dict, init=False)

    def get(self, base_id: int) -> Base:
        """Return the base with an id."""
        if base_id not in self._by_id:
            store = RecordStore()
            rows = self.database.read(
                "SELECT kind, number, data FROM base_rows WHERE base = ? ORDER BY kind, number", base_id
            )
            for name, number, data in rows:
                kind = self.codec.kind_of(name)
                record = self.codec.read(kind, data)
                store.place(kind, record.id, (number, record))
            self._add(base_id, store)
        return self._by_id[base_id]

    def of(self, store: RecordStore, key: Hashable) -> Base:
        """Return the base of a new store, which is added to the database if it is not there.

        Args:
            store: a store with seed data and nothing else.
            key: stores with the same key have the same records; None if that is not known.
        """
        if key is None or key not in self._by_key:
            base = self._found_or_added(store)
            if key is None:
                return base
            self._by_key[key] = base
        return self._by_key[key]

    def _found_or_added(self, store: RecordStore) -> Base:
        rows = list(self._rows(store))
        lines = (b"%s %d %s" % (name.encode(), number, data) for name, number, data in rows)
        digest = hashlib.sha256(b"\n".join(lines))
        found = self.database.read("SELECT id FROM bases WHERE digest = ?", digest.hexdigest())
        if found:
            # The records in memory are used, so that they are shared with the store.
            return self._by_id.get(found[0][0]) or self._add(found[0][0], store.fork())
        with self.database.transaction():
            base_id = self.database.write("INSERT INTO bases (digest) VALUES (?)", digest.hexdigest())
            self.database.write_all(
                "INSERT INTO base_rows VALUES (?, ?, ?, ?)", ((base_id, *row) for row in rows)
            )
        return self._add(base_id, store.fork())

    def _rows(self, store: RecordStore) -> Iterator[tuple[str, int, bytes]]:
        for name, kind in sorted((self.codec.name_of(kind), kind) for kind in store.kinds()):
            for number, record in store.table(kind).rows():
                yield name, number, self.codec.write(record)

    def _add(self, base_id: int, store: RecordStore) -> Base:
        self._by_id[base_id] = Base(base_id, store)
        return self._by_id[base_id]
