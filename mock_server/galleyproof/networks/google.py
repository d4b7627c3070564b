"""Google Business Profile: limits of local posts, and how it rejects one."""

from __future__ import annotations

from datetime import timedelta

from galleyproof.networks.shared.failure import FIX, RECONNECT, WAIT, Failure, Remedy, by_id
from galleyproof.networks.shared.network import Network, digits
from galleyproof.networks.shared.rules import (
    MEGABYTE,
    media_within_limits,
    readable_media,
)
from galleyproof.networks.shared.submission import Submission
from galleyproof.networks.text.limits import TEXT, TextLimit, within_text_limits

TITLE = "Google"

# Source of each limit, and the date of its last check:
MAX_CHARACTERS = 1_500  # Business Profile APIs, localPosts, summary; November 2026
MAX_PHOTOS = 1  # Business Profile Help, posts: one photo; November 2026
MAX_PHOTO_BYTES = 5 * MEGABYTE  # Business Profile Help, photo guidelines: 10 KB to 5 MB; November 2026
MIN_SIDE_PIXELS = 250  # Business Profile Help, photo guidelines: 250 x 250 pixels; November 2026


def _error(id: str, code: int, remedy: Remedy, message: str, status: str, network_message: str) -> Failure:
    """Build a failure in the error format of Google's APIs."""
    error = {"code": code, "status": status, "message": network_message}
    return Failure(id, code, remedy, message, {"error": error}, token_lost=code == 401)


FAILURES = by_id(
    _error(
        "google.token_expired", 401, RECONNECT,
        "The connection to this Google location has ended. Reconnect the account.",
        "UNAUTHENTICATED", "Request had invalid authentication credentials.",
    ),
    _error(
        "google.permission", 403, RECONNECT,
        "The person who connected this location no longer manages it. Reconnect as its manager.",
        "PERMISSION_DENIED", "The caller does not have permission",
    ),
    _error(
        "google.text_long", 400, FIX,
        f"The text is longer than Google's {MAX_CHARACTERS:,} characters. Shorten it.",
        "INVALID_ARGUMENT", "Summary is too long.",
    ),
    _error(
        "google.media", 400, FIX,
        f"Google allows one photo of up to {MAX_PHOTO_BYTES // MEGABYTE} MB and at least "
        f"{MIN_SIDE_PIXELS} x {MIN_SIDE_PIXELS} pixels. Change the media.",
        "INVALID_ARGUMENT", "The media item is not valid.",
    ),
    _error(
        "google.quota", 429, WAIT, "Google currently limits posts. Wait a few minutes.",
        "RESOURCE_EXHAUSTED", "Quota exceeded",
    ),
)  # fmt: skip


def _photo(submission: Submission) -> Failure | None:
    small = any(
        item.width is not None and item.height is not None and min(item.width, item.height) < MIN_SIDE_PIXELS
        for item in submission.media
    )
    return FAILURES["google.media"] if small or submission.has_video else None


TEXTS = (TextLimit("text", MAX_CHARACTERS, source="Business Profile APIs, localPosts, summary; 2026-11-26"),)
_TEXTS_FIT = within_text_limits(TEXTS, {TEXT: FAILURES["google.text_long"]}, network=TITLE)


GOOGLE = Network(
    name="google",
    title=TITLE,
    rules=(
        _TEXTS_FIT,
        readable_media(FAILURES["google.media"], network=TITLE),
        media_within_limits(FAILURES["google.media"], network=TITLE),
        _photo,
    ),
    failures=FAILURES,
    texts=TEXTS,
    limits={
        "photos": MAX_PHOTOS,
        "image_bytes": MAX_PHOTO_BYTES,
    },
    token_expired=FAILURES["google.token_expired"],
    text_latency=timedelta(seconds=5),
    image_latency=timedelta(seconds=8),
    video_latency=timedelta(seconds=8),
    post_url=lambda token, _handle: f"https://local.google.com/place?id={digits(token, 19)}&use=posts",
)
