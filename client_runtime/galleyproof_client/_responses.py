"""What an answer means: a typed value, or an error of the tree."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

import httpx
from attrs import frozen

from galleyproof_client._decoding import decode
from galleyproof_client._errors import (
    UNKNOWN_OUTCOME_HINT,
    APIError,
    APIStatusError,
    ContentTypeError,
    RateLimitError,
    ResponseDecodeError,
    ResponseValidationError,
    ServerError,
    UnexpectedResponseError,
    status_kind,
)
from galleyproof_client._limits import ResetUnit, read_retry_after
from galleyproof_client._operations import Operation
from galleyproof_client._parsing import Mismatch, read
from galleyproof_client._redaction import Redactor
from galleyproof_client._retry import RetrySafety

T = TypeVar("T")

_MAX_MESSAGE = 500
"""Characters of a service's message that are repeated; some answer with a whole page."""


@frozen
class Reader:
    """Reads the answers of one API.

    Args:
        redactor: Keeps secrets out of errors.
        hint: What to do about a status, where this API differs from the others.
        reset_unit: What the number in ``X-RateLimit-Reset`` means.
    """

    redactor: Redactor
    hint: Mapping[int, str]
    reset_unit: ResetUnit

    def result(self, operation: Operation[T], response: httpx.Response) -> T:
        """Return what a successful answer holds.

        Args:
            operation: The operation that was called.
            response: The answer, with a status below 400.

        Raises:
            UnexpectedResponseError: The answer is not what the contract says.
        """
        try:
            parsed = read(self._wanted(operation, response), _decoded(response))
        except Mismatch as mismatch:
            error: APIError = ResponseValidationError(f"{mismatch}", hint=_CONTRACT_CHANGED_HINT)
            raise self.complete(error, operation, response) from None
        except APIError as error:
            raise self.complete(error, operation, response) from None
        result: T = getattr(parsed, operation.unwrap) if operation.unwrap else parsed
        return result

    def status_error(self, operation: Operation[Any], response: httpx.Response, now: float) -> APIStatusError:
        """Return the error that an answer means.

        Args:
            operation: The operation that was called.
            response: The answer, with a status of 400 or above.
            now: The time in seconds since 1970.
        """
        kind, hint = status_kind(response.status_code)
        # Cut last: half a key is a secret, too.
        messages = [self.redactor.text(message)[:_MAX_MESSAGE] for message in _messages(response)]
        said = f": {'; '.join(messages)}" if messages else ""
        what = f"the service answered {response.status_code} {response.reason_phrase}".rstrip() + said
        error = kind(what.rstrip("."), hint=self.hint.get(response.status_code, hint), messages=messages)
        if isinstance(error, RateLimitError):
            error.retry_after = read_retry_after(response.headers, now, self.reset_unit)
            if error.retry_after is not None:
                error.hint = f"It takes requests again in {error.retry_after:.0f} s. {error.hint}"
        self.complete(error, operation, response)
        return error

    def complete(self, error: APIError, operation: Operation[Any], response: httpx.Response) -> APIError:
        """Note on an error where it happened, without secrets, and return it."""
        error.operation = operation.place
        error.request = response.request
        error.response = response
        self.redactor.clean(error)
        if operation.retry_safety is RetrySafety.NEVER and isinstance(
            error, UnexpectedResponseError | ServerError
        ):
            error.hint = UNKNOWN_OUTCOME_HINT
        return error

    def _wanted(self, operation: Operation[Any], response: httpx.Response) -> Any:
        answers = operation.answers()
        if response.status_code in answers:
            return answers[response.status_code]
        if response.is_success and len(set(answers.values())) == 1:
            return next(iter(answers.values()))
        if response.is_redirect:
            raise ContentTypeError(f"the service redirects to {_target(response)}", hint=CHECK_URL_HINT)
        raise ResponseDecodeError(
            f"the service answered {response.status_code}, which its contract does not know",
            hint=_CONTRACT_CHANGED_HINT,
        )


def _target(response: httpx.Response) -> str:
    # Without its query, which may be somebody's secret.
    try:
        return str(httpx.URL(response.headers["location"]).copy_with(query=None, fragment=None))
    except (KeyError, httpx.InvalidURL):
        return "nowhere"


def _decoded(response: httpx.Response) -> Any:
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if not response.content:
        raise ResponseDecodeError(
            f"the service answered {response.status_code} with nothing in it", hint=_CONTRACT_CHANGED_HINT
        )
    if kind and kind != "application/json" and not kind.endswith("+json"):
        raise ContentTypeError(f"the service answered with {kind} where JSON belongs", hint=CHECK_URL_HINT)
    try:
        return decode(response.content)
    except ValueError as error:
        raise ResponseDecodeError(
            f"the service's answer of {len(response.content)} bytes {error}", hint=_CONTRACT_CHANGED_HINT
        ) from None


def _messages(response: httpx.Response) -> list[str]:
    """Return a service's own words, in any of the shapes in which services say them."""
    try:
        body = decode(response.content)
    except ValueError:
        return []
    return _texts(body) if isinstance(body, dict) else []


def _texts(said: Any) -> list[str]:
    if isinstance(said, str):
        return [said]
    if isinstance(said, list):
        return [text for each in said for text in _texts(each)]
    if isinstance(said, dict):
        return [text for key in ("errors", "error", "message", "detail") for text in _texts(said.get(key))]
    return []


_CONTRACT_CHANGED_HINT = "The service or the contract has changed; error.response holds the answer"
CHECK_URL_HINT = "Check the base URL and what stands between here and the service"
