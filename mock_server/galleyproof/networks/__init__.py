"""The social networks behind the services: their limits, their failures and how fast they respond.

One file per network. A comment beside each limit names its source and the date of the last check.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from galleyproof.networks.bluesky import BLUESKY
from galleyproof.networks.facebook import FACEBOOK
from galleyproof.networks.google import GOOGLE
from galleyproof.networks.instagram import INSTAGRAM
from galleyproof.networks.linkedin import LINKEDIN
from galleyproof.networks.mastodon import MASTODON
from galleyproof.networks.pinterest import PINTEREST
from galleyproof.networks.shared.failure import Failure
from galleyproof.networks.shared.network import Network
from galleyproof.networks.telegram import TELEGRAM
from galleyproof.networks.threads import THREADS
from galleyproof.networks.tiktok import TIKTOK
from galleyproof.networks.wordpress import WORDPRESS
from galleyproof.networks.x import X
from galleyproof.networks.youtube import YOUTUBE

NETWORKS: Mapping[str, Network] = MappingProxyType(
    {
        network.name: network
        for network in (
            FACEBOOK,
            INSTAGRAM,
            X,
            LINKEDIN,
            PINTEREST,
            YOUTUBE,
            TIKTOK,
            GOOGLE,
            WORDPRESS,
            TELEGRAM,
            MASTODON,
            THREADS,
            BLUESKY,
        )
    }
)
"""All networks by name."""

FAILURES: Mapping[str, Failure] = MappingProxyType(
    {failure.id: failure for network in NETWORKS.values() for failure in network.failures.values()}
)
"""All ways in which a network rejects a post, by id; each id is a fault type."""

_NETWORK_OF_FAILURE: Mapping[str, str] = {
    failure_id: network.name for network in NETWORKS.values() for failure_id in network.failures
}


def network_of(failure_id: str) -> str:
    """Return the name of the network that a failure in `FAILURES` comes from."""
    return _NETWORK_OF_FAILURE[failure_id]


__all__ = ["FAILURES", "NETWORKS", "Failure", "Network", "network_of"]
