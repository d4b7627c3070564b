"""Setting faults from a test, by the names of the catalogue."""

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
from galleyproof.testing.names import AnyName, FaultTypeName, NetworkName, OperationName, ServiceName


class _Unset(Enum):
    """What an argument is that nobody gave."""

    UNSET = "unset"


UNSET: Final = _Unset.UNSET


@frozen
class FaultHandle:
    """A fault that was set, as it stands now.

    Args:
        id: unique in its sandbox.
        type: what goes wrong.
    """

    id: str
    type: str
    _handle: SandboxHandle = field(repr=False, eq=False)

    @property
    def trigger_count(self) -> int:
        """Return how many times the fault triggered."""
        return self._now.trigger_count

    @property
    def match_count(self) -> int:
        """Return how many times the fault matched."""
        return self._now.match_count

    @property
    def exhausted(self) -> bool:
        """Return whether the fault has triggered its maximum number of times."""
        return self._now.exhausted

    def remove(self) -> None:
        """Remove the fault; it does not have to trigger any more."""
        self._handle.control("remove_fault", fault=self.id)

    @property
    def _now(self) -> Fault:
        found = self._handle.state.faults.find(self.id)
        if found is None:
            raise SandboxError(f"The fault {self.id} ({self.type}) was taken back.")
        return found


@frozen
class SandboxFaults:
    """The faults of one sandbox, in the order they were set."""

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
        nth: int | None = None,
        probability: float | None = None,
        times: int | _Unset | None = UNSET,
        **options: Any,
    ) -> FaultHandle:
        """Let something go wrong.

        Args:
            type: what, by its name in `available`.
            network: only on this network.
            account: only for this account, given by its id or as the client shows it.
            api: only with ``publer`` or ``ubiqlu``.
            operation: only in this operationId.
            key: only for this API key.
            nth: only the n-th time that all else matches, from 1.
            probability: the chance, from 0 to 1, that a match triggers; uses the sandbox's seed.
            times: the maximum number of triggers; None is unlimited. By default the type decides.
            options: parameters of the type, such as ``status=429`` or ``seconds=60``.

        Raises:
            SandboxError: something of it does not exist or cannot be.
        """
        __tracebackhide__ = True
        match = {
            "api": api,
            "operation": operation,
            "account": getattr(account, "id", account),
            "network": network,
            "key": key,
            "nth": nth,
            "probability": probability,
        }
        said = {name: value for name, value in match.items() if value is not None}
        order = {"type": type, "match": said, "parameters": options}
        made = self._handle.control("add_fault", order if times is UNSET else {**order, "times": times})
        return FaultHandle(made["id"], type, self._handle)

    def available(self, network: NetworkName | AnyName | None = None) -> dict[FaultTypeName, str]:
        """Return the description of each fault type by name; with a network, of those that it can cause.

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
        """Take all faults back."""
        self._handle.control("clear_faults")

    def __iter__(self) -> Iterator[FaultHandle]:
        return iter([self._handle_of(fault) for fault in self._handle.state.faults])

    def __len__(self) -> int:
        return len(self._handle.state.faults)

    def __repr__(self) -> str:
        return f"<{len(self)} faults>"

    def _handle_of(self, fault: Fault) -> FaultHandle:
        return FaultHandle(fault.id, fault.type, self._handle)
