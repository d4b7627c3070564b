"""Mastodon: what its servers take by default."""

from __future__ import annotations

from datetime import timedelta

from galleyproof.networks.failures import CATALOGUE
from galleyproof.networks.shared.limits import MEGABYTE, photos_at_most, text_at_most
from galleyproof.networks.shared.network import Network, digits

MAX_CHARACTERS = 500
MAX_PHOTOS = 4
MAX_PHOTO_BYTES = 8 * MEGABYTE


def _post_url(token: str, handle: str) -> str:
    user, _, server = handle.partition("@")
    return f"https://{server or 'mastodon.social'}/@{user}/{digits(token, 18)}"


MASTODON = Network(
    name="mastodon",
    rules=(
        text_at_most(MAX_CHARACTERS, CATALOGUE["mastodon.text_long"], network="Mastodon"),
        photos_at_most(MAX_PHOTOS, CATALOGUE["mastodon.media"], network="Mastodon", size=MAX_PHOTO_BYTES),
    ),
    text_latency=timedelta(seconds=2),
    image_latency=timedelta(seconds=4),
    video_latency=timedelta(seconds=30),
    token_expired=CATALOGUE["mastodon.token_expired"],
    post_url=_post_url,
)
