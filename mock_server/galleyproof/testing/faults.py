"""The faults of a sandbox, added by the names of the catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any, Final, cast

from attrs import field, frozen

from galleyproof.control.catalogue import FAULT_TYPES
from galleyproof.kernel.faults.fault_types import FaultType
from galleyproof.kernel.faults.faults import Fault
from galleyproof.kernel.names import unknown_name
from galleyproof.networks import NETWORKS
from galleyproof.testing.errors import SandboxError
from galleyproof.testing.in_process import SandboxHandle
from galleyproof.testing.names import (
    AnyName,
    EffectName,
    FaultTypeName,
    NetworkName,
    OperationName,
    ServiceName,
)


class _Unset(Enum):
    """The default of an argument for which None is a value."""

    UNSET = "unset"


UNSET: Final = _Unset.UNSET


@frozen
class FaultHandle:
    """A fault that was added, with its current counters.

    Args:
        id: its id, unique in the sandbox.
        type: the name of its type.
    """

    id: str
    type: str
    _handle: SandboxHandle = field(repr=False, eq=False)

    @property
    def trigger_count(self) -> int:
        """How often the fault triggered."""
        return self._current.trigger_count

    @property
    def match_count(self) -> int:
        """How often the fault matched."""
        return self._current.match_count

    @property
    def exhausted(self) -> bool:
        """Whether the fault triggered the maximum number of times."""
        return self._current.exhausted

    def remove(self) -> None:
        """Remove the fault; after that, it does not count as unused."""
        self._handle.control("remove_fault", fault=self.id)

    @property
    def _current(self) -> Fault:
        found = self._handle.state.faults.find(self.id)
        if found is None:
            raise SandboxError(f"The fault {self.id} ({self.type}) was removed.")
        return found


@frozen
class SandboxFaults:
    """The faults of one sandbox, in the order in which they were added."""

    _handle: SandboxHandle

    def add(
        self,
        type: FaultTypeName | AnyName,
        *,
        network: NetworkName | AnyName | None = None,
        account: Any = None,
        api: ServiceName | AnyName | None = None,
        operation: OperationName | AnyName | None = None,
        key: str | None = None,
        effect: EffectName | AnyName | None = None,
        nth: int | None = None,
        probability: float | None = None,
        times: int | _Unset | None = UNSET,
        **parameters: Any,
    ) -> FaultHandle:
        """Add a fault.

        Args:
            type: the name of its type; `available` returns all.
            network: only on this network.
            account: only for this account, as an object of a client or an id.
            api: only for this service.
            operation: only for this operation, by its operationId.
            key: only for requests with this API key.
            effect: only calls to a network that do this: publish, share, comment, hide or delete.
            nth: only the n-th time that all other criteria match, counted from 1.
            probability: the chance from 0 to 1 that a match triggers; uses the sandbox's seed.
            times: the maximum number of triggers; None is unlimited. The default depends on the type.
            parameters: parameters of the type, such as ``status=429`` or ``seconds=60``.

        Raises:
            SandboxError: a name is unknown, or an argument is not valid for the type.
        """
        __tracebackhide__ = True
        criteria = {
            "api": api,
            "operation": operation,
            "account": getattr(account, "id", account),
            "network": network,
            "key": key,
            "effect": effect,
            "nth": nth,
            "probability": probability,
        }
        match = {name: value for name, value in criteria.items() if value is not None}
        body = {"type": type, "match": match, "parameters": parameters}
        added = self._handle.control("add_fault", body if times is UNSET else {**body, "times": times})
        return FaultHandle(added["id"], type, self._handle)

    def available(self, network: NetworkName | AnyName | None = None) -> dict[FaultTypeName, str]:
        """Return the descriptions of all fault types by name.

        Args:
            network: only those that this network can cause.

        Raises:
            SandboxError: there is no such network.
        """
        __tracebackhide__ = True
        if network is not None and network not in NETWORKS:
            raise SandboxError(unknown_name("network", network, NETWORKS))
        return {
            cast(FaultTypeName, fault_type.name): fault_type.help
            for fault_type in FAULT_TYPES.values()
            if network is None or fault_type.network in (None, network)
        }

    def describe(self, type: FaultTypeName | AnyName) -> FaultType:
        """Return a fault type, with its ``help``, ``kind``, ``parameters`` and default ``times``.

        Raises:
            SandboxError: there is no such fault type.
        """
        __tracebackhide__ = True
        if type not in FAULT_TYPES:
            raise SandboxError(unknown_name("fault type", type, FAULT_TYPES))
        return FAULT_TYPES[type]

    def unused(self) -> list[FaultHandle]:
        """Return the faults that never triggered."""
        return [self._handle_of(fault) for fault in self._handle.state.faults.unused()]

    def clear(self) -> None:
        """Remove all faults."""
        self._handle.control("clear_faults")

    def __iter__(self) -> Iterator[FaultHandle]:
        return iter([self._handle_of(fault) for fault in self._handle.state.faults])

    def __len__(self) -> int:
        return len(self._handle.state.faults)

    def __repr__(self) -> str:
        return f"<{len(self)} faults>"

    def _handle_of(self, fault: Fault) -> FaultHandle:
        return FaultHandle(fault.id, fault.type, self._handle)
