"""Telegram: limits of the Bot API for channels, and how it rejects a message."""

from __future__ import annotations

from datetime import timedelta

from galleyproof.networks.shared.failure import FIX, RECONNECT, WAIT, Failure, Remedy, by_id
from galleyproof.networks.shared.network import Network, digits
from galleyproof.networks.shared.rules import (
    MEGABYTE,
    media_within_limits,
    readable_media,
)
from galleyproof.networks.text.limits import TEXT, TextLimit, within_text_limits
from galleyproof.networks.text.measures import UTF16_UNITS

TITLE = "Telegram"

# Source of each limit, and the date of its last check:
MAX_CHARACTERS = 4_096  # Bot API, sendMessage, text; November 2026
MAX_CAPTION_CHARACTERS = 1_024  # Bot API, sendPhoto, caption; November 2026
MAX_PHOTOS = 10  # Bot API, sendMediaGroup, 2 to 10 items; November 2026
MAX_VIDEO_BYTES = 50 * MEGABYTE  # Bot API, sendVideo; November 2026
MAX_PHOTO_BYTES = 10 * MEGABYTE  # Bot API, sendPhoto; November 2026


def _error(id: str, status: int, remedy: Remedy, message: str, description: str) -> Failure:
    """Build a failure in the Bot API's error format."""
    payload = {"ok": False, "error_code": status, "description": description}
    return Failure(id, status, remedy, message, payload, token_lost=status == 403)


FAILURES = by_id(
    _error(
        "telegram.token_expired", 403, RECONNECT,
        "The bot was removed from this Telegram channel. Add it again and reconnect the account.",
        "Forbidden: bot was kicked from the channel chat",
    ),
    _error(
        "telegram.text_long", 400, FIX,
        f"The text is longer than Telegram allows: {MAX_CHARACTERS:,} characters, "
        f"{MAX_CAPTION_CHARACTERS:,} with media. Shorten it.",
        "Bad Request: message is too long",
    ),
    _error(
        "telegram.media", 400, FIX,
        f"Telegram allows up to {MAX_PHOTOS} photos of {MAX_PHOTO_BYTES // MEGABYTE} MB, or a video of up to "
        f"{MAX_VIDEO_BYTES // MEGABYTE} MB. Change the media.",
        "Bad Request: wrong file",
    ),
    _error(
        "telegram.rate", 429, WAIT, "Telegram currently limits this channel. Wait a minute.",
        "Too Many Requests: retry after 60",
    ),
)  # fmt: skip


TEXTS = (
    TextLimit(
        "text",
        MAX_CHARACTERS,
        UTF16_UNITS,
        "Bot API, sendMessage, text; 2026-11-26",
        applies=lambda submission: not submission.media,
        condition="without media",
    ),
    TextLimit(
        "caption",
        MAX_CAPTION_CHARACTERS,
        UTF16_UNITS,
        "Bot API, sendPhoto, caption; 2026-11-26",
        applies=lambda submission: bool(submission.media),
        condition="with media",
    ),
)
_TEXTS_FIT = within_text_limits(TEXTS, {TEXT: FAILURES["telegram.text_long"]}, network=TITLE)


TELEGRAM = Network(
    name="telegram",
    title=TITLE,
    rules=(
        _TEXTS_FIT,
        readable_media(FAILURES["telegram.media"], network=TITLE),
        media_within_limits(FAILURES["telegram.media"], network=TITLE),
    ),
    failures=FAILURES,
    texts=TEXTS,
    limits={
        "photos": MAX_PHOTOS,
        "image_bytes": MAX_PHOTO_BYTES,
        "gif_bytes": MAX_VIDEO_BYTES,
        "video_bytes": MAX_VIDEO_BYTES,
    },
    token_expired=FAILURES["telegram.token_expired"],
    text_latency=timedelta(seconds=1),
    image_latency=timedelta(seconds=2),
    video_latency=timedelta(seconds=15),
    post_url=lambda token, handle: f"https://t.me/{handle}/{digits(token, 5)}",
)
