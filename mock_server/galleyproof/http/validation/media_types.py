"""Normalizes the media types of request bodies and rejects those that an operation does not accept."""

from __future__ import annotations

from galleyproof.http.asgi import Scope
from galleyproof.http.exchange import headers_of
from galleyproof.http.validation.contract import Operation
from galleyproof.kernel.requests import HttpError

_NAME = b"content-type"


def with_plain_media_type(scope: Scope) -> Scope:
    """Return the request with its media type as connexion compares it: in lower case, without white space."""
    headers = [(name, _plain(value) if name.lower() == _NAME else value) for name, value in scope["headers"]]
    return {**scope, "headers": headers}


def wrong_media_type(scope: Scope, operation: Operation) -> HttpError:
    """Return the error for a body in a media type that the operation does not accept."""
    given = headers_of(scope).get("content-type", "").partition(";")[0]
    accepted = " or ".join(operation.media_types)
    return HttpError(415, f"The Content-Type is {given!r}; this operation accepts {accepted}.")


def _plain(content_type: bytes) -> bytes:
    media_type, semicolon, parameters = content_type.partition(b";")
    return media_type.strip().lower() + semicolon + parameters
