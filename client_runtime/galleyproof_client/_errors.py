"""All errors that the clients raise, as one tree for all APIs.

::

    APIError
    ├── InvalidArgumentError (ValueError)  an argument is wrong; no request was sent
    │   ├── InsecureURLError               the API key would be sent unencrypted
    │   └── NaiveDatetimeError             a datetime has no time zone
    ├── APIConnectionError                 no response arrived
    │   └── APITimeoutError (TimeoutError)
    ├── APIStatusError                     the service returned an error status
    │   ├── BadRequestError                400
    │   ├── AuthenticationError            401
    │   ├── PermissionDeniedError          403
    │   ├── NotFoundError                  404
    │   ├── ConflictError                  409
    │   ├── PayloadTooLargeError           413
    │   ├── UnprocessableEntityError       422
    │   ├── RateLimitError                 429, or the rate limit is known to be reached
    │   └── ServerError                    500 and above
    ├── UnexpectedResponseError            the response does not conform to the contract
    │   ├── ContentTypeError               its content type is not JSON: a login page, a proxy's error page
    │   ├── ResponseDecodeError            it is empty, incomplete, too large or not JSON
    │   └── ResponseValidationError        a required field is missing or a value has the wrong type
    └── JobError
        ├── JobFailedError                 the job ended with failures
        ├── JobTimeoutError (TimeoutError) the job did not end in time
        └── AmbiguousJobError              the posts that a job created cannot be identified

Every error has ``message``, ``hint``, ``operation``, ``request``, ``response`` and ``messages``; they are
empty where they do not apply. No message, request or response in an error contains the API key.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    import httpx

    from galleyproof_client._error_details import JobFailure, UploadState


class APIError(Exception):
    """Base class of all errors that the clients raise.

    Args:
        message: What went wrong.
        hint: What to do about it, as a sentence without a full stop.
        operation: The method that was called, such as ``posts.create``.
        request: The request, without the API key.
        response: The response, if one arrived, without the API key.
        messages: The service's own messages.
    """

    _label: ClassVar[str] = "{operation}: {message}"

    def __init__(
        self,
        message: str,
        *,
        hint: str = "",
        operation: str = "",
        request: httpx.Request | None = None,
        response: httpx.Response | None = None,
        messages: Sequence[str] = (),
    ) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.operation = operation
        self.request = request
        self.response = response
        self.messages = tuple(messages)
        self.upload: UploadState | None = None
        """How far an upload came; pass it as ``resume`` to continue from there."""

    def __str__(self) -> str:
        text = self.message
        if self.operation:
            text = self._label.format(operation=self.operation, message=self.message)
        if self.request is not None:
            text += f" [{self.request.method} {self.request.url.copy_with(query=None)}]"
        text = f"{text}. {self.hint}" if self.hint else text
        # A service's message can contain lone surrogates; printing and logging the error must work all the
        # same.
        return text.encode("utf-8", "backslashreplace").decode("utf-8")

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.args), self.__dict__


def _rebuild(kind: type[APIError], args: tuple[Any, ...]) -> APIError:
    # Errors are pickled between processes; plain pickling cannot pass keyword arguments to their
    # initializers.
    error = kind.__new__(kind)
    error.args = args
    return error


class InvalidArgumentError(APIError, ValueError):
    """An argument is wrong; no request was sent."""


class InsecureURLError(InvalidArgumentError):
    """The URL is plain ``http`` to another machine, so the API key would be sent unencrypted."""


class NaiveDatetimeError(InvalidArgumentError):
    """A datetime has no time zone."""


class APIConnectionError(APIError):
    """No response arrived.

    Attributes:
        sent: Whether the service may have received the request.
    """

    _label = "{operation} failed: {message}"

    sent: bool = True


class APITimeoutError(APIConnectionError, TimeoutError):
    """The response did not arrive in time, or not completely."""


class APIStatusError(APIError):
    """The service returned an error status."""

    _label = "{operation} failed: {message}"

    @property
    def status_code(self) -> int:
        """The status of the response; 429 if the rate limit kept the client from sending the request."""
        return self.response.status_code if self.response is not None else 429


class BadRequestError(APIStatusError):
    """400: the request is invalid."""


class AuthenticationError(APIStatusError):
    """401: the API key is missing or invalid."""


class PermissionDeniedError(APIStatusError):
    """403: the API key does not allow this operation."""


class NotFoundError(APIStatusError):
    """404: the resource does not exist, or this API key cannot access it."""


class ConflictError(APIStatusError):
    """409: the current state of the resource does not allow this operation."""


class PayloadTooLargeError(APIStatusError):
    """413: the request body is too large."""


class UnprocessableEntityError(APIStatusError):
    """422: the request is well formed, but the service cannot process its content."""


class RateLimitError(APIStatusError):
    """429: too many requests.

    Attributes:
        retry_after: Seconds until the service accepts requests again; None if unknown.
    """

    retry_after: float | None = None


class ServerError(APIStatusError):
    """500 and above: the service failed."""


class UnexpectedResponseError(APIError):
    """The response does not conform to the API's contract."""

    _label = "{operation} failed: {message}"


class ContentTypeError(UnexpectedResponseError):
    """The content type of the response is not JSON: a login page, a proxy's error page, a redirect."""


class ResponseDecodeError(UnexpectedResponseError):
    """The response is empty, incomplete, too large or not JSON."""


class ResponseValidationError(UnexpectedResponseError):
    """The response is JSON, but a required field is missing or a value has the wrong type."""


class JobError(APIError):
    """Base class of errors about jobs.

    Attributes:
        job_id: The id of the job.
        token: Text to continue with the job, also in another process.
        last_status: The last status that the client received.
    """

    job_id: str = ""
    token: str = ""
    last_status: Any = None


class JobFailedError(JobError):
    """The job ended, and not everything succeeded.

    Attributes:
        failures: Everything that did not succeed, with the reasons.
    """

    failures: tuple[JobFailure, ...] = ()


class JobTimeoutError(JobError, TimeoutError):
    """The job did not end before the timeout. It may still be running; continue with its token."""


class AmbiguousJobError(JobError):
    """The posts that a job created cannot be identified with certainty.

    Attributes:
        candidates: The posts that match.
    """

    candidates: tuple[Any, ...] = ()


_BY_STATUS: dict[int, tuple[type[APIStatusError], str]] = {
    400: (BadRequestError, "Correct the request; retrying it unchanged will fail again"),
    401: (AuthenticationError, "Check the API key"),
    403: (PermissionDeniedError, "Check the key's scopes, the plan and the workspace"),
    404: (NotFoundError, "Check the id and the workspace"),
    409: (ConflictError, "Read the current state first"),
    413: (PayloadTooLargeError, "Send less at once"),
    422: (UnprocessableEntityError, "Correct the values that the service names"),
    429: (RateLimitError, "Wait until the limit resets, or increase RetryPolicy.max_elapsed"),
}


UNKNOWN_OUTCOME_HINT = "The service may have processed it: check whether it succeeded before retrying"
"""The hint for a write whose outcome is unknown."""


def status_error_type(status: int) -> tuple[type[APIStatusError], str]:
    """Return the error class of a status and its hint."""
    if status >= 500:
        return ServerError, "This is an error of the service; try again later"
    return _BY_STATUS.get(status, (APIStatusError, "See error.response"))
