"""Compares the operations of two documents: parameters, bodies, responses, authorization and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from galleyproof.spec.codes import BY_KIND
from galleyproof.spec.findings import Finding
from galleyproof.spec.wire.schemas import SchemaChange, SchemaComparison
from galleyproof.spec.wire.security import security_changes, server_changes
from galleyproof.spec.wire.variants import Resolver

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_STYLES = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}
Operation = tuple[str, Mapping[str, Any], Mapping[str, Any]]


def wire_findings(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Finding]:
    """Yield how requests and responses differ between two documents.

    Names of components and of path variables, order, prose and examples make no difference.

    Args:
        old: the old OpenAPI 3.1 document.
        new: the new one.
    """
    for kind, name, message in server_changes(old, new):
        yield _finding(kind, "request", "", name, message)
    before, after = _operations(old), _operations(new)
    for key in before.keys() - after.keys():
        yield _finding("operation-removed", "both", _shown(before[key][0]), "", "The operation is gone.")
    for key in after.keys() - before.keys():
        yield _finding("operation-added", "both", _shown(after[key][0]), "", "The operation is new.")
    resolvers = Resolver(old), Resolver(new)
    for key in before.keys() & after.keys():
        yield from _OperationComparison(old, new, resolvers, before[key], after[key]).findings()


def _operations(document: Mapping[str, Any]) -> dict[str, Operation]:
    """Return the operations by method and path, without the names of path variables."""
    found: dict[str, Operation] = {}
    for path, item in _mapping(document.get("paths")).items():
        for method in METHODS:
            operation = _mapping(item).get(method)
            if isinstance(operation, Mapping):
                key = f"{method} {re.sub(r'{[^{}]*}', '{}', path.rstrip('/') or '/')}"
                found[key] = f"{method} {path}", _mapping(item), operation
    return found


class _OperationComparison:
    def __init__(
        self,
        old_document: Mapping[str, Any],
        new_document: Mapping[str, Any],
        resolvers: tuple[Resolver, Resolver],
        old: Operation,
        new: Operation,
    ) -> None:
        self._documents = old_document, new_document
        self._resolvers = resolvers
        self._place = _shown(new[0])
        self._paths = old[0].partition(" ")[2], new[0].partition(" ")[2]
        self._items = old[1], new[1]
        self._operations = old[2], new[2]

    def findings(self) -> Iterator[Finding]:
        """Yield how the operation differs."""
        old, new = self._operations
        if new.get("deprecated") is True and old.get("deprecated") is not True:
            yield self._finding("deprecated", "both", "", "The operation is deprecated now.")
        for kind, name, message in security_changes(self._documents, self._operations):
            yield self._finding(kind, "request", name, message)
        yield from self._parameters()
        yield from self._request_body()
        yield from self._responses()

    def _finding(self, kind: str, side: str, name: str, message: str) -> Finding:
        return _finding(kind, side, self._place, name, message)

    def _parameters(self) -> Iterator[Finding]:
        before, after = (self._parameters_of(index) for index in (0, 1))
        for key in before.keys() - after.keys():
            yield self._finding("parameter-removed", "request", _title(before[key]), "The parameter is gone.")
        for key in after.keys() - before.keys():
            required = after[key].get("required") is True
            kind = "required-parameter-added" if required else "parameter-added"
            said = f"The parameter is new, and {'required' if required else 'optional'}."
            yield self._finding(kind, "request", _title(after[key]), said)
        for key in before.keys() & after.keys():
            yield from self._parameter(before[key], after[key])

    def _parameters_of(self, index: int) -> dict[tuple[str, str], Mapping[str, Any]]:
        """Return the parameters by place and name; those in the path by their position."""
        resolve = self._resolvers[index].resolve
        variables = re.findall(r"{([^{}]*)}", self._paths[index])
        found: dict[tuple[str, str], Mapping[str, Any]] = {}
        for source in (self._items[index], self._operations[index]):
            for entry in _list(source.get("parameters")):
                parameter = _mapping(resolve(entry))
                place, name = str(parameter.get("in")), str(parameter.get("name"))
                if place == "path" and name in variables:
                    key = place, str(variables.index(name))
                else:
                    key = place, name.lower() if place == "header" else name
                found[key] = parameter
        return found

    def _parameter(self, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Finding]:
        name = _title(new)
        if old.get("required") is not True and new.get("required") is True:
            yield self._finding("became-required", "request", name, "The parameter is required now.")
        if old.get("required") is True and new.get("required") is not True:
            yield self._finding("became-optional", "request", name, "The parameter is optional now.")
        if new.get("deprecated") is True and old.get("deprecated") is not True:
            yield self._finding("deprecated", "request", name, "The parameter is deprecated now.")
        old_content, new_content = _mapping(old.get("content")), _mapping(new.get("content"))
        if _serialization(old) != _serialization(new) or old_content.keys() != new_content.keys():
            yield self._finding("serialization", "request", name, "The parameter is written differently.")
        pairs = [(old.get("schema"), new.get("schema"))]
        pairs += [
            (_mapping(old_content[kind]).get("schema"), _mapping(new_content[kind]).get("schema"))
            for kind in old_content.keys() & new_content.keys()
        ]
        for before, after in pairs:
            yield from self._schemas("request", before, after, name)

    def _request_body(self) -> Iterator[Finding]:
        old, new = (
            _mapping(self._resolvers[index].resolve(self._operations[index].get("requestBody")))
            for index in (0, 1)
        )
        if old and not new:
            yield self._finding("body-removed", "request", "body", "The request has no body any more.")
        elif new and not old:
            kind = "became-required" if new.get("required") is True else "body-added"
            yield self._finding(kind, "request", "body", "The request has a body now.")
        elif old and new:
            if old.get("required") is not True and new.get("required") is True:
                yield self._finding("became-required", "request", "body", "The body is required now.")
            if old.get("required") is True and new.get("required") is not True:
                yield self._finding("became-optional", "request", "body", "The body is optional now.")
            yield from self._content("request", old, new, "")

    def _responses(self) -> Iterator[Finding]:
        before, after = (
            {
                str(status).upper(): _mapping(self._resolvers[index].resolve(response))
                for status, response in _mapping(self._operations[index].get("responses")).items()
            }
            for index in (0, 1)
        )
        for status in before.keys() - after.keys():
            kind = "success-removed" if status.startswith(("2", "3")) else "error-removed"
            yield self._finding(kind, "response", status, f"The response {status} is gone.")
        for status in after.keys() - before.keys():
            yield self._finding("response-added", "response", status, f"The response {status} is new.")
        for status in before.keys() & after.keys():
            yield from self._headers(before[status], after[status], status)
            yield from self._content("response", before[status], after[status], status)

    def _headers(self, old: Mapping[str, Any], new: Mapping[str, Any], status: str) -> Iterator[Finding]:
        before, after = (
            {
                name.lower(): (name, _mapping(self._resolvers[index].resolve(header)))
                for name, header in _mapping(response.get("headers")).items()
            }
            for index, response in enumerate((old, new))
        )
        for key in before.keys() - after.keys():
            name, header = before[key]
            kind = "required-header-removed" if header.get("required") is True else "header-removed"
            yield self._finding(kind, "response", f"{status} {name}", "The header is gone.")
        for key in after.keys() - before.keys():
            yield self._finding("header-added", "response", f"{status} {after[key][0]}", "The header is new.")
        for key in before.keys() & after.keys():
            (name, was), (_, now) = before[key], after[key]
            if was.get("required") is True and now.get("required") is not True:
                said = "The header is optional now."
                yield self._finding("became-optional", "response", f"{status} {name}", said)
            yield from self._schemas("response", was.get("schema"), now.get("schema"), f"{status} {name}")

    def _content(
        self, side: str, old: Mapping[str, Any], new: Mapping[str, Any], status: str
    ) -> Iterator[Finding]:
        before, after = (
            {_media_type(name): _mapping(entry) for name, entry in _mapping(body.get("content")).items()}
            for body in (old, new)
        )
        where = f"{status} " if status else ""
        if before and not after:
            yield self._finding("body-removed", side, f"{where}body", "There is no body any more.")
            return
        if after and not before:
            yield self._finding("body-added", side, f"{where}body", "There is a body now.")
            return
        for name in before.keys() - after.keys():
            said = f"The content type {name} is gone."
            yield self._finding("media-type-removed", side, f"{where}{name}", said)
        for name in after.keys() - before.keys():
            said = f"The content type {name} is new."
            yield self._finding("media-type-added", side, f"{where}{name}", said)
        for name in before.keys() & after.keys():
            yield from self._schemas(side, before[name].get("schema"), after[name].get("schema"), status)

    def _schemas(self, side: str, old: Any, new: Any, name: str) -> Iterator[Finding]:
        for change in SchemaComparison(*self._resolvers, side).compare(old, new, ""):
            place = f"{name} {change.path}".strip() or "body"
            yield self._finding(change.kind, side, place, _sentence(change, place))


def _finding(kind: str, side: str, operation: str, name: str, message: str) -> Finding:
    code = BY_KIND[kind]
    grades = {"request": code.request, "response": code.response, "both": code.request}
    return Finding("wire", grades[side], code.code, message, operation=operation, side=side, name=name)


def _sentence(change: SchemaChange, place: str) -> str:
    return f"{place} {change.message}."


def _shown(operation: str) -> str:
    method, _, path = operation.partition(" ")
    return f"{method.upper()} {path}"


def _title(parameter: Mapping[str, Any]) -> str:
    return f"{parameter.get('in')} {parameter.get('name')}"


def _serialization(parameter: Mapping[str, Any]) -> tuple[Any, ...]:
    place = str(parameter.get("in"))
    style = parameter.get("style", _STYLES.get(place))
    return style, parameter.get("explode", style == "form"), parameter.get("allowReserved", False)


def _media_type(name: str) -> str:
    return ";".join(part.strip() for part in name.lower().split(";"))


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
