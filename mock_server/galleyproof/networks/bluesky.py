"""Bluesky: limits of its lexicons, and how it rejects a post (XRPC errors)."""

from __future__ import annotations

from datetime import timedelta

from galleyproof.networks.shared.failure import FIX, RECONNECT, WAIT, Failure, Remedy, by_id
from galleyproof.networks.shared.network import Network
from galleyproof.networks.shared.rules import (
    media_within_limits,
    readable_media,
)
from galleyproof.networks.text.limits import ALT_TEXT, TEXT, TextLimit, within_text_limits
from galleyproof.networks.text.measures import GRAPHEMES, UTF8_BYTES

TITLE = "Bluesky"

# Source of each limit, and the date of its last check:
MAX_CHARACTERS = 300  # lexicon app.bsky.feed.post, maxGraphemes; November 2026
MAX_BYTES = 3_000  # lexicon app.bsky.feed.post, maxLength; November 2026
MAX_ALT_TEXT = 2_000  # Bluesky's own app, MAX_ALT_TEXT; November 2026
MAX_PHOTOS = 4  # lexicon app.bsky.embed.images, maxLength; November 2026
MAX_PHOTO_BYTES = 2_000_000  # app.bsky.embed.images, maxSize since April 2026; 26 November 2026
# The lexicon says 300,000,000 since August 2026 (bluesky-social/atproto#5373).
# The lower value is kept: a video within it is accepted by every version.
MAX_VIDEO_BYTES = 100_000_000  # app.bsky.embed.video, maxSize until August 2026; 26 November 2026
MAX_VIDEO_SECONDS = 180  # Bluesky, video of up to three minutes; November 2026


def _error(id: str, status: int, remedy: Remedy, message: str, name: str, network_message: str) -> Failure:
    """Build a failure in XRPC's error format."""
    payload = {"error": name, "message": network_message}
    return Failure(id, status, remedy, message, payload, token_lost=name == "ExpiredToken")


FAILURES = by_id(
    _error(
        "bluesky.token_expired", 400, RECONNECT,
        "The app password of this Bluesky account no longer works. Reconnect the account.",
        "ExpiredToken", "Token has expired",
    ),
    _error(
        "bluesky.text_long", 400, FIX,
        f"The text is longer than Bluesky's {MAX_CHARACTERS} characters. Shorten it.",
        "InvalidRequest", f"Record/text must not be longer than {MAX_CHARACTERS} graphemes",
    ),
    _error(
        "bluesky.media", 400, FIX,
        f"Bluesky allows up to {MAX_PHOTOS} photos of {MAX_PHOTO_BYTES // 1_000_000} MB, or a video of up to "
        f"{MAX_VIDEO_SECONDS // 60} minutes. Change the media.",
        "BlobTooLarge", "This file is too large",
    ),
    _error(
        "bluesky.rate", 429, WAIT, "Bluesky currently limits this account. Wait an hour.",
        "RateLimitExceeded", "Rate Limit Exceeded",
    ),
)  # fmt: skip


TEXTS = (
    TextLimit("text", MAX_CHARACTERS, GRAPHEMES, "lexicon app.bsky.feed.post, maxGraphemes; 2026-11-26"),
    TextLimit("text_bytes", MAX_BYTES, UTF8_BYTES, "lexicon app.bsky.feed.post, maxLength; 2026-11-26"),
    TextLimit(
        "alt_text",
        MAX_ALT_TEXT,
        GRAPHEMES,
        "Bluesky's own app, MAX_ALT_TEXT (the lexicon has no limit); 2026-11-28",
        part=ALT_TEXT,
    ),
)
_TEXTS_FIT = within_text_limits(
    TEXTS, {TEXT: FAILURES["bluesky.text_long"], ALT_TEXT: FAILURES["bluesky.text_long"]}, network=TITLE
)


BLUESKY = Network(
    name="bluesky",
    title=TITLE,
    rules=(
        _TEXTS_FIT,
        readable_media(FAILURES["bluesky.media"], network=TITLE),
        media_within_limits(FAILURES["bluesky.media"], network=TITLE),
    ),
    failures=FAILURES,
    texts=TEXTS,
    limits={
        "photos": MAX_PHOTOS,
        "image_bytes": MAX_PHOTO_BYTES,
        "video_bytes": MAX_VIDEO_BYTES,
        "video_seconds": MAX_VIDEO_SECONDS,
    },
    token_expired=FAILURES["bluesky.token_expired"],
    text_latency=timedelta(seconds=2),
    image_latency=timedelta(seconds=3),
    video_latency=timedelta(seconds=15),
    post_url=lambda token, handle: f"https://bsky.app/profile/{handle}/post/{token[:13]}",
)
