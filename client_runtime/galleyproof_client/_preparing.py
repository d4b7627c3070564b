"""From a call to the request it makes: address, query, headers, key and workspace."""

from __future__ import annotations

import reprlib
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import httpx

from galleyproof_client._commands import Send
from galleyproof_client._errors import InvalidArgumentError
from galleyproof_client._operations import Api, Call, Operation
from galleyproof_client._settings import Settings
from galleyproof_client._writing import write_query, write_text


def prepare(api: Api, settings: Settings, call: Call[Any], workspace: str) -> Send:
    """Return the request that a call makes.

    Args:
        api: The API.
        settings: What the client was told.
        call: The call.
        workspace: The workspace it is about; empty for none.

    Raises:
        InvalidArgumentError: Something in the call cannot travel.
    """
    path, headers = dict(call.path), httpx.Headers({"Accept": "application/json"})
    headers.update(_headers(settings.headers, utc=api.utc))
    headers.update(_headers(call.headers, utc=api.utc))
    if call.operation.workspace is not None:
        place, name = call.operation.workspace
        if place == "path":
            path[name] = workspace
        else:
            headers.update(_headers({name: workspace}, utc=api.utc))
    headers["Authorization"] = api.authorization.format(key=settings.api_key)
    return Send(
        call.operation.method,
        _url(settings.base_url, call.operation, path),
        tuple(write_query(call.query, utc=api.utc)),
        headers,
        call.body,
        settings.timeout,
    )


def _headers(given: Mapping[str, Any], *, utc: bool) -> dict[str, str]:
    texts = {name: write_text(value, utc=utc) for name, value in given.items()}
    # HTTP has no other characters, and a line break would begin another header.
    if not all(_is_valid_header(name) and _is_valid_header(text) for name, text in texts.items()):
        raise InvalidArgumentError(
            "a header holds characters that none can hold", hint="Headers are ASCII, on one line"
        )
    return texts


def _is_valid_header(text: str) -> bool:
    return isinstance(text, str) and text.isascii() and text.replace("\t", " ").isprintable()


def _url(base: str, operation: Operation[Any], path: Mapping[str, Any]) -> httpx.URL:
    parts = {name: _path_part(name, value) for name, value in path.items()}
    try:
        return httpx.URL(base + operation.path.format(**parts))
    except httpx.InvalidURL as error:
        raise InvalidArgumentError(f"the address cannot be written: {error}", hint="Check the ids") from None


def _path_part(name: str, value: Any) -> str:
    # What is no id would name another resource, or all of them: DELETE /posts/ is not DELETE /posts/{id}.
    is_id = isinstance(value, str | int) and not isinstance(value, bool)
    try:
        text = quote(write_text(value), safe="") if is_id else ""
    except UnicodeEncodeError:
        text = ""
    if not text.strip("."):
        raise InvalidArgumentError(
            f"{reprlib.repr(value)} cannot be a {name}", hint="Give an id, or the object that has one"
        )
    return text
