"""Checks the usage notes (``x-galleyproof``) of a contract, and proposes notes for new operations.

A note that does not fit is reported, and left out of the copy that the client is generated from, so that the
comparison goes on.
"""

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

import yaml
from galleyproof.spec.codes import BY_KIND
from galleyproof.spec.findings import Finding
from galleyproof.spec.wire.variants import Resolver

from scripts.contracts.openapi_objects import operations
from scripts.facade.overlay_schema import KEY

_VERBS = {"get": "get", "post": "create", "put": "update", "patch": "update", "delete": "delete"}


def propose_notes(document: dict[str, Any]) -> list[tuple[Finding, str]]:
    """Add a usage note to each operation that has none; return a finding and an overlay action for each.

    Only a GET is proposed as safe to repeat.

    Args:
        document: the document; it is changed.
    """
    taken = {operation.get("operationId") for _, _, operation in operations(document)}
    methods = {
        (note.get("resource"), note.get("method"))
        for _, _, operation in operations(document)
        if (note := operation.get(KEY))
    }
    proposals: list[tuple[Finding, str]] = []
    for method, path, operation in operations(document):
        if KEY in operation and "operationId" in operation:
            continue
        resource, verb = _names(method, path, operation)
        while (resource, verb) in methods:
            verb += "_again" if verb.endswith(_last(path)) else f"_{_last(path)}"
        methods.add((resource, verb))
        name = operation.get("operationId")
        if not isinstance(name, str) or (KEY not in operation and not re.fullmatch(r"[a-z][a-z0-9_]*", name)):
            name = _free(f"{verb}_{resource}", taken)
        taken.add(name)
        note = {"resource": resource, "method": verb, "retry": "safe" if method == "get" else "never"}
        operation["operationId"] = name
        operation[KEY] = {**note, **operation.get(KEY, {})}
        action = {"target": f"$.paths['{path}'].{method}", "update": {"operationId": name, KEY: note}}
        place = f"{method.upper()} {path}"
        said = f"{place} has no usage note; proposed: {resource}.{verb}(), retry {note['retry']}."
        code = BY_KIND["note-proposed"]
        proposals.append(
            (Finding("overlay", code.request, code.code, said, operation=place, name=name), _yaml(action))
        )
    return proposals


def _yaml(action: Mapping[str, Any]) -> str:
    text = yaml.safe_dump([action], sort_keys=False, allow_unicode=True, width=100)
    return "".join(f"  {line}\n" for line in text.splitlines())


def _names(method: str, path: str, operation: Mapping[str, Any]) -> tuple[str, str]:
    """Return a resource and a method in snake_case, from the path."""
    words = [_snake(part) for part in path.split("/") if part and not part.startswith("{")]
    words = [word for word in words if word and not re.fullmatch(r"v\d+|api", word)] or ["api"]
    tags = operation.get("tags")
    resource = words[-1]
    if len(words) > 1 and path.rstrip("/").split("/")[-2].startswith("{") and method == "post":
        return words[-2], words[-1]
    if not words and isinstance(tags, list) and tags:
        resource = _snake(str(tags[0]))
    verb = _VERBS.get(method, method)
    if method == "get" and not path.rstrip("/").endswith("}"):
        verb = "list" if resource.endswith("s") else "get"
    return resource, verb


def _last(path: str) -> str:
    return _snake(next((part for part in reversed(path.split("/")) if part and "{" not in part), "api"))


def _snake(text: str) -> str:
    text = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", text)
    found = re.sub(r"\W+", "_", text).strip("_").lower()
    return f"n{found}" if found[:1].isdigit() else found


def _free(name: str, taken: set[Any]) -> str:
    found, number = name, 2
    while found in taken:
        found, number = f"{name}_{number}", number + 1
    return found


