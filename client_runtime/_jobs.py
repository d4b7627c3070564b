"""Jobs: what a call started and the service still works on."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from attrs import define, field, frozen

from client_runtime._engine import Engine
from client_runtime._errors import JobFailedError, JobTimeoutError, SchemaMismatchError
from client_runtime._flow import Flow
from client_runtime._operations import Call
from client_runtime._parsing import Mismatch, read
from client_runtime._polling import PollPolicy, poll

T = TypeVar("T")


@frozen
class Failure:
    """One thing that a job could not do.

    Args:
        message: Why, in the service's words.
        about: What else the service tells: which account, which network.
    """

    message: str
    about: Mapping[str, Any]

    def __str__(self) -> str:
        about = ", ".join(str(value) for value in self.about.values() if value is not None)
        return f"{self.message} ({about})" if about else self.message


@frozen
class Report:
    """How a job is doing.

    Args:
        state: The service's word for it; None right after the start, with some services.
        done: Whether the job has ended, well or not.
        failed: Whether the job as a whole could not be done.
        failures: Each thing that did not work.
        payload: What the job leaves behind, as JSON.
        answer: The whole answer, as JSON.
    """

    state: str | None
    done: bool
    failed: bool
    failures: tuple[Failure, ...]
    payload: Any = field(repr=False)
    answer: Any = field(repr=False)


@frozen
class Dialect:
    """Where answers about jobs have what. A pointer is tried after the other: services differ with
    themselves.

    Args:
        ids: Pointers to the job's id, in the answer that starts it.
        states: Pointers to its state.
        payloads: Pointers to what it leaves behind.
        failures: The pointer to failures, in the payload.
        message: The field of a failure that says why.
        done: The states of a job that ended.
        failed: The states of a job that could not be done.
    """

    ids: tuple[str, ...]
    states: tuple[str, ...]
    payloads: tuple[str, ...]
    failures: str
    message: str
    done: frozenset[str]
    failed: frozenset[str]

    def job_id(self, answer: Any) -> str:
        """Return the id of the job that an answer started.

        Raises:
            SchemaMismatchError: The answer has none.
        """
        found = first_at(answer, self.ids)
        if not isinstance(found, str) or not found:
            raise SchemaMismatchError("the answer names no job", advice="The service may have started one")
        return found

    def report(self, answer: Any) -> Report:
        """Return what an answer tells about a job."""
        state, payload = first_at(answer, self.states), first_at(answer, self.payloads)
        failed = state in self.failed
        failures = tuple(_failures(value_at(payload, self.failures), self.message))
        return Report(state, failed or state in self.done, failed, failures, payload, answer)


@frozen
class Kind(Generic[T]):
    """A kind of job.

    Args:
        name: What tokens call it.
        result: Pointers to the result in the payload; none if the report is the result.
        wanted: Gives the type of the result.
    """

    name: str
    result: tuple[str, ...] = ()
    wanted: Callable[[], Any] | None = None

    def result_of(self, report: Report) -> T:
        """Return what a job came to.

        Raises:
            SchemaMismatchError: The report has no such thing.
        """
        if self.wanted is None:
            return report  # type: ignore[return-value]  # T is Report for a kind without a result of its own
        lists = (value_at(report.payload, pointer) for pointer in self.result)
        found = next((value for value in lists if isinstance(value, list)), None)
        try:
            result: T = read(self.wanted(), found)
        except Mismatch as mismatch:
            raise SchemaMismatchError(f"the job's result: {mismatch}") from None
        return result


@define
class JobFlows(Generic[T]):
    """What can be done with a job, as flows.

    Args:
        engine: Makes the calls.
        id: The job.
        kind: Its kind.
        dialect: Where answers have what.
        ask: Makes the call that asks for its state.
        memo: What the caller asked for when the job was started, as far as it helps to find what it made.
    """

    engine: Engine
    id: str
    kind: Kind[T]
    dialect: Dialect
    ask: Callable[[str], Call[Any]]
    memo: Any = None

    def status(self) -> Flow[Report]:
        """Return how the job is doing."""
        answer = yield from self.engine.call(self.ask(self.id))
        return self.dialect.report(answer.to_dict())

    def wait(self, timeout: float, policy: PollPolicy) -> Flow[Report]:
        """Return how the job ended.

        Raises:
            JobTimeoutError: It has not.
        """
        report, ended = yield from poll(
            self.status, lambda each: each.done, self.engine.settings.pace, policy, timeout
        )
        if not ended:
            raise self._noted(
                JobTimeoutError(
                    f"job {self.id} is still {report.state or 'waiting'} after {timeout:g} s",
                    advice="It may end well all the same: go on with job.result(), or later with its token",
                ),
                report,
            )
        return report

    def result(self, timeout: float, policy: PollPolicy, raise_failures: bool) -> Flow[T]:
        """Return what the job came to.

        Raises:
            JobFailedError: Something did not work.
            JobTimeoutError: It has not ended.
        """
        report = yield from self.wait(timeout, policy)
        if report.failed or (report.failures and raise_failures):
            reasons = "; ".join(map(str, report.failures)) or f"the service says {report.state}"
            error = JobFailedError(
                f"job {self.id} ended with failures: {reasons}",
                advice="What is not named here was done: send only the rest again",
                messages=[failure.message for failure in report.failures],
            )
            error.failures = report.failures
            raise self._noted(error, report)
        return self.kind.result_of(report)

    @property
    def token(self) -> str:
        """Text that goes on with the job, in another process too. It holds no key."""
        workspace = self.engine.settings.workspace_id
        facts = {
            "api": self.engine.api.package,
            "job": self.id,
            "kind": self.kind.name,
            "workspace": workspace,
            "memo": self.memo,
        }
        text = json.dumps(facts, separators=(",", ":"))
        return base64.urlsafe_b64encode(text.encode()).decode()

    def _noted(self, error: E, report: Report) -> E:
        error.operation, error.job_id, error.token, error.report = "jobs", self.id, self.token, report
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

    def status(self) -> Report:
        """Return how the job is doing."""
        report: Report = self._run(self._flows.status())
        return report

    def done(self) -> bool:
        """Ask whether the job has ended, well or not."""
        return self.status().done

    def wait(self, timeout: float = 120.0, *, poll: PollPolicy | None = None) -> Report:
        """Return how the job ended, with its failures and without an error for them.

        Args:
            timeout: Seconds to wait.
            poll: How often to ask.

        Raises:
            JobTimeoutError: The job has not ended in time.
        """
        report: Report = self._run(self._flows.wait(timeout, poll or PollPolicy()))
        return report

    def result(
        self, timeout: float = 120.0, *, poll: PollPolicy | None = None, raise_failures: bool = True
    ) -> T:
        """Return what the job came to.

        Args:
            timeout: Seconds to wait.
            poll: How often to ask.
            raise_failures: Treat a job that was done in part as failed.

        Raises:
            JobFailedError: Something did not work; ``failures`` tells what.
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

    async def status(self) -> Report:
        """Return how the job is doing."""
        report: Report = await self._run(self._flows.status())
        return report

    async def done(self) -> bool:
        """Ask whether the job has ended, well or not."""
        return (await self.status()).done

    async def wait(self, timeout: float = 120.0, *, poll: PollPolicy | None = None) -> Report:
        """Return how the job ended, with its failures and without an error for them.

        Args:
            timeout: Seconds to wait.
            poll: How often to ask.

        Raises:
            JobTimeoutError: The job has not ended in time.
        """
        report: Report = await self._run(self._flows.wait(timeout, poll or PollPolicy()))
        return report

    async def result(
        self, timeout: float = 120.0, *, poll: PollPolicy | None = None, raise_failures: bool = True
    ) -> T:
        """Return what the job came to.

        Args:
            timeout: Seconds to wait.
            poll: How often to ask.
            raise_failures: Treat a job that was done in part as failed.

        Raises:
            JobFailedError: Something did not work; ``failures`` tells what.
            JobTimeoutError: The job has not ended in time.
        """
        result: T = await self._run(self._flows.result(timeout, poll or PollPolicy(), raise_failures))
        return result

    def __repr__(self) -> str:
        return f"{type(self).__name__}(id={self.id!r})"


