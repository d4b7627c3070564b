"""Fault types of HTTP requests: API requests, uploads and downloads."""

from __future__ import annotations

from galleyproof.kernel.faults.fault_types import FaultCategory, FaultParameter, FaultType
from galleyproof.kernel.faults.faults import InjectionPoint

_STATUS = FaultParameter("status", "The HTTP status.", "integer", minimum=200, maximum=599, required=True)
_RETRY_AFTER = FaultParameter(
    "retry_after", "The seconds of the Retry-After header; no header by default.", minimum=0
)
_MESSAGE = FaultParameter("message", "The message in the error body.", "string")
_FIELD = FaultParameter(
    "field",
    "The field's name, or its JSON pointer in the body; chosen by the sandbox's seed by default.",
    "string",
)
_TIMEOUT = FaultParameter(
    "seconds", "How long the connection stays open without a response.", default=60, minimum=0, maximum=3600
)

HTTP_FAULT_TYPES: tuple[FaultType, ...] = (
    FaultType(
        "status", FaultCategory.DOCUMENTED, InjectionPoint.REQUEST,
        "The operation does nothing and returns a status that its contract documents, with a valid body. "
        "Operations that do not document the status are not affected.",
        (
            _STATUS, _MESSAGE, _RETRY_AFTER,
            FaultParameter(
                "body",
                "The whole body instead of the default error body. Requires match.api and match.operation, "
                "and must conform to their contract.",
                "any",
            ),
        ),
    ),
    FaultType(
        "undocumented_status", FaultCategory.CONTRACT_VIOLATION, InjectionPoint.REQUEST,
        "The operation does nothing and returns a status that its contract does not document, with the "
        "service's usual error body. Operations that document the status are not affected.",
        (_STATUS, _MESSAGE, _RETRY_AFTER),
    ),
    FaultType(
        "html_502", FaultCategory.CONTRACT_VIOLATION, InjectionPoint.REQUEST,
        "The operation does nothing. The response is a 502 with an HTML page, as a proxy sends it.",
    ),
    FaultType(
        "reset", FaultCategory.CONTRACT_VIOLATION, InjectionPoint.REQUEST,
        "The operation does nothing. The connection is reset before the response.",
    ),
    FaultType(
        "timeout", FaultCategory.CONTRACT_VIOLATION, InjectionPoint.REQUEST,
        "The operation does nothing. The server sends no response and closes the connection after a while.",
        (_TIMEOUT,),
    ),
    FaultType(
        "timeout_after_commit", FaultCategory.SCENARIO, InjectionPoint.RESPONSE,
        "The operation succeeds and takes effect, but the server sends no response and closes the connection "
        "after a while.",
        (_TIMEOUT,),
    ),
    FaultType(
        "reset_after_commit", FaultCategory.SCENARIO, InjectionPoint.RESPONSE,
        "The operation succeeds and takes effect, but the connection is reset before the response.",
    ),
    FaultType(
        "truncated_body", FaultCategory.CONTRACT_VIOLATION, InjectionPoint.RESPONSE,
        "The connection is closed in the middle of the response body.",
        (
            FaultParameter(
                "fraction", "The part of the body that is sent.", default=0.5, minimum=0, maximum=0.999
            ),
        ),
    ),
    FaultType(
        "slow_body", FaultCategory.CONTRACT_VIOLATION, InjectionPoint.RESPONSE,
        "The response body is sent in chunks, with a pause before each chunk.",
        (
            FaultParameter("seconds", "The pause before each chunk.", default=1, minimum=0, maximum=3600),
            FaultParameter("chunks", "The number of chunks.", "integer", default=5, minimum=1, maximum=1000),
        ),
    ),
    FaultType(
        "unknown_enum", FaultCategory.CONTRACT_VIOLATION, InjectionPoint.RESPONSE,
        "One field of the response has an enum value that the contract does not list.",
        (_FIELD, FaultParameter("value", "The value.", "string", default="galleyproof_unknown")),
    ),
    FaultType(
        "extra_field", FaultCategory.CONTRACT_VIOLATION, InjectionPoint.RESPONSE,
        "One object of the response has a field that the contract does not list.",
        (
            FaultParameter(
                "field", "The object's JSON pointer; chosen by the sandbox's seed by default.", "string"
            ),
            FaultParameter("name", "The name of the new field.", "string", default="galleyproofExtra"),
            FaultParameter("value", "The value of the new field.", "any", default="not in the contract"),
        ),
    ),
    FaultType(
        "missing_field", FaultCategory.CONTRACT_VIOLATION, InjectionPoint.RESPONSE,
        "One required field is missing from the response.",
        (_FIELD,),
    ),
    FaultType(
        "upload_expired", FaultCategory.SCENARIO, InjectionPoint.UPLOAD,
        "The upload URL has expired early: the object store returns 403 ExpiredRequest and stores nothing.",
    ),
    FaultType(
        "upload_truncated", FaultCategory.SCENARIO, InjectionPoint.UPLOAD,
        "The object store returns 200 but stores only part of the file, so registering the upload fails.",
        (
            FaultParameter(
                "fraction", "The part of the file that is stored.", default=0.5, minimum=0, maximum=0.999
            ),
        ),
    ),
    FaultType(
        "upload_wrong_type", FaultCategory.SCENARIO, InjectionPoint.UPLOAD,
        "The object store returns 200 but stores another content type, so registering the upload fails.",
        (
            FaultParameter(
                "content_type", "The content type that is stored.", "string",
                default="application/octet-stream",
            ),
        ),
    ),
    FaultType(
        "cdn_404", FaultCategory.SCENARIO, InjectionPoint.DOWNLOAD,
        "The public URL of a stored file returns 404, also to Instagram, which downloads media from it.",
    ),
)  # fmt: skip
"""The fault types of API requests, uploads and downloads; the latter are put_object and get_object."""
