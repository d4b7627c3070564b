"""Read responses: return a typed value, or an error of the tree in ``_errors``."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any, TypeVar

import httpx
from attrs import frozen

from galleyproof_client._data.parsing import Mismatch, read
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
    status_error_type,
)
from galleyproof_client._requests.operations import Operation, ResetUnit, RetrySafety
from galleyproof_client._sending.rate_limits import read_retry_after
from galleyproof_client._sending.redaction import Redactor

T = TypeVar("T")

CHECK_URL_HINT = "Check the base URL, and proxies or login pages on the way to the service"
_CONTRACT_CHANGED_HINT = "The service or its contract has changed; see error.response"

_MAX_DEPTH = 100
"""Levels of nesting that are accepted; deeper values could not be written, compared or pickled."""

_TOO_DEEP = f"is nested more than {_MAX_DEPTH} levels deep"

_MAX_MESSAGE = 500
"""The maximum length of a service's message in an error; some services return a whole page."""


@frozen
class ResponseReader:
    """Reads the responses of one API.

    Args:
        redactor: Removes secrets from errors.
        hints: Hints for error statuses that mean something special in this API.
        reset_unit: The meaning of the number in ``X-RateLimit-Reset``.
    """

    redactor: Redactor
    hints: Mapping[int, str]
    reset_unit: ResetUnit

    def result(self, operation: Operation[T], response: httpx.Response) -> T:
        """Return the value of a successful response.

        Args:
            operation: The operation that was called.
            response: The response, with a status below 400.

        Raises:
            UnexpectedResponseError: The response does not conform to the contract.
        """
        try:
            parsed = read(self._wanted(operation, response), _decoded(response))
            result: T = getattr(parsed, operation.unwrap) if operation.unwrap else parsed
            return result
        except Mismatch as mismatch:
            failure: APIError = ResponseValidationError(f"{mismatch}", hint=_CONTRACT_CHANGED_HINT)
        except APIError as error:
            failure = error
        # Raised here, because Python would add the errors above, which can contain an API key.
        raise self.complete(failure, operation, response)

    def status_error(self, operation: Operation[Any], response: httpx.Response, now: float) -> APIStatusError:
        """Return the error of a response.

        Args:
            operation: The operation that was called.
            response: The response, with a status of 400 or above.
            now: The time in seconds since 1970.
        """
        kind, hint = status_error_type(response.status_code)
        # Redacted before it is cut, because a part of a key is a secret, too.
        messages = [self.redactor.text(message)[:_MAX_MESSAGE] for message in _messages(response)]
        details = f": {'; '.join(messages)}" if messages else ""
        what = f"{response.status_code} {response.reason_phrase}".rstrip() + details
        error = kind(what.rstrip("."), hint=self.hints.get(response.status_code, hint), messages=messages)
        if isinstance(error, RateLimitError):
            error.retry_after = read_retry_after(response.headers, now, self.reset_unit)
            if error.retry_after is not None:
                error.hint = f"The service accepts requests again in {error.retry_after:.0f} s. {error.hint}"
        self.complete(error, operation, response)
        return error

    def complete(self, error: APIError, operation: Operation[Any], response: httpx.Response) -> APIError:
        """Add operation, request and response to an error, without secrets, and return it."""
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
        expected = operation.responses()
        if response.status_code in expected:
            return expected[response.status_code]
        if response.is_success and len(set(expected.values())) == 1:
            return next(iter(expected.values()))
        if response.is_redirect:
            raise ContentTypeError(f"the service redirects to {_target(response)}", hint=CHECK_URL_HINT)
        raise ResponseDecodeError(
            f"the contract does not document the status {response.status_code}",
            hint=_CONTRACT_CHANGED_HINT,
        )


def _target(response: httpx.Response) -> str:
    # Without the query, which can contain a secret.
    try:
        return str(httpx.URL(response.headers["location"]).copy_with(query=None, fragment=None))
    except (KeyError, httpx.InvalidURL):
        return "an invalid URL"


def _decoded(response: httpx.Response) -> Any:
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if not response.content:
        raise ResponseDecodeError(
            f"the response with status {response.status_code} is empty", hint=_CONTRACT_CHANGED_HINT
        )
    if kind and kind != "application/json" and not kind.endswith("+json"):
        raise ContentTypeError(f"the content type of the response is {kind}, not JSON", hint=CHECK_URL_HINT)
    try:
        value = decode(response.content)
        if b"\\ud" in response.content.lower() and _has_lone_surrogates(value):
            raise ValueError("contains text that is not valid Unicode")
    except ValueError as error:
        raise ResponseDecodeError(
            f"the response of {len(response.content)} bytes {error}", hint=_CONTRACT_CHANGED_HINT
        ) from None
    return value


def _messages(response: httpx.Response) -> list[str]:
    """Return a service's own messages, from any of the formats that services use."""
    try:
        body = decode(response.content)
    except ValueError:
        return []
    return _texts(body) if isinstance(body, dict) else []


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [text for each in value for text in _texts(each)]
    if isinstance(value, dict):
        return [text for key in ("errors", "error", "message", "detail") for text in _texts(value.get(key))]
    return []


def decode(content: bytes) -> Any:
    """Return the JSON value of a response.

    Args:
        content: The bytes of the response.

    Raises:
        ValueError: It is not JSON in UTF-8, contains a number that is too large, or is nested too deeply; the
            message says which.
    """
    try:
        value = json.loads(content.decode("utf-8-sig"), parse_constant=_reject_constant, parse_float=_number)
    except RecursionError:
        raise ValueError(_TOO_DEEP) from None
    except OverflowError:
        raise ValueError("contains a number that is too large") from None
    except ValueError:
        raise ValueError("is not JSON, or is incomplete") from None
    _check_depth(value)
    return value


def _reject_constant(constant: str) -> None:
    raise ValueError(constant)


def _number(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise OverflowError
    return number


def _has_lone_surrogates(value: Any) -> bool:
    # Such text cannot be written to a file, sent or stored.
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return True
    return False


def _check_depth(value: Any) -> None:
    level = [value]
    for _ in range(_MAX_DEPTH + 1):
        level = [inner for outer in level for inner in _children(outer)]
        if not level:
            return
    raise ValueError(_TOO_DEEP)


def _children(value: Any) -> list[Any]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [each for each in inner if isinstance(each, dict | list)]
