"""Jobs: work that a call started and that the service does in the background."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Generic, TypeVar

from attrs import define

from galleyproof_client._errors import (
    UNKNOWN_OUTCOME_HINT,
    JobFailedError,
    JobTimeoutError,
    ResponseValidationError,
)
from galleyproof_client._jobs.polling import PollPolicy, poll
from galleyproof_client._jobs.status import JobSchema, JobStatus, JobType
from galleyproof_client._jobs.tokens import JobToken, write_token
from galleyproof_client._requests.operations import Call
from galleyproof_client._sending.engine import Engine
from galleyproof_client._sending.flow import Flow
from galleyproof_client._sending.processes import NotPicklable

T = TypeVar("T")


@define
class JobFlows(Generic[T]):
    """The operations on a job, as flows.

    Args:
        engine: Makes the calls.
        id: The id of the job.
        job_type: Its type.
        schema: Where responses contain what.
        ask: Return the call that asks for its status.
        context: The part of the request that helps to find what the job created.
    """

    engine: Engine
    id: str
    job_type: JobType[T]
    schema: JobSchema
    ask: Callable[[str], Call[Any]]
    context: Any = None

    def status(self) -> Flow[JobStatus]:
        """Return the current status of the job."""
        value = yield from self.engine.call(self.ask(self.id))
        return self.schema.status(value.to_dict())

    def wait(self, timeout: float, policy: PollPolicy) -> Flow[JobStatus]:
        """Return the final status of the job.

        Raises:
            JobTimeoutError: The job did not end in time.
        """
        status, is_final = yield from poll(
            self.status, lambda each: each.done, self.engine.settings.timer, policy, timeout
        )
        if not is_final:
            raise self._complete(
                JobTimeoutError(
                    f"job {self.id} is still {status.state or 'waiting'} after {timeout:g} s",
                    hint="It can still succeed: call job.result() again, or resume it later with its token",
                ),
                status,
            )
        return status

    def result(self, timeout: float, policy: PollPolicy, raise_failures: bool) -> Flow[T]:
        """Return the result of the job.

        Raises:
            JobFailedError: Nothing succeeded, or it is unknown how much did.
            JobTimeoutError: The job did not end in time.
        """
        status = yield from self.wait(timeout, policy)
        if status.failed or (status.failures and raise_failures and not self._succeeded_in_part(status)):
            raise self._failure(status)
        try:
            return self.job_type.result_of(status)
        except ResponseValidationError as error:
            error.operation = "jobs"
            raise

    def _failure(self, status: JobStatus) -> JobFailedError:
        reasons = "; ".join(map(str, status.failures)) or f"the state is {status.state}"
        is_whole = status.failed or not status.failures
        error = JobFailedError(
            f"job {self.id} ended with failures: {reasons}",
            hint=UNKNOWN_OUTCOME_HINT if is_whole else "Retry only these; everything else succeeded",
            messages=[failure.message for failure in status.failures],
        )
        error.failures = status.failures
        return self._complete(error, status)

    @property
    def token(self) -> str:
        """Text to continue with the job, also in another process. It contains no API key."""
        workspace = self.engine.settings.workspace_id
        return write_token(
            JobToken(self.id, self.engine.api.package, self.job_type.name, workspace, self.context)
        )

    def _succeeded_in_part(self, status: JobStatus) -> bool:
        """Return whether more was requested than failed."""
        return isinstance(self.context, list) and len(status.failures) < len(self.context)

    def _complete(self, error: E, status: JobStatus) -> E:
        error.operation, error.job_id, error.token, error.last_status = "jobs", self.id, self.token, status
        self.engine.redactor.clean(error)
        return error


E = TypeVar("E", JobFailedError, JobTimeoutError)


class Job(NotPicklable, Generic[T]):
    """A job that the service processes."""

    _instead = "Pass job.token to the other process, and continue there with the client's method job(token)"

    def __init__(self, flows: JobFlows[T], run: Callable[[Flow[Any]], Any]) -> None:
        self._flows = flows
        self._run = run

    @property
    def id(self) -> str:
        """The service's id of the job."""
        return self._flows.id

    @property
    def token(self) -> str:
        """Text to continue with the job, also in another process. It contains no API key."""
        return self._flows.token

    def status(self) -> JobStatus:
        """Return the current status of the job."""
        status: JobStatus = self._run(self._flows.status())
        return status

    def done(self) -> bool:
        """Return whether the job has ended, successfully or not."""
        return self.status().done

    def wait(self, timeout: float = 120.0, *, poll: PollPolicy | None = None) -> JobStatus:
        """Wait until the job has ended, and return its status. Failures raise no error.

        Args:
            timeout: The maximum time to wait, in seconds.
            poll: How often to ask for the status.

        Raises:
            JobTimeoutError: The job did not end in time.
        """
        status: JobStatus = self._run(self._flows.wait(timeout, poll or PollPolicy()))
        return status

    def result(
        self, timeout: float = 120.0, *, poll: PollPolicy | None = None, raise_failures: bool = True
    ) -> T:
        """Wait until the job has ended, and return its result.

        Args:
            timeout: The maximum time to wait, in seconds.
            poll: How often to ask for the status.
            raise_failures: Raise an error if nothing succeeded. If a part is known to have succeeded, there
                is no error; the ``failures`` of the result list the rest.

        Raises:
            JobFailedError: Nothing succeeded, or it is unknown how much did; see ``failures``.
            JobTimeoutError: The job did not end in time.
        """
        result: T = self._run(self._flows.result(timeout, poll or PollPolicy(), raise_failures))
        return result

    def __repr__(self) -> str:
        return f"{type(self).__name__}(id={self.id!r})"


class AsyncJob(NotPicklable, Generic[T]):
    """A job that the service processes."""

    _instead = "Pass job.token to the other process, and continue there with the client's method job(token)"

    def __init__(self, flows: JobFlows[T], run: Callable[[Flow[Any]], Awaitable[Any]]) -> None:
        self._flows = flows
        self._run = run

    @property
    def id(self) -> str:
        """The service's id of the job."""
        return self._flows.id

    @property
    def token(self) -> str:
        """Text to continue with the job, also in another process. It contains no API key."""
        return self._flows.token

    async def status(self) -> JobStatus:
        """Return the current status of the job."""
        status: JobStatus = await self._run(self._flows.status())
        return status

    async def done(self) -> bool:
        """Return whether the job has ended, successfully or not."""
        return (await self.status()).done

    async def wait(self, timeout: float = 120.0, *, poll: PollPolicy | None = None) -> JobStatus:
        """Wait until the job has ended, and return its status. Failures raise no error.

        Args:
            timeout: The maximum time to wait, in seconds.
            poll: How often to ask for the status.

        Raises:
            JobTimeoutError: The job did not end in time.
        """
        status: JobStatus = await self._run(self._flows.wait(timeout, poll or PollPolicy()))
        return status

    async def result(
        self, timeout: float = 120.0, *, poll: PollPolicy | None = None, raise_failures: bool = True
    ) -> T:
        """Wait until the job has ended, and return its result.

        Args:
            timeout: The maximum time to wait, in seconds.
            poll: How often to ask for the status.
            raise_failures: Raise an error if nothing succeeded. If a part is known to have succeeded, there
                is no error; the ``failures`` of the result list the rest.

        Raises:
            JobFailedError: Nothing succeeded, or it is unknown how much did; see ``failures``.
            JobTimeoutError: The job did not end in time.
        """
        result: T = await self._run(self._flows.result(timeout, poll or PollPolicy(), raise_failures))
        return result

    def __repr__(self) -> str:
        return f"{type(self).__name__}(id={self.id!r})"
