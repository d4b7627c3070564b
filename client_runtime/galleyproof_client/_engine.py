"""How a call is made: its workspace, the rate_limiter, the request, the answer, and trying again."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import count
from typing import Any, TypeVar

import httpx
from attrs import define, evolve, field

from galleyproof_client._commands import Flow, Send
from galleyproof_client._deadlines import Deadline
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
from galleyproof_client._limits import read_limits, read_retry_after
from galleyproof_client._operations import Api, Call, Operation
from galleyproof_client._preparing import prepare
from galleyproof_client._redaction import Redactor
from galleyproof_client._responses import CHECK_URL_HINT, Reader
from galleyproof_client._retry import RetrySafety, is_retryable
from galleyproof_client._settings import Settings
from galleyproof_client._transport import InvalidRedirect, ResponseTooLarge

T = TypeVar("T")

_recording: ContextVar[list[httpx.Response] | None] = ContextVar("recording", default=None)
_NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)


@contextmanager
def raw_responses() -> Iterator[list[httpx.Response]]:
    """Collect the raw answers of every call made inside the block, in this thread or task.

    Flows of several requests (an upload, paging, a job) show them all, those that were tried again included.
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
        settings: What the client was told.
        found: The workspace, once it has been found out; shared by all clients made from this one.
    """

    api: Api
    settings: Settings
    found: list[str] = field(factory=list, repr=False)

    def with_settings(self, **changes: Any) -> Engine:
        """Return an engine with some settings changed."""
        return Engine(self.api, evolve(self.settings, **changes), self.found)

    def call(self, call: Call[T]) -> Flow[T]:
        """Make a call and return what its answer holds.

        Args:
            call: The call.

        Raises:
            APIError: As the tree in ``_errors`` says.
        """
        result, _ = yield from self.answer(call)
        return result

    def answer(self, call: Call[T]) -> Flow[tuple[T, httpx.Response]]:
        """Make a call and return what its answer holds, with the answer itself.

        Args:
            call: The call.

        Raises:
            APIError: As the tree in ``_errors`` says.
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
        """Return the workspace that calls are about.

        Raises:
            InvalidArgumentError: The caller has to say, and did not.
        """
        if known := self.settings.workspace_id or next(iter(self.found), None):
            return known
        if self.api.workspace.discover is None:
            raise InvalidArgumentError(
                "this call is about a workspace, and none was given",
                hint=f"Pass workspace_id=... or set {self.api.workspace.variable}; see workspaces.list()",
            )
        workspaces = yield from self.call(self.api.workspace.discover())
        if not workspaces:
            raise ResponseDecodeError(
                "the key opens no workspace",
                hint="Make one first, or pass workspace_id=...",
                operation="workspaces.list",
            )
        self.found.append(str(workspaces[0].id))
        return self.found[0]

    def exchange(
        self, operation: Operation[Any], send: Send, *, rate_limited: bool = True
    ) -> Flow[httpx.Response]:
        """Send a request, again if need be, and return the answer that was no error.

        Args:
            operation: What is called.
            send: The request.
            rate_limited: Whether the request counts for the rate rate_limiter.

        Raises:
            APIError: The request failed, and was not to be repeated or failed again.
        """
        timer, policy = self.settings.timer, self.settings.retry
        deadline = Deadline(timer, policy.max_elapsed)
        for attempt in count(1):
            if rate_limited:
                yield from self._acquire(operation, deadline)
            try:
                return (yield from self._attempt(operation, send, rate_limited))
            except APIError as error:
                wait = policy.wait(attempt, self._asked(error), timer.rng)
                tired = attempt >= policy.max_attempts or wait > deadline.remaining
                if tired or not is_retryable(error, operation.retry_safety):
                    raise
                self._log.info("%s: %s; trying again in %.2f s", operation.place, type(error).__name__, wait)
            yield from timer.sleep(wait)
        raise AssertionError  # count() has no end

    @property
    def _log(self) -> logging.Logger:
        return logging.getLogger(self.api.package)

    @property
    def reader(self) -> Reader:
        """What reads the answers of this API."""
        return Reader(self.redactor, self.api.hint, self.api.reset_unit)

    @property
    def redactor(self) -> Redactor:
        """What keeps the key out of everything that people read."""
        return Redactor((self.settings.api_key,))

    def _acquire(self, operation: Operation[Any], deadline: Deadline) -> Flow[None]:
        timer = self.settings.timer
        while wait := self.settings.rate_limiter.acquire(timer.now()):
            if wait > deadline.remaining:
                error = RateLimitError(
                    f"the rate limit is used up for another {wait:.0f} s, so nothing was sent",
                    hint="Come back then, or allow the client a longer RetryPolicy.max_elapsed",
                    operation=operation.place,
                )
                error.retry_after = wait
                raise error
            self._log.info("%s: the rate rate_limiter is spent; waiting %.2f s", operation.place, wait)
            yield from timer.sleep(wait)

    def _attempt(self, operation: Operation[Any], send: Send, rate_limited: bool) -> Flow[httpx.Response]:
        """Send a request once; whatever happens is an answer that is no error, or an error of the tree."""
        try:
            response: httpx.Response = yield send
        except InvalidArgumentError as error:
            error.operation = error.operation or operation.place
            raise
        except (httpx.HTTPError, ResponseTooLarge, InvalidRedirect) as error:
            raise self._failed(operation, send, error) from self._harmless(error)
        response.request = self.redactor.request(response.request)
        self._note(operation, response)
        now = self.settings.timer.now()
        if rate_limited:
            self.settings.rate_limiter.update(read_limits(response.headers, now, self.api.reset_unit), now)
        if response.status_code >= 400:
            raise self.reader.status_error(operation, response, now)
        return response

    def _note(self, operation: Operation[Any], response: httpx.Response) -> None:
        recording = _recording.get()
        if recording is not None:
            recording.append(response)
        url = response.request.url.copy_with(query=None)
        self._log.debug(
            "%s: %s %s gave %d", operation.place, response.request.method, url, response.status_code
        )

    def _failed(self, operation: Operation[Any], send: Send, error: Exception) -> APIError:
        kind, what, hint = _explained(error, send)
        failed = kind(what, hint=hint, operation=operation.place)
        failed.request = httpx.Request(send.method, send.url)
        failed.request.url = send.url
        sent = not isinstance(error, _NEVER_SENT)
        if isinstance(failed, APIConnectionError):
            failed.sent = sent
        unread = isinstance(failed, APIConnectionError | ResponseDecodeError)
        if unread and sent and operation.retry_safety is RetrySafety.NEVER:
            failed.hint = UNKNOWN_OUTCOME_HINT
        return failed

    def _harmless(self, error: Exception) -> Exception | None:
        # What httpx says about a header that cannot be sent, or read, shows the header.
        secret = isinstance(error, httpx.LocalProtocolError) or self.redactor.text(f"{error}") != f"{error}"
        return None if secret else error

    def _asked(self, error: APIError) -> float | None:
        """Return the seconds that the service asked to wait before another attempt."""
        if error.response is None or error.response.status_code not in (429, 503):
            return None
        return read_retry_after(error.response.headers, self.settings.timer.now(), self.api.reset_unit)


def _explained(error: Exception, send: Send) -> tuple[type[APIError], str, str]:
    if isinstance(error, ResponseTooLarge):
        limit = send.most_bytes // 1024**2
        return ResponseDecodeError, f"the answer is larger than {limit} MiB", "No answer of this API is"
    if isinstance(error, InvalidRedirect):
        return ContentTypeError, "the service redirects to what is no address", CHECK_URL_HINT
    if isinstance(error, httpx.DecodingError):
        return ResponseDecodeError, "the answer's compression is broken", "Try again"
    if isinstance(error, httpx.TimeoutException):
        return (
            APITimeoutError,
            f"no whole answer within {send.timeout:g} s",
            "Try again, or with a longer timeout",
        )
    if isinstance(error, httpx.LocalProtocolError):
        return APIConnectionError, "the request cannot be written as HTTP", "Check the extra headers"
    what = "cannot connect" if isinstance(error, httpx.ConnectError) else "the connection broke"
    return (
        APIConnectionError,
        f"{what} ({type(error).__name__})",
        "Check the network and the base URL, then try again",
    )
