"""Records as JSON, by their types; records of an older version get the defaults of newer fields."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import attrs
import orjson
from cattrs import BaseValidationError
from cattrs.preconf.orjson import make_converter

from galleyproof.kernel.registry import StateError

_MICROSECOND = timedelta(microseconds=1)


class Codec:
    """Turns records into JSON values and back.

    The types of fields decide how a value is written: times as ISO 8601, durations in microseconds, bytes as
    base 85. Unknown fields are ignored.
    """

    def __init__(self) -> None:
        self._converter = make_converter()
        self._converter.register_unstructure_hook(timedelta, lambda duration: duration // _MICROSECOND)
        self._converter.register_structure_hook(timedelta, lambda count, _type: count * _MICROSECOND)
        self._kinds: dict[str, type[Any]] = {}

    def name_of(self, kind: type[Any]) -> str:
        """Return the name under which records of a type are stored."""
        return f"{kind.__module__}:{kind.__qualname__}"

    def kind_of(self, name: str) -> type[Any]:
        """Return the type of records with a name.

        Raises:
            StateError: this version has no such type.
        """
        if name not in self._kinds:
            self._kinds[name] = _find(name)
        return self._kinds[name]

    def value_of(self, record: Any) -> Any:
        """Return a record as JSON values."""
        return orjson.loads(self.write(record))

    def record_of(self, kind: type[Any], value: Any) -> Any:
        """Return the record with JSON values.

        Raises:
            StateError: the values are not those of a record of this type.
        """
        with _explained(kind):
            return self._converter.structure(value, kind)

    def write(self, record: Any) -> bytes:
        """Return a record as JSON text."""
        written: bytes = self._converter.dumps(record)
        return written

    def read(self, kind: type[Any], text: bytes) -> Any:
        """Return the record in a JSON text.

        Raises:
            StateError: it is not a record of this type.
        """
        with _explained(kind):
            return self._converter.loads(text, kind)


def _find(name: str) -> type[Any]:
    module, _, path = name.partition(":")
    unknown = StateError(f"This version has no records {name!r}. The state is from another version.")
    try:
        found: Any = importlib.import_module(module)
        for part in path.split("."):
            found = getattr(found, part)
    except (ImportError, AttributeError, ValueError):
        raise unknown from None
    if not (isinstance(found, type) and attrs.has(found)):
        raise unknown
    return found


@contextmanager
def _explained(kind: type[Any]) -> Iterator[None]:
    try:
        yield
    except (BaseValidationError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise StateError(f"A stored {kind.__name__} cannot be read: {_reason(error)}.") from None


def _reason(error: BaseException) -> str:
    while isinstance(error, BaseValidationError):
        error = error.exceptions[0]
    return f"{type(error).__name__}: {error}".rstrip(".")
