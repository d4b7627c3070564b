"""Reduces schemas to variants: one JSON type each, with the constraints of that type.

Different forms of the same schema have the same variants: ``anyOf`` with null, a list of types, and
``nullable``; ``const`` and an ``enum`` of one; a reference and its target; ``allOf`` and all its parts.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import unquote

import attrs

from galleyproof.spec.problems import pointer_parts

Schema = Mapping[str, Any] | bool

TYPES = ("null", "boolean", "integer", "number", "string", "array", "object")
_KEYWORDS = {
    "string": ("format", "pattern", "minLength", "maxLength", "contentEncoding", "contentMediaType"),
    "number": ("format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    "array": ("items", "prefixItems", "minItems", "maxItems", "uniqueItems"),
    "object": (
        "properties",
        "required",
        "additionalProperties",
        "patternProperties",
        "propertyNames",
        "minProperties",
        "maxProperties",
        "discriminator",
    ),
}
_KEYWORDS["integer"] = _KEYWORDS["number"]
_NO_EFFECT: dict[str, tuple[Any, ...]] = {
    "minLength": (0,),
    "minItems": (0,),
    "minProperties": (0,),
    "uniqueItems": (False,),
    "additionalProperties": (True, {}),
    "items": (True, {}),
    "pattern": ("", ".*", "^.*$"),
    "required": ([],),
    "properties": ({},),
}
UPPER = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")
LOWER = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
_DEPTH = 40
"""How many levels of ``allOf``, ``anyOf`` and references a schema may have; a deeper one contains itself."""


@attrs.frozen(eq=False)
class Variant:
    """What a schema says of values of one JSON type.

    Args:
        type: the JSON type.
        values: the values that are allowed, as JSON text; None if there is no list.
        rules: the constraints by keyword. Schemas in them are as written.
    """

    type: str
    values: frozenset[str] | None
    rules: Mapping[str, Any]

    def key(self) -> str:
        """Return the same text for variants that are written in the same way."""
        return json.dumps(
            [self.type, sorted(self.values) if self.values is not None else None, self.rules],
            sort_keys=True,
            default=str,
        )


class Resolver:
    """Follows the references of one document.

    Args:
        document: the document.
    """

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._document = document
        self._variants: dict[int, tuple[Any, list[Variant]]] = {}

    def resolve(self, node: Any) -> Any:
        """Return what a node refers to, or the node itself; an empty object for a reference to nothing."""
        for _ in range(_DEPTH):
            if not isinstance(node, Mapping) or not isinstance(node.get("$ref"), str):
                return node
            node = self._target(node["$ref"])
        return {}

    def variants(self, schema: Any) -> list[Variant]:
        """Return the variants of a schema."""
        kept = self._variants.get(id(schema))
        if kept is None or kept[0] is not schema:
            kept = self._variants[id(schema)] = (schema, _joined(list(self._variants_of(schema, 0))))
        return kept[1]

    def _target(self, reference: str) -> Any:
        node: Any = self._document
        for name in pointer_parts(unquote(reference.removeprefix("#"))):
            if isinstance(node, Mapping) and name in node:
                node = node[name]
            elif isinstance(node, list) and name.isdigit() and int(name) < len(node):
                node = node[int(name)]
            else:
                return {}
        return node

    def _variants_of(self, schema: Any, depth: int) -> Iterator[Variant]:
        if schema is False or depth > _DEPTH:
            return
        if not isinstance(schema, Mapping):
            schema = {}
        own = list(_own_variants(schema))
        if isinstance(schema.get("$ref"), str):
            own = _both(own, list(self._variants_of(self._target(schema["$ref"]), depth + 1)))
        for part in _list(schema.get("allOf")):
            own = _both(own, list(self._variants_of(part, depth + 1)))
        for keyword in ("anyOf", "oneOf"):
            branches = _list(schema.get(keyword))
            if branches:
                either = [variant for part in branches for variant in self._variants_of(part, depth + 1)]
                own = _both(own, either)
        if schema.get("nullable") is True and not any(variant.type == "null" for variant in own):
            own.append(Variant("null", None, {}))
        yield from own


def _own_variants(schema: Mapping[str, Any]) -> Iterator[Variant]:
    values = _values(schema)
    for kind in _types(schema, values):
        allowed = None
        if values is not None:
            allowed = frozenset(text for text, found in values if found == kind or (found, kind) == _WHOLE)
            if not allowed:
                continue
            if kind == "null" or (kind == "boolean" and len(allowed) == 2):
                allowed = None
        rules = {
            keyword: _sorted_names(schema[keyword])
            for keyword in _KEYWORDS.get(kind, ())
            if keyword in schema and schema[keyword] not in _NO_EFFECT.get(keyword, ())
        }
        yield Variant(kind, allowed, _plain_bounds(rules))


_WHOLE = ("integer", "number")


def _types(schema: Mapping[str, Any], values: list[tuple[str, str]] | None) -> tuple[str, ...]:
    given = schema.get("type")
    if isinstance(given, str):
        return (given,)
    if isinstance(given, list):
        return tuple(dict.fromkeys(str(kind) for kind in given))
    if values is not None:
        return tuple(dict.fromkeys(found for _, found in values))
    # Documents often leave out the type of objects and arrays.
    if schema.keys() & {"properties", "additionalProperties"}:
        return ("object",)
    if "items" in schema:
        return ("array",)
    return tuple(kind for kind in TYPES if kind != "integer")


def _values(schema: Mapping[str, Any]) -> list[tuple[str, str]] | None:
    if "const" in schema:
        given = [schema["const"]]
    elif isinstance(schema.get("enum"), list):
        given = schema["enum"]
    else:
        return None
    return [(json.dumps(value, sort_keys=True), json_type(value)) for value in given]


def json_type(value: Any) -> str:
    """Return the JSON type of a value, such as ``integer``."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer"
    if isinstance(value, float):
        return "number"
    if isinstance(value, str):
        return "string"
    return "array" if isinstance(value, list) else "object"


