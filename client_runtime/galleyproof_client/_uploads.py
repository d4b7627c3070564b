"""Store a file at the signed URL that a service returned."""

from __future__ import annotations

import httpx

from galleyproof_client._error_details import UploadState
from galleyproof_client._errors import (
    APIStatusError,
    InvalidArgumentError,
    RateLimitError,
    ServerError,
    UnexpectedResponseError,
)
from galleyproof_client._requests.bodies import StreamBody
from galleyproof_client._requests.files import Source
from galleyproof_client._requests.operations import Operation, RetrySafety
from galleyproof_client._requests.urls import check_encrypted, has_valid_host
from galleyproof_client._sending.engine import Engine
from galleyproof_client._sending.flow import Flow, Send
from galleyproof_client._sending.preparing import user_agent
from galleyproof_client._sending.redaction import SignedUrl


def begin_upload(source: Source) -> UploadState:
    """Return the state of an upload that has not begun."""
    return UploadState(source.name, source.content_type, source.size)


def check_same_file(state: UploadState, source: Source) -> None:
    """Reject a file that is not the one of an earlier upload.

    Raises:
        InvalidArgumentError: The file has another size.
    """
    if source.size != state.size:
        raise InvalidArgumentError(
            f"the upload began with {state.size} bytes, but {source.name} has {source.size}",
            hint="Resume with the same file, or start again without resume",
        )


def store_file(engine: Engine, place: str, signed_url: str, source: Source) -> Flow[None]:
    """Store a file at a signed URL, without sending the API key.

    Args:
        engine: Sends the request.
        place: The method that uploads the file.
        signed_url: The signed URL.
        source: The file.

    Raises:
        APIError: The file was not stored.
    """
    url = _parsed(signed_url, place)
    check_encrypted(url, allow_insecure=engine.settings.allow_insecure, place=place)
    operation = Operation[None](place, "PUT", "", RetrySafety.IDEMPOTENT, dict)
    headers = httpx.Headers({"User-Agent": user_agent(engine.settings.headers)})
    send = Send("PUT", url, headers=headers, body=StreamBody(source), timeout=engine.settings.timeout)
    try:
        response: httpx.Response = yield from engine.exchange(operation, send, rate_limited=False)
    except APIStatusError as error:
        if type(error) not in (RateLimitError, ServerError):
            # The API's hints for a status do not apply to its storage.
            error.hint = (
                "The storage rejected the file: continue with resume=error.upload, or upload it again"
            )
        raise
    if not response.is_success:
        raise UnexpectedResponseError(
            f"the storage returned {response.status_code}, so the file is not stored",
            hint="Upload it again",
            operation=place,
            request=response.request,
            response=response,
        )


def _parsed(signed_url: str, place: str) -> SignedUrl:
    try:
        url = SignedUrl(signed_url)
    except (httpx.InvalidURL, UnicodeError):
        url = SignedUrl("")
    if not has_valid_host(url):
        raise UnexpectedResponseError(
            "the service returned an invalid upload URL",
            hint="Nothing was stored; upload the file again later",
            operation=place,
        )
    return url
