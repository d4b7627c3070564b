"""The runtime of the generated clients: HTTP, JSON, retries and errors, independent of any API."""

from typing import TYPE_CHECKING

from galleyproof_client._lazy import importer

if TYPE_CHECKING:
    from galleyproof_client._data.values import UNSET, OpenIntEnum, OpenStrEnum, Unset
    from galleyproof_client._error_details import JobFailure, UploadState
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
    from galleyproof_client._jobs.jobs import AsyncJob, Job
    from galleyproof_client._jobs.polling import PollPolicy
    from galleyproof_client._jobs.status import JobStatus
    from galleyproof_client._paging import AsyncPaginator, Page, Paginator
    from galleyproof_client._requests.files import FileInput, ProgressCallback
    from galleyproof_client._sending.rate_limits import RateLimiter
    from galleyproof_client._sending.retry import RetryPolicy

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
    "_error_details": ["JobFailure", "UploadState"],
    "_errors": [
        "APIConnectionError",
        "APIError",
        "APIStatusError",
        "APITimeoutError",
        "AmbiguousJobError",
        "AuthenticationError",
        "BadRequestError",
        "ConflictError",
        "ContentTypeError",
        "InsecureURLError",
        "InvalidArgumentError",
        "JobError",
        "JobFailedError",
        "JobTimeoutError",
        "NaiveDatetimeError",
        "NotFoundError",
        "PayloadTooLargeError",
        "PermissionDeniedError",
        "RateLimitError",
        "ResponseDecodeError",
        "ResponseValidationError",
        "ServerError",
        "UnexpectedResponseError",
        "UnprocessableEntityError",
    ],
    "_data.values": ["UNSET", "OpenIntEnum", "OpenStrEnum", "Unset"],
    "_jobs.jobs": ["AsyncJob", "Job"],
    "_jobs.polling": ["PollPolicy"],
    "_jobs.status": ["JobStatus"],
    "_paging": ["AsyncPaginator", "Page", "Paginator"],
    "_requests.files": ["FileInput", "ProgressCallback"],
    "_sending.rate_limits": ["RateLimiter"],
    "_sending.retry": ["RetryPolicy"],
}

__getattr__, __dir__ = importer(
    __name__, {name: f".{module}" for module, names in _MODULES.items() for name in names}
)
