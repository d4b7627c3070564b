"""Bluesky: what it takes."""

from __future__ import annotations

from datetime import timedelta

from galleyproof.networks.failures import CATALOGUE
from galleyproof.networks.shared.limits import MEGABYTE, photos_at_most, text_at_most, video_between
from galleyproof.networks.shared.network import Network
from galleyproof.networks.shared.text import graphemes

MAX_CHARACTERS = 300
MAX_PHOTOS = 4
MAX_PHOTO_BYTES = MEGABYTE
LONGEST_VIDEO = 180

BLUESKY = Network(
    name="bluesky",
    rules=(
        text_at_most(MAX_CHARACTERS, CATALOGUE["bluesky.text_long"], network="Bluesky", measure=graphemes),
        photos_at_most(MAX_PHOTOS, CATALOGUE["bluesky.media"], network="Bluesky", size=MAX_PHOTO_BYTES),
        video_between(0, LONGEST_VIDEO, CATALOGUE["bluesky.media"], network="Bluesky"),
    ),
    text_latency=timedelta(seconds=2),
    image_latency=timedelta(seconds=3),
    video_latency=timedelta(seconds=30),
    token_expired=CATALOGUE["bluesky.token_expired"],
    post_url=lambda token, handle: f"https://bsky.app/profile/{handle}/post/{token[:13]}",
)
