"""Faults that hit a call to a network: their types, which call one applies to, and the failure it causes."""

from __future__ import annotations

from attrs import frozen

from galleyproof.kernel.faults.fault_types import FaultCategory, FaultParameter, FaultType
from galleyproof.kernel.faults.faults import Fault, InjectionPoint
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.networks import FAILURES, network_of
from galleyproof.networks.shared.failure import Failure, Remedy
from galleyproof.networks.shared.network import Network

_FAILURE = FaultParameter(
    "failure",
    "The id of the rejection in the catalogue; by default a common one of the network.",
    "string",
    choices=FAILURES.keys(),
)

SCENARIOS: tuple[FaultType, ...] = (
    FaultType(
        "published_but_timed_out", FaultCategory.SCENARIO, InjectionPoint.PUBLISH,
        "The network publishes the post, but its response is lost. The service shows the post as failed, "
        "without a network response; the ledger shows it as published. A retry is rejected by LinkedIn as a "
        "duplicate that names the first post; on other networks it publishes a second copy.",
    ),
    FaultType(
        "slow", FaultCategory.SCENARIO, InjectionPoint.PUBLISH,
        "The network takes longer than usual to publish the post.",
        (FaultParameter("seconds", "The additional time.", default=300, minimum=0.001, maximum=86_400),),
    ),
    FaultType(
        "never_responds", FaultCategory.SCENARIO, InjectionPoint.PUBLISH,
        "The network never responds. The post stays in publishing until the service times out.",
        (FaultParameter("minutes", "The service's timeout.", default=30, minimum=0.001, maximum=1440),),
    ),
    FaultType(
        "flaky", FaultCategory.SCENARIO, InjectionPoint.PUBLISH,
        "The network rejects the post with a transient error `times` times, then accepts it.",
        (_FAILURE,),
        times=2,
    ),
    FaultType(
        "token_expires_before_publish", FaultCategory.SCENARIO, InjectionPoint.PUBLISH,
        "The account is connected when the post is created, but its token has expired when the post is due. "
        "The account becomes disconnected.",
    ),
    FaultType(
        "partial_failure", FaultCategory.SCENARIO, InjectionPoint.PUBLISH,
        "One target of a post to several accounts is rejected because of its content, the others are "
        "published. It is the first target, or the one that match.network or match.account names.",
        (_FAILURE,),
    ),
    FaultType(
        "delayed_permalink", FaultCategory.SCENARIO, InjectionPoint.PUBLISH,
        "The post is published, but its public URL is known only later.",
        (FaultParameter("seconds", "The delay of the URL.", default=10, minimum=0.001, maximum=86_400),),
    ),
)  # fmt: skip
"""Faults that show only over several requests; each single response conforms to the OpenAPI spec."""

NETWORK_REJECTIONS: tuple[FaultType, ...] = tuple(
    FaultType(
        failure.id,
        FaultCategory.NETWORK_REJECTION,
        InjectionPoint.PUBLISH,
        f"{failure.message} (HTTP {failure.status}; {failure.remedy.value})",
        network=network_of(failure.id),
    )
    for failure in FAILURES.values()
)
"""One fault type for each known failure of a network."""

EFFECTS = ("publish", "share", "comment", "hide", "delete")
"""What a call to a network does there."""

_OF_POSTS_ONLY = frozenset({"partial_failure", "delayed_permalink"})
"""Fault types that apply only to calls that publish a post."""

REQUIRES_ACCEPTANCE = frozenset({"published_but_timed_out", "delayed_permalink"})
"""Fault types that apply only to a call that the network would accept."""


@frozen
class NetworkCall:
    """One call to a network that has an effect there, as faults match it.

    Args:
        api: the service that makes it.
        account: the account's id.
        network: the network.
        would_be_rejected: whether the network would reject it without a fault.
        siblings: to how many accounts the post is published.
        is_first: whether this account is the first of them.
        effect: one of `EFFECTS`.
    """

    api: str
    account: str
    network: Network
    would_be_rejected: bool
    siblings: int = 1
    is_first: bool = True
    effect: str = "publish"

    def can_apply(self, fault: Fault) -> bool:
        """Return whether a fault can change the result of this call."""
        if fault.type in _OF_POSTS_ONLY and self.effect not in ("publish", "share"):
            return False
        if fault.type in REQUIRES_ACCEPTANCE:
            return not self.would_be_rejected
        chosen = fault.parameters.get("failure")
        if chosen is not None and network_of(chosen) != self.network.name:
            return False
        if fault.type == "partial_failure":
            is_named = fault.match.network is not None or fault.match.account is not None
            return self.siblings > 1 and (is_named or self.is_first)
        return True

    def trigger(self, sandbox: SandboxState) -> Fault | None:
        """Return the fault that this call triggers, or None."""
        facts = {
            "api": self.api,
            "account": self.account,
            "network": self.network.name,
            "effect": self.effect,
        }
        return sandbox.faults.trigger(InjectionPoint.PUBLISH, self.can_apply, **facts)


def rejection_for(fault: Fault, network: Network) -> Failure:
    """Return the failure with which a network rejects a post because of a fault."""
    if fault.type in FAILURES:
        return FAILURES[fault.type]
    if fault.type == "token_expires_before_publish":
        return network.token_expired
    chosen = fault.parameters["failure"]
    if chosen is not None:
        return FAILURES[chosen]
    remedy = Remedy.FIX if fault.type == "partial_failure" else Remedy.TRANSIENT
    return network.default_failure(remedy)
