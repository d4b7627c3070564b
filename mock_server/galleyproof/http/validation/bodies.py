"""Reads, parses and validates request bodies, and limits their size."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

import orjson
from attrs import evolve, frozen

from galleyproof.http.asgi import App, Message, Receive, Scope, Send
from galleyproof.http.exchange import exchange_of
from galleyproof.http.validation.contract import Operation
from galleyproof.http.validation.media_types import with_plain_media_type
from galleyproof.http.validation.parameters import typed
from galleyproof.kernel.nesting import MAX_NESTING, TOO_DEEP, is_too_deep
from galleyproof.kernel.requests import HttpError

MAX_JSON_BYTES = 10 * 1024 * 1024
MAX_FORM_FIELDS = 1000
"""The maximum fields of a URL-encoded form. Chosen for this mock, to bound the work of a request."""
_BODY_HEADERS = (b"content-type", b"content-length", b"transfer-encoding")


class JsonBodyValidator:
    """Validates JSON bodies for connexion, and puts the parsed body into the request."""

    def __init__(self, *_args: Any, **_kwargs: Any) -> None:
        """Ignore the arguments of connexion; the operation is attached to the request."""

    async def wrap_receive(self, receive: Receive, *, scope: Scope) -> tuple[Receive, Scope]:
        """Read and validate the body; the returned receive has no body.

        Raises:
            HttpError: 400 for an invalid body, 413 for a body that is too large.
        """
        exchange = exchange_of(scope)
        content = await read_body(receive, MAX_JSON_BYTES)
        body = parse_json(content) if content else None
        if content or exchange.operation.body_required:
            _check(exchange.operation.body_schema("application/json"), content, body)
        exchange.request = evolve(exchange.request, body=body)
        return empty_body, without_body(scope)


class FormBodyValidator:
    """Validates URL-encoded forms for connexion, and puts the typed fields into the request."""

    def __init__(self, *_args: Any, **_kwargs: Any) -> None:
        """Ignore the arguments of connexion; the operation is attached to the request."""

    async def wrap_receive(self, receive: Receive, *, scope: Scope) -> tuple[Receive, Scope]:
        """Read and validate the form; the returned receive has no body.

        Raises:
            HttpError: 400 for an invalid form, 413 for a form that is too large.
        """
        exchange = exchange_of(scope)
        fields = parse_form(await read_body(receive, MAX_JSON_BYTES))
        checked = check_form(exchange.operation, "application/x-www-form-urlencoded", fields, {})
        exchange.request = evolve(exchange.request, body=checked)
        return empty_body, without_body(scope)


@frozen
class BodyMiddleware:
    """Normalizes media types for connexion, and drops the bodies of operations that have none."""

    app: App

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if exchange_of(scope).operation.takes_body:
            await self.app(with_plain_media_type(scope), receive, send)
        else:
            await self.app(without_body(scope), without_request_body(receive), send)


def parse_form(content: bytes) -> dict[str, str]:
    """Return the fields of a URL-encoded form; of repeated fields the last.

    Raises:
        HttpError: 400, the form is not UTF-8 or has too many fields.
    """
    if content.count(b"&") >= MAX_FORM_FIELDS:
        raise HttpError(400, f"The form has more than {MAX_FORM_FIELDS:,} fields.")
    try:
        return dict(parse_qsl(content.decode("utf-8"), keep_blank_values=True, errors="strict"))
    except ValueError:
        raise HttpError(400, "The form is not valid UTF-8.") from None


def check_form(
    operation: Operation, media_type: str, fields: Mapping[str, str], files: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the fields of a form, with the types of the contract, and its files.

    Raises:
        HttpError: 400 with the first validation error; files are validated as texts.
    """
    properties = operation.body_properties(media_type)
    body = {name: typed(text, properties.get(name, {})) for name, text in fields.items()}
    schema = operation.body_schema(media_type)
    error = schema.validate(body | dict.fromkeys(files, "")) if schema is not None else None
    if error is not None:
        raise HttpError(400, f"The form is not valid: {error}.")
    return {**body, **files}


def without_body(scope: Scope) -> Scope:
    """Return a request without the headers of a body, so that connexion does not parse the body again."""
    headers = [header for header in scope["headers"] if header[0].lower() not in _BODY_HEADERS]
    return {**scope, "headers": headers}


def without_request_body(receive: Receive) -> Receive:
    """Return a receive with an empty body, whatever the client sends, and then the client's messages."""
    is_first = True

    async def receive_rest() -> Message:
        nonlocal is_first
        if is_first:
            is_first = False
            return await empty_body()
        return await receive()

    return receive_rest


async def empty_body() -> Message:
    """Receive an empty body."""
    return {"type": "http.request", "body": b"", "more_body": False}


async def read_body(receive: Receive, max_bytes: int) -> bytes:
    """Return a whole body.

    Raises:
        HttpError: 413, the body is larger than ``max_bytes``; 400, it is incomplete.
    """
    chunks, size, more = [], 0, True
    while more:
        chunk, more = await next_chunk(receive)
        size += len(chunk)
        if size > max_bytes:
            raise HttpError(413, f"The request body is larger than {max_bytes:,} bytes.")
        chunks.append(chunk)
    return b"".join(chunks)


async def next_chunk(receive: Receive) -> tuple[bytes, bool]:
    """Return the next chunk of a body, and whether there are more.

    Raises:
        HttpError: 400, the client disconnected before the end of the body.
    """
    message = await receive()
    if message["type"] == "http.disconnect":
        raise HttpError(400, "The request body is incomplete.")
    return message.get("body", b""), message.get("more_body", False)


def parse_json(content: bytes) -> Any:
    """Return the value of a JSON text: UTF-8 without NaN and lone surrogates, with limited nesting.

    Raises:
        HttpError: 400 with the position of the first error, or because the nesting is too deep.
    """
    try:
        body = orjson.loads(content)
    except orjson.JSONDecodeError as error:
        if (
            "depth" in error.msg
        ):  # "depth limit exceeded"; orjson 3.10: "array and object recursion depth exceeded"
            raise HttpError(400, f"The request body {TOO_DEEP}.") from None
        raise HttpError(400, f"The request body is not valid JSON: {error}.") from None
    # Nearly all bodies have so few brackets that there is nothing to check.
    if content.count(b"[") + content.count(b"{") > MAX_NESTING and is_too_deep(body):
        raise HttpError(400, f"The request body {TOO_DEEP}.")
    return body


def _check(schema: Any, content: bytes, body: Any) -> None:
    if not content:
        raise HttpError(400, "The request body is missing.")
    error = schema.validate(body) if schema is not None else None
    if error is not None:
        raise HttpError(400, f"The request body is not valid: {error}.", pointer=error.pointer)
