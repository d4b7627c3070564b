"""Settings that change how fast the networks respond, for all services."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import attrs

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.kernel.settings import seconds_field
from galleyproof.networks import NETWORKS
from galleyproof.networks.shared.network import Network
from galleyproof.networks.shared.submission import Submission

NetworkSettings: type[Any] = attrs.make_class(
    "NetworkSettings",
    {
        network.name: seconds_field(help=f"How long {network.title} takes to respond to a publish call.")
        for network in NETWORKS.values()
    },
    frozen=True,
)
"""One setting per network: the seconds from a publish call to its response; None keeps the usual time."""


def latency(sandbox: SandboxState, network: Network, submission: Submission) -> timedelta:
    """Return how long a network takes to respond to a submission in this sandbox."""
    given: float | None = getattr(sandbox.setting(NetworkSettings), network.name)
    return network.latency(submission) if given is None else timedelta(seconds=given)
