"""Settings that change how fast the networks respond, for all services."""

from __future__ import annotations

from datetime import timedelta

from attrs import frozen

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.kernel.settings import seconds_field
from galleyproof.networks.shared.network import Network, Submission


@frozen
class NetworkSettings:
    """Seconds from a publish call to each network's response; None keeps the network's usual time."""

    facebook: float | None = seconds_field(help="How long Facebook takes to answer a publish call.")
    instagram: float | None = seconds_field(help="How long Instagram takes to answer a publish call.")
    twitter: float | None = seconds_field(help="How long X takes to answer a publish call.")
    linkedin: float | None = seconds_field(help="How long LinkedIn takes to answer a publish call.")
    pinterest: float | None = seconds_field(help="How long Pinterest takes to answer a publish call.")
    youtube: float | None = seconds_field(help="How long YouTube takes to answer a publish call.")
    tiktok: float | None = seconds_field(help="How long TikTok takes to answer a publish call.")
    google: float | None = seconds_field(help="How long Google takes to answer a publish call.")
    wordpress: float | None = seconds_field(help="How long WordPress takes to answer a publish call.")
    telegram: float | None = seconds_field(help="How long Telegram takes to answer a publish call.")
    mastodon: float | None = seconds_field(help="How long Mastodon takes to answer a publish call.")
    threads: float | None = seconds_field(help="How long Threads takes to answer a publish call.")
    bluesky: float | None = seconds_field(help="How long Bluesky takes to answer a publish call.")


def latency(sandbox: SandboxState, network: Network, submission: Submission) -> timedelta:
    """Return how long a network takes to answer a submission in this sandbox."""
    given: float | None = getattr(sandbox.setting(NetworkSettings), network.name)
    return network.latency(submission) if given is None else timedelta(seconds=given)
