"""What the generated clients run on. It knows HTTP, JSON, waiting and errors, and no API."""

from typing import TYPE_CHECKING

from galleyproof_client._lazy import importer

if TYPE_CHECKING:
    from galleyproof_client._budget import RateBudget
    from galleyproof_client._errors import (
        AmbiguousJobError,
        ApiConnectionError,
        ApiError,
        ApiTimeoutError,
        AuthenticationError,
        BadRequestError,
        ConflictError,
        ContentTypeError,
        InsecureAddressError,
        JobError,
        JobFailedError,
        JobTimeoutError,
        NaiveTimeError,
        NotFoundError,
        PayloadTooLargeError,
        PermissionDeniedError,
        RateLimitError,
        SchemaMismatchError,
        ServerError,
        StatusError,
        UndecodableAnswerError,
        UnexpectedAnswerError,
        UnprocessableError,
        UsageError,
    )
    from galleyproof_client._job_reports import Failure, Report
    from galleyproof_client._jobs import AsyncJob, Job
    from galleyproof_client._paging import AsyncPages, Page, Pages
    from galleyproof_client._polling import PollPolicy
    from galleyproof_client._retry import RetryPolicy
    from galleyproof_client._sources import Progress, Uploadable
    from galleyproof_client._uploads import UploadState
    from galleyproof_client._values import UNSET, OpenIntEnum, OpenStrEnum, Unset

__all__ = [
    "UNSET",
    "AmbiguousJobError",
    "ApiConnectionError",
    "ApiError",
    "ApiTimeoutError",
    "AsyncJob",
    "AsyncPages",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "ContentTypeError",
    "Failure",
    "InsecureAddressError",
    "Job",
    "JobError",
    "JobFailedError",
    "JobTimeoutError",
    "NaiveTimeError",
    "NotFoundError",
    "OpenIntEnum",
    "OpenStrEnum",
    "Page",
    "Pages",
    "PayloadTooLargeError",
    "PermissionDeniedError",
    "PollPolicy",
    "Progress",
    "RateBudget",
    "RateLimitError",
    "Report",
    "RetryPolicy",
    "SchemaMismatchError",
    "ServerError",
    "StatusError",
    "UndecodableAnswerError",
    "UnexpectedAnswerError",
    "UnprocessableError",
    "Unset",
    "UploadState",
    "Uploadable",
    "UsageError",
]

_MODULES = {
    "_budget": ["RateBudget"],
    "_errors": [
        "AmbiguousJobError",
        "ApiConnectionError",
        "ApiError",
        "ApiTimeoutError",
        "AuthenticationError",
        "BadRequestError",
        "ConflictError",
        "ContentTypeError",
        "InsecureAddressError",
        "JobError",
        "JobFailedError",
        "JobTimeoutError",
        "NaiveTimeError",
        "NotFoundError",
        "PayloadTooLargeError",
        "PermissionDeniedError",
        "RateLimitError",
        "SchemaMismatchError",
        "ServerError",
        "StatusError",
        "UndecodableAnswerError",
        "UnexpectedAnswerError",
        "UnprocessableError",
        "UsageError",
    ],
    "_job_reports": ["Failure", "Report"],
    "_jobs": ["AsyncJob", "Job"],
    "_paging": ["AsyncPages", "Page", "Pages"],
    "_polling": ["PollPolicy"],
    "_retry": ["RetryPolicy"],
    "_sources": ["Progress", "Uploadable"],
    "_uploads": ["UploadState"],
    "_values": ["OpenIntEnum", "OpenStrEnum", "UNSET", "Unset"],
}

__getattr__, __dir__ = importer(
    __name__, {name: f".{module}" for module, names in _MODULES.items() for name in names}
)
