"""Writes the records of a sandbox as custom seed data: the opposite of `seed_data`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any, get_type_hints

import attrs

from galleyproof.kernel.record_store import RecordStore
from galleyproof.kernel.seed_data import SeedDataError, Table, read_value

Json = dict[str, Any]
_START = datetime(2000, 1, 1, tzinfo=UTC)
_Rows = dict[str, list[tuple[Any, Json]]]


def export_document(store: RecordStore, tables: Mapping[str, Mapping[str, Table]]) -> Json:
    """Return the records of all tables as a document that a new sandbox accepts.

    Fields that seed data cannot express keep their defaults, and records that refer to what is in no table
    are left out, such as posts that are being published.

    Args:
        store: the records.
        tables: the tables by service and name.
    """
    document: Json = {"base": "empty"}
    for service, held in tables.items():
        rows: _Rows = {name: _rows(store, table) for name, table in held.items()}
        while _prune(rows, held):
            pass
        document[service] = {name: [row for _, row in found] for name, found in rows.items() if found}
    return document


def _rows(store: RecordStore, table: Table) -> list[tuple[Any, Json]]:
    hints = get_type_hints(table.kind)
    found: list[tuple[Any, Json]] = []
    for record in store.all(table.kind):
        if all(getattr(record, name) in allowed for name, allowed in table.choices.items()):
            found.append((record, _row(record, table.kind, hints)))
    return found


def _row(record: Any, kind: type[Any], hints: Mapping[str, Any]) -> Json:
    row: Json = {}
    for field in attrs.fields(kind):
        value = getattr(record, field.name)
        if field.default is not attrs.NOTHING and value == _default(field.default):
            continue
        plain = _plain(value)
        try:
            if read_value(hints[field.name], plain, _START) == value:
                row[field.name] = plain
        except (SeedDataError, TypeError, KeyError, AttributeError):
            continue
    return row


def _default(default: Any) -> Any:
    return default.factory() if isinstance(default, attrs.Factory) else default  # type: ignore[arg-type]


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if attrs.has(type(value)):
        return {field.name: _plain(getattr(value, field.name)) for field in attrs.fields(type(value))}
    return value


def _prune(rows: _Rows, tables: Mapping[str, Table]) -> bool:
    """Take out what refers to records that are not there; return whether anything was."""
    ids: dict[type[Any], set[str]] = {}
    for name, table in tables.items():
        ids.setdefault(table.kind, set()).update(record.id for record, _ in rows[name])
    changed = False
    for name, table in tables.items():
        kept = [(record, row) for record, row in rows[name] if _refers(row, table, ids)]
        changed = changed or len(kept) < len(rows[name])
        rows[name] = kept
    return changed


def _refers(row: Json, table: Table, ids: Mapping[type[Any], set[str]]) -> bool:
    """Return whether a row refers to existing records; optional references to others are taken out of it."""
    for name, kind in table.foreign_keys.items():
        value, known = row.get(name), ids.get(kind, set())
        if isinstance(value, list):
            row[name] = [each for each in value if each in known]
            if value and not row[name]:
                return False
        elif value is not None and value not in known:
            if kind in ids:
                return False
            row[name] = None
    return True
