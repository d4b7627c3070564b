"""Mutations of a response body that violate its contract."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from attrs import frozen

from galleyproof.http.validation.contract import Contract
from galleyproof.kernel.faults.faults import Fault

Path = tuple[str | int, ...]


@frozen
class Mutation:
    """A possible mutation of a body.

    Args:
        path: the position in the body.
        apply: changes a body in place.
    """

    path: Path
    apply: Callable[[Any], None]

    def matches_path(self, field: str) -> bool:
        """Return whether a field name or a JSON pointer means this position."""
        pointer = "".join(f"/{step}" for step in self.path)
        return pointer == field or (bool(self.path) and self.path[-1] == field)


def possible_mutations(
    fault: Fault, contract: Contract, schema: Mapping[str, Any], body: Any
) -> list[Mutation]:
    """Return all mutations of a body that a fault allows.

    Args:
        fault: a fault of type unknown_enum, extra_field or missing_field.
        contract: resolves the schema's references.
        schema: the body's schema.
        body: the body.
    """
    places = list(_walk(contract, schema, body, ()))
    found = {change.path: change for change in _MUTATIONS[fault.type](fault, places)}
    wanted = fault.parameters.get("field")
    return [change for change in found.values() if wanted is None or change.matches_path(wanted)]


def _walk(
    contract: Contract, schema: Mapping[str, Any], value: Any, path: Path
) -> Iterator[tuple[Path, Mapping[str, Any], Any]]:
    """Yield every value in a body with its position and each schema that applies to it."""
    schema = contract.resolve(schema)
    yield path, schema, value
    for keyword in ("anyOf", "oneOf", "allOf"):
        for branch in schema.get(keyword, ()):
            yield from _walk(contract, branch, value, path)
    if isinstance(value, dict):
        properties = schema.get("properties", {})
        others = schema.get("additionalProperties", {})
        for name, item in value.items():
            node = properties.get(name, others)
            if isinstance(node, Mapping):
                yield from _walk(contract, node, item, (*path, name))
    elif isinstance(value, list) and isinstance(schema.get("items"), Mapping):
        for index, item in enumerate(value):
            yield from _walk(contract, schema["items"], item, (*path, index))


def _unknown_enum(fault: Fault, places: list[tuple[Path, Mapping[str, Any], Any]]) -> Iterator[Mutation]:
    for path, schema, value in places:
        if path and isinstance(value, str) and value in schema.get("enum", [schema.get("const")]):
            yield Mutation(path, _setting(path, fault.parameters["value"]))


def _extra_field(fault: Fault, places: list[tuple[Path, Mapping[str, Any], Any]]) -> Iterator[Mutation]:
    for path, schema, value in places:
        if isinstance(value, dict) and "properties" in schema and fault.parameters["name"] not in value:
            yield Mutation(path, _setting((*path, fault.parameters["name"]), fault.parameters["value"]))


def _missing_field(_fault: Fault, places: list[tuple[Path, Mapping[str, Any], Any]]) -> Iterator[Mutation]:
    for path, schema, value in places:
        if isinstance(value, dict):
            for name in schema.get("required", ()):
                if name in value:
                    yield Mutation((*path, name), _removing((*path, name)))


def _setting(path: Path, new: Any) -> Callable[[Any], None]:
    def apply(body: Any) -> None:
        _parent(body, path)[path[-1]] = new

    return apply


def _removing(path: Path) -> Callable[[Any], None]:
    def apply(body: Any) -> None:
        del _parent(body, path)[path[-1]]

    return apply


def _parent(body: Any, path: Path) -> Any:
    for step in path[:-1]:
        body = body[step]
    return body


_MUTATIONS: Mapping[str, Callable[..., Iterator[Mutation]]] = {
    "unknown_enum": _unknown_enum,
    "extra_field": _extra_field,
    "missing_field": _missing_field,
}
MUTATIONS = frozenset(_MUTATIONS)
