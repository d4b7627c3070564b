"""Mastodon: default limits of its servers, and how they reject a post."""

from __future__ import annotations

from datetime import timedelta

from galleyproof.networks.shared.failure import FIX, RECONNECT, TRANSIENT, WAIT, Failure, Remedy, by_id
from galleyproof.networks.shared.network import Network, digits
from galleyproof.networks.shared.rules import MEGABYTE, max_photos, max_text_length

TITLE = "Mastodon"

# Source of each limit, and the date of its last check:
MAX_CHARACTERS = 500  # Mastodon docs, Instance entity, max_characters; November 2026
MAX_PHOTOS = 4  # Mastodon docs, Instance entity, max_media_attachments; November 2026
MAX_VIDEO_BYTES = 40 * MEGABYTE  # Publer docs, Video posts: 40 MB (Mastodon: 99 MB); November 2026
MAX_PHOTO_BYTES = 8 * MEGABYTE  # Publer docs, Photo posts: 8 MB (Mastodon since 4.2: 16 MB); November 2026


def _error(id: str, status: int, remedy: Remedy, message: str, network_message: str) -> Failure:
    """Build a failure in Mastodon's error format."""
    return Failure(id, status, remedy, message, {"error": network_message}, token_lost=status == 401)


def _post_url(token: str, handle: str) -> str:
    user, _, server = handle.partition("@")
    return f"https://{server or 'mastodon.social'}/@{user}/{digits(token, 18)}"


FAILURES = by_id(
    _error(
        "mastodon.token_expired", 401, RECONNECT,
        "The connection to this Mastodon account was revoked. Reconnect the account.",
        "The access token was revoked",
    ),
    _error(
        "mastodon.text_long", 422, FIX,
        f"The text is longer than the server's {MAX_CHARACTERS} characters. Shorten it.",
        f"Validation failed: Text character limit of {MAX_CHARACTERS} exceeded",
    ),
    _error(
        "mastodon.media", 422, FIX,
        f"Mastodon allows up to {MAX_PHOTOS} photos of {MAX_PHOTO_BYTES // MEGABYTE} MB, or a video of up to "
        f"{MAX_VIDEO_BYTES // MEGABYTE} MB. Change the media.",
        "Validation failed: File is not supported",
    ),
    _error(
        "mastodon.rate", 429, WAIT, "The Mastodon server currently limits this account. Wait a few minutes.",
        "Too many requests",
    ),
    _error(
        "mastodon.server", 503, TRANSIENT, "The Mastodon server was unavailable. Try again in a few minutes.",
        "Remote data could not be fetched",
    ),
)  # fmt: skip


MASTODON = Network(
    name="mastodon",
    title=TITLE,
    rules=(
        max_text_length(MAX_CHARACTERS, FAILURES["mastodon.text_long"], network=TITLE),
        max_photos(MAX_PHOTOS, FAILURES["mastodon.media"], network=TITLE, size=MAX_PHOTO_BYTES),
    ),
    failures=FAILURES,
    token_expired=FAILURES["mastodon.token_expired"],
    text_latency=timedelta(seconds=2),
    image_latency=timedelta(seconds=4),
    video_latency=timedelta(seconds=30),
    post_url=_post_url,
)
