"""Settings that change the limits of the networks, for all services."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.kernel.settings import limits_field
from galleyproof.networks import NETWORKS

NetworkLimits: type[Any] = attrs.make_class(
    "NetworkLimits",
    {
        network.name: limits_field(network.limits, help=_help)
        for network in NETWORKS.values()
        for _help in [f"Limits of {network.title} that differ: {', '.join(network.limits) or 'it has none'}."]
    },
    frozen=True,
)
"""One setting per network: the limits that differ from the usual ones, by name."""


def changed_limits(sandbox: SandboxState, network: str) -> Mapping[str, float]:
    """Return the limits of a network that a setting of this sandbox changes, by name."""
    changed: Mapping[str, float] = getattr(sandbox.setting(NetworkLimits), network)
    return changed
