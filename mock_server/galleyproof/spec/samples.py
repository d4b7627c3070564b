"""Makes a value that matches a schema: the same one every time, from the schema alone."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from galleyproof.spec.wire.variants import Resolver, Variant

_FORMATS = {
    "date-time": "2026-03-02T08:30:00Z",
    "date": "2026-03-02",
    "time": "08:30:00Z",
    "duration": "PT1H",
    "email": "person@example.com",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "uri": "https://example.com/",
    "uri-reference": "/",
    "url": "https://example.com/",
    "uuid": "00000000-0000-4000-8000-000000000001",
}
_PREFERRED = ("object", "array", "string", "integer", "number", "boolean", "null")
_DEPTH = 6


class NoSample(ValueError):
    """No value could be made for a schema."""


def sample(schema: Any, resolver: Resolver, number: int = 0, depth: int = 0, full: bool = True) -> Any:
    """Return a value for a schema: its example if it has one, else one that is as small as useful.

    Values of optional properties are left out below the sixth level, so a schema may contain itself. Patterns
    are not read: the caller validates the value.

    Args:
        schema: the schema.
        resolver: resolves its references.
        number: a different number makes different text where the schema allows any.
        depth: the level of the value.
        full: whether optional properties are there, and lists have an entry.

    Raises:
        NoSample: the schema allows no value, or only endless ones.
    """
    held = resolver.resolve(schema)
    if isinstance(held, Mapping):
        for keyword in ("const", "example", "default"):
            if keyword in held:
                return held[keyword]
        listed = held.get("examples")
        if isinstance(listed, list) and listed:
            return listed[0]
    if depth > 2 * _DEPTH:
        raise NoSample("The schema requires itself.")
    variants = resolver.variants(schema)
    if not variants:
        raise NoSample("The schema allows no value.")
    variant = min(variants, key=lambda each: _rank(each, depth, full))
    if variant.values is not None:
        return json.loads(min(variant.values, key=lambda text: (len(text), text)))
    return _value(variant, resolver, number, depth, full)


def _rank(variant: Variant, depth: int, full: bool) -> int:
    if variant.type == "null" and not full:
        return -1
    if depth >= _DEPTH and variant.type in ("object", "array"):
        return len(_PREFERRED)
    return _PREFERRED.index(variant.type) if variant.type in _PREFERRED else len(_PREFERRED)


def _value(variant: Variant, resolver: Resolver, number: int, depth: int, full: bool) -> Any:
    rules = variant.rules
    if variant.type == "object":
        return _object(variant, resolver, number, depth, full)
    if variant.type == "array":
        count = max(int(rules.get("minItems", 0)), 0 if depth >= _DEPTH or not full else 1)
        count = min(count, int(rules.get("maxItems", count)))
        items = rules.get("items")
        return [sample(items, resolver, number + index, depth + 1, full) for index in range(count)]
    if variant.type == "string":
        return _text(rules, number)
    if variant.type in ("integer", "number"):
        return _number(rules, variant.type == "integer")
    return True if variant.type == "boolean" else None


def _object(variant: Variant, resolver: Resolver, number: int, depth: int, full: bool) -> dict[str, Any]:
    required = set(variant.rules.get("required", ()))
    properties: Mapping[str, Any] = variant.rules.get("properties") or {}
    made: dict[str, Any] = {}
    for name, schema in properties.items():
        if name not in required and (depth >= _DEPTH or not full):
            continue
        try:
            made[name] = sample(schema, resolver, number, depth + 1, full)
        except NoSample:
            if name in required:
                raise
    for name in sorted(required - properties.keys()):
        made[name] = sample(
            variant.rules.get("additionalProperties", True), resolver, number, depth + 1, full
        )
    return made


def _text(rules: Mapping[str, Any], number: int) -> str:
    text = _FORMATS.get(str(rules.get("format")), f"sample{number or ''}")
    shortest, longest = int(rules.get("minLength", 0)), int(rules.get("maxLength", 1 << 20))
    return text.ljust(shortest, "x")[:longest]


def _number(rules: Mapping[str, Any], whole: bool) -> float:
    low = rules.get("minimum", rules.get("exclusiveMinimum"))
    high = rules.get("maximum", rules.get("exclusiveMaximum"))
    step = rules.get("multipleOf") or 1
    value = 1 if low is None else low
    if "exclusiveMinimum" in rules and value <= rules["exclusiveMinimum"]:
        value = rules["exclusiveMinimum"] + step
    if high is not None and value > high:
        value = high
    if "exclusiveMaximum" in rules and value >= rules["exclusiveMaximum"]:
        value = rules["exclusiveMaximum"] - step
    if rules.get("multipleOf") and value % step:
        value = (value // step + 1) * step
    return int(value) if whole else value
