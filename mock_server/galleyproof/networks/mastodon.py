"""Mastodon: default limits of its servers, and how they reject a post."""

from __future__ import annotations

from datetime import timedelta

from galleyproof.networks.shared.failure import FIX, RECONNECT, TRANSIENT, WAIT, Failure, Remedy, by_id
from galleyproof.networks.shared.network import Network, digits
from galleyproof.networks.shared.rules import (
    MEGABYTE,
    media_within_limits,
    readable_media,
)
from galleyproof.networks.text.limits import ALT_TEXT, TEXT, TextLimit, within_text_limits
from galleyproof.networks.text.measures import MASTODON_CHARACTERS

TITLE = "Mastodon"

# Source of each limit, and the date of its last check:
MAX_CHARACTERS = 500  # Mastodon docs, Instance entity, max_characters; November 2026
MAX_ALT_TEXT = 1_500  # Mastodon source, media_attachment.rb; November 2026
MAX_PHOTOS = 4  # Mastodon docs, Instance entity, max_media_attachments; November 2026
MAX_VIDEO_BYTES = 103_809_024  # Mastodon docs, Instance entity, video_size_limit; 26 November 2026
MAX_PIXELS = 33_177_600  # Mastodon docs, Instance entity, image_matrix_limit; 26 November 2026
MAX_PHOTO_BYTES = 16 * MEGABYTE  # Mastodon docs, image_size_limit (8 MB before 4.2); 26 November 2026


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


TEXTS = (
    TextLimit("text", MAX_CHARACTERS, MASTODON_CHARACTERS, "Mastodon docs, Instance entity; 2026-11-26"),
    TextLimit(
        "alt_text", MAX_ALT_TEXT, source="Mastodon source, media_attachment.rb; 2026-11-28", part=ALT_TEXT
    ),
)
_TEXTS_FIT = within_text_limits(
    TEXTS, {TEXT: FAILURES["mastodon.text_long"], ALT_TEXT: FAILURES["mastodon.media"]}, network=TITLE
)


MASTODON = Network(
    name="mastodon",
    title=TITLE,
    rules=(
        _TEXTS_FIT,
        readable_media(FAILURES["mastodon.media"], network=TITLE),
        media_within_limits(FAILURES["mastodon.media"], network=TITLE),
    ),
    failures=FAILURES,
    texts=TEXTS,
    limits={
        "photos": MAX_PHOTOS,
        "image_bytes": MAX_PHOTO_BYTES,
        "image_pixels": MAX_PIXELS,
        "video_bytes": MAX_VIDEO_BYTES,
    },
    token_expired=FAILURES["mastodon.token_expired"],
    text_latency=timedelta(seconds=2),
    image_latency=timedelta(seconds=4),
    video_latency=timedelta(seconds=15),
    post_url=_post_url,
)
