"""Request bodies: read within bounds, parsed strictly, validated against the contract."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

import orjson
from attrs import evolve, frozen

from galleyproof.http.asgi import App, Message, Receive, Scope, Send
from galleyproof.http.exchange import attached
from galleyproof.http.validation.contract import Operation
from galleyproof.http.validation.media_types import with_plain_media_type
from galleyproof.http.validation.parameters import typed
from galleyproof.kernel.requests import HttpError

MAX_JSON_BYTES = 10 * 1024 * 1024
_BODY_HEADERS = (b"content-type", b"content-length", b"transfer-encoding")


class JsonBodyValidator:
    """What connexion asks to check a JSON body; it leaves the parsed body in the call."""

    def __init__(self, *_args: Any, **_kwargs: Any) -> None:
        """Take what connexion passes; the operation comes with the request instead."""

    async def wrap_receive(self, receive: Receive, *, scope: Scope) -> tuple[Receive, Scope]:
        """Read and check the body; nothing is left to receive after it.

        Raises:
            HttpError: 400 for what is not the JSON the contract asks for, 413 for too much of it.
        """
        exchange = attached(scope)
        content = await read_body(receive, MAX_JSON_BYTES)
        body = parse_json(content) if content else None
        if content or exchange.operation.body_required:
            _check(exchange.operation.body_schema("application/json"), content, body)
        exchange.request = evolve(exchange.request, body=body)
        return nothing_more, without_body(scope)


class FormBodyValidator:
    """What connexion asks to check a form without files; it leaves the fields, typed, in the call."""

    def __init__(self, *_args: Any, **_kwargs: Any) -> None:
        """Take what connexion passes; the operation comes with the request instead."""

    async def wrap_receive(self, receive: Receive, *, scope: Scope) -> tuple[Receive, Scope]:
        """Read and check the form; nothing is left to receive after it.

        Raises:
            HttpError: 400 for what is not the form the contract asks for, 413 for too much of it.
        """
        exchange = attached(scope)
        fields = parse_form(await read_body(receive, MAX_JSON_BYTES))
        checked = check_form(exchange.operation, "application/x-www-form-urlencoded", fields, {})
        exchange.request = evolve(exchange.request, body=checked)
        return nothing_more, without_body(scope)


@frozen
class BodyMiddleware:
    """Prepares request bodies for connexion: compares media types as it does, drops bodies nobody expects."""

    app: App

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if attached(scope).operation.takes_body:
            await self.app(with_plain_media_type(scope), receive, send)
        else:
            await self.app(without_body(scope), bodiless(receive), send)


def parse_form(content: bytes) -> dict[str, str]:
    """Parse a URL-encoded form; of repeated fields the last counts.

    Raises:
        HttpError: 400, it is not UTF-8.
    """
    try:
        return dict(parse_qsl(content.decode("utf-8"), keep_blank_values=True, errors="strict"))
    except ValueError:
        raise HttpError(400, "The form is not valid UTF-8.") from None


def check_form(
    operation: Operation, media_type: str, fields: Mapping[str, str], files: Mapping[str, Any]
) -> dict[str, Any]:
    """Type a form's fields as the contract has them and validate the whole; a file counts as a text.

    Raises:
        HttpError: 400, with the first thing wrong.
    """
    properties = operation.body_properties(media_type)
    body = {name: typed(text, properties.get(name, {})) for name, text in fields.items()}
    schema = operation.body_schema(media_type)
    error = schema.validate(body | dict.fromkeys(files, "")) if schema is not None else None
    if error is not None:
        raise HttpError(400, f"The form is not valid: {error}.")
    return {**body, **files}


def without_body(scope: Scope) -> Scope:
    """Return the request as one that never had a body, so that nobody tries to parse it again."""
    headers = [header for header in scope["headers"] if header[0].lower() not in _BODY_HEADERS]
    return {**scope, "headers": headers}


def bodiless(receive: Receive) -> Receive:
    """Return a receive that tells of an empty body first, whatever came, and then of the client's going."""
    told = False

    async def receive_rest() -> Message:
        nonlocal told
        if not told:
            told = True
            return await nothing_more()
        return await receive()

    return receive_rest


async def nothing_more() -> Message:
    """Receive an empty body."""
    return {"type": "http.request", "body": b"", "more_body": False}


async def read_body(receive: Receive, most: int) -> bytes:
    """Read a whole body of at most ``most`` bytes.

    Raises:
        HttpError: 413, there is more, and reading stops there; 400, it breaks off.
    """
    chunks, size, more = [], 0, True
    while more:
        chunk, more = await next_chunk(receive)
        size += len(chunk)
        if size > most:
            raise HttpError(413, f"The request body is over {most:,} bytes.")
        chunks.append(chunk)
    return b"".join(chunks)


async def next_chunk(receive: Receive) -> tuple[bytes, bool]:
    """Receive the next piece of a body, and whether there are more.

    Raises:
        HttpError: 400, the client went away in the middle. What it has sent so far may look like a whole
            body and must not be taken for one.
    """
    message = await receive()
    if message["type"] == "http.disconnect":
        raise HttpError(400, "The request body stops before its end.")
    return message.get("body", b""), message.get("more_body", False)


def parse_json(content: bytes) -> Any:
    """Parse JSON as the standard has it: UTF-8, no NaN, no lone surrogates, bounded depth.

    Raises:
        HttpError: 400, with the place where it stops being JSON.
    """
    try:
        return orjson.loads(content)
    except orjson.JSONDecodeError as error:
        raise HttpError(400, f"The request body is not valid JSON: {error}.") from None


def _check(schema: Any, content: bytes, body: Any) -> None:
    if not content:
        raise HttpError(400, "The request body is missing.")
    error = schema.validate(body) if schema is not None else None
    if error is not None:
        raise HttpError(400, f"The request body is not valid: {error}.", pointer=error.pointer)