def _sorted_names(value: Any) -> Any:
    return (
        sorted(map(str, value)) if isinstance(value, list) and value and isinstance(value[0], str) else value
    )


def _plain_bounds(rules: dict[str, Any]) -> dict[str, Any]:
    """Write the exclusive bounds of OpenAPI 3.0, which are flags, as those of 3.1."""
    for bound, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        if isinstance(rules.get(exclusive), bool) and rules.pop(exclusive) and bound in rules:
            rules[exclusive] = rules.pop(bound)
    return rules


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _both(left: list[Variant], right: list[Variant]) -> list[Variant]:
    """Return the variants of values that match a variant of each list."""
    return [
        merged
        for one in left
        for other in right
        if one.type == other.type or {one.type, other.type} == set(_WHOLE)
        if (merged := _merged(one, other)) is not None
    ]


def _merged(one: Variant, other: Variant) -> Variant | None:
    values = one.values if other.values is None else other.values
    if one.values is not None and other.values is not None:
        values = one.values & other.values
        if not values:
            return None
    rules = dict(one.rules)
    for keyword, value in other.rules.items():
        rules[keyword] = _MERGED[keyword](rules[keyword], value) if keyword in rules else value
    return Variant("integer" if one.type != other.type else one.type, values, rules)


def _all_of(one: Any, other: Any) -> Any:
    return one if one == other else {"allOf": [one, other]}


def _merged_properties(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    shared = {name: _all_of(one[name], other[name]) for name in one.keys() & other.keys()}
    return {**one, **other, **shared}


def _either_closed(one: Any, other: Any) -> Any:
    return False if False in (one, other) else _all_of(one, other)


_MERGED: dict[str, Callable[[Any, Any], Any]] = {
    **{keyword: lambda one, other: max(one, other) for keyword in LOWER},
    **{keyword: lambda one, other: min(one, other) for keyword in UPPER},
    **{
        keyword: lambda _one, other: other
        for keyword in ("format", "pattern", "contentEncoding", "contentMediaType", "multipleOf")
    },
    "required": lambda one, other: sorted({*one, *other}),
    "properties": _merged_properties,
    "patternProperties": _merged_properties,
    "items": _all_of,
    "propertyNames": _all_of,
    "prefixItems": lambda one, other: one if one == other else other,
    "uniqueItems": lambda one, other: one or other,
    "additionalProperties": _either_closed,
    "discriminator": lambda _one, other: other,
}


def _joined(variants: list[Variant]) -> list[Variant]:
    """Join variants that differ in their values only, and leave out what another variant contains."""
    joined: dict[str, Variant] = {}
    for variant in variants:
        key = Variant(variant.type, None, variant.rules).key()
        earlier = joined.get(key)
        if earlier is None:
            joined[key] = variant
        elif earlier.values is None or variant.values is None:
            joined[key] = Variant(variant.type, None, variant.rules)
        else:
            joined[key] = Variant(variant.type, earlier.values | variant.values, variant.rules)
    open_types = {found.type for found in joined.values() if found.values is None and not found.rules}
    if "number" in open_types:
        joined = {key: found for key, found in joined.items() if found.type != "integer"}
    return [
        found
        for found in joined.values()
        if found.type not in open_types or (found.values is None and not found.rules)
    ]
