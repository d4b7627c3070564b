"""Storing a file at an address that the service gave."""

from __future__ import annotations

from typing import Any

import httpx
from attrs import field, frozen

from galleyproof_client._bodies import StreamBody
from galleyproof_client._commands import Flow, Send
from galleyproof_client._engine import Engine
from galleyproof_client._errors import (
    APIStatusError,
    InvalidArgumentError,
    RateLimitError,
    ServerError,
    UnexpectedResponseError,
)
from galleyproof_client._operations import Operation
from galleyproof_client._redaction import SignedUrl
from galleyproof_client._retry import RetrySafety
from galleyproof_client._sources import Source
from galleyproof_client._urls import check_encrypted, leads_to_a_host


@frozen
class UploadState:
    """How far an upload in steps has come; give it back as ``resume`` to go on from there.

    Args:
        name: The file's name.
        content_type: What kind of file it is.
        size: How many bytes it has.
        upload_slot: The service's answer to the first step; None before it.
        stored: Whether the bytes have arrived.
    """

    name: str
    content_type: str
    size: int
    upload_slot: Any = field(default=None, repr=False)  # its address is signed
    stored: bool = False

    @classmethod
    def of(cls, source: Source) -> UploadState:
        """Return the state of an upload that has not begun."""
        return cls(source.name, source.content_type, source.size)

    def check(self, source: Source) -> None:
        """Refuse to go on with another file.

        Raises:
            InvalidArgumentError: The file has another size.
        """
        if source.size != self.size:
            raise InvalidArgumentError(
                f"the upload began with {self.size} bytes, and {source.name} has {source.size}",
                hint="Resume with the same file, or begin anew without resume",
            )


def _signed(address: str, place: str) -> SignedUrl:
    try:
        url = SignedUrl(address)
    except (httpx.InvalidURL, UnicodeError):
        url = SignedUrl("")
    if not leads_to_a_host(url):
        raise UnexpectedResponseError(
            "the service gave an upload address that is none",
            hint="Nothing was stored; upload it again later",
            operation=place,
        )
    return url


def put_source(engine: Engine, place: str, address: str, source: Source) -> Flow[None]:
    """Store bytes at a signed address, without the API key.

    Args:
        engine: Sends the request.
        place: The call that this is a part of.
        address: The signed address.
        source: The bytes.

    Raises:
        APIError: They were not stored.
    """
    url = _signed(address, place)
    check_encrypted(url, allow_insecure=engine.settings.allow_insecure, place=place)
    operation = Operation[None](place, "PUT", "", RetrySafety.IDEMPOTENT, dict)
    send = Send("PUT", url, body=StreamBody(source), timeout=engine.settings.timeout)
    try:
        response: httpx.Response = yield from engine.exchange(operation, send, rate_limited=False)
    except APIStatusError as error:
        if type(error) not in (RateLimitError, ServerError):
            # What an API means by a status is not what its storage means.
            error.hint = "The storage refused the file: go on with resume=error.upload, or upload it again"
        raise
    if not response.is_success:
        raise UnexpectedResponseError(
            f"the storage answered {response.status_code}, so the file is not stored",
            hint="Upload it again",
            operation=place,
            request=response.request,
            response=response,
        )
