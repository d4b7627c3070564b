"""The settings that change how fast the networks respond."""

from __future__ import annotations

from datetime import timedelta

import attrs
import pytest
from galleyproof.networks import NETWORKS
from galleyproof.networks.publishing.latency import NetworkSettings, latency
from galleyproof.networks.shared.submission import Submission

from tests.support.mock import Ubiqlu


def test_each_network_has_a_setting() -> None:
    """There is one setting per network, and its help has the network's title."""
    helps = {field.name: field.metadata["help"] for field in attrs.fields(NetworkSettings)}

    assert list(helps) == list(NETWORKS)
    assert helps["twitter"] == "How long X takes to respond to a publish call."


@pytest.mark.parametrize("name", NETWORKS)
def test_usual_latency(ubiqlu: Ubiqlu, name: str) -> None:
    """By default each network has its own latency."""
    network, submission = NETWORKS[name], Submission("Hello")

    assert latency(ubiqlu.sandbox, network, submission) == network.latency(submission)


@pytest.mark.parametrize("seconds", [0.0, 0.5, 90.0])
def test_changed_latency(ubiqlu: Ubiqlu, seconds: float) -> None:
    """A setting replaces the latency of its network and of no other."""
    sandbox = ubiqlu.sandbox
    sandbox.settings = {**sandbox.settings, NetworkSettings: NetworkSettings(threads=seconds)}
    threads, bluesky = NETWORKS["threads"], NETWORKS["bluesky"]
    submission = Submission("Hello")

    assert latency(sandbox, threads, submission) == timedelta(seconds=seconds)
    assert latency(sandbox, bluesky, submission) == bluesky.latency(submission)
