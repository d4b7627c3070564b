"""Reads the bodies of an operation and validates them against its contract."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any

from galleyproof.http.asgi import Receive
from galleyproof.http.validation.bodies import MAX_JSON_BYTES, parse_form, parse_json, read_body
from galleyproof.http.validation.contract import Operation
from galleyproof.http.validation.media_types import select_media_type
from galleyproof.http.validation.multipart import read_form
from galleyproof.http.validation.parameters import typed
from galleyproof.kernel.requests import HttpError, Request

BodyReader = Callable[[Request, Receive], Awaitable[Any]]
"""Reads and validates a body; returns it with the types of the contract, None without a body."""


def body_reader(operation: Operation, max_file_bytes: int) -> BodyReader | None:
    """Return the reader of the bodies of an operation, None if it has none.

    Args:
        operation: the operation.
        max_file_bytes: the size of the largest file in a form.
    """
    if not operation.takes_body:
        return None
    readers: dict[str, BodyReader] = {
        "application/json": JsonReader(operation),
        "application/x-www-form-urlencoded": FormReader(operation),
        "multipart/form-data": MultipartReader(operation, max_file_bytes),
    }
    return partial(_read_body, operation, readers)


async def _read_body(
    operation: Operation, readers: Mapping[str, BodyReader], request: Request, receive: Receive
) -> Any:
    encoding = request.headers.get("content-encoding", "identity").strip().lower()
    if encoding != "identity":
        shown = encoding if encoding.isalnum() else "another encoding"
        raise HttpError(
            415, f"The request body is compressed ({shown}). This API takes bodies without Content-Encoding."
        )
    media_type = select_media_type(operation, request.headers.get("content-type"))
    reader = readers.get(media_type)
    return None if reader is None else await reader(request, receive)


class JsonReader:
    """Reads and validates JSON.

    Args:
        operation: the operation.
    """

    def __init__(self, operation: Operation) -> None:
        self._operation = operation

    async def __call__(self, _request: Request, receive: Receive) -> Any:
        """Return the value of a body.

        Raises:
            HttpError: 400 for an invalid body, 413 for a body that is too large.
        """
        content = await read_body(receive, MAX_JSON_BYTES)
        body = parse_json(content) if content else None
        if content or self._operation.body_required:
            _check(self._operation.body_schema("application/json"), content, body)
        return body


class FormReader:
    """Reads and validates URL-encoded forms.

    Args:
        operation: the operation.
    """

    def __init__(self, operation: Operation) -> None:
        self._operation = operation

    async def __call__(self, _request: Request, receive: Receive) -> Any:
        """Return the typed fields of a form.

        Raises:
            HttpError: 400 for an invalid form, 413 for a form that is too large.
        """
        fields = parse_form(await read_body(receive, MAX_JSON_BYTES))
        return _check_form(self._operation, "application/x-www-form-urlencoded", fields, {})


class MultipartReader:
    """Reads and validates forms with files.

    Args:
        operation: the operation.
        max_file_bytes: the size of the largest file.
    """

    def __init__(self, operation: Operation, max_file_bytes: int) -> None:
        self._operation, self._max_file_bytes = operation, max_file_bytes

    async def __call__(self, request: Request, receive: Receive) -> Any:
        """Return the typed fields of a form and its files.

        Raises:
            HttpError: 400 for an invalid form, 413 for a file that is too large.
        """
        content_type = request.headers.get("content-type", "")
        fields, files = await read_form(receive, content_type, self._max_file_bytes)
        return _check_form(self._operation, "multipart/form-data", fields, files)


def _check_form(
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


def _check(schema: Any, content: bytes, body: Any) -> None:
    if not content:
        raise HttpError(400, "The request body is missing.")
    error = schema.validate(body) if schema is not None else None
    if error is not None:
        raise HttpError(400, f"The request body is not valid: {error}.", pointer=error.pointer)
