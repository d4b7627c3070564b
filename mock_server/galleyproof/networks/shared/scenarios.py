"""What can go wrong when a post is handed to its network: every known refusal, and what takes longer."""

from __future__ import annotations

from collections.abc import Mapping

from galleyproof.kernel.faults.fault_types import FaultCategory, FaultParameter, FaultType
from galleyproof.kernel.faults.faults import InjectionPoint
from galleyproof.networks.failures import CATALOGUE, Failure, Remedy

_NETWORKS: Mapping[str, str] = {
    "ig": "instagram",
    "fb": "facebook",
    "li": "linkedin",
    "x": "twitter",
}
_USUAL_FIX: Mapping[str, str] = {"instagram": "ig.aspect_ratio", "linkedin": "li.too_long"}
"""The refusal of a post's content that people meet most, where it is not the first in the catalogue."""

_FAILURE = FaultParameter(
    "failure",
    "The catalogue's id of the refusal; a usual one of the network if not said.",
    "string",
    choices=CATALOGUE.keys(),
)

SCENARIOS: tuple[FaultType, ...] = (
    FaultType(
        "published_but_timed_out", FaultCategory.SCENARIO, InjectionPoint.PUBLISH,
        "The publish call times out although the network has the post. The post shows as failed, without an "
        "answer of the network; the ledger shows it published. A repeat is refused by LinkedIn as duplicate "
        "that names the first, and makes a second copy elsewhere.",
    ),
    FaultType(
        "slow", FaultCategory.SCENARIO, InjectionPoint.PUBLISH,
        "The network takes longer than usual, then the post is out.",
        (FaultParameter("seconds", "How much longer.", default=300, minimum=0.001, maximum=86_400),),
    ),
    FaultType(
        "never_responds", FaultCategory.SCENARIO, InjectionPoint.PUBLISH,
        "The network never answers; the post stays on its way until the service gives up.",
        (FaultParameter("minutes", "When it gives up.", default=30, minimum=0.001, maximum=1440),),
    ),
    FaultType(
        "flaky", FaultCategory.SCENARIO, InjectionPoint.PUBLISH,
        "The network refuses with an error that passes, as often as `times` says, then works.",
        (_FAILURE,),
        times=2,
    ),
    FaultType(
        "token_expires_before_publish", FaultCategory.SCENARIO, InjectionPoint.PUBLISH,
        "The account was fine when the post was made; its token has ended when the post goes out. "
        "The account is disconnected by it.",
    ),
    FaultType(
        "partial_failure", FaultCategory.SCENARIO, InjectionPoint.PUBLISH,
        "Of a post to several accounts one is refused for its content, the others go out: the first, or the "
        "one that match.network or match.account names.",
        (_FAILURE,),
    ),
    FaultType(
        "delayed_permalink", FaultCategory.SCENARIO, InjectionPoint.PUBLISH,
        "The post is out, but its public address is known only some time later.",
        (FaultParameter("seconds", "How much later.", default=10, minimum=0.001, maximum=86_400),),
    ),
)  # fmt: skip


_TITLES: Mapping[str, str] = {
    "linkedin": "LinkedIn",
    "tiktok": "TikTok",
    "twitter": "X",
    "wordpress": "WordPress",
    "youtube": "YouTube",
}


def title_of(network: str) -> str:
    """Return how people write a network's name."""
    return _TITLES.get(network, network.title())


def network_of(failure_id: str) -> str:
    """Return the name of the network that a failure of the catalogue comes from."""
    prefix = failure_id.partition(".")[0]
    return _NETWORKS.get(prefix, prefix)


REFUSALS: tuple[FaultType, ...] = tuple(
    FaultType(
        failure.id,
        FaultCategory.NETWORK_REJECTION,
        InjectionPoint.PUBLISH,
        f"{failure.sentence} (HTTP {failure.status}; {failure.remedy.value})",
        network=network_of(failure.id),
    )
    for failure in CATALOGUE.values()
)


def usual(network: str, remedy: Remedy) -> Failure:
    """Return a network's most usual failure with that remedy; one without words where it has none."""
    if remedy is Remedy.FIX and network in _USUAL_FIX:
        return CATALOGUE[_USUAL_FIX[network]]
    fitting = (
        failure
        for failure in CATALOGUE.values()
        if failure.remedy is remedy and network_of(failure.id) == network
    )
    return next(
        fitting,
        Failure(f"{network}.no_answer", 504, remedy, f"{title_of(network)} did not answer. Try again."),
    )
