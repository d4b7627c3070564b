"""Build the request of a call: URL, query, headers, API key and workspace."""

from __future__ import annotations

import reprlib
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import httpx

from galleyproof_client._data.writing import write_query, write_text
from galleyproof_client._errors import InvalidArgumentError
from galleyproof_client._requests.operations import Api, Call, Operation
from galleyproof_client._sending.flow import Send
from galleyproof_client._sending.settings import Settings
from galleyproof_client._version import __version__


def prepare(api: Api, settings: Settings, call: Call[Any], workspace: str) -> Send:
    """Return the request of a call.

    Args:
        api: The API.
        settings: The settings of the client.
        call: The call.
        workspace: The id of the workspace; empty for none.

    Raises:
        InvalidArgumentError: An argument cannot be sent.
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
    headers["User-Agent"] = user_agent(settings.headers)
    headers["Authorization"] = api.authorization.format(key=settings.api_key)
    return Send(
        call.operation.method,
        _url(settings.base_url, call.operation, path),
        tuple(write_query(call.query, utc=api.utc)),
        headers,
        call.body,
        settings.timeout,
    )


def user_agent(extra: Mapping[str, str]) -> str:
    """Return ``galleyproof/<version>``, followed by the caller's own ``User-Agent`` if there is one.

    Args:
        extra: The extra headers that the caller passed.
    """
    own = httpx.Headers(dict(extra)).get("User-Agent", "")
    return f"galleyproof/{__version__} {own}".rstrip()


def _headers(given: Mapping[str, Any], *, utc: bool) -> dict[str, str]:
    texts = {name: write_text(value, utc=utc) for name, value in given.items()}
    # A line break would start another header.
    if not all(_is_valid_header(name) and _is_valid_header(text) for name, text in texts.items()):
        raise InvalidArgumentError(
            "a header contains invalid characters", hint="Use printable ASCII without line breaks"
        )
    return texts


def _is_valid_header(text: str) -> bool:
    return isinstance(text, str) and text.isascii() and text.replace("\t", " ").isprintable()


def _url(base: str, operation: Operation[Any], path: Mapping[str, Any]) -> httpx.URL:
    parts = {name: _path_part(name, value) for name, value in path.items()}
    try:
        return httpx.URL(base + operation.path.format(**parts))
    except httpx.InvalidURL as error:
        raise InvalidArgumentError(f"the URL cannot be built: {error}", hint="Check the ids") from None


def _path_part(name: str, value: Any) -> str:
    # An invalid id could address another resource: DELETE /posts/ is not DELETE /posts/{id}.
    is_id = isinstance(value, str | int) and not isinstance(value, bool)
    try:
        text = quote(write_text(value), safe="") if is_id else ""
    except UnicodeEncodeError:
        text = ""
    if not text.strip("."):
        raise InvalidArgumentError(
            f"invalid {name} {reprlib.repr(value)} (request not sent)",
            hint="Pass an id, or an object that has one",
        )
    return text
