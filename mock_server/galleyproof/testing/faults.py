"""Setting faults from a test, by the names of the catalogue."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator
from enum import Enum
from typing import Any, Final

from attrs import field, frozen

from galleyproof.control.catalogue import FAULT_TYPES
from galleyproof.kernel.faults.fault_types import FaultType
from galleyproof.kernel.faults.faults import Fault
from galleyproof.networks.providers import NETWORKS
from galleyproof.testing.errors import SandboxError
from galleyproof.testing.in_process import SandboxHandle


class _Unsaid(Enum):
    """What an argument is that nobody gave."""

    UNSAID = "unsaid"


UNSAID: Final = _Unsaid.UNSAID
_AT_THE_STORE = ("put_object", "get_object")


@frozen
class SetFault:
    """A fault that was set, as it stands now.

    Args:
        id: unique in its sandbox.
        type: what goes wrong.
    """

    id: str
    type: str
    _hand: SandboxHandle = field(repr=False, eq=False)

    @property
    def trigger_count(self) -> int:
        """How often it struck."""
        return self._now.trigger_count

    @property
    def match_count(self) -> int:
        """How often it could have struck."""
        return self._now.match_count

    @property
    def exhausted(self) -> bool:
        """Whether it has struck as often as it may."""
        return self._now.exhausted

    def remove(self) -> None:
        """Take it back; it need not strike any more."""
        self._hand.ask("remove_fault", fault=self.id)

    @property
    def _now(self) -> Fault:
        found = self._hand.sandbox.faults.find(self.id)
        if found is None:
            raise SandboxError(f"The fault {self.id} ({self.type}) was taken back.")
        return found


@frozen
class GalleyFaults:
    """The faults of one sandbox, in the order they were set."""

    _hand: SandboxHandle

    def add(
        self,
        effect: str,
        *,
        platform: str | None = None,
        network: str | None = None,
        account: Any = None,
        api: str | None = None,
        operation: str | None = None,
        key: str | None = None,
        nth: int | None = None,
        probability: float | None = None,
        times: int | _Unsaid | None = UNSAID,
        **options: Any,
    ) -> SetFault:
        """Let something go wrong.

        Args:
            effect: what, by its name in `available`.
            platform, network: only on this network; two words for the same.
            account: only for this account, given by its id or as the client shows it.
            api: only with ``publer`` or ``ubiqlu``.
            operation: only in this operationId.
            key: only for this API key.
            nth: only the n-th time that all else matches, from 1.
            probability: how likely each matching time is struck; decided by the sandbox's seed.
            times: how often at most; None is without end. If not said, as the effect has it.
            options: figures of the effect, such as ``status=429`` or ``seconds=60``.

        Raises:
            GalleyError: something of it does not exist or cannot be.
        """
        __tracebackhide__ = True
        match = {
            "api": _one_of(api, "service", self._apis),
            "operation": _one_of(operation, "operation", self._operations(api)),
            "account": getattr(account, "id", account),
            "network": _one_of(platform or network, "network", NETWORKS),
            "key": key,
            "nth": nth,
            "probability": probability,
        }
        said = {name: value for name, value in match.items() if value is not None}
        order = {"type": effect, "match": said, "parameters": options}
        made = self._hand.ask("add_fault", order if times is UNSAID else {**order, "times": times})
        return SetFault(made["id"], effect, self._hand)

    def available(self, network: str | None = None) -> dict[str, str]:
        """Return every effect there is with what it does, or those that one network can have."""
        return {
            mishap.name: mishap.help
            for mishap in FAULT_TYPES.values()
            if network is None or mishap.network in (None, network)
        }

    def describe(self, effect: str) -> FaultType:
        """Return what an effect does: its ``help``, ``kind``, ``options`` and how many ``times``.

        Raises:
            GalleyError: there is none of that name.
        """
        if effect not in FAULT_TYPES:
            _one_of(effect, "effect", FAULT_TYPES)
        return FAULT_TYPES[effect]

    def unmet(self) -> list[SetFault]:
        """Return the faults that never struck."""
        return [self._handle(fault) for fault in self._hand.sandbox.faults.unmet()]

    def clear(self) -> None:
        """Take all faults back."""
        self._hand.ask("clear_faults")

    def __iter__(self) -> Iterator[SetFault]:
        return iter([self._handle(fault) for fault in self._hand.sandbox.faults])

    def __len__(self) -> int:
        return len(self._hand.sandbox.faults)

    def __repr__(self) -> str:
        return f"<{len(self)} faults>"

    def _handle(self, fault: Fault) -> SetFault:
        return SetFault(fault.id, fault.type, self._hand)

    @property
    def _apis(self) -> list[str]:
        return [service.name for service in self._hand.bench.server.context.services]

    def _operations(self, api: str | None) -> list[str]:
        contracts = self._hand.bench.server.context.contracts
        apis = self._apis if api is None else [api]
        return [*(one["id"] for name in apis for one in contracts.operations(name)), *_AT_THE_STORE]


def _one_of(value: str | None, what: str, known: Collection[str]) -> str | None:
    """Return a name that is known; a misspelt one would match nothing, in silence."""
    __tracebackhide__ = True
    if value is None or value in known:
        return value
    similar = difflib.get_close_matches(value, known, n=1)
    hint = f"did you mean {similar[0]}?" if similar else f"there are {', '.join(known)}."
    raise SandboxError(f"There is no {what} {value!r}: {hint}")
