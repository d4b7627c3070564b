"""Validates responses before they are sent."""

from __future__ import annotations

from typing import Any

import orjson

from galleyproof.http.asgi import Message, Scope, Send
from galleyproof.http.exchange import attached


class ContractViolation(Exception):
    """A response violates the contract: a defect of the mock."""


class JsonResponseValidator:
    """Validates JSON responses for connexion."""

    def __init__(self, scope: Scope, **_kwargs: Any) -> None:
        self._operation = attached(scope).operation

    def wrap_send(self, send: Send) -> Send:
        """Return a send that buffers a response and sends it when it is complete and valid."""
        buffered: list[Message] = []

        async def check_and_send(message: Message) -> None:
            buffered.append(message)
            if message["type"] == "http.response.body" and not message.get("more_body", False):
                self._check(buffered[0]["status"], b"".join(part.get("body", b"") for part in buffered[1:]))
                for part in buffered:
                    await send(part)

        return check_and_send

    def _check(self, status: int, content: bytes) -> None:
        name = f"{self._operation.id} returned {status}"
        if not self._operation.declares(status):
            raise ContractViolation(f"{name}, which its contract does not document.")
        schema = self._operation.response_schema(status, "application/json")
        error = schema.validate(orjson.loads(content)) if schema is not None else None
        if error is not None:
            raise ContractViolation(f"{name} with a body that violates its contract: {error}.")
