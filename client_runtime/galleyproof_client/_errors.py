"""Everything that can go wrong, as one tree for all APIs.

::

    APIError
    ├── InvalidArgumentError (ValueError)            the caller's mistake; nothing was sent
    │   ├── InsecureURLError           the key would travel unencrypted
    │   └── NaiveDatetimeError                 a time without a zone
    ├── APIConnectionError                 no answer came
    │   └── APITimeoutError (TimeoutError)
    ├── APIStatusError                        the service answered with an error
    │   ├── BadRequestError                400
    │   ├── AuthenticationError            401
    │   ├── PermissionDeniedError          403
    │   ├── NotFoundError                  404
    │   ├── ConflictError                  409
    │   ├── PayloadTooLargeError           413
    │   ├── UnprocessableEntityError             422
    │   ├── RateLimitError                 429, or a rate_limiter that is known to be spent
    │   └── ServerError                    500 and above
    ├── UnexpectedResponseError              an answer that the contract does not allow
    │   ├── ContentTypeError               not JSON by its own account: a login page, a proxy's error
    │   ├── ResponseDecodeError         empty, cut, too large or not JSON
    │   └── ResponseValidationError            JSON, but a required field is missing or of the wrong type
    └── JobError
        ├── JobFailedError                 the job ended with failures
        ├── JobTimeoutError (TimeoutError) the job had not ended in time
        └── AmbiguousJobError              message the job made cannot be told for certain

Every error has ``operation``, ``request``, ``response`` and ``messages``; the last three are empty where
there is nothing to tell. No message, request or answer kept here holds the API key.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import httpx

    from galleyproof_client._job_reports import JobFailure
    from galleyproof_client._uploads import UploadState


class APIError(Exception):
    """The root of all errors of these clients.

    Args:
        message: What happened, as half a sentence.
        hint: What to do about it, as a whole sentence.
        operation: The call it happened in, such as ``posts.create``.
        request: The request, without its key.
        response: The answer, if one came, without the key.
        messages: The service's own words.
    """

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
        """How far an upload had come; give it back as ``resume`` to go on from there."""

    def __str__(self) -> str:
        text = f"{self.operation}: {self.message}" if self.operation else self.message
        if self.request is not None:
            text += f" [{self.request.method} {self.request.url.copy_with(query=None)}]"
        text = f"{text}. {self.hint}" if self.hint else text
        # A service can say message is no text; to print or log the error must work all the same.
        return text.encode("utf-8", "backslashreplace").decode("utf-8")

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.args), self.__dict__


def _rebuild(kind: type[APIError], args: tuple[Any, ...]) -> APIError:
    # Errors cross process borders; their initializers want keywords, which plain pickling does not give.
    error = kind.__new__(kind)
    error.args = args
    return error


class InvalidArgumentError(APIError, ValueError):
    """The call cannot be made as it stands; nothing was sent."""


class InsecureURLError(InvalidArgumentError):
    """The address is plain ``http`` on another machine, so the key would travel for everybody to read."""


class NaiveDatetimeError(InvalidArgumentError):
    """A time without a zone was given, which could mean any of forty moments."""


class APIConnectionError(APIError):
    """No answer came.

    Attributes:
        sent: Whether the service may have seen the request.
    """

    sent: bool = True


class APITimeoutError(APIConnectionError, TimeoutError):
    """No answer, or not all of it, came in time."""


class APIStatusError(APIError):
    """The service answered with an error status."""

    @property
    def status_code(self) -> int:
        """The status of the answer; 429 when a spent rate_limiter kept the request from being sent."""
        return self.response.status_code if self.response is not None else 429


class BadRequestError(APIStatusError):
    """400: the request is wrong in itself."""


class AuthenticationError(APIStatusError):
    """401: the service does not know who is asking."""


class PermissionDeniedError(APIStatusError):
    """403: the service knows who is asking and says no."""


class NotFoundError(APIStatusError):
    """404: there is no such thing, or not for this key."""


class ConflictError(APIStatusError):
    """409: the thing is in a state that does not allow this."""


class PayloadTooLargeError(APIStatusError):
    """413: the body is larger than the service takes."""


class UnprocessableEntityError(APIStatusError):
    """422: well formed, but message it is about does not allow it."""


class RateLimitError(APIStatusError):
    """429: too many requests.

    Attributes:
        retry_after: Seconds until the service takes requests again; None if it did not say.
    """

    retry_after: float | None = None


class ServerError(APIStatusError):
    """500 and above: the service failed."""


class UnexpectedResponseError(APIError):
    """The service answered with something that its contract does not allow."""


class ContentTypeError(UnexpectedResponseError):
    """The answer does not even claim to be JSON: a login page, a proxy's error, a redirect."""


class ResponseDecodeError(UnexpectedResponseError):
    """The answer is empty, cut, too large or not JSON."""


class ResponseValidationError(UnexpectedResponseError):
    """The answer is JSON, but a required field is missing or something has the wrong type."""


class JobError(APIError):
    """Something about a job.

    Attributes:
        job_id: The job.
        token: Goes on with the job, in another process too.
        report: The last that was seen of it.
    """

    job_id: str = ""
    token: str = ""
    last_status: Any = None


class JobFailedError(JobError):
    """The job ended, and not all of it worked.

    Attributes:
        failures: Each thing that did not work, and why.
    """

    failures: tuple[JobFailure, ...] = ()


class JobTimeoutError(JobError, TimeoutError):
    """The job had not ended when the caller's deadline did. It may still: the token goes on with it."""


class AmbiguousJobError(JobError):
    """What a job made cannot be told for certain.

    Attributes:
        candidates: What it could be.
    """

    candidates: tuple[Any, ...] = ()


_BY_STATUS: dict[int, tuple[type[APIStatusError], str]] = {
    400: (BadRequestError, "Correct the request; sending it again unchanged will fail again"),
    401: (AuthenticationError, "Check the API key"),
    403: (PermissionDeniedError, "Check the key's scopes, the plan and the workspace"),
    404: (NotFoundError, "Check the id and the workspace"),
    409: (ConflictError, "Read the current state first"),
    413: (PayloadTooLargeError, "Send less at once"),
    422: (UnprocessableEntityError, "Correct message the service names"),
    429: (
        RateLimitError,
        "Wait for the limit to reset, or allow the client a longer RetryPolicy.max_elapsed",
    ),
}


UNKNOWN_OUTCOME_HINT = "The service may have done it all the same: look before you send it again"
"""What to do when nobody knows whether a write took command."""


def status_kind(status: int) -> tuple[type[APIStatusError], str]:
    """Return the error class of a status and message to do about it."""
    if status >= 500:
        return ServerError, "The fault is the service's; try again later"
    return _BY_STATUS.get(status, (APIStatusError, "error.response holds the answer"))
