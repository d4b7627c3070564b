"""Answers operations that a service has no handler for: with 501, or from the contract alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import orjson
from attrs import frozen

from galleyproof.http.asgi import Receive, Scope, Send
from galleyproof.http.exchange import exchange_of
from galleyproof.http.json_response import send_json, send_response
from galleyproof.http.recorder import drain_body
from galleyproof.http.validation.contract import Operation
from galleyproof.http.validation.responses import JSON
from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.service import Service
from galleyproof.spec.samples import NoSample, sample
from galleyproof.spec.wire.variants import Resolver

HEADER = "Galleyproof-Stand-In"
"""The header of a response that was made from the contract; it tells which operation has no handler."""


@frozen
class MissingHandler:
    """Serves an operation that has no handler.

    Args:
        service: the service.
        operation: the operation.
        stand_ins: whether to answer from the contract instead of with 501. Such an answer keeps no state, is
            always the same, and has the header ``Galleyproof-Stand-In``.
    """

    service: Service
    operation: Operation
    stand_ins: bool

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        request = exchange_of(scope).request
        await drain_body(receive)
        try:
            made = self._made() if self.stand_ins else None
        except NoSample as error:
            await send_response(self._not_implemented(request, f" {error}"), send)
            return
        if made is None:
            await send_response(self._not_implemented(request), send)
        else:
            await send_json(made, orjson.dumps(made.body) if made.body is not None else b"", send)

    def _not_implemented(self, request: Request, reason: str = "") -> Response:
        operation = self.operation
        advice = "Write one, or start the mock with --stand-ins." if not reason else "No example can be made:"
        error = HttpError(
            501,
            f"The mock has no handler for {operation.id} ({operation.method.upper()} {operation.path}). "
            f"{advice}{reason}",
        )
        return self.service.render_error(error, request, request.sandbox.settings)

    def _made(self) -> Response:
        responses = self.operation.description["responses"]
        status = next((str(each) for each in responses if str(each).startswith("2")), "200")
        code = int(status) if status.isdigit() else 200
        held = self.operation.contract.resolve(responses.get(status, {}))
        content = held.get("content", {})
        headers = {HEADER: self.operation.id}
        if JSON not in content:
            return Response(204 if not content else code, None, headers)
        media = content[JSON]
        schema = self.operation.response_schema(code, JSON)
        problem: object = None
        for body in _candidates(self.operation, media):
            problem = None if schema is None else schema.validate(body)
            if problem is None:
                return Response(code, body, headers)
        raise NoSample(f"the value that was made is invalid: {problem}.")


def _candidates(operation: Operation, media: Mapping[str, Any]) -> Iterator[Any]:
    """Yield the examples of a response, then a full value, then the smallest."""
    if "example" in media:
        yield media["example"]
    for node in (media.get("examples") or {}).values():
        held = operation.contract.resolve(node)
        if "value" in held:
            yield held["value"]
    resolver = Resolver(operation.contract.document)
    for full in (True, False):
        yield sample(media.get("schema", {}), resolver, full=full)