class NoteCheck:
    """Checks the notes of one document and takes out what does not fit.

    Args:
        document: the document; it is changed.
        file: the overlay's file, for the findings.
    """

    def __init__(self, document: dict[str, Any], file: str) -> None:
        self._document = document
        self._file = file
        self.removals: list[str] = []
        """Targets that an overlay can remove to make the notes fit."""
        self._resolver = Resolver(document)
        self._ids = {operation.get("operationId") for _, _, operation in operations(document)}

    def findings(self) -> Iterator[Finding]:
        """Yield each part of a note that does not fit the contract."""
        for method, path, operation in operations(self._document):
            note = operation.get(KEY)
            if isinstance(note, dict):
                place = f"{method.upper()} {path}"
                item = self._document["paths"][path]
                self._note = f"$.paths['{path}'].{method}['{KEY}']"
                yield from self._operation(place, item, operation, note)
        yield from self._links()

    def _remove(self, *parts: str) -> None:
        self.removals.append(self._note + "".join(f"['{part}']" for part in parts))

    def _finding(self, place: str, name: str, message: str) -> Finding:
        code = BY_KIND["note-wrong"]
        return Finding(
            "overlay", code.request, code.code, message, operation=place, name=name, file=self._file
        )

    def _operation(
        self, place: str, item: Mapping[str, Any], operation: dict[str, Any], note: dict[str, Any]
    ) -> Iterator[Finding]:
        held = [
            self._resolver.resolve(each)
            for each in (*_list(item, "parameters"), *_list(operation, "parameters"))
        ]
        parameters = {str(each.get("name")): each for each in held if isinstance(each, Mapping)}
        fields = self._body_fields(operation)
        known = {*parameters, *fields}
        where = f"{note.get('resource')}.{note.get('method')}"
        paging = note.get("paging")
        if isinstance(paging, Mapping) and paging.get("parameter") not in parameters:
            hint = _hint(str(paging.get("parameter")), parameters)
            name = paging.get("parameter")
            said = f"{where}: the paging parameter {name!r} is gone, so lists end after one page.{hint}"
            yield self._finding(place, f"{where} paging", said)
            del note["paging"]
            self._remove("paging")
        elif isinstance(paging, Mapping):
            yield from self._paging(place, where, operation, note, paging)
        for key in ("positional", "require"):
            names = _list(note, key)
            aliases = {
                each.get("name") for each in note.get("arguments", {}).values() if isinstance(each, Mapping)
            }
            for name in [
                name
                for name in names
                if name not in known | aliases and _snake(name) not in map(_snake, known)
            ]:
                said = (
                    f"{where}: {key} names {name!r}, which the operation does not have.{_hint(name, known)}"
                )
                yield self._finding(place, f"{where}({name})", said)
                note[key] = [each for each in note[key] if each != name]
                self.removals.append(f"{self._note}.{key}[?@ == '{name}']")
        for name in [name for name in note.get("arguments", {}) if name not in known]:
            said = (
                f"{where}: arguments names {name!r}, which the operation does not have.{_hint(name, known)}"
            )
            yield self._finding(place, f"{where}({name})", said)
            del note["arguments"][name]
            self._remove("arguments", name)
        yield from self._variants(place, where, fields, note)
        unwrap = note.get("unwrap")
        if unwrap and unwrap not in self._success_fields(operation):
            said = f"{where}: unwrap names {unwrap!r}, which no successful response has."
            yield self._finding(place, f"{where} unwrap", said)
            del note["unwrap"]
            self._remove("unwrap")

    def _paging(
        self,
        place: str,
        where: str,
        operation: Mapping[str, Any],
        note: dict[str, Any],
        paging: Mapping[str, Any],
    ) -> Iterator[Finding]:
        fields = self._success_fields(operation)
        for key in ("items", "total", "total_pages"):
            name = paging.get(key)
            if name and fields and name not in fields:
                hint = _hint(str(name), fields)
                said = f"{where}: paging reads {name!r}, which the response does not have.{hint}"
                yield self._finding(place, f"{where} paging", said)
                if note.pop("paging", None) is not None:
                    self._remove("paging")

    def _variants(
        self, place: str, where: str, fields: Mapping[str, Any], note: dict[str, Any]
    ) -> Iterator[Finding]:
        resource = where.partition(".")[0]
        for name, variant in list(note.get("variants", {}).items()):
            wrong = [
                f"it needs {field!r}, which the body does not have.{_hint(field, fields)}"
                for field in (
                    *variant.get("fixed", {}),
                    *variant.get("require", ()),
                    *variant.get("without", ()),
                )
                if field not in fields
            ]
            wrong += [
                f"it sends {field}={value!r}, which the contract no longer allows."
                for field, value in variant.get("fixed", {}).items()
                if field in fields and not self._allows(fields[field], value)
            ]
            for message in wrong:
                yield self._finding(place, f"{resource}.{name}", f"{resource}.{name}(): {message}")
            if wrong:
                del note["variants"][name]
                self._remove("variants", name)

    def _links(self) -> Iterator[Finding]:
        for method, path, operation in operations(self._document):
            for status, response in operation.get("responses", {}).items():
                links = self._resolver.resolve(response)
                for name, link in list(
                    (links.get("links") or {}).items() if isinstance(links, Mapping) else ()
                ):
                    target = link.get("operationId") if isinstance(link, Mapping) else None
                    if target is not None and target not in self._ids:
                        said = f"The link {name!r} of {status} leads to {target}, which is gone."
                        yield self._finding(f"{method.upper()} {path}", f"{status} link {name}", said)
                        del links["links"][name]
                        self.removals.append(
                            f"$.paths['{path}'].{method}.responses['{status}'].links['{name}']"
                        )

    def _allows(self, schema: Any, value: Any) -> bool:
        texts = [
            variant.values is None or f'"{value}"' in variant.values or str(value).lower() in variant.values
            for variant in self._resolver.variants(schema)
        ]
        return any(texts)

    def _body_fields(self, operation: Mapping[str, Any]) -> dict[str, Any]:
        body = self._resolver.resolve(operation.get("requestBody"))
        content = body.get("content") if isinstance(body, Mapping) else None
        found: dict[str, Any] = {}
        for media in (content or {}).values():
            for variant in self._resolver.variants(media.get("schema")):
                found.update(variant.rules.get("properties") or {})
        return found

    def _success_fields(self, operation: Mapping[str, Any]) -> set[str]:
        found: set[str] = set()
        for status, given in operation.get("responses", {}).items():
            response = self._resolver.resolve(given)
            if str(status).startswith("2") and isinstance(response, Mapping):
                for media in (response.get("content") or {}).values():
                    for variant in self._resolver.variants(media.get("schema")):
                        found.update(variant.rules.get("properties") or {})
        return found


def _list(holder: Mapping[str, Any], key: str) -> list[Any]:
    value = holder.get(key)
    return value if isinstance(value, list) else []


def _hint(name: str, candidates: Any) -> str:
    close = get_close_matches(name, [str(each) for each in candidates], n=1, cutoff=0.5)
    return f" The nearest is {close[0]!r}." if close else ""
