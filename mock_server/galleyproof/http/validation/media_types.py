"""Selects the media type of a request body, and rejects those that an operation does not accept."""

from __future__ import annotations

from galleyproof.http.validation.contract import Operation
from galleyproof.kernel.requests import HttpError


def select_media_type(operation: Operation, content_type: str | None) -> str:
    """Return the media type of a body, in lower case and without parameters; the first one without a header.

    Raises:
        HttpError: 415, the operation does not accept the media type.
    """
    accepted = operation.media_types
    if content_type is None:
        return accepted[0] if accepted else ""
    media_type = content_type.partition(";")[0].strip().lower()
    if media_type in accepted or not accepted:
        return media_type
    main_type = media_type.partition("/")[0]
    if "*/*" in accepted or f"{main_type}/*" in accepted:
        return media_type
    given = content_type.partition(";")[0]
    raise HttpError(415, f"The Content-Type is {given!r}; this operation accepts {' or '.join(accepted)}.")
