"""The recorded requests and outcomes of a sandbox, with filters that reject unknown names."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import datetime
from types import NoneType
from typing import Any, Generic, Literal, TypedDict, TypeVar, Unpack, get_args, get_origin, get_type_hints

from attrs import frozen

from galleyproof.control import har
from galleyproof.control.names import require_known_names
from galleyproof.kernel.journal import Outcome, RecordedRequest, RingBuffer
from galleyproof.kernel.names import unknown_name
from galleyproof.kernel.requests import HttpError
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.testing.errors import SandboxError
from galleyproof.testing.faults import FaultHandle
from galleyproof.testing.in_process import SandboxHandle
from galleyproof.testing.names import AnyName, NetworkName, OperationName, ServiceName

R = TypeVar("R", RecordedRequest, Outcome)

MethodName = Literal["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
OutcomeKind = Literal["published", "removed", "hidden", "commented", "stored", "completed"]
_NO_RESPONSE, _MIN_STATUS, _MAX_STATUS = 0, 100, 599
_TYPE_NAMES: Mapping[Any, str] = {
    str: "text",
    int: "a whole number",
    datetime: "a datetime",
    Mapping: "a mapping",
    NoneType: "None",
}


class RequestFilter(TypedDict, total=False):
    """The fields by which recorded requests can be filtered; `RecordedRequest` describes them."""

    at: datetime
    api: ServiceName | AnyName
    operation: OperationName | AnyName | None
    method: MethodName | AnyName
    url: str
    request_headers: Mapping[str, str]
    request_body: str
    request_size: int
    status: int
    response_headers: Mapping[str, str]
    response_body: str
    response_size: int
    validation_error: str | None
    fault: FaultHandle | str | None
    sequence: int


class OutcomeFilter(TypedDict, total=False):
    """The fields by which outcomes of one kind can be filtered; `Outcome` describes them.

    An account and a record can be given as an object of a client or as its id.
    """

    at: datetime
    api: ServiceName | AnyName
    record_id: Any
    network: NetworkName | AnyName | None
    account: Any
    details: Mapping[str, Any]
    sequence: int


class LedgerFilter(OutcomeFilter, total=False):
    """The fields by which outcomes can be filtered."""

    kind: OutcomeKind | AnyName


@frozen
class _Records(Generic[R]):
    """Records of one kind.

    Args:
        handle: reaches the sandbox.
        kind: the class of the records.
        ring_of: returns the records of a sandbox.
    """

    _handle: SandboxHandle
    _kind: type[R]
    _ring_of: Callable[[SandboxState], RingBuffer]

    def _matching(self, criteria: Mapping[str, Any]) -> list[R]:
        __tracebackhide__ = True
        values = {name: getattr(value, "id", value) for name, value in criteria.items()}
        self._check(values)
        return [record for record in self if all(getattr(record, name) == values[name] for name in values)]

    def __iter__(self) -> Iterator[R]:
        return iter(self._ring)

    def __len__(self) -> int:
        return len(self._ring)

    def __repr__(self) -> str:
        return f"<{len(self)} of {self._ring.total_recorded} {self._kind.__name__} records>"

    @property
    def _ring(self) -> RingBuffer:
        return self._ring_of(self._handle.state)

    def _check(self, values: Mapping[str, Any]) -> None:
        """Reject values that no record can have: a test that expects no record would always pass."""
        __tracebackhide__ = True
        hints = get_type_hints(self._kind)
        for name, value in values.items():
            if name == "service":
                raise SandboxError("Unknown filter 'service'. Did you mean api?")
            if name not in hints:
                raise SandboxError(unknown_name("filter", name, hints))
            _check_type(name, value, hints[name])
        try:
            require_known_names(self._handle.server.mock.context, self._handle.state, values)
        except HttpError as error:
            raise SandboxError(error.message) from None
        self._check_http(values)

    def _check_http(self, values: Mapping[str, Any]) -> None:
        method, status = values.get("method"), values.get("status")
        if method is not None:
            known = list(dict.fromkeys([*get_args(MethodName), *(record.method for record in self._ring)]))
            if method not in known:
                raise SandboxError(unknown_name("method", method, known))
        if status not in (None, _NO_RESPONSE) and not _MIN_STATUS <= status <= _MAX_STATUS:
            raise SandboxError(
                f"status must be from {_MIN_STATUS} to {_MAX_STATUS}, or {_NO_RESPONSE} for requests without "
                f"a response; got {status}."
            )


class RequestJournal(_Records[RecordedRequest]):
    """The recorded requests of one sandbox with their responses, oldest first; the last 1,000 are kept.

    Each has ``api``, ``operation``, ``method``, ``url``, ``status``, headers and bodies of request and
    response, ``validation_error`` (why the request is not valid) and ``fault`` (the id of the fault that
    triggered).
    """

    def __init__(self, handle: SandboxHandle) -> None:
        super().__init__(handle, RecordedRequest, lambda box: box.journal)

    def filter(self, **criteria: Unpack[RequestFilter]) -> list[RecordedRequest]:
        """Return the requests whose fields have the given values, oldest first.

        Raises:
            SandboxError: a field or a name is unknown, or a value has the wrong type.
        """
        __tracebackhide__ = True
        return self._matching(criteria)

    def count(self, **criteria: Unpack[RequestFilter]) -> int:
        """Return the number of requests whose fields have the given values.

        Raises:
            SandboxError: a field or a name is unknown, or a value has the wrong type.
        """
        __tracebackhide__ = True
        return len(self._matching(criteria))

    @property
    def entries(self) -> list[RecordedRequest]:
        """All recorded requests."""
        return list(self)

    @property
    def last(self) -> RecordedRequest:
        """The latest recorded request.

        Raises:
            SandboxError: no request is recorded.
        """
        if not len(self):
            raise SandboxError("The journal is empty: the sandbox has not received a request.")
        return self.entries[-1]

    def invalid_requests(self) -> list[RecordedRequest]:
        """Return the requests that violate the contract."""
        return [entry for entry in self if entry.validation_error is not None]

    def har(self) -> dict[str, Any]:
        """Return the journal as an HTTP Archive (HAR), which browsers and other tools can open."""
        return har.archive(self)

    def clear(self) -> None:
        """Remove all recorded requests."""
        self._handle.control("clear_journal")


class Ledger(_Records[Outcome]):
    """What took effect in one sandbox, oldest first; the last 10,000 outcomes are kept.

    Each has ``at``, ``kind``, ``api``, ``record_id``, ``network``, ``account`` and ``details``.
    """

    def __init__(self, handle: SandboxHandle) -> None:
        super().__init__(handle, Outcome, lambda box: box.ledger)

    def filter(self, **criteria: Unpack[LedgerFilter]) -> list[Outcome]:
        """Return the outcomes whose fields have the given values, oldest first.

        Raises:
            SandboxError: a field or a name is unknown, or a value has the wrong type.
        """
        __tracebackhide__ = True
        return self._matching(criteria)

    def count(self, **criteria: Unpack[LedgerFilter]) -> int:
        """Return the number of outcomes whose fields have the given values.

        Raises:
            SandboxError: a field or a name is unknown, or a value has the wrong type.
        """
        __tracebackhide__ = True
        return len(self._matching(criteria))

    @property
    def outcomes(self) -> list[Outcome]:
        """All outcomes."""
        return list(self)

    def published(self, **criteria: Unpack[OutcomeFilter]) -> int:
        """Return the number of posts that were published, such as those with ``network="twitter"``.

        Raises:
            SandboxError: a filter or a name is unknown, or a value has the wrong type.
        """
        __tracebackhide__ = True
        return self._count("published", criteria)

    def removed(self, **criteria: Unpack[OutcomeFilter]) -> int:
        """Return the number of posts that were removed from their networks.

        Raises:
            SandboxError: a filter or a name is unknown, or a value has the wrong type.
        """
        __tracebackhide__ = True
        return self._count("removed", criteria)

    def commented(self, **criteria: Unpack[OutcomeFilter]) -> int:
        """Return the number of follow-up comments on networks.

        Raises:
            SandboxError: a filter or a name is unknown, or a value has the wrong type.
        """
        __tracebackhide__ = True
        return self._count("commented", criteria)

    def uploaded_media(self, **criteria: Unpack[OutcomeFilter]) -> int:
        """Return the number of media files that were stored.

        Raises:
            SandboxError: a filter or a name is unknown, or a value has the wrong type.
        """
        __tracebackhide__ = True
        return self._count("stored", criteria)

    def completed_jobs(self, **criteria: Unpack[OutcomeFilter]) -> int:
        """Return the number of jobs, publish attempts and callbacks that were completed.

        Raises:
            SandboxError: a filter or a name is unknown, or a value has the wrong type.
        """
        __tracebackhide__ = True
        return self._count("completed", criteria)

    def _count(self, kind: OutcomeKind, criteria: OutcomeFilter) -> int:
        __tracebackhide__ = True
        if "kind" in criteria:
            raise SandboxError(f"Only outcomes of the kind {kind} are counted here; use count(kind=…).")
        return len(self._matching({**criteria, "kind": kind}))


def _check_type(name: str, value: Any, hint: Any) -> None:
    """Reject a value that is never equal to a field of this type."""
    accepted = _types(hint)
    if not isinstance(value, tuple(accepted)) or isinstance(value, bool):
        words = " or ".join(_TYPE_NAMES[kind] for kind in accepted)
        raise SandboxError(f"{name} must be {words}; got {value!r}.")
    if isinstance(value, datetime) and value.tzinfo is None:
        raise SandboxError(f"{name} must be a datetime with a time zone; got {value!r}.")


def _types(hint: Any) -> Collection[type[Any]]:
    """Return the types that a type hint allows, without their parameters."""
    origin = get_origin(hint)
    if origin is None:
        return (hint,)
    return (origin,) if origin is Mapping else tuple(part for arg in get_args(hint) for part in _types(arg))
