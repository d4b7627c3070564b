"""Compares recorded values with the schemas of a contract."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs
import jsonschema_rs

from galleyproof.spec.wire.variants import Resolver, Variant, json_type

OBJECT = "{}"
"""Ends the place of an object whose fields were looked at."""
HIDDEN = "[redacted]"
"""What our clients write in place of a secret."""
_SHOWN = 60


@attrs.frozen
class Difference:
    """Where a value differs from its schema.

    Args:
        kind: the kind of finding, such as ``unknown-field``.
        path: the place of the value, such as ``posts[].state``.
        message: what differs.
    """

    kind: str
    path: str
    message: str


Seen = Callable[[str], None]
"""Is told the place of each documented field that a value has."""


class Observer:
    """Compares values with schemas of one document.

    Args:
        resolver: resolves the references of the document.
        seen: is told the place of each documented field.
    """

    def __init__(self, resolver: Resolver, seen: Seen = lambda _path: None) -> None:
        self._resolver = resolver
        self._seen = seen

    def differences(self, value: Any, schema: Any, path: str = "") -> Iterator[Difference]:
        """Yield where a value differs from a schema.

        Args:
            value: the value, as JSON.
            schema: the schema; None allows everything.
            path: the place of the value.
        """
        if isinstance(value, str) and HIDDEN in value:
            return  # a recording does not say what it was
        variants = self._resolver.variants(schema)
        kind = _type_of(value)
        fitting = [
            each for each in variants if each.type == kind or (each.type, kind) == ("number", "integer")
        ]
        if not fitting:
            allowed = " or ".join(dict.fromkeys(each.type for each in variants)) or "nothing"
            yield Difference("other-type", path, f"is {kind}; the contract has {allowed}")
            return
        best = min(fitting, key=lambda variant: _misfit(variant, value))
        yield from self._against(value, best, path)

    def _against(self, value: Any, variant: Variant, path: str) -> Iterator[Difference]:
        if variant.values is not None and json.dumps(value, sort_keys=True) not in variant.values:
            yield Difference("unknown-value", path, f"is {_shown(value)}, which the contract does not list")
            return
        if isinstance(value, dict):
            yield from self._fields(value, variant, path)
        elif isinstance(value, list):
            for item in value:
                yield from self.differences(item, variant.rules.get("items"), f"{path}[]")
        else:
            problem = _form_problem(value, variant)
            if problem:
                yield Difference("other-form", path, f"is {_shown(value)}: {problem}")

    def _fields(self, value: Mapping[str, Any], variant: Variant, path: str) -> Iterator[Difference]:
        self._seen(f"{path}{OBJECT}")
        known: Mapping[str, Any] = variant.rules.get("properties") or {}
        others = variant.rules.get("additionalProperties", None)
        for name, held in value.items():
            place = f"{path}.{name}" if path else name
            if name in known:
                self._seen(place)
                yield from self.differences(held, known[name], place)
            elif isinstance(others, Mapping) and others:
                yield from self.differences(held, others, f"{path}.*" if path else "*")
            elif known:
                yield Difference("unknown-field", place, f"is not in the contract; it is {_type_of(held)}")
        for name in variant.rules.get("required", ()):
            if name not in value:
                yield Difference("missing-field", f"{path}.{name}" if path else name, "is missing")


def documented_fields(schema: Any, resolver: Resolver, path: str = "", depth: int = 0) -> Iterator[str]:
    """Yield the place of each field that a schema documents, five levels deep.

    Args:
        schema: the schema.
        resolver: resolves its references.
        path: the place of the value.
        depth: the level.
    """
    if depth > 5:
        return
    for variant in resolver.variants(schema):
        for name, held in (variant.rules.get("properties") or {}).items():
            place = f"{path}.{name}" if path else name
            yield place
            yield from documented_fields(held, resolver, place, depth + 1)
        if variant.type == "array":
            yield from documented_fields(variant.rules.get("items"), resolver, f"{path}[]", depth + 1)


def _misfit(variant: Variant, value: Any) -> float:
    if isinstance(value, dict):
        known = set(variant.rules.get("properties") or ())
        missing = len(set(variant.rules.get("required", ())) - value.keys())
        return missing * 2 + len(value.keys() - known) - 0.1 * len(value.keys() & known)
    if variant.values is not None:
        return 0 if json.dumps(value, sort_keys=True) in variant.values else 2
    return 1 if _form_problem(value, variant) else 0.5


def _form_problem(value: Any, variant: Variant) -> str:
    rules = {key: each for key, each in variant.rules.items() if key not in ("items", "properties")}
    if not rules or isinstance(value, dict | list):
        return ""
    try:
        validator = jsonschema_rs.Draft202012Validator(rules, validate_formats=True)
        error = next(validator.iter_errors(value), None)
    except (ValueError, jsonschema_rs.ValidationError):
        return ""  # a rule that cannot be compiled; the contract's own check says so
    return "" if error is None else error.message.rpartition("is ")[2][:120]


def _type_of(value: Any) -> str:
    """Return the JSON type of a value; a recording may write a whole number as 1.0."""
    return json_type(int(value) if isinstance(value, float) and value.is_integer() else value)


def _shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
