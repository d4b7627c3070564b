"""What the generated clients run on. It knows HTTP, JSON, waiting and errors, and no API."""

from typing import TYPE_CHECKING

from galleyproof_client._lazy import importer

if TYPE_CHECKING:
    from galleyproof_client._budget import RateLimiter
    from galleyproof_client._errors import (
        AmbiguousJobError,
        APIConnectionError,
        APIError,
        APIStatusError,
        APITimeoutError,
        AuthenticationError,
        BadRequestError,
        ConflictError,
        ContentTypeError,
        InsecureURLError,
        InvalidArgumentError,
        JobError,
        JobFailedError,
        JobTimeoutError,
        NaiveDatetimeError,
        NotFoundError,
        PayloadTooLargeError,
        PermissionDeniedError,
        RateLimitError,
        ResponseDecodeError,
        ResponseValidationError,
        ServerError,
        UnexpectedResponseError,
        UnprocessableEntityError,
    )
    from galleyproof_client._job_reports import JobFailure, JobStatus
    from galleyproof_client._jobs import AsyncJob, Job
    from galleyproof_client._paging import AsyncPaginator, Page, Paginator
    from galleyproof_client._polling import PollPolicy
    from galleyproof_client._retry import RetryPolicy
    from galleyproof_client._sources import FileInput, ProgressCallback
    from galleyproof_client._uploads import UploadState
    from galleyproof_client._values import UNSET, OpenIntEnum, OpenStrEnum, Unset

__all__ = [
    "UNSET",
    "APIConnectionError",
    "APIError",
    "APIStatusError",
    "APITimeoutError",
    "AmbiguousJobError",
    "AsyncJob",
    "AsyncPaginator",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "ContentTypeError",
    "FileInput",
    "InsecureURLError",
    "InvalidArgumentError",
    "Job",
    "JobError",
    "JobFailedError",
    "JobFailure",
    "JobStatus",
    "JobTimeoutError",
    "NaiveDatetimeError",
    "NotFoundError",
    "OpenIntEnum",
    "OpenStrEnum",
    "Page",
    "Paginator",
    "PayloadTooLargeError",
    "PermissionDeniedError",
    "PollPolicy",
    "ProgressCallback",
    "RateLimitError",
    "RateLimiter",
    "ResponseDecodeError",
    "ResponseValidationError",
    "RetryPolicy",
    "ServerError",
    "UnexpectedResponseError",
    "UnprocessableEntityError",
    "Unset",
    "UploadState",
]

_MODULES = {
    "_budget": ["RateLimiter"],
    "_errors": [
        "AmbiguousJobError",
        "APIConnectionError",
        "APIError",
        "APITimeoutError",
        "AuthenticationError",
        "BadRequestError",
        "ConflictError",
        "ContentTypeError",
        "InsecureURLError",
        "JobError",
        "JobFailedError",
        "JobTimeoutError",
        "NaiveDatetimeError",
        "NotFoundError",
        "PayloadTooLargeError",
        "PermissionDeniedError",
        "RateLimitError",
        "ResponseValidationError",
        "ServerError",
        "APIStatusError",
        "ResponseDecodeError",
        "UnexpectedResponseError",
        "UnprocessableEntityError",
        "InvalidArgumentError",
    ],
    "_job_reports": ["JobFailure", "JobStatus"],
    "_jobs": ["AsyncJob", "Job"],
    "_paging": ["AsyncPaginator", "Page", "Paginator"],
    "_polling": ["PollPolicy"],
    "_retry": ["RetryPolicy"],
    "_sources": ["ProgressCallback", "FileInput"],
    "_uploads": ["UploadState"],
    "_values": ["OpenIntEnum", "OpenStrEnum", "UNSET", "Unset"],
}

__getattr__, __dir__ = importer(
    __name__, {name: f".{module}" for module, names in _MODULES.items() for name in names}
)
