"""Replays requests to the demo world against a mock that serves another contract."""

import json
import logging
import traceback
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode

from attrs import define, evolve, field, frozen
from galleyproof.app import Server, create_server
from galleyproof.http.calls import call
from galleyproof.http.validation.contract import Contract, Operation
from galleyproof.kernel.keys import DEMO_KEY
from galleyproof.kernel.service import Service
from galleyproof.services.installed import installed_services
from galleyproof.spec.samples import NoSample, sample
from galleyproof.spec.wire.variants import Resolver

JSON = "application/json"
_LOGGER = logging.getLogger("galleyproof.http.endpoint")


@frozen
class Call:
    """A request to one operation.

    Args:
        operation: its operationId.
        path: values of the path variables, by name.
        query: parameters of the query.
        headers: parameters in headers.
        body: the body as JSON; None if there is none.
    """

    operation: str
    path: Mapping[str, Any] = field(factory=dict)
    query: Mapping[str, Any] = field(factory=dict)
    headers: Mapping[str, Any] = field(factory=dict)
    body: Any = None


@define
class Answer:
    """What the mock answered.

    Args:
        status: the status.
        body: the body as text.
        violation: what the response violates in the contract; empty if nothing.
        failure: the exception of a handler, with the place where it was raised; empty if there was none.
        file: the file of that place.
        line: the line of that place.
    """

    status: int = 0
    body: str = ""
    violation: str = ""
    failure: str = ""
    file: str = ""
    line: int = 0


class Replay:
    """A mock in this process that serves a given contract.

    Args:
        api: the service.
        bundle: the contract, with the overlay.
        file: where the contract can be written.
        settings: settings objects by class.
    """

    def __init__(self, api: str, bundle: Mapping[str, Any], file: Path, settings: Any = None) -> None:
        file.write_text(json.dumps(bundle), "utf-8")
        server = create_server(only=api, contracts={api: file}, settings=settings)
        self._set(installed_services()[api], server, Contract(api, dict(bundle)))

    @classmethod
    def of(cls, service: Service, server: Server, contract: Contract) -> "Replay":
        """Return a replay with a server that exists.

        Args:
            service: the service.
            server: the server, which serves it alone.
            contract: its contract.
        """
        made = cls.__new__(cls)
        made._set(service, server, contract)
        return made

    def _set(self, service: Service, server: Server, contract: Contract) -> None:
        self.service, self.server, self.contract = service, server, contract
        self.operations = {operation.id: operation for operation in contract.operations}
        self._answer = Answer()

    def send(self, made: Call) -> Answer:
        """Send one request and return the answer."""
        operation = self.operations[made.operation]
        self._answer = Answer()
        handler = _Collector(self._answer)
        _LOGGER.addHandler(handler)
        propagate, _LOGGER.propagate = _LOGGER.propagate, False
        try:
            self._send(made, operation)
        finally:
            _LOGGER.removeHandler(handler)
            _LOGGER.propagate = propagate
        return self._answer

    def _send(self, made: Call, operation: Operation) -> None:
        path = operation.path
        for name in operation.path_names:
            path = path.replace(f"{{{name}}}", quote(str(made.path.get(name, "missing")), safe=""))
        headers = {
            "authorization": self.service.authorization.format(key=DEMO_KEY),
            **{name: str(value) for name, value in made.headers.items()},
            **({} if made.body is None else {"content-type": JSON}),
        }
        reply = call(
            self.server.asgi,
            operation.method.upper(),
            self.service.api_path + path,
            query=parse_qsl(urlencode(made.query, doseq=True), keep_blank_values=True),
            headers=headers,
            content=b"" if made.body is None else json.dumps(made.body).encode(),
        )
        self._answer.status, self._answer.body = reply.status, reply.content.decode("utf-8", "replace")


class _Collector(logging.Handler):
    """Notes what an endpoint logs of a response that violates the contract, or of a handler that failed."""

    def __init__(self, answer: Answer) -> None:
        super().__init__()
        self._answer = answer

    def emit(self, record: logging.LogRecord) -> None:
        """Note one log record."""
        error = record.exc_info[1] if record.exc_info else None
        if error is None:
            self._answer.violation = record.getMessage()
            return
        frames = traceback.extract_tb(error.__traceback__)
        own = [frame for frame in frames if "galleyproof" in frame.filename] or list(frames)
        self._answer.failure = f"{type(error).__name__}: {error}"
        self._answer.file, self._answer.line = own[-1].filename, own[-1].lineno or 0


def calls_of(contract: Contract) -> Iterator[Call]:
    """Yield a request for each example of each operation, with examples for its required parameters.

    Args:
        contract: the contract that the requests follow.
    """
    resolver = Resolver(contract.document)
    for operation in contract.operations:
        base = _base_call(operation, resolver)
        bodies = list(_bodies(operation, resolver))
        if base is not None:
            yield from (evolve(base, body=body) for body in bodies) if bodies else [base]


def _base_call(operation: Operation, resolver: Resolver) -> Call | None:
    held: dict[str, dict[str, Any]] = {"path": {}, "query": {}, "header": {}, "cookie": {}}
    item = operation.contract.document["paths"][operation.path]
    for node in (*item.get("parameters", ()), *operation.description.get("parameters", ())):
        parameter = operation.contract.resolve(node)
        if parameter.get("required") is not True:
            continue
        value = parameter.get("example")
        if value is None:
            try:
                value = sample(parameter.get("schema", {}), resolver)
            except NoSample:
                return None
        held[parameter["in"]][parameter["name"]] = value
    return Call(operation.id, held["path"], held["query"], held["header"])


def _bodies(operation: Operation, resolver: Resolver) -> Iterator[Any]:
    body = operation.contract.resolve(operation.description.get("requestBody", {}))
    media = body.get("content", {}).get(JSON)
    if media is None:
        return
    if "example" in media:
        yield media["example"]
    for node in media.get("examples", {}).values():
        value = operation.contract.resolve(node).get("value")
        if value is not None:
            yield value
    if "example" not in media and not media.get("examples"):
        try:
            yield sample(media.get("schema", {}), resolver)
        except NoSample:
            return


def followed(call: Call, answer: Answer, contract: Contract, links: Mapping[str, Any]) -> Iterator[Call]:
    """Yield the requests that the links of a response lead to.

    Args:
        call: the request.
        answer: its answer.
        contract: the contract.
        links: the links of the response, by name.
    """
    try:
        body = json.loads(answer.body)
    except ValueError:
        return
    operations = {operation.id: operation for operation in contract.operations}
    resolver = Resolver(contract.document)
    for link in links.values():
        target = operations.get(str(link.get("operationId")))
        base = None if target is None else _base_call(target, resolver)
        if base is None or target is None:
            continue
        path = {**base.path}
        for name, expression in link.get("parameters", {}).items():
            value = _value_at(body, str(expression), call)
            plain = name.rpartition(".")[2]
            if value is not None and plain in path:
                path[plain] = value
        yield evolve(base, path=path)


def _value_at(body: Any, expression: str, call: Call) -> Any:
    if expression.startswith("$request.path."):
        return call.path.get(expression.removeprefix("$request.path."))
    node = body
    for part in expression.removeprefix("$response.body#").split("/")[1:]:
        if isinstance(node, list) and part.isdigit() and int(part) < len(node):
            node = node[int(part)]
        elif isinstance(node, dict) and part in node:
            node = node[part]
        else:
            return None
    return node
