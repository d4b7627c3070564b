"""Hypothesis strategies from the part of JSON Schema that the contracts use.

hypothesis-jsonschema does not work with current hypothesis, and is much slower on schemas with many branches.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import strategies as st

Schema = dict[str, Any]

_NAMES = st.sampled_from(["x_new", "x_more"])
_JUNK = st.sampled_from([None, 0, "new", [1], {"deep": True}])


def from_schema(schema: Schema) -> st.SearchStrategy[Any]:
    """Return a strategy for values that a schema allows.

    Args:
        schema: The schema, with what it refers to under its own ``components``.
    """
    return _Builder(schema).build(schema)


class _Builder:
    def __init__(self, root: Schema) -> None:
        self._root = root
        self._known: dict[str, st.SearchStrategy[Any]] = {}

    def build(self, schema: Schema | bool) -> st.SearchStrategy[Any]:
        if isinstance(schema, bool):
            return _JUNK
        if "$ref" in schema:
            return self._referred(schema["$ref"])
        if "enum" in schema:
            return st.sampled_from(schema["enum"])
        branches = schema.get("anyOf") or schema.get("oneOf")
        if branches:
            return st.one_of(*map(self.build, branches))
        types = schema.get("type", "any")
        return st.one_of(
            *(self._typed(each, schema) for each in ([types] if isinstance(types, str) else types))
        )

    def _referred(self, reference: str) -> st.SearchStrategy[Any]:
        name = reference.rpartition("/")[2]
        if name not in self._known:
            target = self._root["components"]["schemas"][name]
            self._known[name] = st.deferred(lambda: self._known[f"{name}!"])
            self._known[f"{name}!"] = self.build(target)
        return self._known[name]

    def _typed(self, kind: str, schema: Schema) -> st.SearchStrategy[Any]:
        makers: dict[str, Callable[[Schema], st.SearchStrategy[Any]]] = {
            "object": self._object,
            "array": self._array,
            "string": _text,
            "integer": lambda each: st.integers(*_bounds(each)),
            "number": lambda each: st.integers(*_bounds(each)) | st.floats(*_bounds(each)),
            "boolean": lambda _: st.booleans(),
            "null": lambda _: st.none(),
            "any": lambda _: _JUNK,
        }
        return makers[kind](schema)

    def _object(self, schema: Schema) -> st.SearchStrategy[Any]:
        properties = {name: self.build(each) for name, each in schema.get("properties", {}).items()}
        other = schema.get("additionalProperties", True)
        more = st.nothing() if other is False else self.build(other)
        return _objects(schema.get("required", []), properties, more)

    def _array(self, schema: Schema) -> st.SearchStrategy[Any]:
        least = schema.get("minItems", 0)
        most = schema.get("maxItems", least + 2)
        unique = json.dumps if schema.get("uniqueItems") else None
        return st.lists(
            self.build(schema.get("items", True)),
            min_size=least,
            max_size=min(most, least + 2),
            unique_by=unique,
        )


@st.composite
def _objects(
    draw: st.DrawFn,
    required: list[str],
    properties: dict[str, st.SearchStrategy[Any]],
    more: st.SearchStrategy[Any],
) -> dict[str, Any]:
    # A few of the optional fields at a time: with all of them at once, bulks of posts never come to an end.
    optional = sorted(properties.keys() - set(required))
    chosen = draw(st.lists(st.sampled_from(optional), max_size=3, unique=True)) if optional else []
    made = {name: draw(properties[name]) for name in [*required, *chosen]}
    unknown = {} if more.is_empty else draw(st.dictionaries(_NAMES, more, max_size=1))
    return unknown | made


def _bounds(schema: Schema) -> tuple[int, int]:
    least = schema.get("minimum", schema.get("exclusiveMinimum", -1001) + 1)
    return least, min(schema.get("maximum", least + 1000), least + 1000)


def _text(schema: Schema) -> st.SearchStrategy[str]:
    if "pattern" in schema:
        return st.from_regex(re.compile(schema["pattern"], re.ASCII), fullmatch=True)
    made = {
        "date-time": _times(),
        "date": st.dates().map(str),
        "uri": st.sampled_from(["https://cdn.example/a.jpg", "https://a.example/p?q=1#f"]),
        "email": st.just("ines@example.com"),
    }
    if schema.get("format") in made:
        return made[schema["format"]]
    least = schema.get("minLength", 0)
    return st.text(min_size=least, max_size=min(schema.get("maxLength", least + 8), least + 8))


def _times() -> st.SearchStrategy[str]:
    zones = st.sampled_from(["Z", "+00:00", "+02:00", "-09:30"])
    days = st.dates(min_value=date(1, 1, 2), max_value=date(9999, 12, 30))
    return st.builds("{}T{}{}".format, days, st.times(), zones)
