"""What a sandbox recorded: every call with its answer, and everything that took effect."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar

import attrs
from attrs import frozen

from galleyproof.control import har
from galleyproof.kernel.journal import Outcome, RecordedRequest, RingBuffer
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.testing.errors import SandboxError
from galleyproof.testing.in_process import SandboxHandle

R = TypeVar("R", RecordedRequest, Outcome)


@frozen
class _Records(Generic[R]):
    """What a test asks of records of one kind.

    Args:
        handle: reaches the sandbox.
        kind: the kind.
        ring: which of a sandbox's records they are.
    """

    _handle: SandboxHandle
    _kind: type[R]
    _ring_of: Callable[[SandboxState], RingBuffer]

    def filter(self, **wanted: Any) -> list[R]:
        """Return those whose fields are as wanted, the oldest first; ids may be given as client objects.

        Raises:
            SandboxError: there is no such field.
        """
        known = attrs.fields_dict(self._kind)
        for name in wanted:
            if name not in known:
                raise SandboxError(f"There is no {name!r} to filter by; there are {', '.join(known)}.")
        values = {name: getattr(value, "id", value) for name, value in wanted.items()}
        return [record for record in self if all(getattr(record, name) == values[name] for name in values)]

    def count(self, **wanted: Any) -> int:
        """Return how many there are whose fields are as wanted.

        Raises:
            SandboxError: there is no such field.
        """
        return len(self.filter(**wanted))

    def __iter__(self) -> Iterator[R]:
        return iter(self._ring)

    def __len__(self) -> int:
        return len(self._ring)

    def __repr__(self) -> str:
        return f"<{len(self)} of {self._ring.total_recorded} {self._kind.__name__} records>"

    @property
    def _ring(self) -> RingBuffer:
        return self._ring_of(self._handle.state)


class RequestJournal(_Records[RecordedRequest]):
    """The requests of one sandbox with their responses, oldest first; the last 1,000 are kept.

    Each has ``api``, ``operation``, ``method``, ``url``, ``status``, headers and bodies of both directions,
    ``validation_error`` (why the request is invalid) and ``fault`` (the id of the fault that triggered).
    """

    def __init__(self, handle: SandboxHandle) -> None:
        super().__init__(handle, RecordedRequest, lambda box: box.journal)

    @property
    def entries(self) -> list[RecordedRequest]:
        """All calls that are kept."""
        return list(self)

    @property
    def last(self) -> RecordedRequest:
        """The latest call.

        Raises:
            SandboxError: there was none.
        """
        if not len(self):
            raise SandboxError("Nothing was called yet.")
        return self.entries[-1]

    def invalid_requests(self) -> list[RecordedRequest]:
        """Return the calls that broke the contract."""
        return [entry for entry in self if entry.validation_error is not None]

    def har(self) -> dict[str, Any]:
        """Return them as an HTTP Archive, which browsers and other tools read."""
        return har.archive(self)

    def clear(self) -> None:
        """Forget them."""
        self._handle.control("clear_journal")


class Ledger(_Records[Outcome]):
    """What took effect in one sandbox, the oldest first; the last 10,000 are kept.

    Each has ``at``, ``kind``, ``api``, ``record``, ``network``, ``account`` and ``details``.
    """

    def __init__(self, handle: SandboxHandle) -> None:
        super().__init__(handle, Outcome, lambda box: box.ledger)

    @property
    def outcomes(self) -> list[Outcome]:
        """All outcomes that are kept."""
        return list(self)

    def published(self, **wanted: Any) -> int:
        """Return how many posts went out, such as those with ``network="twitter"``."""
        return self.count(kind="published", **wanted)

    def removed(self, **wanted: Any) -> int:
        """Return how many posts were taken down from their networks."""
        return self.count(kind="removed", **wanted)

    def uploaded_media(self, **wanted: Any) -> int:
        """Return how many media files were stored."""
        return self.count(kind="stored", **wanted)

    def completed_jobs(self, **wanted: Any) -> int:
        """Return how many jobs came to their end."""
        return self.count(kind="completed", **wanted)
