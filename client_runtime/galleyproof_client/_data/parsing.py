"""Convert JSON to typed values.

Parsing is strict where a program would fail later (a required field is missing, a number is text) and
tolerant elsewhere: unknown fields are kept, unknown enumeration values are accepted, and null for an optional
field counts as absent.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, Protocol, TypeVar, Union, get_args, get_origin
from uuid import UUID

from galleyproof_client._data.times import read_day, read_time
from galleyproof_client._data.values import Unset

Field = tuple[str, Any]
"""The name of an attribute and its type."""


class ReadableModel(Protocol):
    """A class whose fields describe how to read it."""

    additional_properties: dict[str, Any]

    @classmethod
    def _fields(cls) -> dict[str, Field]: ...

    @classmethod
    def _other(cls) -> Any: ...


M = TypeVar("M", bound=ReadableModel)

Reader = Callable[[Any], Any]
_Plan = tuple[tuple[str, str, Reader, bool, bool], ...]


class Mismatch(ValueError):
    """A JSON value that does not have the expected type.

    Args:
        expected: The expected type, in words.
        got: The actual type, in words.
    """

    def __init__(self, expected: str, got: str) -> None:
        super().__init__(expected, got)
        self.expected = expected
        self.got = got
        self.path: tuple[str | int, ...] = ()

    def under(self, part: str | int) -> Mismatch:
        """Add a key or an index in front of the path, and return this error."""
        self.path = (part, *self.path)
        return self

    def __str__(self) -> str:
        place = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in self.path)
        return f"{place.lstrip('.') or 'the response'} should be {self.expected}, but is {self.got}"


def read(wanted: Any, data: Any) -> Any:
    """Return a JSON value as a value of a type.

    Args:
        wanted: The type, as in an annotation.
        data: Decoded JSON.

    Raises:
        Mismatch: The data does not have this type.
    """
    return reader_of(wanted)(data)


def read_object(model: type[M], data: Any) -> M:
    """Return a JSON object as a model.

    Args:
        model: The model.
        data: Decoded JSON.

    Raises:
        Mismatch: The data does not have this type.
    """
    if not isinstance(data, Mapping):
        raise Mismatch("an object", _kind(data))
    rest = dict(data)
    values = {}
    for name, attribute, reader, required, nullable in _plan(model):
        if name not in rest:
            if required:
                raise Mismatch("present", "missing").under(name)
            values[attribute] = Unset()
            continue
        value = rest.pop(name)
        try:
            optional_null = value is None and not required and not nullable
            values[attribute] = Unset() if optional_null else reader(value)
        except Mismatch as mismatch:
            raise mismatch.under(name) from None
    made = model(**values)
    made.additional_properties = _read_values(reader_of(model._other()), rest)
    return made


@cache
def _plan(model: type[ReadableModel]) -> _Plan:
    return tuple(
        (name, attribute, reader_of(wanted), Unset not in _options(wanted), _takes_null(wanted))
        for name, (attribute, wanted) in model._fields().items()
    )


@cache
def reader_of(wanted: Any) -> Reader:
    """Return the function that reads values of a type.

    Args:
        wanted: The type, as in an annotation.
    """
    if get_origin(wanted) is list:
        return _list_reader(reader_of(*get_args(wanted)))
    options = [option for option in _options(wanted) if option is not Unset]
    some = [option for option in options if option not in (None, type(None))]
    if len(some) == 1 and len(options) > 1:
        return _optional_reader(reader_of(some[0]))
    if len(options) > 1:
        return _union_reader([reader_of(option) for option in options])
    return _single_reader(options[0])


def _single_reader(wanted: Any) -> Reader:
    if wanted in _READERS:
        return _READERS[wanted]
    if get_origin(wanted) is list:
        return reader_of(wanted)
    if isinstance(wanted, type) and issubclass(wanted, date):
        return _time_reader(wanted)
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return _enum_reader(wanted)
    if hasattr(wanted, "_fields") and hasattr(wanted, "from_dict"):
        return lambda data: read_object(wanted, data)
    raise TypeError(f"no reader for {wanted!r}")


def _time_reader(wanted: type[date]) -> Reader:
    # Not looked up by identity: libraries that fake the time replace these classes, here or in the models.
    if issubclass(wanted, datetime):
        return _from_text("a time with a time zone", read_time)
    return _from_text("a date", read_day)


def _options(wanted: Any) -> tuple[Any, ...]:
    return get_args(wanted) if get_origin(wanted) in (Union, types.UnionType) else (wanted,)


def _takes_null(wanted: Any) -> bool:
    return any(option in (None, type(None), Any) for option in _options(wanted))


def _read_values(reader: Reader, data: dict[str, Any]) -> dict[str, Any]:
    values = {}
    for name, value in data.items():
        try:
            values[name] = reader(value)
        except Mismatch as mismatch:
            raise mismatch.under(name) from None
    return values


def _list_reader(reader: Reader) -> Reader:
    def read_list(data: Any) -> list[Any]:
        if not isinstance(data, list):
            raise Mismatch("a list", _kind(data))
        values = []
        for index, each in enumerate(data):
            try:
                values.append(reader(each))
            except Mismatch as mismatch:
                raise mismatch.under(index) from None
        return values

    return read_list


def _optional_reader(reader: Reader) -> Reader:
    """Return what reads null or a value; most values are read without a failure on the way."""

    def read_optional(data: Any) -> Any:
        if data is None:
            return None
        try:
            return reader(data)
        except Mismatch as mismatch:
            if mismatch.path:
                raise
            raise Mismatch(f"null or {mismatch.expected}", mismatch.got) from None

    return read_optional


def _union_reader(readers: list[Reader]) -> Reader:
    def read_union(data: Any) -> Any:
        values, mismatches = [], []
        for reader in readers:
            try:
                values.append(reader(data))
            except Mismatch as mismatch:
                mismatches.append(mismatch)
            else:
                if not _unknown_fields(values[-1]):
                    return values[-1]
        if values:
            # If several models fit, take the one with the fewest unknown fields.
            return min(values, key=_unknown_fields)
        # If no model fits, report the mismatch of the model that was read furthest.
        best = max(mismatches, key=lambda mismatch: len(mismatch.path))
        if best.path:
            raise best
        raise Mismatch(" or ".join(dict.fromkeys(each.expected for each in mismatches)), _kind(data))

    return read_union


def _unknown_fields(value: Any) -> int:
    return len(getattr(value, "additional_properties", ()))


def _enum_reader(wanted: type[Enum]) -> Reader:
    expected, plain = ("text", str) if issubclass(wanted, str) else ("a whole number", int)

    def read_enum(data: Any) -> Any:
        if not isinstance(data, plain) or isinstance(data, bool):
            raise Mismatch(expected, _kind(data))
        return wanted(data)

    return read_enum


def _text(data: Any) -> str:
    if not isinstance(data, str):
        raise Mismatch("text", _kind(data))
    return data


def _whole(data: Any) -> int:
    if isinstance(data, float) and data.is_integer():
        return int(data)
    if not isinstance(data, int) or isinstance(data, bool):
        raise Mismatch("a whole number", _kind(data))
    return data


def _number(data: Any) -> float:
    if not isinstance(data, int | float) or isinstance(data, bool):
        raise Mismatch("a number", _kind(data))
    return data


def _truth(data: Any) -> bool:
    if not isinstance(data, bool):
        raise Mismatch("true or false", _kind(data))
    return data


def _nothing(data: Any) -> None:
    if data is not None:
        raise Mismatch("null", _kind(data))


def _from_text(expected: str, convert: Callable[[str], Any]) -> Reader:
    def read_text(data: Any) -> Any:
        try:
            return convert(_text(data))
        except Mismatch:
            raise Mismatch(expected, _kind(data)) from None
        except ValueError:
            raise Mismatch(expected, "other text") from None

    return read_text


def _kind(data: Any) -> str:
    kinds = {str: "text", bool: "true or false", int: "a number", float: "a number", list: "a list"}
    return "null" if data is None else kinds.get(type(data), "an object")


_READERS: dict[Any, Reader] = {
    str: _text,
    int: _whole,
    float: _number,
    bool: _truth,
    None: _nothing,
    type(None): _nothing,
    UUID: _from_text("a UUID", UUID),
    Any: lambda data: data,
}
