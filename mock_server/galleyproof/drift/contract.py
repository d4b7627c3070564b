"""Says where a recorded service does something that its contract does not say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import unquote, urlsplit

import attrs

from galleyproof.drift.archive import Exchange
from galleyproof.drift.observing import OBJECT, Observer, documented_fields
from galleyproof.http.validation.contract import Contract, Operation
from galleyproof.spec.codes import BY_KIND
from galleyproof.spec.findings import Finding
from galleyproof.spec.wire.variants import Resolver

_LIMIT_HEADER = re.compile(r"(x-)?rate-?limit|retry-after")


@attrs.frozen
class Matched:
    """A recorded exchange with its operation.

    Args:
        exchange: the exchange.
        operation: the operation; None if no operation has its path and method.
        path_values: the values of the path variables.
    """

    exchange: Exchange
    operation: Operation | None
    path_values: Mapping[str, str] = attrs.field(factory=dict)


class Matcher:
    """Finds the operation of a request.

    Args:
        contract: the contract.
        api_path: the path of the API on the mock, such as ``/api/v1``; those of its servers count, too.
    """

    def __init__(self, contract: Contract, api_path: str) -> None:
        servers = contract.document.get("servers") or []
        paths = {api_path, *(urlsplit(str(server.get("url", ""))).path.rstrip("/") for server in servers)}
        self._bases = sorted(paths, key=len, reverse=True)
        # Paths without variables come first, as OpenAPI requires.
        self._routes = sorted(
            ((_pattern(each.path), each) for each in contract.operations),
            key=lambda row: row[1].path.count("{"),
        )

    def match(self, exchanges: Iterable[Exchange]) -> list[Matched]:
        """Return the exchanges of the service, with their operations.

        Requests to other hosts, such as those of a page in a browser, are left out: those whose path does not
        begin, or continue behind a prefix such as ``/publer``, with the path of the API.
        """
        found: list[Matched] = []
        for exchange in exchanges:
            path = self._path_of(exchange.path)
            if path is not None:
                found.append(self._matched(exchange, path))
        return found

    def _path_of(self, path: str) -> str | None:
        for base in self._bases:
            before, separator, after = path.partition(f"{base}/")
            if base and separator and before.count("/") <= 1:
                return f"/{after}"
        return None

    def _matched(self, exchange: Exchange, path: str) -> Matched:
        for pattern, operation in self._routes:
            match = pattern.fullmatch(path.rstrip("/"))
            if match and operation.method.upper() == exchange.method:
                values = dict(zip(operation.path_names, map(unquote, match.groups()), strict=False))
                return Matched(exchange, operation, values)
        return Matched(exchange, None)


def _pattern(path: str) -> re.Pattern[str]:
    parts = re.split(r"{[^{}]*}", path)
    return re.compile("([^/]+)".join(map(re.escape, parts)))


def contract_findings(contract: Contract, exchanges: list[Matched]) -> Iterator[Finding]:
    """Yield where recorded requests and responses differ from the contract, and what was never seen.

    Args:
        contract: the contract.
        exchanges: the recorded exchanges of the service.
    """
    resolver = Resolver(contract.document)
    seen: dict[tuple[str, int], Counter[str]] = {}
    for matched in exchanges:
        operation = matched.operation
        if operation is None:
            path = matched.exchange.path
            place = f"{matched.exchange.method} {path}"
            yield _finding(
                "unknown-operation", place, "both", path, f"{place} is no operation of the contract."
            )
            continue
        yield from _request_findings(operation, matched.exchange, resolver)
        counter = seen.setdefault((operation.id, matched.exchange.status), Counter())
        counter[""] += 1
        yield from _response_findings(operation, matched.exchange, resolver, counter)
    yield from _never_seen(contract, seen, resolver)


def _finding(kind: str, place: str, side: str, name: str, message: str) -> Finding:
    code = BY_KIND[kind]
    return Finding("live", code.response, code.code, message, place, side, name)


def _place(operation: Operation) -> str:
    return f"{operation.method.upper()} {operation.path}"


def _request_findings(operation: Operation, exchange: Exchange, resolver: Resolver) -> Iterator[Finding]:
    if exchange.status >= 400:
        return  # the service did not take it
    place = _place(operation)
    names = set(operation.query_names)
    for name, _ in exchange.query:
        if name not in names and f"{name}[]" not in names and name.removesuffix("[]") not in names:
            said = f"The query parameter {name} is not in the contract."
            yield _finding("unknown-parameter", place, "request", f"query {name}", said)
    body = operation.contract.resolve(operation.description.get("requestBody", {}))
    schema = body.get("content", {}).get("application/json", {}).get("schema")
    if schema is None or not isinstance(exchange.request_body, dict | list):
        return
    for difference in Observer(resolver).differences(exchange.request_body, schema):
        name = difference.path or "body"
        yield _finding(difference.kind, place, "request", name, f"{name} {difference.message}.")


def _response_findings(
    operation: Operation, exchange: Exchange, resolver: Resolver, seen: Counter[str]
) -> Iterator[Finding]:
    place, status = _place(operation), exchange.status
    responses = operation.description["responses"]
    node = responses.get(str(status)) or responses.get(f"{status // 100}XX") or responses.get("default")
    if node is None:
        kind = "unknown-status"
        yield _finding(kind, place, "response", str(status), f"The status {status} is not in the contract.")
        return
    response = operation.contract.resolve(node)
    yield from _header_findings(operation, place, exchange, response.get("headers", {}))
    content = {name.partition(";")[0].lower(): each for name, each in response.get("content", {}).items()}
    if not content or exchange.response_body in (None, ""):
        return
    if exchange.media_type not in content:
        sent = exchange.media_type or "of no type"
        said = f"A response {status} is {sent}; the contract has {', '.join(content)}."
        yield _finding("unknown-media-type", place, "response", f"{status} {exchange.media_type}", said)
        return
    if not exchange.has_response_body or exchange.media_type != "application/json":
        return
    observer = Observer(resolver, lambda path: seen.update([path]))
    for difference in observer.differences(exchange.response_body, content["application/json"].get("schema")):
        name = f"{status} {difference.path}".strip()
        yield _finding(difference.kind, place, "response", name, f"{name} {difference.message}.")


def _header_findings(
    operation: Operation, place: str, exchange: Exchange, declared: Mapping[str, Any]
) -> Iterator[Finding]:
    known = {name.lower() for name in declared}
    for name, node in declared.items():
        header = operation.contract.resolve(node)
        if header.get("required") is True and name.lower() not in exchange.response_headers:
            said = f"A response {exchange.status} has no header {name}, which the contract requires."
            yield _finding("missing-header", place, "response", f"{exchange.status} {name}", said)
    for name in exchange.response_headers:
        if _LIMIT_HEADER.match(name) and name not in known:
            said = f"The header {name} of a response {exchange.status} is not in the contract."
            yield _finding("unknown-header", place, "response", f"{exchange.status} {name}", said)


def _never_seen(
    contract: Contract, seen: Mapping[tuple[str, int], Counter[str]], resolver: Resolver
) -> Iterator[Finding]:
    operations = {operation.id: operation for operation in contract.operations}
    for (identity, status), counter in seen.items():
        operation = operations[identity]
        schema = operation.response_node(status, "application/json")
        if schema is None or len(counter) == 1:
            continue
        missing = [path for path in dict.fromkeys(documented_fields(schema, resolver)) if path not in counter]
        # Only the outermost: what is in a field that was not seen cannot be seen either.
        outer = [
            path
            for path in missing
            if not any(path.startswith((f"{other}.", f"{other}[")) for other in missing)
        ]
        for path in outer:
            if f"{path.rpartition('.')[0]}{OBJECT}" not in counter:
                continue  # the object that would have it was never there
            count = counter[""]
            said = f"{status} {path} was in none of {count} response{'s' if count > 1 else ''}."
            yield _finding("never-seen", _place(operation), "response", f"{status} {path}", said)
