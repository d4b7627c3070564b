"""What can go wrong between a client and the mock: with an API call, an upload or a download."""

from __future__ import annotations

from galleyproof.kernel.faults.fault_types import FaultCategory, FaultParameter, FaultType
from galleyproof.kernel.faults.faults import InjectionPoint

_STATUS = FaultParameter("status", "The status.", "integer", minimum=200, maximum=599, required=True)
_RETRY_AFTER = FaultParameter("retry_after", "Seconds for a Retry-After header; none unless said.", minimum=0)
_MESSAGE = FaultParameter("message", "The sentence in the error body.", "string")
_FIELD = FaultParameter(
    "field",
    "Which field: its name or a JSON pointer into the body; by the sandbox's seed if not said.",
    "string",
)
_SILENCE = FaultParameter(
    "seconds", "How long the server keeps silent before it hangs up.", default=60, minimum=0, maximum=3600
)

HTTP_FAULT_TYPES: tuple[FaultType, ...] = (
    FaultType(
        "status", FaultCategory.DOCUMENTED, InjectionPoint.REQUEST,
        "The operation does nothing and answers a status that its contract documents, with a valid body. "
        "Operations that do not document the status are left alone.",
        (
            _STATUS, _MESSAGE, _RETRY_AFTER,
            FaultParameter(
                "body",
                "The whole body instead of the service's own; needs match.api and match.operation, and must "
                "keep their contract.",
                "any",
            ),
        ),
    ),
    FaultType(
        "undocumented_status", FaultCategory.CONTRACT_VIOLATION, InjectionPoint.REQUEST,
        "The operation does nothing and answers a status that its contract does not document, with the "
        "service's own error body. Operations that document the status are left alone.",
        (_STATUS, _MESSAGE, _RETRY_AFTER),
    ),
    FaultType(
        "html_502", FaultCategory.CONTRACT_VIOLATION, InjectionPoint.REQUEST,
        "The operation does nothing; a proxy in front answers 502 with a page of HTML.",
    ),
    FaultType(
        "reset", FaultCategory.CONTRACT_VIOLATION, InjectionPoint.REQUEST,
        "The operation does nothing and the connection is reset before any answer.",
    ),
    FaultType(
        "timeout", FaultCategory.CONTRACT_VIOLATION, InjectionPoint.REQUEST,
        "The operation does nothing; the server keeps silent and hangs up in the end.",
        (_SILENCE,),
    ),
    FaultType(
        "timeout_after_commit", FaultCategory.SCENARIO, InjectionPoint.RESPONSE,
        "The operation succeeds and takes effect, but its answer never arrives: silence, then the server "
        "hangs up.",
        (_SILENCE,),
    ),
    FaultType(
        "reset_after_commit", FaultCategory.SCENARIO, InjectionPoint.RESPONSE,
        "The operation succeeds and takes effect, but the connection is reset before its answer.",
    ),
    FaultType(
        "truncated_body", FaultCategory.CONTRACT_VIOLATION, InjectionPoint.RESPONSE,
        "The answer's body breaks off and the connection closes.",
        (
            FaultParameter(
                "fraction", "Part of the body that arrives, 0 to 1.", default=0.5, minimum=0, maximum=0.999
            ),
        ),
    ),
    FaultType(
        "slow_body", FaultCategory.CONTRACT_VIOLATION, InjectionPoint.RESPONSE,
        "The answer's body arrives in pieces, with a pause before each.",
        (
            FaultParameter("seconds", "The pause before each piece.", default=1, minimum=0, maximum=3600),
            FaultParameter("chunks", "How many pieces.", "integer", default=5, minimum=1, maximum=1000),
        ),
    ),
    FaultType(
        "unknown_enum", FaultCategory.CONTRACT_VIOLATION, InjectionPoint.RESPONSE,
        "One enumerated value in the answer is one that the contract does not know.",
        (_FIELD, FaultParameter("value", "The value.", "string", default="galleyproof_unknown")),
    ),
    FaultType(
        "extra_field", FaultCategory.CONTRACT_VIOLATION, InjectionPoint.RESPONSE,
        "One object in the answer has a field that the contract does not know.",
        (
            FaultParameter("field", "The object's JSON pointer; chosen by the seed if not given.", "string"),
            FaultParameter("name", "The new field's name.", "string", default="galleyproofExtra"),
            FaultParameter("value", "Its value.", "any", default="not in the contract"),
        ),
    ),
    FaultType(
        "missing_field", FaultCategory.CONTRACT_VIOLATION, InjectionPoint.RESPONSE,
        "One required field is missing from the answer.",
        (_FIELD,),
    ),
    FaultType(
        "upload_expired", FaultCategory.SCENARIO, InjectionPoint.UPLOAD,
        "The upload address has expired early: the store answers 403 ExpiredRequest and keeps nothing.",
    ),
    FaultType(
        "upload_truncated", FaultCategory.SCENARIO, InjectionPoint.UPLOAD,
        "The store answers 200 but keeps only part of the bytes, so that registering the upload fails.",
        (
            FaultParameter("fraction", "Part of the bytes kept.", default=0.5, minimum=0, maximum=0.999),
        ),
    ),
    FaultType(
        "upload_wrong_type", FaultCategory.SCENARIO, InjectionPoint.UPLOAD,
        "The store answers 200 but keeps another content type, so that registering the upload fails.",
        (
            FaultParameter(
                "content_type", "The content type it keeps.", "string", default="application/octet-stream"
            ),
        ),
    ),
    FaultType(
        "cdn_404", FaultCategory.SCENARIO, InjectionPoint.DOWNLOAD,
        "The public address of a stored object answers 404, to people and to Instagram, which fetches media "
        "from it.",
    ),
)  # fmt: skip
"""Also what the object store's addresses can suffer: the operations there are put_object and get_object."""
