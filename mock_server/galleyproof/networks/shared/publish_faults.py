"""Which fault strikes a publish call, and what it makes of the call."""

from __future__ import annotations

from attrs import frozen

from galleyproof.kernel.faults.faults import Fault, InjectionPoint
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.networks.failures import CATALOGUE, Failure, Remedy
from galleyproof.networks.shared.network import Network
from galleyproof.networks.shared.scenarios import network_of, usual

NEEDS_CONSENT = frozenset({"published_but_timed_out", "delayed_permalink"})
"""Effects that only a call can suffer that the network would have taken."""


@frozen
class PublishCall:
    """One call to a network, as faults see it.

    Args:
        api: the service that makes it.
        account: the account's id.
        network: the network.
        refused: whether the network would refuse it anyway.
        siblings: how many accounts the post goes to.
        is_first: whether this is the first of them.
    """

    api: str
    account: str
    network: Network
    refused: bool
    siblings: int = 1
    is_first: bool = True

    def suffers(self, fault: Fault) -> bool:
        """Whether a fault could do anything to this call."""
        if fault.type in NEEDS_CONSENT:
            return not self.refused
        chosen = fault.parameters.get("failure")
        if chosen is not None and network_of(chosen) != self.network.name:
            return False
        if fault.type == "partial_failure":
            is_named = fault.match.network is not None or fault.match.account is not None
            return self.siblings > 1 and (is_named or self.is_first)
        return True

    def strike(self, sandbox: SandboxState) -> Fault | None:
        """Return the fault that strikes this call, or None."""
        facts = {"api": self.api, "account": self.account, "network": self.network.name}
        return sandbox.faults.strike(InjectionPoint.PUBLISH, self.suffers, **facts)


def error(fault: Fault, network: Network) -> Failure:
    """Return how a network refuses under a fault that makes it refuse."""
    if fault.type in CATALOGUE:
        return CATALOGUE[fault.type]
    if fault.type == "token_expires_before_publish":
        return network.token_expired
    chosen = fault.parameters["failure"]
    if chosen is not None:
        return CATALOGUE[chosen]
    return usual(network.name, Remedy.FIX if fault.type == "partial_failure" else Remedy.TRANSIENT)
