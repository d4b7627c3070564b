"""Compares two schemas: which values are allowed now that were not, and which are no longer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from galleyproof.spec.wire.variants import LOWER, UPPER, Resolver, Variant

NARROWER = "narrower"
WIDER = "wider"
OTHER = "other"


@attrs.frozen
class SchemaChange:
    """One difference of two schemas.

    Args:
        kind: what changed, such as ``property-removed``; `galleyproof.spec.wire.grades` grades it.
        direction: whether the new schema allows fewer values (``narrower``) or more (``wider``) there, or
            neither (``other``).
        path: the place of the value, such as ``posts[].state``.
        message: what changed, without the place.
    """

    kind: str
    direction: str
    path: str
    message: str


class SchemaComparison:
    """Compares schemas of an old document with schemas of a new one.

    Args:
        old: resolves the references of the old document.
        new: resolves those of the new one.
        side: ``request`` or ``response``; properties that are for the other side only are left out.
    """

    def __init__(self, old: Resolver, new: Resolver, side: str) -> None:
        self._old = old
        self._new = new
        self._hidden = "readOnly" if side == "request" else "writeOnly"
        self._entered: set[tuple[int, int]] = set()

    def compare(self, old: Any, new: Any, path: str) -> Iterator[SchemaChange]:
        """Yield the differences of two schemas.

        Args:
            old: the old schema; None for none.
            new: the new one.
            path: the place of the value that they describe.
        """
        # A schema that contains itself is compared once, where it is entered first.
        olds, news = self._old.variants(old), self._new.variants(new)
        pair = (id(olds), id(news))
        if pair in self._entered:
            return
        self._entered.add(pair)
        try:
            yield from self._variants(olds, news, path)
            yield from self._annotations(old, new, path)
        finally:
            self._entered.discard(pair)

    def _variants(self, olds: list[Variant], news: list[Variant], path: str) -> Iterator[SchemaChange]:
        pairs, gone, added = _paired(olds, news)
        for old, new in pairs:
            if (old.type, new.type) == ("integer", "number"):
                yield SchemaChange(
                    "type-added", WIDER, path, "may be any number, no longer whole numbers only"
                )
            elif (old.type, new.type) == ("number", "integer"):
                yield SchemaChange("type-removed", NARROWER, path, "must be a whole number now")
            yield from self._variant(old, new, path)
        if gone and added and not pairs:
            names = f"{_names(gone)} to {_names(added)}"
            yield SchemaChange("type-removed", NARROWER, path, f"changed its type from {names}")
            yield SchemaChange("type-added", WIDER, path, f"changed its type from {names}")
            return
        for variant in gone:
            yield SchemaChange("type-removed", NARROWER, path, f"can no longer be {_name(variant)}")
        for variant in added:
            yield SchemaChange("type-added", WIDER, path, f"can be {_name(variant)} now")

    def _annotations(self, old: Any, new: Any, path: str) -> Iterator[SchemaChange]:
        before, after = self._old.resolve(old), self._new.resolve(new)
        if not isinstance(before, Mapping) or not isinstance(after, Mapping):
            return
        missing = object()
        if before.get("default", missing) != after.get("default", missing):
            said = f"has the default {after.get('default')!r} now, no longer {before.get('default')!r}"
            if "default" not in after:
                said = f"has no default any more; it was {before['default']!r}"
            elif "default" not in before:
                said = f"has the default {after['default']!r} now"
            yield SchemaChange("default", OTHER, path, said)
        if after.get("deprecated") is True and before.get("deprecated") is not True:
            yield SchemaChange("deprecated", OTHER, path, "is deprecated now")

    def _variant(self, old: Variant, new: Variant, path: str) -> Iterator[SchemaChange]:
        yield from _values(old, new, path)
        yield from _bounds(old, new, path)
        yield from _forms(old, new, path)
        if old.type == "array":
            yield from self.compare(old.rules.get("items"), new.rules.get("items"), f"{path}[]")
            yield from self._positions(old, new, path)
        if old.type == "object":
            yield from self._properties(old, new, path)
            yield from self._others(old, new, path)

    def _positions(self, old: Variant, new: Variant, path: str) -> Iterator[SchemaChange]:
        before, after = old.rules.get("prefixItems") or [], new.rules.get("prefixItems") or []
        for index in range(max(len(before), len(after))):
            old_item, new_item = (items[index] if index < len(items) else None for items in (before, after))
            yield from self.compare(old_item, new_item, f"{path}[{index}]")

    def properties(self, variant: Variant, resolver: Resolver) -> dict[str, Any]:
        """Return the properties of a variant that this side has."""
        found: Mapping[str, Any] = variant.rules.get("properties") or {}
        return {
            name: schema
            for name, schema in found.items()
            if not (isinstance(held := resolver.resolve(schema), Mapping) and held.get(self._hidden) is True)
        }

    def _properties(self, old: Variant, new: Variant, path: str) -> Iterator[SchemaChange]:
        before, after = self.properties(old, self._old), self.properties(new, self._new)
        was, now = set(old.rules.get("required", ())), set(new.rules.get("required", ()))
        for name in before.keys() - after.keys():
            kind = "required-property-removed" if name in was else "property-removed"
            yield SchemaChange(kind, NARROWER, _join(path, name), "is gone")
        for name in after.keys() - before.keys():
            if name in now:
                yield SchemaChange(
                    "required-property-added", NARROWER, _join(path, name), "is new, and required"
                )
            else:
                yield SchemaChange("property-added", WIDER, _join(path, name), "is new, and optional")
        for name in before.keys() & after.keys():
            place = _join(path, name)
            if name in now - was:
                yield SchemaChange("became-required", NARROWER, place, "is required now")
            if name in was - now:
                yield SchemaChange("became-optional", WIDER, place, "is optional now")
            yield from self.compare(before[name], after[name], place)

    def _others(self, old: Variant, new: Variant, path: str) -> Iterator[SchemaChange]:
        """Compare what is said of properties without a name of their own."""
        before = old.rules.get("additionalProperties", True)
        after = new.rules.get("additionalProperties", True)
        if before is False and after is not False:
            yield SchemaChange("opened", WIDER, path, "may have properties that are not described")
        elif after is False and before is not False:
            yield SchemaChange("closed", NARROWER, path, "must not have properties that are not described")
        elif before is not False:
            yield from self.compare(before, after, f"{path}.*")
        patterns = old.rules.get("patternProperties") or {}, new.rules.get("patternProperties") or {}
        for name in patterns[0].keys() | patterns[1].keys():
            yield from self.compare(patterns[0].get(name), patterns[1].get(name), f"{path}./{name}/")
        yield from self.compare(
            old.rules.get("propertyNames"), new.rules.get("propertyNames"), f"{path}.(names)"
        )
        if _discriminator(old) != _discriminator(new) and None not in (
            _discriminator(old),
            _discriminator(new),
        ):
            yield SchemaChange(
                "type-removed", NARROWER, path, f"is told apart by {_discriminator(new)!r} now"
            )


def _discriminator(variant: Variant) -> str | None:
    found = variant.rules.get("discriminator")
    return found.get("propertyName") if isinstance(found, Mapping) else None


def _paired(
    olds: list[Variant], news: list[Variant]
) -> tuple[list[tuple[Variant, Variant]], list[Variant], list[Variant]]:
    """Return which variants belong together, the most alike first, and those of each list that are left."""
    candidates = sorted(
        (
            (_likeness(old, new), -abs(index - number), -index, -number)
            for index, old in enumerate(olds)
            for number, new in enumerate(news)
            if old.type == new.type or {old.type, new.type} == {"integer", "number"}
        ),
        reverse=True,
    )
    used: tuple[set[int], set[int]] = set(), set()
    pairs: list[tuple[Variant, Variant]] = []
    for _, _, index, number in candidates:
        if -index not in used[0] and -number not in used[1]:
            used[0].add(-index)
            used[1].add(-number)
            pairs.append((olds[-index], news[-number]))
    gone = [variant for index, variant in enumerate(olds) if index not in used[0]]
    added = [variant for index, variant in enumerate(news) if index not in used[1]]
    return pairs, gone, added


def _likeness(old: Variant, new: Variant) -> float:
    if old.key() == new.key():
        return 3.0
    names = [set(variant.rules.get("properties") or ()) for variant in (old, new)]
    shared = len(names[0] & names[1]) / max(1, len(names[0] | names[1]))
    values = [variant.values or frozenset() for variant in (old, new)]
    return shared + len(values[0] & values[1]) / max(1, len(values[0] | values[1])) + (old.type == new.type)


def _values(old: Variant, new: Variant, path: str) -> Iterator[SchemaChange]:
    if old.values is None and new.values is not None:
        yield SchemaChange(
            "values-closed", NARROWER, path, f"must be one of {', '.join(sorted(new.values))} now"
        )
    elif old.values is not None and new.values is None:
        yield SchemaChange("values-opened", WIDER, path, "is no longer limited to a list of values")
    elif old.values is not None and new.values is not None:
        for value in sorted(old.values - new.values):
            yield SchemaChange("value-removed", NARROWER, path, f"no longer has the value {value}")
        for value in sorted(new.values - old.values):
            yield SchemaChange("value-added", WIDER, path, f"has the new value {value}")


def _bounds(old: Variant, new: Variant, path: str) -> Iterator[SchemaChange]:
    for keyword in (*UPPER, *LOWER):
        before, after = old.rules.get(keyword), new.rules.get(keyword)
        if before == after:
            continue
        tighter = before is None or (
            after is not None and (after < before if keyword in UPPER else after > before)
        )
        said = f"{keyword} is {_shown(after)} now; it was {_shown(before)}"
        yield SchemaChange("tighter" if tighter else "looser", NARROWER if tighter else WIDER, path, said)
    before, after = bool(old.rules.get("uniqueItems")), bool(new.rules.get("uniqueItems"))
    if before != after:
        said = "must not repeat items now" if after else "may repeat items now"
        yield SchemaChange("tighter" if after else "looser", NARROWER if after else WIDER, path, said)


def _forms(old: Variant, new: Variant, path: str) -> Iterator[SchemaChange]:
    for keyword in ("format", "pattern", "contentEncoding", "contentMediaType", "multipleOf"):
        before, after = old.rules.get(keyword), new.rules.get(keyword)
        if before == after:
            continue
        said = f"{keyword} is {_shown(after)} now; it was {_shown(before)}"
        if keyword == "format" and old.type != "string":
            yield SchemaChange("number-format", OTHER, path, said)
            continue
        kind = "format" if keyword == "format" else "pattern"
        if after is not None:
            yield SchemaChange(f"{kind}-tighter", NARROWER, path, said)
        if before is not None:
            yield SchemaChange(f"{kind}-looser", WIDER, path, said)


def _shown(value: Any) -> str:
    return "not set" if value is None else str(value)


def _name(variant: Variant) -> str:
    if variant.type == "null":
        return "null"
    if variant.values is not None:
        return f"{variant.type} {', '.join(sorted(variant.values))}"
    names = list(variant.rules.get("properties") or ())
    return f"{variant.type} with {', '.join(names[:3])}" if names else variant.type


def _names(variants: list[Variant]) -> str:
    return " or ".join(map(_name, variants))


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
