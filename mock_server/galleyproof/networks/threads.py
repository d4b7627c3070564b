"""Threads: what it takes."""

from __future__ import annotations

from datetime import timedelta

from galleyproof.networks.failures import CATALOGUE
from galleyproof.networks.shared.limits import (
    MEGABYTE,
    daily_cap,
    photos_at_most,
    text_at_most,
    video_between,
)
from galleyproof.networks.shared.network import Network

MAX_CHARACTERS = 500
MAX_PHOTOS = 20
MAX_PHOTO_BYTES = 8 * MEGABYTE
LONGEST_VIDEO = 300
MAX_POSTS_A_DAY = 250

THREADS = Network(
    name="threads",
    rules=(
        daily_cap(MAX_POSTS_A_DAY, CATALOGUE["threads.daily_limit"]),
        text_at_most(MAX_CHARACTERS, CATALOGUE["threads.text_long"], network="Threads"),
        photos_at_most(MAX_PHOTOS, CATALOGUE["threads.media"], network="Threads", size=MAX_PHOTO_BYTES),
        video_between(0, LONGEST_VIDEO, CATALOGUE["threads.media"], network="Threads"),
    ),
    text_latency=timedelta(seconds=4),
    image_latency=timedelta(seconds=8),
    video_latency=timedelta(seconds=45),
    token_expired=CATALOGUE["threads.token_expired"],
    post_url=lambda token, handle: f"https://www.threads.com/@{handle}/post/{token[:11]}",
)
