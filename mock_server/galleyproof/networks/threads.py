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

MOST_CHARACTERS = 500
MOST_PHOTOS = 20
MOST_PHOTO_BYTES = 8 * MEGABYTE
LONGEST_VIDEO = 300
MOST_POSTS_A_DAY = 250

THREADS = Network(
    name="threads",
    rules=(
        daily_cap(MOST_POSTS_A_DAY, CATALOGUE["threads.daily_limit"]),
        text_at_most(MOST_CHARACTERS, CATALOGUE["threads.text_long"], network="Threads"),
        photos_at_most(MOST_PHOTOS, CATALOGUE["threads.media"], network="Threads", size=MOST_PHOTO_BYTES),
        video_between(0, LONGEST_VIDEO, CATALOGUE["threads.media"], network="Threads"),
    ),
    text_latency=timedelta(seconds=4),
    image_latency=timedelta(seconds=8),
    video_latency=timedelta(seconds=45),
    token_expired=CATALOGUE["threads.token_expired"],
    post_url=lambda token, handle: f"https://www.threads.com/@{handle}/post/{token[:11]}",
)
