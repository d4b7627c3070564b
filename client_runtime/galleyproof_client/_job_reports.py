"""What answers about jobs mean, in whatever schema the service speaks today."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from attrs import field, frozen

from galleyproof_client._errors import ResponseValidationError
from galleyproof_client._parsing import Mismatch, read

T = TypeVar("T")


@frozen
class JobFailure:
    """One thing that a job could not do.

    Args:
        message: Why, in the service's words.
        about: What else the service tells: which account, which network. Each is an attribute, too:
            ``failure.provider``.
    """

    message: str
    details: Mapping[str, Any]

    def __getattr__(self, name: str) -> Any:
        # What is being unpickled or copied has no fields yet, and is asked for special names.
        if name.startswith("_") or name in ("message", "about") or name not in self.details:
            raise AttributeError(f"this failure tells no {name!r}")
        return self.details[name]

    def __str__(self) -> str:
        about = ", ".join(str(value) for value in self.details.values() if value is not None)
        return f"{self.message} ({about})" if about else self.message


@frozen
class JobStatus:
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
    failures: tuple[JobFailure, ...]
    payload: Any = field(repr=False)
    raw: Any = field(repr=False)


@frozen
class JobSchema:
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

    def job_id(self, raw: Any) -> str:
        """Return the id of the job that an answer started.

        Raises:
            ResponseValidationError: The answer has none.
        """
        found = first_at(answer, self.ids)
        if not isinstance(found, str) or not found:
            raise ResponseValidationError("the answer names no job")
        return found

    def report(self, raw: Any) -> JobStatus:
        """Return what an answer tells about a job."""
        state, payload = first_at(answer, self.states), first_at(answer, self.payloads)
        failed = state in self.failed
        failures = tuple(_failures(value_at(payload, self.failures), self.message))
        return JobStatus(state, failed or state in self.done, failed, failures, payload, answer)


@frozen
class JobType(Generic[T]):
    """A kind of job.

    Args:
        name: What tokens call it.
        result: Pointers to the result in the payload; none if the report is the result.
        wanted: Gives the type of the result.
    """

    name: str
    result: tuple[str, ...] = ()
    wanted: Callable[[], Any] | None = None

    def result_of(self, report: JobStatus) -> T:
        """Return what a job came to.

        Raises:
            ResponseValidationError: The report has no such thing.
        """
        if self.wanted is None:
            return report  # type: ignore[return-value]  # T is JobStatus for a kind without a result of its own
        lists = (value_at(report.payload, pointer) for pointer in self.result)
        found = next((value for value in lists if isinstance(value, list)), None)
        try:
            result: T = read(self.wanted(), found)
        except Mismatch as mismatch:
            raise ResponseValidationError(
                f"the job's result: {mismatch}", hint="The job has ended all the same: job.wait() tells how"
            ) from None
        return result


def first_at(data: Any, pointers: Sequence[str]) -> Any:
    """Return what stands at the first pointer that leads to something; None if none does."""
    return next((found for pointer in pointers if (found := value_at(data, pointer)) is not None), None)


def value_at(data: Any, pointer: str) -> Any:
    """Return what a JSON pointer leads to; None if it leads nowhere."""
    for key in pointer.split("/")[1:]:
        data = data.get(key) if isinstance(data, Mapping) else None
    return data


def _failures(told: Any, message: str) -> list[JobFailure]:
    """Return failures from any shape: a list, an object of lists, an object of objects, sentences."""
    if isinstance(told, str):
        return [JobFailure(told, {})]
    if isinstance(told, Mapping) and isinstance(told.get(message), str):
        return [JobFailure(told[message], {key: value for key, value in told.items() if key != message})]
    if isinstance(told, Mapping):
        told = list(told.values())
    return (
        [failure for each in told for failure in _failures(each, message)] if isinstance(told, list) else []
    )
