"""Read the status and the result of a job, in every response format of a service."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from attrs import field, frozen

from galleyproof_client._data.parsing import Mismatch, read
from galleyproof_client._error_details import JobFailure
from galleyproof_client._errors import ResponseValidationError

T = TypeVar("T")


@frozen
class JobStatus:
    """The status of a job.

    Args:
        state: The service's name of the state; None right after the start, with some services.
        done: Whether the job has ended, successfully or not.
        failed: Whether the job as a whole failed.
        failures: Everything that did not succeed.
        payload: The result of the job, as JSON.
        raw: The whole response, as JSON.
    """

    state: str | None
    done: bool
    failed: bool
    failures: tuple[JobFailure, ...]
    payload: Any = field(repr=False)
    raw: Any = field(repr=False)


@frozen
class JobSchema:
    """Where responses about jobs contain what. Several pointers are tried in order, because formats differ.

    Args:
        ids: Pointers to the job's id, in the response that starts it.
        states: Pointers to its state.
        payloads: Pointers to its result.
        failures: The pointer to the failures, in the result.
        message: The field of a failure that contains the reason.
        done: The states of a job that has ended.
        failed: The states of a job that failed as a whole.
    """

    ids: tuple[str, ...]
    states: tuple[str, ...]
    payloads: tuple[str, ...]
    failures: str
    message: str
    done: frozenset[str]
    failed: frozenset[str]

    def job_id(self, raw: Any) -> str:
        """Return the id of the job that a response started.

        Raises:
            ResponseValidationError: The response contains no job id.
        """
        found = first_at(raw, self.ids)
        if not isinstance(found, str) or not found:
            raise ResponseValidationError("the response contains no job id")
        return found

    def status(self, raw: Any) -> JobStatus:
        """Return the job's status that a response contains."""
        state, payload = first_at(raw, self.states), first_at(raw, self.payloads)
        failed = state in self.failed
        failures = tuple(_failures(value_at(payload, self.failures), self.message))
        return JobStatus(state, failed or state in self.done, failed, failures, payload, raw)


@frozen
class JobType(Generic[T]):
    """A type of job.

    Args:
        name: Its name in tokens.
        result: Pointers to the result in the payload; none if the status is the result.
        result_type: Return the type of the result; it is called late because it imports the models.
    """

    name: str
    result: tuple[str, ...] = ()
    result_type: Callable[[], Any] | None = None

    def result_of(self, status: JobStatus) -> T:
        """Return the result of a job that has ended.

        Raises:
            ResponseValidationError: The status contains no such result.
        """
        if self.result_type is None:
            return status  # type: ignore[return-value]  # T is JobStatus for a type without a result of its own
        lists = (value_at(status.payload, pointer) for pointer in self.result)
        found = next((value for value in lists if isinstance(value, list)), None)
        try:
            result: T = read(self.result_type(), found)
        except Mismatch as mismatch:
            raise ResponseValidationError(
                f"the job's result is invalid: {mismatch}",
                hint="The job has ended; job.wait() returns its status",
            ) from None
        return result


def first_at(data: Any, pointers: Sequence[str]) -> Any:
    """Return the value at the first JSON pointer that leads to one; None if none does."""
    return next((found for pointer in pointers if (found := value_at(data, pointer)) is not None), None)


def value_at(data: Any, pointer: str) -> Any:
    """Return the value at a JSON pointer; None if there is none."""
    for key in pointer.split("/")[1:]:
        data = data.get(key) if isinstance(data, Mapping) else None
    return data


def _failures(value: Any, message: str) -> list[JobFailure]:
    """Return failures from any format: a list, an object of lists, an object of objects, plain text."""
    if isinstance(value, str):
        return [JobFailure(value, {})]
    if isinstance(value, Mapping) and isinstance(value.get(message), str):
        return [JobFailure(value[message], {key: each for key, each in value.items() if key != message})]
    if isinstance(value, Mapping):
        value = list(value.values())
    if not isinstance(value, list):
        return []
    return [failure for each in value for failure in _failures(each, message)]
