"""Threads: limits of its API, and how it rejects a post."""

from __future__ import annotations

from datetime import timedelta

from galleyproof.networks.shared.failure import FIX, NEVER, RECONNECT, TRANSIENT, WAIT, by_id, graph_failure
from galleyproof.networks.shared.network import Network
from galleyproof.networks.shared.rules import (
    MEGABYTE,
    max_posts_per_day,
    max_text_length,
    media_within_limits,
    readable_media,
)

TITLE = "Threads"

# Source of each limit, and the date of its last check:
MAX_CHARACTERS = 500  # Threads API, Posts; November 2026
MAX_PHOTOS = 20  # Threads API, Posts, carousel with 2 to 20 items; November 2026
MAX_PHOTO_BYTES = 8 * MEGABYTE  # Threads API, Posts, image specifications; November 2026
MAX_VIDEO_SECONDS = 300  # Threads API, Posts, video specifications; November 2026
MAX_POSTS_PER_DAY = 250  # Threads API, Overview, rate limits; November 2026

FAILURES = by_id(
    graph_failure(
        "threads.token_expired", 190, 463, RECONNECT,
        "The connection to this Threads profile has expired. Reconnect the account.",
        network_message="Error validating access token: the session has expired",
    ),
    graph_failure(
        "threads.fetch_failed", 9004, 2207052, TRANSIENT,
        "Threads could not fetch the media. Try again.",
        network_message="The media could not be fetched from this URI",
    ),
    graph_failure(
        "threads.text_long", 100, None, FIX,
        f"The text is longer than Threads' {MAX_CHARACTERS} characters. Shorten it.",
        network_message=f"Param text must be at most {MAX_CHARACTERS} characters long",
    ),
    graph_failure(
        "threads.media", 100, None, FIX,
        f"Threads allows up to {MAX_PHOTOS} photos of {MAX_PHOTO_BYTES // MEGABYTE} MB, or a video of up to "
        f"{MAX_VIDEO_SECONDS // 60} minutes. Change the media.",
        network_message="The media is not supported",
    ),
    graph_failure(
        "threads.restricted", 10, 4279013, NEVER,
        "Threads restricts this profile. Sign in to Threads and follow its instructions.",
        network_message="The action is restricted for this user",
    ),
    graph_failure(
        "threads.daily_limit", 4, 2207051, WAIT,
        f"This profile reached Threads' limit of {MAX_POSTS_PER_DAY} posts a day. Wait until tomorrow.",
        network_message="The publishing quota is reached",
    ),
)  # fmt: skip


THREADS = Network(
    name="threads",
    title=TITLE,
    rules=(
        max_posts_per_day(FAILURES["threads.daily_limit"]),
        max_text_length(MAX_CHARACTERS, FAILURES["threads.text_long"], network=TITLE),
        readable_media(FAILURES["threads.media"], network=TITLE),
        media_within_limits(FAILURES["threads.media"], network=TITLE),
    ),
    failures=FAILURES,
    limits={
        "text": MAX_CHARACTERS,
        "photos": MAX_PHOTOS,
        "image_bytes": MAX_PHOTO_BYTES,
        "video_seconds": MAX_VIDEO_SECONDS,
        "posts_per_day": MAX_POSTS_PER_DAY,
    },
    token_expired=FAILURES["threads.token_expired"],
    text_latency=timedelta(seconds=4),
    image_latency=timedelta(seconds=8),
    video_latency=timedelta(seconds=45),
    post_url=lambda token, handle: f"https://www.threads.com/@{handle}/post/{token[:11]}",
)
