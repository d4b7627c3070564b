"""WordPress sites: what they take, which is nearly everything."""

from __future__ import annotations

from datetime import timedelta

from galleyproof.networks.failures import CATALOGUE
from galleyproof.networks.shared.network import Network, digits

WORDPRESS = Network(
    name="wordpress",
    rules=(),
    text_latency=timedelta(seconds=4),
    image_latency=timedelta(seconds=8),
    video_latency=timedelta(seconds=20),
    token_expired=CATALOGUE["wordpress.token_expired"],
    post_url=lambda token, handle: f"https://{handle}.wordpress.example/?p={digits(token, 6)}",
)
