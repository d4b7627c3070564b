"""The database of `serve --state DIR`: SQLite, one process at a time, every answered request in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from galleyproof.kernel.registry import StateError

FILE = "galleyproof.sqlite3"
VERSION = 1
"""The version of the tables below. A change of them needs a new number, and a migration in `_MIGRATIONS`."""

_TABLES = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE bases (id INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE);
CREATE TABLE base_rows (
    base INTEGER NOT NULL, kind TEXT NOT NULL, number INTEGER NOT NULL, data BLOB NOT NULL,
    PRIMARY KEY (base, kind, number)
) WITHOUT ROWID;
CREATE TABLE sandboxes (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, label TEXT, persistent INTEGER NOT NULL,
    base INTEGER NOT NULL, origin TEXT, essence BLOB NOT NULL, used INTEGER NOT NULL, UNIQUE (name, label)
);
CREATE UNIQUE INDEX sandboxes_by_name ON sandboxes (name) WHERE label IS NULL;
CREATE TABLE rows (
    sandbox INTEGER NOT NULL, kind TEXT NOT NULL, record TEXT NOT NULL, number INTEGER, data BLOB,
    PRIMARY KEY (sandbox, kind, record)
) WITHOUT ROWID;
CREATE TABLE events (
    sandbox INTEGER NOT NULL, number INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (sandbox, number)
) WITHOUT ROWID;
CREATE TABLE requests (
    sandbox INTEGER NOT NULL, number INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (sandbox, number)
) WITHOUT ROWID;
CREATE TABLE outcomes (
    sandbox INTEGER NOT NULL, number INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (sandbox, number)
) WITHOUT ROWID;
CREATE TABLE keys (secret TEXT PRIMARY KEY, sandbox TEXT NOT NULL, data BLOB NOT NULL) WITHOUT ROWID;
"""
"""``rows`` has what differs from the base of the sandbox; a row without data is a record that was removed.

A sandbox with a label is a snapshot; the empty label is the state that a reset leads to.
"""

_MIGRATIONS: dict[int, str] = {}
"""By version: the statements that lead to the next version."""

PARTS = ("rows", "events", "requests", "outcomes")


class Database:
    """An open database of sandboxes.

    Args:
        folder: where its file is, or will be.

    Raises:
        StateError: the folder or the file cannot be used; the message says why and what to do.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE
        with _explained(self.path):
            folder.mkdir(parents=True, exist_ok=True)
            self._connection = sqlite3.connect(
                self.path, timeout=0, isolation_level=None, check_same_thread=False
            )
            self._open()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write everything inside, or nothing.

        Raises:
            StateError: it cannot be written, such as on a full disk.
        """
        with _explained(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def read(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        """Return the rows of a query."""
        with _explained(self.path):
            return self._connection.execute(query, values).fetchall()

    def write(self, statement: str, *values: Any) -> int:
        """Run a statement inside a transaction and return the id of the added row."""
        return self._connection.execute(statement, values).lastrowid or 0

    def write_all(self, statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """Run a statement for each row inside a transaction."""
        self._connection.executemany(statement, rows)

    def _open(self) -> None:
        # One process only: two would not see each other's sandboxes.
        self._connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute("COMMIT")
        (result,) = self._connection.execute("PRAGMA quick_check(1)").fetchone()
        if result != "ok":
            raise StateError(f"{self.path} is damaged ({result}). Restore a backup, or use another folder.")
        version = self._version()
        self._connection.execute("PRAGMA journal_mode = WAL")
        # What is committed survives the end of the process at any moment. After a power failure the last
        # requests can be missing, but none is half there.
        self._connection.execute("PRAGMA synchronous = NORMAL")
        self._prepare(version)

    def _version(self) -> int | None:
        """Return the version of the tables, or None if there are none.

        Raises:
            StateError: the file is not of Galleyproof, or of a newer version.
        """
        tables = {name for (name,) in self._connection.execute("SELECT name FROM sqlite_master")}
        if not tables:
            return None
        if "about" not in tables:
            raise StateError(f"{self.path} is not a database of Galleyproof. Use another folder.")
        ((text,),) = self._connection.execute("SELECT value FROM about WHERE key = 'version'")
        if int(text) > VERSION:
            raise StateError(
                f"{self.path} has version {text}; this Galleyproof reads up to {VERSION}. Use the one that "
                "wrote it, or a newer one."
            )
        return int(text)

    def _prepare(self, version: int | None) -> None:
        """Make the tables, or bring those of an older version up to date."""
        if version is None:
            first = f"INSERT INTO about VALUES ('version', '{VERSION}')"  # noqa: S608 - a number
            self._connection.executescript(f"BEGIN; {_TABLES} {first}; COMMIT;")
            return
        for step in range(version, VERSION):
            done = f"UPDATE about SET value = '{step + 1}' WHERE key = 'version'"  # noqa: S608 - a number
            self._connection.executescript(f"BEGIN; {_MIGRATIONS[step]} {done}; COMMIT;")


_REASONS = (
    ("readonly", "it cannot be written. Check its permissions, or use another folder"),
    ("unable to open", "the folder cannot be written, or is no folder. Use another one"),
    ("locked", "another process uses it. Stop that one, or use another folder"),
    ("full", "the disk is full. Make room; nothing of the last request was stored"),
    ("malformed", "it is damaged. Restore a backup, or use another folder"),
    ("not a database", "it is damaged or no database. Restore a backup, or use another folder"),
    ("disk i/o", "the disk cannot be read or written"),
)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        text = str(error).lower()
        reason = next((reason for part, reason in _REASONS if part in text), str(error))
        raise StateError(f"The state in {path} cannot be used: {reason}.") from None
    except OSError as error:
        raise StateError(f"The folder {path.parent} cannot be used: {error.strerror}.") from None
