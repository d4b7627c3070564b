"""Pinterest: what a pin takes."""

from __future__ import annotations

from datetime import timedelta

from galleyproof.networks.failures import CATALOGUE
from galleyproof.networks.shared.limits import (
    needs_media,
    photos_at_most,
    text_at_most,
    title_at_most,
    video_between,
)
from galleyproof.networks.shared.network import Network, digits

MAX_CHARACTERS = 800
MAX_TITLE_CHARACTERS = 100
MAX_PHOTOS = 5
SHORTEST_VIDEO, LONGEST_VIDEO = 4, 15 * 60

PINTEREST = Network(
    name="pinterest",
    rules=(
        needs_media(CATALOGUE["pinterest.media"], network="Pinterest"),
        title_at_most(MAX_TITLE_CHARACTERS, CATALOGUE["pinterest.text_long"], network="Pinterest"),
        text_at_most(MAX_CHARACTERS, CATALOGUE["pinterest.text_long"], network="Pinterest"),
        photos_at_most(MAX_PHOTOS, CATALOGUE["pinterest.media"], network="Pinterest"),
        video_between(SHORTEST_VIDEO, LONGEST_VIDEO, CATALOGUE["pinterest.media"], network="Pinterest"),
    ),
    text_latency=timedelta(seconds=5),
    image_latency=timedelta(seconds=5),
    video_latency=timedelta(seconds=45),
    token_expired=CATALOGUE["pinterest.token_expired"],
    post_url=lambda token, _handle: f"https://www.pinterest.com/pin/{digits(token, 18)}/",
)
