"""Threads: limits of its API, and how it rejects a post."""

from __future__ import annotations

from datetime import timedelta

from galleyproof.networks.shared.failure import (
    FIX,
    NEVER,
    RECONNECT,
    TRANSIENT,
    WAIT,
    Failure,
    by_id,
    graph_failure,
)
from galleyproof.networks.shared.network import Network
from galleyproof.networks.shared.rules import (
    MEGABYTE,
    max_posts_per_day,
    media_within_limits,
    readable_media,
)
from galleyproof.networks.shared.submission import Submission
from galleyproof.networks.text.limits import ALT_TEXT, TEXT, TextLimit, within_text_limits
from galleyproof.networks.text.measures import THREADS_CHARACTERS

TITLE = "Threads"

# Source of each limit, and the date of its last check:
MAX_CHARACTERS = 500  # Threads API, Posts; November 2026
MAX_ALT_TEXT = 1_000  # Threads API, Posts, alt_text; November 2026
MAX_LINKS = 5  # Threads API changelog, links since 22 December 2025; November 2026
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
        "threads.links", 100, None, FIX,
        f"The post has more than the {MAX_LINKS} different links that Threads allows. Remove some.",
        network_message="THREADS_API__LINK_LIMIT_EXCEEDED",
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


def _few_links(submission: Submission) -> Failure | None:
    """Reject more than five different links."""
    from galleyproof.networks.text.urls import X_URLS, find_urls  # compiling takes 20 ms

    links = {submission.text[start:end] for start, end in find_urls(submission.text, X_URLS)}
    links |= {submission.link} if submission.link else set()
    count, maximum = len(links), submission.limits["links"]
    if count <= maximum:
        return None
    return FAILURES["threads.links"].with_message(
        f"The post has {count} different links; Threads allows at most {maximum:g}. Remove some."
    )


TEXTS = (
    TextLimit("text", MAX_CHARACTERS, THREADS_CHARACTERS, "Threads API, Posts; 2026-11-28"),
    TextLimit("alt_text", MAX_ALT_TEXT, source="Threads API, Posts, alt_text; 2026-11-28", part=ALT_TEXT),
)
_TEXTS_FIT = within_text_limits(
    TEXTS, {TEXT: FAILURES["threads.text_long"], ALT_TEXT: FAILURES["threads.media"]}, network=TITLE
)


THREADS = Network(
    name="threads",
    title=TITLE,
    rules=(
        max_posts_per_day(FAILURES["threads.daily_limit"]),
        _TEXTS_FIT,
        _few_links,
        readable_media(FAILURES["threads.media"], network=TITLE),
        media_within_limits(FAILURES["threads.media"], network=TITLE),
    ),
    failures=FAILURES,
    texts=TEXTS,
    limits={
        "links": MAX_LINKS,
        "photos": MAX_PHOTOS,
        "image_bytes": MAX_PHOTO_BYTES,
        "video_seconds": MAX_VIDEO_SECONDS,
        "posts_per_day": MAX_POSTS_PER_DAY,
    },
    token_expired=FAILURES["threads.token_expired"],
    text_latency=timedelta(seconds=4),
    image_latency=timedelta(seconds=8),
    video_latency=timedelta(seconds=20),
    post_url=lambda token, handle: f"https://www.threads.com/@{handle}/post/{token[:11]}",
)
