"""Answers: held back until they are proven to keep the contract."""

from __future__ import annotations

from typing import Any

import orjson

from galleyproof.http.asgi import Message, Scope, Send
from galleyproof.http.exchange import attached


class ContractViolation(Exception):
    """The mock was about to answer something that its contract does not allow: a defect of the mock."""


class JsonResponseValidator:
    """What connexion asks to check a JSON answer."""

    def __init__(self, scope: Scope, **_kwargs: Any) -> None:
        self._operation = attached(scope).operation

    def wrap_send(self, send: Send) -> Send:
        """Return a send that lets an answer through once all of it is checked."""
        held: list[Message] = []

        async def check_and_send(message: Message) -> None:
            held.append(message)
            if message["type"] == "http.response.body" and not message.get("more_body", False):
                self._check(held[0]["status"], b"".join(part.get("body", b"") for part in held[1:]))
                for part in held:
                    await send(part)

        return check_and_send

    def _check(self, status: int, content: bytes) -> None:
        name = f"{self._operation.id} answered {status}"
        if not self._operation.declares(status):
            raise ContractViolation(f"{name}, which its contract does not document.")
        schema = self._operation.response_schema(status, "application/json")
        error = schema.validate(orjson.loads(content)) if schema is not None else None
        if error is not None:
            raise ContractViolation(f"{name} with a body that breaks its contract: {error}.")
