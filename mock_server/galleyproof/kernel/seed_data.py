"""Custom seed data: documents that are validated and turned into records.

A document lists records by service and table, with the field names of the records::

    base: empty
    ubiqlu:
      accounts:
        - {id: acc_one, platform: instagram, token_expires_at: +10d}

A time is ISO 8601 with an offset, or a duration such as ``-5d`` relative to the initial time of the sandbox.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs
from attrs import frozen

from galleyproof.kernel.clock import read_duration
from galleyproof.kernel.names import unknown_name
from galleyproof.kernel.nesting import TOO_DEEP, TOO_MANY, has_too_many_values, is_too_deep
from galleyproof.kernel.record_store import RecordStore

PRESETS = ("demo", "empty")
"""The seed data that every server has; custom seed data is added to one of them."""
Json = Mapping[str, Any]
_FIRST_YEAR, _LAST_YEAR = 1970, 9998
_LEGAL = r"(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*"
_URL = re.compile(rf"https?://[A-Za-z0-9.-]+(:\d{{1,5}})?([/?]{_LEGAL})?(#{_LEGAL})?")
_A_URL = "a URL such as https://example.com/a.png"


class SeedDataError(ValueError):
    """A document is not valid seed data.

    Args:
        message: what is wrong.
        pointer: the JSON pointer to the wrong value.
    """

    def __init__(self, message: str, pointer: str) -> None:
        super().__init__(message)
        self.message, self.pointer = message, pointer


@frozen
class Table:
    """A table of seed data.

    Args:
        kind: the class of its records.
        defaults: returns the fields that are not given; called with the given fields and the initial time.
        foreign_keys: the class of the referenced records, by the field with their id or ids.
        choices: the valid values of a field, by field.
        url_fields: the fields that contain a URL.
    """

    kind: type[Any]
    defaults: Callable[[Json, datetime], Json]
    foreign_keys: Mapping[str, type[Any]] = attrs.field(factory=dict)
    choices: Mapping[str, Iterable[str]] = attrs.field(factory=dict)
    url_fields: Iterable[str] = ()


STATE_FORMAT = "galleyproof-sandbox"
"""The ``format`` of a document with the whole state of a sandbox, which is more than seed data."""


def is_state(document: Any) -> bool:
    """Return whether a document has the whole state of a sandbox."""
    return isinstance(document, Mapping) and document.get("format") == STATE_FORMAT


def check_document(document: Any) -> None:
    """Check that a document has the form of seed data: tables by service, each with objects.

    Raises:
        SeedDataError: it has another form, is nested too deeply, or is too large with its aliases replaced.
    """
    if is_too_deep(document):
        raise SeedDataError(f"The document {TOO_DEEP}.", "")
    if has_too_many_values(document):
        raise SeedDataError(f"The document {TOO_MANY}.", "")
    _require(isinstance(document, Mapping), "an object with services", document, "")
    if is_state(document):
        return
    base = document.get("base", "empty")
    if base not in PRESETS:
        raise SeedDataError(f"base must be one of {_listed(PRESETS)}, got {base!r}.", "/base")
    for service, tables in document.items():
        _require(isinstance(service, str), "the name of a service", service, "")
        if service != "base":
            _check_tables(tables, f"/{service}")


def _check_tables(tables: Any, pointer: str) -> None:
    _require(isinstance(tables, Mapping), "an object with tables", tables, pointer)
    for name, rows in tables.items():
        _require(isinstance(name, str), "the name of a table", name, pointer)
        _require(isinstance(rows, Mapping | list), "a list of records", rows, f"{pointer}/{name}")
        for index, row in enumerate(rows if isinstance(rows, list) else []):
            _require(isinstance(row, Mapping), "an object", row, f"{pointer}/{name}/{index}")


def load_seed_data(
    store: RecordStore, start: datetime, document: Json, tables: Mapping[str, Mapping[str, Table]]
) -> None:
    """Add the records of a document to a store.

    Args:
        store: the store.
        start: the initial time of the sandbox.
        document: a list of records (or one record) by service and table.
        tables: the tables by service and name.

    Raises:
        SeedDataError: a name or value is not valid, or an id refers to no record.
    """
    made: list[tuple[str, Table, Any]] = []
    for service, content in document.items():
        known = tables.get(service)
        if known is None:
            raise SeedDataError(unknown_name("service", service, tables), f"/{service}")
        _require(isinstance(content, Mapping), "an object with tables", content, f"/{service}")
        for name, rows in content.items():
            pointer = f"/{service}/{name}"
            if name not in known:
                raise SeedDataError(unknown_name("table", name, known, of=service), pointer)
            made += _records(store, start, known[name], rows, pointer)
    for pointer, table, record in made:
        _check_references(store, table, record, pointer)


def _records(
    store: RecordStore, start: datetime, table: Table, rows: Any, pointer: str
) -> list[tuple[str, Table, Any]]:
    single = isinstance(rows, Mapping)
    _require(single or isinstance(rows, list), "a list of records", rows, pointer)
    made = []
    for index, row in enumerate([rows] if single else rows):
        place = pointer if single else f"{pointer}/{index}"
        _require(isinstance(row, Mapping), "an object", row, place)
        record = _record(table, row, start, place)
        made.append((place, table, store.put(record)))
    return made


def _record(table: Table, row: Json, start: datetime, pointer: str) -> Any:
    for name, allowed in table.choices.items():
        if name in row and row[name] not in allowed:
            raise SeedDataError(
                f"{name} must be one of {_listed(allowed)}, got {row[name]!r}.", f"{pointer}/{name}"
            )
    read = _fields(table.kind, row, start, pointer)
    for name in table.url_fields:
        value = read.get(name)
        if value is not None:
            _require(_URL.fullmatch(value) is not None, _A_URL, value, f"{pointer}/{name}")
    try:
        defaults = table.defaults(row, start)
    except KeyError as error:
        raise SeedDataError(f"The field {error.args[0]} is required.", pointer) from None
    return _built(table.kind, {**defaults, **read}, pointer)


def _built(kind: type[Any], values: Json, pointer: str) -> Any:
    for name, field in attrs.fields_dict(kind).items():
        if field.default is attrs.NOTHING and name not in values:
            raise SeedDataError(f"The field {name} is required.", pointer)
    return kind(**values)


def _fields(kind: type[Any], row: Json, start: datetime, pointer: str) -> dict[str, Any]:
    hints = get_type_hints(kind)
    known = attrs.fields_dict(kind)
    for name in row:
        if name not in known:
            raise SeedDataError(unknown_name("field", name, known), f"{pointer}/{name}")
    return {name: _read(hints[name], value, start, f"{pointer}/{name}") for name, value in row.items()}


def _read(hint: Any, value: Any, start: datetime, pointer: str) -> Any:
    """Return a JSON value converted to the type of a field."""
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        options = [option for option in get_args(hint) if option is not type(None)]
        return (
            None
            if value is None and len(options) < len(get_args(hint))
            else _read(options[0], value, start, pointer)
        )
    if origin is tuple:
        _require(isinstance(value, list), "a list", value, pointer)
        item = get_args(hint)[0]
        return tuple(_read(item, part, start, f"{pointer}/{place}") for place, part in enumerate(value))
    if hint in (datetime, date):
        return _time(hint, value, start, pointer)
    if isinstance(hint, type) and attrs.has(hint):
        _require(isinstance(value, Mapping), "an object", value, pointer)
        return _built(hint, _fields(hint, value, start, pointer), pointer)
    expected, accepted = _PLAIN.get(hint, ("an object", (Mapping,)))
    _require(
        isinstance(value, accepted) and (hint is bool) == isinstance(value, bool), expected, value, pointer
    )
    return value


def read_value(hint: Any, value: Any, start: datetime) -> Any:
    """Return a JSON value converted to the type of a field.

    Args:
        hint: the type.
        value: the value.
        start: the initial time of the sandbox.

    Raises:
        SeedDataError: the value is not of that type.
    """
    return _read(hint, value, start, "")


def _time(hint: Any, value: Any, start: datetime, pointer: str) -> Any:
    try:
        duration = read_duration(value) if value[:1] in ("+", "-") else None
        instant = datetime.fromisoformat(value) if duration is None else start + duration
    except (TypeError, ValueError, OverflowError):
        instant = None
    if instant is None or (hint is datetime and instant.tzinfo is None):
        expected = "an ISO 8601 time with offset or a relative duration such as -5d"
        raise SeedDataError(f"Expected {expected}, got {value!r}.", pointer)
    if not _FIRST_YEAR <= instant.year <= _LAST_YEAR:
        raise SeedDataError(f"A time must be between the years {_FIRST_YEAR} and {_LAST_YEAR}.", pointer)
    return instant.astimezone(UTC) if hint is datetime else instant.date()


_PLAIN: Mapping[Any, tuple[str, tuple[type, ...]]] = {
    str: ("a string", (str,)),
    int: ("an integer", (int,)),
    float: ("a number", (int, float)),
    bool: ("true or false", (bool,)),
}


def _check_references(store: RecordStore, table: Table, record: Any, pointer: str) -> None:
    for name, kind in table.foreign_keys.items():
        value = getattr(record, name)
        ids: Sequence[str] = value if isinstance(value, tuple) else () if value is None else (value,)
        for record_id in ids:
            if store.find(kind, record_id) is None:
                raise SeedDataError(f"No {_in_words(kind)} with id {record_id!r}.", f"{pointer}/{name}")


def _in_words(kind: type[Any]) -> str:
    """Return a class name as words, such as media asset for ``MediaAsset``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind.__name__).lower()


def _require(condition: bool, expected: str, value: Any, pointer: str) -> None:
    if not condition:
        raise SeedDataError(f"Expected {expected}, got {value!r}.", pointer)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
