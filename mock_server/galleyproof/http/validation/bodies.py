"""Reads and parses request bodies, and limits their size."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl

import orjson

from galleyproof.http.asgi import Receive
from galleyproof.kernel.nesting import MAX_NESTING, TOO_DEEP, is_too_deep
from galleyproof.kernel.requests import HttpError

MAX_JSON_BYTES = 10 * 1024 * 1024
MAX_FORM_FIELDS = 1000
"""The maximum fields of a URL-encoded form. Chosen for this mock, to bound the work of a request."""


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
