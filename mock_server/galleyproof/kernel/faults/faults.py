"""Faults: what shall go wrong in a sandbox, where, and how often."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import Any

from attrs import evolve, field, frozen

from galleyproof.kernel.ids import Ids


class InjectionPoint(StrEnum):
    """Where in the life of a call or a post a fault can strike."""

    REQUEST = "request"
    """Before an operation does anything."""
    RESPONSE = "response"
    """After it did everything, on the way back to the client."""
    PUBLISH = "publish"
    """When a network answers a publish call."""
    UPLOAD = "upload"
    """When bytes arrive at an upload address."""
    DOWNLOAD = "download"
    """When a public media address is read."""


@frozen
class Match:
    """What a fault strikes; None matches anything.

    Args:
        api: a service's name.
        operation: an operationId.
        account: an account's id.
        network: a network's name.
        key: an API key.
        nth: only the n-th time that all else matches, from 1.
        probability: how likely each matching time is struck; decided by the sandbox's seed.
    """

    api: str | None = None
    operation: str | None = None
    account: str | None = None
    network: str | None = None
    key: str | None = None
    nth: int | None = None
    probability: float | None = None

    def matches(self, facts: Mapping[str, str | None]) -> bool:
        """Whether the facts of an occasion are what this asks for."""
        wanted = (
            ("api", self.api),
            ("operation", self.operation),
            ("account", self.account),
            ("network", self.network),
            ("key", self.key),
        )
        return all(value is None or facts.get(name) == value for name, value in wanted)

    def with_network(self, network: str) -> Match:
        """Return the same, on one network only."""
        return evolve(self, network=network)


@frozen
class Fault:
    """Something that shall go wrong.

    Args:
        id: unique in its sandbox.
        type: what goes wrong; the service or the shell knows what the name means.
        point: where it strikes.
        match: what it strikes.
        parameters: figures of the effect, such as a status or a delay in seconds.
        times: how often it strikes at most; None is without end.
        match_count: how often it could have struck.
        trigger_count: how often it did.
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
        """Whether it has struck as often as it may."""
        return self.times is not None and self.trigger_count >= self.times


def _always(_fault: Fault) -> bool:
    return True


class Faults:
    """The faults of one sandbox, in the order they were set; the first that fits an occasion strikes."""

    def __init__(self, ids: Ids) -> None:
        self._ids = ids
        self._faults: dict[str, Fault] = {}
        self._named = 0

    def __iter__(self) -> Iterator[Fault]:
        return iter(tuple(self._faults.values()))

    def __len__(self) -> int:
        return len(self._faults)

    def next_id(self) -> str:
        """Return an id for a fault, from no source that the services' ids come from."""
        self._named += 1
        return f"fault_{self._named}"

    def add(self, fault: Fault) -> Fault:
        """Set a fault."""
        self._faults[fault.id] = fault
        return fault

    def find(self, fault_id: str) -> Fault | None:
        """Return the fault of that id, or None."""
        return self._faults.get(fault_id)

    def remove(self, fault_id: str) -> None:
        """Take a fault back.

        Raises:
            KeyError: there is none with that id.
        """
        del self._faults[fault_id]

    def clear(self) -> None:
        """Take all faults back."""
        self._faults.clear()

    def unused(self) -> list[Fault]:
        """Return the faults that never struck."""
        return [fault for fault in self if fault.trigger_count == 0]

    def has_pending(self, point: InjectionPoint) -> bool:
        """Whether any fault could still strike there."""
        return any(fault.point is point and not fault.exhausted for fault in self._faults.values())

    def trigger(
        self, point: InjectionPoint, applies: Callable[[Fault], bool] = _always, /, **facts: str | None
    ) -> Fault | None:
        """Return the fault that strikes an occasion and count it, or None.

        Args:
            point: where we are.
            applies: whether a fault that fits could do anything here; where it cannot, it is not counted.
            facts: what is known of the occasion: api, operation, account, network, key.
        """
        for fault in self:
            if fault.point is not point or fault.exhausted or not fault.match.matches(facts):
                continue
            if not applies(fault):
                continue
            seen = evolve(fault, match_count=fault.match_count + 1)
            if self._should_trigger(seen):
                return self.add(evolve(seen, trigger_count=seen.trigger_count + 1))
            self.add(seen)
        return None

    def fork(self, ids: Ids) -> Faults:
        """Return the same faults for a sandbox that goes its own way."""
        twin = Faults(ids)
        twin._faults, twin._named = dict(self._faults), self._named
        return twin

    def _should_trigger(self, fault: Fault) -> bool:
        match = fault.match
        if match.nth is not None and fault.match_count != match.nth:
            return False
        return (
            match.probability is None
            or self._ids.random_float("fault", fault.id, fault.match_count) < match.probability
        )
