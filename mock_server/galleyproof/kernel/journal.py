"""What was asked of a sandbox and answered, and what took effect there: both bounded in size."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any

from attrs import field, frozen

MAX_JOURNAL_ENTRIES = 1_000
MAX_LEDGER_ENTRIES = 10_000
MAX_BUFFER_BYTES = 16 * 1024 * 1024
"""Bytes that one ring may keep alive, about."""


@frozen
class RecordedRequest:
    """One request with its answer.

    Args:
        at: the sandbox's time.
        api, operation: what was called; the operation is None for a path outside the contract.
        method, url: as sent; secrets are redacted.
        request_headers, request_body: as sent, secrets redacted, long bodies cut.
        status, response_headers, response_body: as answered, long bodies cut; status 0 when nothing was.
        validation_error: why the request did not pass validation; None when it did.
        fault: the id of the fault that struck; None when none did.
        request_size, response_size: the bodies' bytes before they were cut.
        sequence: its place among all calls and effects of the sandbox, from 1.
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
    def weight(self) -> int:
        """About how many bytes it takes."""
        return 2_000 + len(self.request_body) + len(self.response_body)


@frozen
class Outcome:
    """Something that took effect: a post that is out, media that is stored, a job that ran.

    Args:
        at: the sandbox's time.
        kind: published, removed, stored or completed.
        api: the service.
        record_id: the record's id.
        network, account: where a post went; None for the rest.
        details: what else a tester may want to assert.
        sequence: its place among all calls and effects of the sandbox, from 1.
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
    def weight(self) -> int:
        """About how many bytes it takes."""
        return 1_000


class RingBuffer:
    """A list that keeps its last items, and how many there ever were; followers hear of each new one.

    Args:
        most: how many items are kept.
        most_weight: how much the items kept may weigh together; the newest always stays.
    """

    def __init__(self, most: int, most_weight: int = MAX_BUFFER_BYTES) -> None:
        self._items: deque[Any] = deque(maxlen=most)
        self._followers: list[Callable[[Any], None]] = []
        self._most_weight, self._weight = most_weight, 0
        self.total_recorded = 0

    def __iter__(self) -> Iterator[Any]:
        return iter(tuple(self._items))

    def __len__(self) -> int:
        return len(self._items)

    def add(self, item: Any) -> None:
        """Add an item; the oldest go when the ring is full."""
        self.total_recorded += 1
        self._weight += item.weight
        if len(self._items) == self._items.maxlen:
            self._weight -= self._items[0].weight
        self._items.append(item)
        while self._weight > self._most_weight and len(self._items) > 1:
            self._weight -= self._items.popleft().weight
        for follower in tuple(self._followers):
            follower(item)

    def follow(self, follower: Callable[[Any], None]) -> Callable[[], None]:
        """Tell ``follower`` of every new item until the returned function is called."""
        self._followers.append(follower)
        return lambda: self._followers.remove(follower)

    def fork(self) -> RingBuffer:
        """Return a ring with the same items that nobody follows."""
        twin = RingBuffer(self._items.maxlen or 0, self._most_weight)
        twin._items.extend(self._items)
        twin._weight, twin.total_recorded = self._weight, self.total_recorded
        return twin

    def clear(self) -> None:
        """Forget the items; what was counted stays counted."""
        self._items.clear()
        self._weight = 0
