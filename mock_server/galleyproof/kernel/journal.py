"""The request journal and the ledger of outcomes, both with a maximum size."""

from __future__ import annotations

import itertools
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from attrs import field, frozen

MAX_JOURNAL_ENTRIES = 1_000
MAX_LEDGER_ENTRIES = 10_000
MAX_BUFFER_BYTES = 16 * 1024 * 1024
"""The approximate maximum memory of one buffer."""
REQUEST_BYTES = 2_000
"""The approximate memory of a recorded request without its bodies."""
OUTCOME_KINDS = ("published", "removed", "hidden", "commented", "stored", "completed")
"""The kinds of outcomes."""


@frozen
class RecordedRequest:
    """A request and its response, as recorded in the journal.

    Args:
        at: the sandbox's time.
        api: the service.
        operation: the operationId; None if the path is not part of the contract.
        method, url: as sent; signatures in the URL are removed.
        request_headers, request_body: as sent; secrets are removed and long bodies truncated.
        status: the status of the response; 0 if no response was sent.
        response_headers, response_body: as sent; secrets are removed and long bodies truncated.
        validation_error: why the request is not valid; None if it is valid.
        fault: the id of the fault that triggered; None if none did.
        request_size, response_size: the sizes of the whole bodies in bytes.
        sequence: its position among all requests and outcomes of the sandbox, counted from 1.
    """

    at: datetime
    api: str
    operation: str | None
    method: str
    url: str
    request_headers: Mapping[str, str]
    request_body: str
    status: int
    response_headers: Mapping[str, str]
    response_body: str
    validation_error: str | None = None
    fault: str | None = None
    request_size: int = 0
    response_size: int = 0
    sequence: int = 0

    @property
    def size(self) -> int:
        """Its approximate size in bytes."""
        return REQUEST_BYTES + len(self.request_body) + len(self.response_body)


@frozen
class Outcome:
    """Something that took effect: on a network, in the media library, or a completed job.

    Args:
        at: the sandbox's time.
        kind: one of `OUTCOME_KINDS`.
        api: the service.
        record_id: the id of the service's record.
        network, account: where a post was published or removed; None otherwise.
        details: more facts, which depend on the kind.
        sequence: its position among all requests and outcomes of the sandbox, counted from 1.
    """

    at: datetime
    kind: str
    api: str
    record_id: str
    network: str | None = None
    account: str | None = None
    details: Mapping[str, Any] = field(factory=dict)
    sequence: int = 0

    @property
    def size(self) -> int:
        """Its approximate size in bytes."""
        return 1_000


class Later(ABC):
    """An item that is made whenever it is read, because most are never read."""

    __slots__ = ()

    @property
    @abstractmethod
    def size(self) -> int:
        """The approximate size of the item in bytes."""

    @abstractmethod
    def item(self) -> Any:
        """Return the item."""


class RingBuffer:
    """A list that keeps its newest items and counts all items that were ever added.

    Args:
        max_items: the maximum number of items.
        max_bytes: the approximate maximum size of all items; the newest item is always kept.
    """

    def __init__(self, max_items: int, max_bytes: int = MAX_BUFFER_BYTES) -> None:
        self._items: deque[Any] = deque(maxlen=max_items)
        # Forks share the items until one of them changes.
        self._is_shared = False
        self._max_bytes, self._bytes = max_bytes, 0
        self.total_recorded = 0

    def __iter__(self) -> Iterator[Any]:
        return iter([item.item() if isinstance(item, Later) else item for item in self._items])

    def __len__(self) -> int:
        return len(self._items)

    def last(self) -> Any:
        """Return the newest item as it was added, or None."""
        return self._items[-1] if self._items else None

    def add(self, item: Any) -> None:
        """Add an item, or one that is made later; if the buffer is full, remove the oldest items."""
        self._own_items()
        self.total_recorded += 1
        self._bytes += item.size
        if len(self._items) == self._items.maxlen:
            self._bytes -= self._items[0].size
        self._items.append(item)
        while self._bytes > self._max_bytes and len(self._items) > 1:
            self._bytes -= self._items.popleft().size

    def since(self, total: int) -> list[Any]:
        """Return the items that were added after ``total`` had been recorded, and are still kept."""
        count = min(self.total_recorded - total, len(self._items))
        newest = itertools.islice(reversed(self._items), count)
        return [item.item() if isinstance(item, Later) else item for item in newest][::-1]

    def restore(self, items: Iterable[Any], total: int) -> None:
        """Replace all items by those that were stored elsewhere."""
        self.clear()
        for item in items:
            self.add(item)
        self.total_recorded = total

    def fork(self) -> RingBuffer:
        """Return an independent copy."""
        copy = RingBuffer(self._items.maxlen or 0, self._max_bytes)
        copy._items, copy._is_shared, self._is_shared = self._items, True, True
        copy._bytes, copy.total_recorded = self._bytes, self.total_recorded
        return copy

    def clear(self) -> None:
        """Remove all items; the count of recorded items stays."""
        self._own_items()
        self._items.clear()
        self._bytes = 0

    def _own_items(self) -> None:
        if self._is_shared:
            self._items, self._is_shared = self._items.copy(), False
