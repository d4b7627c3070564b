"""Jobs: what a call started and the service still works on."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Generic, TypeVar

from attrs import define

from galleyproof_client._commands import Flow
from galleyproof_client._engine import Engine
from galleyproof_client._errors import (
    UNKNOWN_OUTCOME_HINT,
    JobFailedError,
    JobTimeoutError,
    ResponseValidationError,
)
from galleyproof_client._job_reports import JobSchema, JobStatus, JobType
from galleyproof_client._job_tokens import JobToken, write_token
from galleyproof_client._operations import Call
from galleyproof_client._polling import PollPolicy, poll

T = TypeVar("T")


@define
class JobFlows(Generic[T]):
    """What can be done with a job, as flows.

    Args:
        engine: Makes the calls.
        id: The job.
        kind: Its kind.
        schema: Where answers have what.
        ask: Makes the call that asks for its state.
        context: What the caller asked for when the job was started, as far as it helps to find what it made.
    """

    engine: Engine
    id: str
    kind: JobType[T]
    schema: JobSchema
    ask: Callable[[str], Call[Any]]
    context: Any = None

    def status(self) -> Flow[JobStatus]:
        """Return how the job is doing."""
        answer = yield from self.engine.call(self.ask(self.id))
        return self.schema.report(answer.to_dict())

    def wait(self, timeout: float, policy: PollPolicy) -> Flow[JobStatus]:
        """Return how the job ended.

        Raises:
            JobTimeoutError: It has not.
        """
        report, ended = yield from poll(
            self.status, lambda each: each.done, self.engine.settings.timer, policy, timeout
        )
        if not ended:
            raise self._noted(
                JobTimeoutError(
                    f"job {self.id} is still {report.state or 'waiting'} after {timeout:g} s",
                    hint="It may end well all the same: go on with job.result(), or later with its token",
                ),
                report,
            )
        return report

    def result(self, timeout: float, policy: PollPolicy, raise_failures: bool) -> Flow[T]:
        """Return what the job came to.

        Raises:
            JobFailedError: Nothing worked, or nobody knows how much did.
            JobTimeoutError: It has not ended.
        """
        report = yield from self.wait(timeout, policy)
        if report.failed or (report.failures and raise_failures and not self._worked_in_part(report)):
            raise self._failed(report)
        try:
            return self.kind.result_of(report)
        except ResponseValidationError as error:
            error.operation = "jobs"
            raise

    def _failed(self, report: JobStatus) -> JobFailedError:
        reasons = "; ".join(map(str, report.failures)) or f"the service says {report.state}"
        whole = report.failed or not report.failures
        error = JobFailedError(
            f"job {self.id} ended with failures: {reasons}",
            hint=UNKNOWN_OUTCOME_HINT
            if whole
            else "What is not named here was done: send again only what is named",
            messages=[failure.message for failure in report.failures],
        )
        error.failures = report.failures
        return self._noted(error, report)

    @property
    def token(self) -> str:
        """Text that goes on with the job, in another process too. It holds no key."""
        workspace = self.engine.settings.workspace_id
        return write_token(
            JobToken(self.id, self.engine.api.package, self.kind.name, workspace, self.context)
        )

    def _worked_in_part(self, report: JobStatus) -> bool:
        """Say whether it is known that more was asked for than failed."""
        return isinstance(self.context, list) and len(report.failures) < len(self.context)

    def _noted(self, error: E, report: JobStatus) -> E:
        error.operation, error.job_id, error.token, error.last_status = "jobs", self.id, self.token, report
        self.engine.redactor.clean(error)
        return error


E = TypeVar("E", JobFailedError, JobTimeoutError)


class Job(Generic[T]):
    """A job that the service works on."""

    def __init__(self, flows: JobFlows[T], run: Callable[[Flow[Any]], Any]) -> None:
        self._flows = flows
        self._run = run

    @property
    def id(self) -> str:
        """The service's name for the job."""
        return self._flows.id

    @property
    def token(self) -> str:
        """Text that goes on with the job, in another process too. It holds no key."""
        return self._flows.token

    def status(self) -> JobStatus:
        """Return how the job is doing."""
        report: JobStatus = self._run(self._flows.status())
        return report

    def done(self) -> bool:
        """Ask whether the job has ended, well or not."""
        return self.status().done

    def wait(self, timeout: float = 120.0, *, poll: PollPolicy | None = None) -> JobStatus:
        """Return how the job ended, with its failures and without an error for them.

        Args:
            timeout: Seconds to wait.
            poll: How often to ask.

        Raises:
            JobTimeoutError: The job has not ended in time.
        """
        report: JobStatus = self._run(self._flows.wait(timeout, poll or PollPolicy()))
        return report

    def result(
        self, timeout: float = 120.0, *, poll: PollPolicy | None = None, raise_failures: bool = True
    ) -> T:
        """Return what the job came to.

        Args:
            timeout: Seconds to wait.
            poll: How often to ask.
            raise_failures: Treat a job of which nothing worked as failed. One that is known to have worked
                in part is no error: the result's own ``failures`` tell what did not.

        Raises:
            JobFailedError: Nothing worked, or nobody knows how much did; ``failures`` tells what did not.
            JobTimeoutError: The job has not ended in time.
        """
        result: T = self._run(self._flows.result(timeout, poll or PollPolicy(), raise_failures))
        return result

    def __repr__(self) -> str:
        return f"{type(self).__name__}(id={self.id!r})"


class AsyncJob(Generic[T]):
    """A job that the service works on."""

    def __init__(self, flows: JobFlows[T], run: Callable[[Flow[Any]], Awaitable[Any]]) -> None:
        self._flows = flows
        self._run = run

    @property
    def id(self) -> str:
        """The service's name for the job."""
        return self._flows.id

    @property
    def token(self) -> str:
        """Text that goes on with the job, in another process too. It holds no key."""
        return self._flows.token

    async def status(self) -> JobStatus:
        """Return how the job is doing."""
        report: JobStatus = await self._run(self._flows.status())
        return report

    async def done(self) -> bool:
        """Ask whether the job has ended, well or not."""
        return (await self.status()).done

    async def wait(self, timeout: float = 120.0, *, poll: PollPolicy | None = None) -> JobStatus:
        """Return how the job ended, with its failures and without an error for them.

        Args:
            timeout: Seconds to wait.
            poll: How often to ask.

        Raises:
            JobTimeoutError: The job has not ended in time.
        """
        report: JobStatus = await self._run(self._flows.wait(timeout, poll or PollPolicy()))
        return report

    async def result(
        self, timeout: float = 120.0, *, poll: PollPolicy | None = None, raise_failures: bool = True
    ) -> T:
        """Return what the job came to.

        Args:
            timeout: Seconds to wait.
            poll: How often to ask.
            raise_failures: Treat a job of which nothing worked as failed. One that is known to have worked
                in part is no error: the result's own ``failures`` tell what did not.

        Raises:
            JobFailedError: Nothing worked, or nobody knows how much did; ``failures`` tells what did not.
            JobTimeoutError: The job has not ended in time.
        """
        result: T = await self._run(self._flows.result(timeout, poll or PollPolicy(), raise_failures))
        return result

    def __repr__(self) -> str:
        return f"{type(self).__name__}(id={self.id!r})"
