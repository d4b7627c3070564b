"""Replays recorded requests in a fresh sandbox, and says where the mock responds differently."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import parse_qsl, quote, urlsplit

from galleyproof.drift.archive import Exchange
from galleyproof.drift.contract import Matched
from galleyproof.drift.observing import HIDDEN
from galleyproof.http.asgi import App
from galleyproof.http.calls import Reply, call
from galleyproof.http.validation.contract import Operation
from galleyproof.kernel.keys import DEMO_KEY
from galleyproof.kernel.service import Service
from galleyproof.spec.codes import BY_KIND
from galleyproof.spec.findings import Finding
from galleyproof.spec.wire.variants import json_type

_SENT = frozenset({"content-type", "accept", "publer-workspace-id"})
_SHORTEST_ID = 3
_LARGEST_UPLOAD = 64 * 1024 * 1024


class Replay:
    """Replays the requests of one recording against one mock.

    Ids of the recorded service are replaced by those of the mock: when a request has been replayed, text at
    the same place of both responses is taken as the same thing.

    Args:
        app: the mock, with one service at its root.
        service: the service.
    """

    def __init__(self, app: App, service: Service) -> None:
        self._app = app
        self._service = service
        self._ids: dict[str, str] = {}

    def findings(self, exchanges: list[Matched], recorded: Iterable[Exchange]) -> Iterator[Finding]:
        """Yield where the mock responds differently, in the order of the recording.

        Args:
            exchanges: the requests to the API.
            recorded: all recorded requests; uploads to addresses that the API gave are repeated.
        """
        by_number = {matched.exchange.number: matched for matched in exchanges}
        for exchange in recorded:
            matched = by_number.get(exchange.number)
            if matched is None:
                self._upload(exchange)
                continue
            operation = matched.operation
            if operation is None or operation.id not in self._service.handlers:
                continue
            if matched.exchange.request_body is None and operation.body_required:
                continue  # its body is not in the recording
            reply = self._send(operation, matched)
            yield from self._compared(operation, matched.exchange, reply)

    def _upload(self, exchange: Exchange) -> None:
        """Repeat an upload with as many bytes, if the mock gave an address for it."""
        address = self._ids.get(exchange.url)
        if address is None or exchange.method != "PUT" or not 0 <= exchange.request_size <= _LARGEST_UPLOAD:
            return
        parts = urlsplit(address)
        call(
            self._app,
            "PUT",
            parts.path,
            query=parse_qsl(parts.query, keep_blank_values=True),
            headers={name: value for name, value in exchange.request_headers.items() if name in _SENT},
            content=bytes(exchange.request_size),
        )

    def _send(self, operation: Operation, matched: Matched) -> Reply:
        exchange, path = matched.exchange, operation.path
        for name, value in matched.path_values.items():
            path = path.replace(f"{{{name}}}", quote(self._translated(value), safe=""))
        headers = {
            name: self._translated(value)
            for name, value in exchange.request_headers.items()
            if name in _SENT or (name.startswith("x-") and HIDDEN not in value)
        }
        headers["authorization"] = self._service.authorization.format(key=DEMO_KEY)
        return call(
            self._app,
            exchange.method,
            self._service.api_path + path,
            query=[(name, self._translated(value)) for name, value in exchange.query],
            headers=headers,
            content=self._content(exchange.request_body),
        )

    def _content(self, body: Any) -> bytes:
        if body is None:
            return b""
        if isinstance(body, str):
            return self._translated(body).encode()
        return json.dumps(self._deep(body)).encode()

    def _deep(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {name: self._deep(each) for name, each in value.items()}
        if isinstance(value, list):
            return [self._deep(each) for each in value]
        return self._translated(value) if isinstance(value, str) else value

    def _translated(self, text: str) -> str:
        return self._ids.get(text, text)

    def _compared(self, operation: Operation, exchange: Exchange, reply: Reply) -> Iterator[Finding]:
        if exchange.status != reply.status:
            said = f"The service responded with {exchange.status}, the mock with {reply.status}"
            reason = _reason(reply) if reply.status >= 400 else ""
            yield _finding("mock-status", operation, str(exchange.status), f"{said}{reason}.")
            return
        try:
            mocked = json.loads(reply.content) if reply.content else None
        except ValueError:
            mocked = None
        live = exchange.response_body
        if not isinstance(live, dict | list) or not isinstance(mocked, dict | list):
            return
        self._learn(live, mocked)
        yield from _shapes(operation, exchange.status, live, mocked)

    def _learn(self, live: Any, mocked: Any) -> None:
        """Note which ids of the mock stand for which of the service."""
        if isinstance(live, dict) and isinstance(mocked, dict):
            for name in live.keys() & mocked.keys():
                self._learn(live[name], mocked[name])
        elif isinstance(live, list) and isinstance(mocked, list):
            for one, other in _alike(live, mocked):
                self._learn(one, other)
        elif isinstance(live, str) and isinstance(mocked, str) and _may_be_id(live) and live != mocked:
            self._ids.setdefault(live, mocked)


def _may_be_id(text: str) -> bool:
    return len(text) >= _SHORTEST_ID and " " not in text


def _alike(live: list[Any], mocked: list[Any]) -> Iterator[tuple[Any, Any]]:
    """Pair the items of two lists: objects of the same network or type first, then by position."""
    left = list(mocked)
    for item in live:
        if not left:
            return
        best = next((each for each in left if _kind(each) == _kind(item) and _kind(item)), left[0])
        left.remove(best)
        yield item, best


def _kind(value: Any) -> tuple[Any, ...]:
    if not isinstance(value, dict):
        return ()
    return tuple(value[name] for name in ("provider", "platform", "network", "type") if name in value)


def _finding(kind: str, operation: Operation, name: str, message: str) -> Finding:
    code = BY_KIND[kind]
    place = f"{operation.method.upper()} {operation.path}"
    return Finding("mock", code.response, code.code, message, place, "response", name, kind="invalid")


def _reason(reply: Reply) -> str:
    return f": {reply.content.decode('utf-8', 'replace')[:160]}"


def _shapes(operation: Operation, status: int, live: Any, mocked: Any) -> Iterator[Finding]:
    before, after = dict(_types(live)), dict(_types(mocked))
    for path in before.keys() - after.keys():
        if _holder(path) in after:
            said = f"{status} {path} is in the response of the service and not in that of the mock."
            yield _finding("mock-lacks-field", operation, f"{status} {path}", said)
    for path in after.keys() - before.keys():
        if _holder(path) in before:
            said = f"{status} {path} is in the response of the mock and not in that of the service."
            yield _finding("mock-has-more", operation, f"{status} {path}", said)
    for path in before.keys() & after.keys():
        one, other = before[path] - {"null"}, after[path] - {"null"}
        if one and other and not one & other:
            said = f"{status} {path} is {_or(one)} in the service and {_or(other)} in the mock."
            yield _finding("mock-type", operation, f"{status} {path}", said)


def _or(kinds: set[str]) -> str:
    return " or ".join(sorted(kinds))


def _holder(path: str) -> str:
    return path[:-2] if path.endswith("[]") else path.rpartition(".")[0]


def _types(value: Any) -> Mapping[str, set[str]]:
    """Return the types that values have at each place; entries of lists count together."""
    found: dict[str, set[str]] = {}
    waiting: list[tuple[str, Any]] = [("", value)]
    while waiting:
        path, held = waiting.pop()
        kind = json_type(held).replace("integer", "number")
        found.setdefault(path, set()).add(kind)
        if isinstance(held, dict):
            waiting += [(f"{path}.{name}" if path else name, each) for name, each in held.items()]
        elif isinstance(held, list):
            waiting += [(f"{path}[]", each) for each in held]
    return found
