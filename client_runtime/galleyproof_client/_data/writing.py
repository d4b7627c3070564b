"""Convert Python values to JSON and to text."""

from __future__ import annotations

import reprlib
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any
from uuid import UUID

from galleyproof_client._data.times import write_time
from galleyproof_client._data.values import UNSET
from galleyproof_client._errors import InvalidArgumentError


def write(value: Any, *, utc: bool = False) -> Any:
    """Return a value as JSON.

    Args:
        value: A model, an enumeration, a time, or a list or mapping of these; plain JSON is returned
            unchanged.
        utc: Convert every time to UTC.

    Raises:
        NaiveDatetimeError: A datetime has no time zone.
    """
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, datetime):
        return write_time(value, utc=utc)
    if isinstance(value, date):
        return value.isoformat()
    return _write_compound(value, utc)


def _write_compound(value: Any, utc: bool) -> Any:
    if isinstance(value, Mapping):
        return {name: write(each, utc=utc) for name, each in value.items() if each is not UNSET}
    if is_sequence(value):
        return [write(each, utc=utc) for each in value]
    if hasattr(value, "to_dict"):
        return _write_model(value, utc)
    return str(value) if isinstance(value, UUID) else value


def _write_model(model: Any, utc: bool) -> dict[str, Any]:
    fields = {name: getattr(model, attribute) for name, (attribute, _) in type(model)._fields().items()}
    written: dict[str, Any] = _write_compound({**model.additional_properties, **fields}, utc)
    return written


def write_text(value: Any, *, utc: bool = False) -> str:
    """Return a value as text, for a path, a query, a header or a form.

    Args:
        value: A single value.
        utc: Convert a time to UTC.

    Raises:
        NaiveDatetimeError: A datetime has no time zone.
        InvalidArgumentError: It is None, unset or not a single value.
    """
    written = write(value, utc=utc)
    if isinstance(written, bool):
        return "true" if written else "false"
    if not isinstance(written, str | int | float):
        raise InvalidArgumentError(
            f"{reprlib.repr(value)} cannot be sent as text", hint="Pass a single value"
        )
    return str(written)


def write_query(values: Mapping[str, Any], *, utc: bool = False) -> list[tuple[str, str]]:
    """Return query parameters as pairs; a list repeats its name, None and unset values are omitted.

    Args:
        values: The parameters by name.
        utc: Convert every time to UTC.

    Raises:
        NaiveDatetimeError: A datetime has no time zone.
    """
    return [
        (name, write_text(each, utc=utc))
        for name, value in values.items()
        if value is not UNSET and value is not None
        for each in (value if is_sequence(value) else [value])
    ]


def is_sequence(value: Any) -> bool:
    """Return whether a value is a sequence of values rather than a single value."""
    return isinstance(value, Iterable) and not isinstance(value, str | bytes | Mapping)
