"""Everything that can go wrong, as one tree for all APIs.

::

    ApiError
    ├── UsageError (ValueError)            the caller's mistake; nothing was sent
    │   ├── InsecureAddressError           the key would travel unencrypted
    │   └── NaiveTimeError                 a time without a zone
    ├── ApiConnectionError                 no answer came
    │   └── ApiTimeoutError (TimeoutError)
    ├── StatusError                        the service answered with an error
    │   ├── BadRequestError                400
    │   ├── AuthenticationError            401
    │   ├── PermissionDeniedError          403
    │   ├── NotFoundError                  404
    │   ├── ConflictError                  409
    │   ├── PayloadTooLargeError           413
    │   ├── UnprocessableError             422
    │   ├── RateLimitError                 429, or a budget that is known to be spent
    │   └── ServerError                    500 and above
    ├── UnexpectedAnswerError              an answer that the contract does not allow
    │   ├── ContentTypeError               not JSON by its own account: a login page, a proxy's error
    │   ├── UndecodableAnswerError         empty, cut, too large or not JSON
    │   └── SchemaMismatchError            JSON, but a required field is missing or of the wrong type
    └── JobError
        ├── JobFailedError                 the job ended with failures
        ├── JobTimeoutError (TimeoutError) the job had not ended in time
        └── AmbiguousJobError              what the job made cannot be told for certain

Every error has ``operation``, ``request``, ``response`` and ``messages``; the last three are empty where
there is nothing to tell. No message, request or answer kept here holds the API key.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import httpx

    from galleyproof_client._job_reports import Failure
    from galleyproof_client._uploads import UploadState


class ApiError(Exception):
    """The root of all errors of these clients.

    Args:
        what: What happened, as half a sentence.
        advice: What to do about it, as a whole sentence.
        operation: The call it happened in, such as ``posts.create``.
        request: The request, without its key.
        response: The answer, if one came, without the key.
        messages: The service's own words.
    """

    def __init__(
        self,
        what: str,
        *,
        advice: str = "",
        operation: str = "",
        request: httpx.Request | None = None,
        response: httpx.Response | None = None,
        messages: Sequence[str] = (),
    ) -> None:
        super().__init__(what)
        self.what = what
        self.advice = advice
        self.operation = operation
        self.request = request
        self.response = response
        self.messages = tuple(messages)
        self.upload: UploadState | None = None
        """How far an upload had come; give it back as ``resume`` to go on from there."""

    def __str__(self) -> str:
        text = f"{self.operation}: {self.what}" if self.operation else self.what
        if self.request is not None:
            text += f" [{self.request.method} {self.request.url.copy_with(query=None)}]"
        text = f"{text}. {self.advice}" if self.advice else text
        # A service can say what is no text; to print or log the error must work all the same.
        return text.encode("utf-8", "backslashreplace").decode("utf-8")

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.args), self.__dict__


def _rebuild(kind: type[ApiError], args: tuple[Any, ...]) -> ApiError:
    # Errors cross process borders; their initializers want keywords, which plain pickling does not give.
    error = kind.__new__(kind)
    error.args = args
    return error


class UsageError(ApiError, ValueError):
    """The call cannot be made as it stands; nothing was sent."""


class InsecureAddressError(UsageError):
    """The address is plain ``http`` on another machine, so the key would travel for everybody to read."""


class NaiveTimeError(UsageError):
    """A time without a zone was given, which could mean any of forty moments."""


class ApiConnectionError(ApiError):
    """No answer came.

    Attributes:
        sent: Whether the service may have seen the request.
    """

    sent: bool = True


class ApiTimeoutError(ApiConnectionError, TimeoutError):
    """No answer, or not all of it, came in time."""


class StatusError(ApiError):
    """The service answered with an error status."""

    @property
    def status_code(self) -> int:
        """The status of the answer; 429 when a spent budget kept the request from being sent."""
        return self.response.status_code if self.response is not None else 429


class BadRequestError(StatusError):
    """400: the request is wrong in itself."""


class AuthenticationError(StatusError):
    """401: the service does not know who is asking."""


class PermissionDeniedError(StatusError):
    """403: the service knows who is asking and says no."""


class NotFoundError(StatusError):
    """404: there is no such thing, or not for this key."""


class ConflictError(StatusError):
    """409: the thing is in a state that does not allow this."""


class PayloadTooLargeError(StatusError):
    """413: the body is larger than the service takes."""


class UnprocessableError(StatusError):
    """422: well formed, but what it is about does not allow it."""


class RateLimitError(StatusError):
    """429: too many requests.

    Attributes:
        retry_after: Seconds until the service takes requests again; None if it did not say.
    """

    retry_after: float | None = None


class ServerError(StatusError):
    """500 and above: the service failed."""


class UnexpectedAnswerError(ApiError):
    """The service answered with something that its contract does not allow."""


class ContentTypeError(UnexpectedAnswerError):
    """The answer does not even claim to be JSON: a login page, a proxy's error, a redirect."""


class UndecodableAnswerError(UnexpectedAnswerError):
    """The answer is empty, cut, too large or not JSON."""


class SchemaMismatchError(UnexpectedAnswerError):
    """The answer is JSON, but a required field is missing or something has the wrong type."""


class JobError(ApiError):
    """Something about a job.

    Attributes:
        job_id: The job.
        token: Goes on with the job, in another process too.
        report: The last that was seen of it.
    """

    job_id: str = ""
    token: str = ""
    report: Any = None


class JobFailedError(JobError):
    """The job ended, and not all of it worked.

    Attributes:
        failures: Each thing that did not work, and why.
    """

    failures: tuple[Failure, ...] = ()


class JobTimeoutError(JobError, TimeoutError):
    """The job had not ended when the caller's patience did. It may still: the token goes on with it."""


class AmbiguousJobError(JobError):
    """What a job made cannot be told for certain.

    Attributes:
        candidates: What it could be.
    """

    candidates: tuple[Any, ...] = ()


_BY_STATUS: dict[int, tuple[type[StatusError], str]] = {
    400: (BadRequestError, "Correct the request; sending it again unchanged will fail again"),
    401: (AuthenticationError, "Check the API key"),
    403: (PermissionDeniedError, "Check the key's scopes, the plan and the workspace"),
    404: (NotFoundError, "Check the id and the workspace"),
    409: (ConflictError, "Read the current state first"),
    413: (PayloadTooLargeError, "Send less at once"),
    422: (UnprocessableError, "Correct what the service names"),
    429: (RateLimitError, "Wait for the limit to reset, or allow the client a longer RetryPolicy.total"),
}


MAYBE_DONE = "The service may have done it all the same: look before you send it again"
"""What to do when nobody knows whether a write took effect."""


def status_kind(status: int) -> tuple[type[StatusError], str]:
    """Return the error class of a status and what to do about it."""
    if status >= 500:
        return ServerError, "The fault is the service's; try again later"
    return _BY_STATUS.get(status, (StatusError, "error.response holds the answer"))
