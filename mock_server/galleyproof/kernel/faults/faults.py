"""Faults: what fails in a sandbox, which requests or posts it matches, and how often it triggers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any

from attrs import evolve, field, frozen

from galleyproof.kernel.ids import Ids


class InjectionPoint(StrEnum):
    """The step of a request or a post at which a fault is injected."""

    REQUEST = "request"
    """Before the operation does anything."""
    RESPONSE = "response"
    """After the operation took effect, before its response is sent."""
    PUBLISH = "publish"
    """When a network responds to a call that publishes, comments on, hides or deletes a post."""
    UPLOAD = "upload"
    """When a file is sent to an upload URL."""
    DOWNLOAD = "download"
    """When a public media URL is read."""


@frozen
class Match:
    """The criteria of a fault; a criterion that is None matches everything.

    Args:
        api: the name of a service.
        operation: an operationId.
        account: the id of an account.
        network: the name of a network.
        key: an API key.
        effect: what a call to a network does: publish, share, comment, hide or delete.
        nth: only the n-th time that all other criteria match, counted from 1.
        probability: the chance that a match triggers; the random choice depends on the sandbox's seed.
    """

    api: str | None = None
    operation: str | None = None
    account: str | None = None
    network: str | None = None
    key: str | None = None
    effect: str | None = None
    nth: int | None = None
    probability: float | None = None

    def matches(self, context: Mapping[str, str | None]) -> bool:
        """Return whether the context of a request or post meets the criteria."""
        criteria = (
            ("api", self.api),
            ("operation", self.operation),
            ("account", self.account),
            ("network", self.network),
            ("key", self.key),
            ("effect", self.effect),
        )
        return all(value is None or context.get(name) == value for name, value in criteria)

    def with_network(self, network: str) -> Match:
        """Return a copy that matches one network only."""
        return evolve(self, network=network)


@frozen
class Fault:
    """A fault of one sandbox.

    Args:
        id: its id, unique in the sandbox.
        type: the name of its fault type.
        point: where it is injected.
        match: what it matches.
        parameters: the parameters of its type, such as a status or a delay in seconds.
        times: the maximum number of triggers; None means no maximum.
        match_count: how often it matched.
        trigger_count: how often it triggered.
    """

    id: str
    type: str
    point: InjectionPoint
    match: Match = field(factory=Match)
    parameters: Mapping[str, Any] = field(factory=dict)
    times: int | None = None
    match_count: int = 0
    trigger_count: int = 0

    @property
    def exhausted(self) -> bool:
        """Whether it has triggered the maximum number of times."""
        return self.times is not None and self.trigger_count >= self.times


def _always(_fault: Fault) -> bool:
    return True


class Faults:
    """The faults of one sandbox, evaluated in the order in which they were added; only the first triggers."""

    def __init__(self, ids: Ids) -> None:
        self._ids = ids
        self._faults: dict[str, Fault] = {}
        self._counter = 0

    def __iter__(self) -> Iterator[Fault]:
        return iter(tuple(self._faults.values()))

    def __len__(self) -> int:
        return len(self._faults)

    def next_id(self) -> str:
        """Return a new id for a fault; this does not change the ids that the services generate."""
        self._counter += 1
        return f"fault_{self._counter}"

    def issued_ids(self) -> list[str]:
        """Return the ids of all faults that were ever added, the removed ones too."""
        return [f"fault_{number}" for number in range(1, self._counter + 1)]

    def add(self, fault: Fault) -> Fault:
        """Add a fault, or replace the one with its id, and return it."""
        self._faults[fault.id] = fault
        return fault

    def find(self, fault_id: str) -> Fault | None:
        """Return the fault with an id, or None."""
        return self._faults.get(fault_id)

    def remove(self, fault_id: str) -> None:
        """Remove a fault.

        Raises:
            KeyError: there is no fault with this id.
        """
        del self._faults[fault_id]

    def clear(self) -> None:
        """Remove all faults."""
        self._faults.clear()

    def unused(self) -> list[Fault]:
        """Return the faults that never triggered."""
        return [fault for fault in self if fault.trigger_count == 0]

    def has_pending(self, point: InjectionPoint) -> bool:
        """Return whether any fault can still trigger at an injection point."""
        return any(fault.point is point and not fault.exhausted for fault in self._faults.values())

    def trigger(
        self, point: InjectionPoint, can_apply: Callable[[Fault], bool] = _always, /, **context: str | None
    ) -> Fault | None:
        """Return the fault that triggers here, with its counters increased, or None.

        Args:
            point: the injection point.
            can_apply: returns whether a matching fault can change anything here; if not, it is not counted.
            context: what is known of the request or post: api, operation, account, network, key, effect.
        """
        for fault in self:
            if fault.point is not point or fault.exhausted or not fault.match.matches(context):
                continue
            if not can_apply(fault):
                continue
            matched = evolve(fault, match_count=fault.match_count + 1)
            if self._should_trigger(matched):
                return self.add(evolve(matched, trigger_count=matched.trigger_count + 1))
            self.add(matched)
        return None

    @property
    def issued(self) -> int:
        """How many ids of faults were ever issued."""
        return self._counter

    def restore(self, faults: Iterable[Fault], issued: int) -> None:
        """Replace all faults by those that were stored elsewhere."""
        self._faults, self._counter = {fault.id: fault for fault in faults}, issued

    def fork(self, ids: Ids) -> Faults:
        """Return an independent copy for a forked sandbox."""
        copy = Faults(ids)
        copy._faults, copy._counter = dict(self._faults), self._counter
        return copy

    def _should_trigger(self, fault: Fault) -> bool:
        match = fault.match
        if match.nth is not None and fault.match_count != match.nth:
            return False
        if match.probability is None:
            return True
        return self._ids.random_float("fault", fault.id, fault.match_count) < match.probability
