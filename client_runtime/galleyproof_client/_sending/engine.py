"""Make a call: find the workspace, wait for the rate limit, send, read the response, and retry."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import count
from typing import Any, TypeVar

import httpx
from attrs import define, evolve, field

from galleyproof_client._errors import (
    UNKNOWN_OUTCOME_HINT,
    APIConnectionError,
    APIError,
    APITimeoutError,
    ContentTypeError,
    InvalidArgumentError,
    RateLimitError,
    ResponseDecodeError,
)
from galleyproof_client._requests.operations import Api, Call, Operation, RetrySafety
from galleyproof_client._sending.decoding import ResponseTooLarge
from galleyproof_client._sending.flow import Flow, Send
from galleyproof_client._sending.once import Once
from galleyproof_client._sending.preparing import prepare
from galleyproof_client._sending.rate_limits import read_limits, read_retry_after
from galleyproof_client._sending.redaction import Redactor
from galleyproof_client._sending.responses import CHECK_URL_HINT, ResponseReader
from galleyproof_client._sending.retry import is_retryable
from galleyproof_client._sending.settings import Settings
from galleyproof_client._sending.timing import Deadline
from galleyproof_client._sending.transport import InvalidRedirect

T = TypeVar("T")

_recording: ContextVar[list[httpx.Response] | None] = ContextVar("recording", default=None)
_NEVER_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,  # the proxy did not connect to the service
    httpx.UnsupportedProtocol,
)


@contextmanager
def raw_responses() -> Iterator[list[httpx.Response]]:
    """Collect the raw responses of all calls inside the block, in this thread or task.

    Calls of several requests (an upload, paging, a job) add all responses, including those that were retried.
    """
    responses: list[httpx.Response] = []
    token = _recording.set(responses)
    try:
        yield responses
    finally:
        _recording.reset(token)


@define
class Engine:
    """Makes the calls of one client, as flows.

    Args:
        api: The API.
        settings: The settings of the client.
        found: The id of the workspace, found once for all clients that were made from this one.
    """

    api: Api
    settings: Settings
    found: Once[str] = field(factory=Once, repr=False)

    def with_settings(self, **changes: Any) -> Engine:
        """Return an engine with changed settings."""
        return Engine(self.api, evolve(self.settings, **changes), self.found)

    def call(self, call: Call[T]) -> Flow[T]:
        """Make a call and return its result.

        Args:
            call: The call.

        Raises:
            APIError: The call failed; see the tree in ``_errors``.
        """
        result, _ = yield from self.call_with_response(call)
        return result

    def call_with_response(self, call: Call[T]) -> Flow[tuple[T, httpx.Response]]:
        """Make a call and return its result with the raw response.

        Args:
            call: The call.

        Raises:
            APIError: The call failed; see the tree in ``_errors``.
        """
        try:
            workspace = (yield from self.workspace()) if call.operation.workspace else ""
            send = prepare(self.api, self.settings, call, workspace)
        except InvalidArgumentError as error:
            error.operation = error.operation or call.operation.place
            raise
        response = yield from self.exchange(call.operation, send)
        return self.reader.result(call.operation, response), response

    def workspace(self) -> Flow[str]:
        """Return the id of the workspace for calls.

        Raises:
            InvalidArgumentError: The caller must name a workspace, and did not.
        """
        if self.settings.workspace_id:
            return self.settings.workspace_id
        return (yield from self.found.get(self._discover, patience=self.settings.timeout))

    def _discover(self) -> Flow[str]:
        if self.api.workspace.discover is None:
            raise InvalidArgumentError(
                "this call needs a workspace_id",
                hint=f"Pass workspace_id=... or set {self.api.workspace.variable}; see workspaces.list()",
            )
        workspaces = yield from self.call(self.api.workspace.discover())
        if not workspaces:
            raise ResponseDecodeError(
                "the API key has no workspace",
                hint="Create one first, or pass workspace_id=...",
                operation="workspaces.list",
            )
        return str(workspaces[0].id)

    def exchange(
        self, operation: Operation[Any], send: Send, *, rate_limited: bool = True
    ) -> Flow[httpx.Response]:
        """Send a request, with retries, and return the successful response.

        Args:
            operation: The operation.
            send: The request.
            rate_limited: Whether the request counts towards the rate limit.

        Raises:
            APIError: The request failed, and no retry was allowed or the last one failed, too.
        """
        timer, policy = self.settings.timer, self.settings.retry
        deadline = Deadline(timer, policy.max_elapsed)
        for attempt in count(1):
            if rate_limited:
                yield from self._await_rate_limit(operation, deadline)
            try:
                return (yield from self._attempt(operation, send, rate_limited))
            except APIError as error:
                delay = policy.delay(attempt, self._requested_delay(error), timer.rng)
                exhausted = attempt >= policy.max_attempts or delay > deadline.remaining
                if exhausted or not is_retryable(error, operation.retry_safety):
                    raise
                self._log.info("%s: %s; retrying in %.2f s", operation.place, type(error).__name__, delay)
            yield from timer.sleep(delay)
        raise AssertionError  # count() has no end

    @property
    def _log(self) -> logging.Logger:
        return logging.getLogger(self.api.package)

    @property
    def reader(self) -> ResponseReader:
        """The reader of this API's responses."""
        return ResponseReader(self.redactor, self.api.hints, self.api.reset_unit)

    @property
    def redactor(self) -> Redactor:
        """Removes the API key from everything that people read."""
        return Redactor((self.settings.api_key,))

    def _await_rate_limit(self, operation: Operation[Any], deadline: Deadline) -> Flow[None]:
        timer = self.settings.timer
        while wait := self.settings.rate_limiter.acquire(timer.now()):
            if wait > deadline.remaining:
                error = RateLimitError(
                    f"the rate limit is reached for another {wait:.0f} s (request not sent)",
                    hint="Retry then, or increase RetryPolicy.max_elapsed",
                    operation=operation.place,
                )
                error.retry_after = wait
                raise error
            self._log.info("%s: the rate limit is reached; waiting %.2f s", operation.place, wait)
            yield from timer.sleep(wait)

    def _attempt(self, operation: Operation[Any], send: Send, rate_limited: bool) -> Flow[httpx.Response]:
        """Send a request once and return the successful response, or raise an error of the tree."""
        started = self.settings.timer.now()
        try:
            response: httpx.Response = yield send
        except InvalidArgumentError as error:
            error.operation = error.operation or operation.place
            raise
        except (httpx.HTTPError, ResponseTooLarge, InvalidRedirect) as error:
            failure = self._failure(operation, send, error)
            cause = self._without_secrets(error, failure.request)
        else:
            if self.settings.recorder is not None:
                now = self.settings.timer.now()
                self.settings.recorder.add(operation.place, response, started, now, self.redactor)
            return self._checked(operation, response, rate_limited)
        # Raised here, because Python would add the error above, whose request contains the API key.
        raise failure from cause

    def _checked(
        self, operation: Operation[Any], response: httpx.Response, rate_limited: bool
    ) -> httpx.Response:
        """Record a response, and return it if it is successful, or raise an error of the tree."""
        response.request = self.redactor.request(response.request)
        self._record(operation, response)
        now = self.settings.timer.now()
        if rate_limited:
            self.settings.rate_limiter.update(read_limits(response.headers, now, self.api.reset_unit), now)
        if response.status_code >= 400:
            raise self.reader.status_error(operation, response, now)
        return response

    def _record(self, operation: Operation[Any], response: httpx.Response) -> None:
        recording = _recording.get()
        if recording is not None:
            recording.append(response)
        if not self._log.isEnabledFor(logging.DEBUG):
            return
        url = response.request.url.copy_with(query=None)
        self._log.debug(
            "%s: %s %s gave %d", operation.place, response.request.method, url, response.status_code
        )

    def _failure(self, operation: Operation[Any], send: Send, error: Exception) -> APIError:
        kind, message, hint = _explained(error, send)
        failed = kind(message, hint=hint, operation=operation.place)
        failed.request = httpx.Request(send.method, send.url)
        failed.request.url = send.url
        sent = not isinstance(error, _NEVER_SENT)
        if isinstance(failed, APIConnectionError):
            failed.sent = sent
        unknown = isinstance(failed, APIConnectionError | ResponseDecodeError)
        if unknown and sent and operation.retry_safety is RetrySafety.NEVER:
            failed.hint = UNKNOWN_OUTCOME_HINT
        return failed

    def _without_secrets(self, error: Exception, request: httpx.Request | None) -> Exception | None:
        """Return a copy of an error of ``httpx`` whose request and traceback do not contain the API key."""
        # The message about an invalid header contains the header.
        if not isinstance(error, httpx.RequestError) or isinstance(error, httpx.LocalProtocolError):
            return None
        return type(error)(self.redactor.text(f"{error}"), request=request)

    def _requested_delay(self, error: APIError) -> float | None:
        """Return the seconds that the service asked to wait before a retry."""
        if error.response is None or error.response.status_code not in (429, 503):
            return None
        return read_retry_after(error.response.headers, self.settings.timer.now(), self.api.reset_unit)


def _explained(error: Exception, send: Send) -> tuple[type[APIError], str, str]:
    if isinstance(error, ResponseTooLarge):
        limit = send.max_bytes // 1024**2
        return (
            ResponseDecodeError,
            f"the response is larger than {limit} MiB",
            "No response of this API should be",
        )
    if isinstance(error, InvalidRedirect):
        return ContentTypeError, "the service redirects to an invalid URL", CHECK_URL_HINT
    if isinstance(error, httpx.DecodingError):
        return ResponseDecodeError, "the response cannot be decompressed", "Retry"
    if isinstance(error, httpx.TimeoutException):
        return (
            APITimeoutError,
            f"no complete response within {send.timeout:g} s",
            "Retry, or increase the timeout",
        )
    if isinstance(error, httpx.LocalProtocolError):
        return APIConnectionError, "the request cannot be sent as HTTP", "Check the extra headers"
    message = "cannot connect" if isinstance(error, _NEVER_SENT) else "the connection was lost"
    return (
        APIConnectionError,
        f"{message} ({type(error).__name__})",
        "Check the network and the base URL, then retry",
    )