@frozen
class Ticket:
    """What a token says.

    Args:
        job_id: The job.
        api: The package of the client that started it; empty if the token does not say.
        kind: The name of its kind; empty if the token does not say.
        workspace_id: The workspace it is in; None if the token does not say.
        memo: What the caller asked for when the job was started.
    """

    job_id: str
    api: str = ""
    kind: str = ""
    workspace_id: str | None = None
    memo: Any = None


def read_token(token: str) -> Ticket:
    """Return what a token says; what is no token counts as a bare job id.

    Args:
        token: The token.
    """
    try:
        facts = json.loads(base64.b64decode(token, altchars=b"-_", validate=True))
        return Ticket(facts["job"], facts["api"], facts["kind"], facts["workspace"], facts["memo"])
    except (binascii.Error, ValueError, TypeError, KeyError):
        return Ticket(token)


def first_at(data: Any, pointers: Sequence[str]) -> Any:
    """Return what stands at the first pointer that leads to something; None if none does."""
    return next((found for pointer in pointers if (found := value_at(data, pointer)) is not None), None)


def value_at(data: Any, pointer: str) -> Any:
    """Return what a JSON pointer leads to; None if it leads nowhere."""
    for key in pointer.split("/")[1:]:
        data = data.get(key) if isinstance(data, Mapping) else None
    return data


def _failures(told: Any, message: str) -> list[Failure]:
    """Return failures from any shape: a list, an object of lists, an object of objects, sentences."""
    if isinstance(told, str):
        return [Failure(told, {})]
    if isinstance(told, Mapping) and isinstance(told.get(message), str):
        return [Failure(told[message], {key: value for key, value in told.items() if key != message})]
    if isinstance(told, Mapping):
        told = list(told.values())
    return (
        [failure for each in told for failure in _failures(each, message)] if isinstance(told, list) else []
    )
