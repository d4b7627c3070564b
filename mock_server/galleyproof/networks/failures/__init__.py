"""Every way a network is known to refuse a post: one small catalogue per network.

``CATALOGUE["ig.aspect_ratio"]`` is a `Failure`; the ids are stable and are what a fault names.
"""

from collections.abc import Mapping
from types import MappingProxyType

from galleyproof.networks.failures import (
    bluesky,
    facebook,
    google,
    instagram,
    linkedin,
    mastodon,
    pinterest,
    telegram,
    threads,
    tiktok,
    wordpress,
    x,
    youtube,
)
from galleyproof.networks.failures.failure import Failure, Remedy

_NETWORKS = (
    instagram,
    facebook,
    linkedin,
    x,
    tiktok,
    youtube,
    pinterest,
    threads,
    bluesky,
    mastodon,
    telegram,
    google,
    wordpress,
)

CATALOGUE: Mapping[str, Failure] = MappingProxyType(
    {failure.id: failure for network in _NETWORKS for failure in network.FAILURES}
)

__all__ = ["CATALOGUE", "Failure", "Remedy"]
