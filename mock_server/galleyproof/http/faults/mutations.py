"""Breaking an answer on purpose: one change that its contract does not allow."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from attrs import frozen

from galleyproof.http.validation.contract import Contract
from galleyproof.kernel.faults.faults import Fault

Path = tuple[str | int, ...]


@frozen
class Change:
    """One way to break a body.

    Args:
        path: where, from the body's root.
        apply: does it to a body of one's own.
    """

    path: Path
    apply: Callable[[Any], None]

    def is_at(self, place: str) -> bool:
        """Whether this is what a name or a JSON pointer means."""
        pointer = "".join(f"/{step}" for step in self.path)
        return pointer == place or (bool(self.path) and self.path[-1] == place)


def changes(fault: Fault, contract: Contract, schema: Mapping[str, Any], body: Any) -> list[Change]:
    """Return every way in which a fault could break a body that follows a schema.

    Args:
        fault: one with the effect unknown_enum, extra_field or missing_field.
        contract: resolves the schema's references.
        schema: the body's schema.
        body: the body.
    """
    places = list(_walk(contract, schema, body, ()))
    found = {change.path: change for change in _CHANGES[fault.type](fault, places)}
    wanted = fault.parameters.get("field")
    return [change for change in found.values() if wanted is None or change.is_at(wanted)]


def _walk(
    contract: Contract, schema: Mapping[str, Any], value: Any, path: Path
) -> Iterator[tuple[Path, Mapping[str, Any], Any]]:
    """Yield every value inside a body with each schema that speaks of it."""
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


def _unknown_enum(fault: Fault, places: list[tuple[Path, Mapping[str, Any], Any]]) -> Iterator[Change]:
    for path, schema, value in places:
        if path and isinstance(value, str) and value in schema.get("enum", [schema.get("const")]):
            yield Change(path, _setting(path, fault.parameters["value"]))


def _extra_field(fault: Fault, places: list[tuple[Path, Mapping[str, Any], Any]]) -> Iterator[Change]:
    for path, schema, value in places:
        if isinstance(value, dict) and "properties" in schema and fault.parameters["name"] not in value:
            yield Change(path, _setting((*path, fault.parameters["name"]), fault.parameters["value"]))


def _missing_field(_fault: Fault, places: list[tuple[Path, Mapping[str, Any], Any]]) -> Iterator[Change]:
    for path, schema, value in places:
        if isinstance(value, dict):
            for name in schema.get("required", ()):
                if name in value:
                    yield Change((*path, name), _removing((*path, name)))


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


_CHANGES: Mapping[str, Callable[..., Iterator[Change]]] = {
    "unknown_enum": _unknown_enum,
    "extra_field": _extra_field,
    "missing_field": _missing_field,
}
MUTATIONS = frozenset(_CHANGES)
