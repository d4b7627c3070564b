"""Worlds of one's own: documents that become records, checked field by field.

A document names tables of the services and what stands in them, in the records' own field names::

    base: empty
    ubiqlu:
      accounts:
        - {id: acc_one, platform: instagram, token_expires_at: +10d}

A time is ISO 8601 with an offset, or a span such as ``-5d`` counted from the sandbox's beginning.
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
from galleyproof.kernel.record_store import RecordStore

Json = Mapping[str, Any]
_FIRST_YEAR, _LAST_YEAR = 1970, 9998
_LEGAL = r"(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*"
_ADDRESS = re.compile(rf"https?://[A-Za-z0-9.-]+(:\d{{1,5}})?([/?]{_LEGAL})?(#{_LEGAL})?")
_AN_ADDRESS = "an address such as https://example.com/a.png"


class SeedDataError(ValueError):
    """A document cannot become a world.

    Args:
        message: what is wrong.
        pointer: where, as a JSON pointer.
    """

    def __init__(self, message: str, pointer: str) -> None:
        super().__init__(message)
        self.message, self.pointer = message, pointer


@frozen
class Table:
    """One kind of record in a document.

    Args:
        kind: the record's class.
        defaults: what is not said of a record; called with what is said and the moment of the beginning.
        refers: for a field that holds ids (one or several), the kind of record they must belong to.
        choices: for a field, the only values it can have.
        addresses: fields that hold web addresses.
    """

    kind: type[Any]
    defaults: Callable[[Json, datetime], Json]
    refers: Mapping[str, type[Any]] = attrs.field(factory=dict)
    choices: Mapping[str, Iterable[str]] = attrs.field(factory=dict)
    addresses: Iterable[str] = ()


def fill(
    store: RecordStore, start: datetime, document: Json, tables: Mapping[str, Mapping[str, Table]]
) -> None:
    """Put a document's records into a world.

    Args:
        world: the world.
        start: the moment at which its sandbox begins.
        document: by service, then by table, a list of records (or one record).
        tables: what each service understands.

    Raises:
        DocumentError: something in it cannot be understood or refers to nothing.
    """
    made: list[tuple[str, Table, Any]] = []
    for service, content in document.items():
        known = tables.get(service)
        if known is None:
            raise SeedDataError(f"There is no service {service!r}; say {_listed(tables)}.", f"/{service}")
        _require(isinstance(content, Mapping), "an object with tables", content, f"/{service}")
        for name, rows in content.items():
            pointer = f"/{service}/{name}"
            if name not in known:
                raise SeedDataError(f"{service} has no {name!r}; it has {_listed(known)}.", pointer)
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
                f"{name} is one of {_listed(allowed)}; got {row[name]!r}.", f"{pointer}/{name}"
            )
    read = _fields(table.kind, row, start, pointer)
    for name in table.addresses:
        value = read.get(name)
        if value is not None:
            _require(_ADDRESS.fullmatch(value) is not None, _AN_ADDRESS, value, f"{pointer}/{name}")
    try:
        defaults = table.defaults(row, start)
    except KeyError as error:
        raise SeedDataError(f"The field {error.args[0]} is missing.", pointer) from None
    return _built(table.kind, {**defaults, **read}, pointer)


def _built(kind: type[Any], values: Json, pointer: str) -> Any:
    for name, field in attrs.fields_dict(kind).items():
        if field.default is attrs.NOTHING and name not in values:
            raise SeedDataError(f"The field {name} is missing.", pointer)
    return kind(**values)


def _fields(kind: type[Any], row: Json, start: datetime, pointer: str) -> dict[str, Any]:
    hints = get_type_hints(kind)
    known = attrs.fields_dict(kind)
    for name in row:
        if name not in known:
            raise SeedDataError(
                f"There is no field {name!r}; there are {_listed(known)}.", f"{pointer}/{name}"
            )
    return {name: _read(hints[name], value, start, f"{pointer}/{name}") for name, value in row.items()}


def _read(hint: Any, value: Any, start: datetime, pointer: str) -> Any:
    """Turn a JSON value into what a field's type asks for."""
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


def _time(hint: Any, value: Any, start: datetime, pointer: str) -> Any:
    try:
        span = read_duration(value) if value[:1] in ("+", "-") else None
        instant = datetime.fromisoformat(value) if span is None else start + span
    except (TypeError, ValueError, OverflowError):
        instant = None
    if instant is None or (hint is datetime and instant.tzinfo is None):
        raise SeedDataError(f"{value!r} is no time with an offset and no span such as -5d.", pointer)
    if not _FIRST_YEAR <= instant.year <= _LAST_YEAR:
        raise SeedDataError(f"Times lie between {_FIRST_YEAR} and {_LAST_YEAR}.", pointer)
    return instant.astimezone(UTC) if hint is datetime else instant.date()


_PLAIN: Mapping[Any, tuple[str, tuple[type, ...]]] = {
    str: ("a text", (str,)),
    int: ("a whole number", (int,)),
    float: ("a number", (int, float)),
    bool: ("true or false", (bool,)),
}


def _check_references(store: RecordStore, table: Table, record: Any, pointer: str) -> None:
    for name, kind in table.refers.items():
        value = getattr(record, name)
        ids: Sequence[str] = value if isinstance(value, tuple) else () if value is None else (value,)
        for record_id in ids:
            if store.find(kind, record_id) is None:
                raise SeedDataError(f"There is no {_in_words(kind)} {record_id!r}.", f"{pointer}/{name}")


def _in_words(kind: type[Any]) -> str:
    """Write ``MediaAsset`` as media asset."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind.__name__).lower()


def _require(holds: bool, expected: str, value: Any, pointer: str) -> None:
    if not holds:
        raise SeedDataError(f"This is {expected}; got {value!r}.", pointer)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
