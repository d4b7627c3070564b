"""Compares two versions of a client: names, arguments, defaults, annotations, enum members, import paths."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from galleyproof.spec.codes import BY_KIND
from galleyproof.spec.findings import Finding
from galleyproof.spec.python_api.reading import Argument, Attribute, Class, Function, Package


def python_findings(old: Package, new: Package) -> Iterator[Finding]:
    """Yield what changes for code that uses the client.

    Args:
        old: the names of the old client.
        new: those of the new one.
    """
    inputs = old.input_classes() | new.input_classes()
    yield from _names(old.exports, new.exports, "")
    yield from _names(old.classes.keys() - old.exports, new.classes.keys() - new.exports, "")
    yield from _names(set(old.functions), set(new.functions), "()")
    for name in sorted(old.functions.keys() & new.functions.keys()):
        yield from _function(name, old.functions[name], new.functions[name])
    for name in sorted(old.classes.keys() & new.classes.keys()):
        yield from _class(name, old.classes[name], new.classes[name], name.rpartition(".")[2] in inputs)


def _finding(kind: str, name: str, message: str) -> Finding:
    code = BY_KIND[kind]
    return Finding("python", code.request, code.code, message, name=name)


def _names(old: frozenset[str] | set[str], new: frozenset[str] | set[str], suffix: str) -> Iterator[Finding]:
    added = sorted(set(new) - set(old))
    for name in sorted(set(old) - set(new)):
        hint = _hint(name, added)
        yield _finding("name-removed", f"{name}{suffix}", f"{name}{suffix} is gone.{hint}")
    for name in added:
        yield _finding("name-added", f"{name}{suffix}", f"{name}{suffix} is new.")


def _hint(name: str, candidates: list[str]) -> str:
    close = get_close_matches(name, candidates, n=1, cutoff=0.6)
    return f" {close[0]} is new: is it the same under another name?" if close else ""


def _class(name: str, old: Class, new: Class, written: bool) -> Iterator[Finding]:
    if old.bases != new.bases:
        said = f"{name} is a {', '.join(new.bases)} now, no longer a {', '.join(old.bases)}."
        yield _finding("base-changed", name, said)
    if old.doc != new.doc:
        yield _finding("docs-changed", name, f"The documentation of {name} changed.")
    added = sorted(new.attributes.keys() - old.attributes.keys())
    for attribute in sorted(old.attributes.keys() - new.attributes.keys()):
        kind = "member-removed" if old.is_enum else "name-removed"
        yield _finding(kind, f"{name}.{attribute}", f"{name}.{attribute} is gone.{_hint(attribute, added)}")
    for attribute in added:
        yield _added_attribute(name, attribute, new, written)
    for attribute in sorted(old.attributes.keys() & new.attributes.keys()):
        pair = old.attributes[attribute], new.attributes[attribute]
        yield from _attribute(f"{name}.{attribute}", *pair, new, written)
    methods = old.methods.keys() - {"__init__"}, new.methods.keys() - {"__init__"}
    yield from _names(
        {f"{name}.{method}" for method in methods[0]}, {f"{name}.{method}" for method in methods[1]}, "()"
    )
    for method in sorted(old.methods.keys() & new.methods.keys()):
        yield from _function(f"{name}.{method}", old.methods[method], new.methods[method])


def _added_attribute(name: str, attribute: str, new: Class, written: bool) -> Finding:
    place = f"{name}.{attribute}"
    if new.is_enum:
        return _finding("member-added", place, f"{place} is new.")
    if written and _is_required(new.attributes[attribute], new):
        return _finding(
            "required-argument-added", place, f"{place} is new, and {name} cannot be made without it."
        )
    return _finding("name-added", place, f"{place} is new.")


def _is_required(attribute: Attribute, holder: Class) -> bool:
    if holder.is_input:
        return not any(kind.startswith("NotRequired[") for kind in attribute.types)
    return attribute.value is None


def _attribute(place: str, old: Attribute, new: Attribute, holder: Class, written: bool) -> Iterator[Finding]:
    if holder.is_enum:
        if old.value != new.value:
            yield _finding("type-changed", place, f"{place} is {new.value} now, no longer {old.value}.")
        return
    if written and _is_required(new, holder) and not _is_required(old, holder):
        yield _finding("required-argument-added", place, f"{place} is required now.")
    before, after = ({_plain(kind) for kind in item.types} for item in (old, new))
    if before == after:
        return
    said = f"{place} is {_shown(after)} now, no longer {_shown(before)}."
    if holder.is_input:
        yield _finding("argument-widened" if before <= after else "argument-narrowed", place, said)
    elif after <= before:
        yield _finding("argument-narrowed" if written else "type-narrowed", place, said)
    else:
        yield _finding("type-changed", place, said)


def _plain(kind: str) -> str:
    return kind.removeprefix("NotRequired[").removesuffix("]") if kind.startswith("NotRequired[") else kind


def _function(name: str, old: Function, new: Function) -> Iterator[Finding]:
    added = sorted(new.arguments.keys() - old.arguments.keys())
    for argument in sorted(old.arguments.keys() - new.arguments.keys()):
        place = f"{name}({argument})"
        yield _finding("argument-removed", place, f"{place} is gone.{_hint(argument, added)}")
    for argument in added:
        required = new.arguments[argument].default is None
        said = f"{name}({argument}) is new, and {'required' if required else 'optional'}."
        kind = "required-argument-added" if required else "argument-added"
        yield _finding(kind, f"{name}({argument})", said)
    for argument in sorted(old.arguments.keys() & new.arguments.keys()):
        yield from _argument(f"{name}({argument})", old.arguments[argument], new.arguments[argument])
    if _moved(old.arguments, new.arguments):
        yield _finding("order-changed", name, f"The positional arguments of {name} have another order.")
    if old.returns != new.returns:
        said = f"{name} returns {_shown(new.returns)} now, no longer {_shown(old.returns)}."
        yield _finding("type-narrowed" if new.returns < old.returns else "type-changed", name, said)
    if old.doc != new.doc:
        yield _finding("docs-changed", name, f"The documentation of {name} changed.")


def _argument(place: str, old: Argument, new: Argument) -> Iterator[Finding]:
    if old.default is None and new.default is not None:
        yield _finding("argument-optional", place, f"{place} is optional now.")
    elif old.default is not None and new.default is None:
        yield _finding("required-argument-added", place, f"{place} is required now.")
    elif old.default != new.default:
        said = f"{place} is {new.default} by default now, no longer {old.default}."
        yield _finding("default-changed", place, said)
    if old.types - new.types:
        said = f"{place} takes {_shown(new.types)} now, no longer {_shown(old.types)}."
        yield _finding("argument-narrowed", place, said)
    elif new.types - old.types:
        said = f"{place} also takes {_shown(new.types - old.types)} now."
        yield _finding("argument-widened", place, said)


def _moved(old: Mapping[str, Argument], new: Mapping[str, Argument]) -> bool:
    """Return whether a call that passes arguments by position passes them to others now."""
    before, after = (
        [name for name, argument in arguments.items() if argument.position is not None]
        for arguments in (old, new)
    )
    kept = [name for name in before if name in new]
    return [name for name in after if name in kept] != kept or (
        after[: len(before)] != before and bool(set(after[: len(before)]) - set(before))
    )


def _shown(kinds: frozenset[str] | set[str]) -> str:
    return " | ".join(sorted(kinds)) or "untyped"
