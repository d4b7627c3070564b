"""Pinterest: limits of API v5, and how it rejects a pin."""

from __future__ import annotations

from datetime import timedelta

from galleyproof.networks.shared.failure import FIX, NEVER, RECONNECT, WAIT, Failure, Remedy, by_id
from galleyproof.networks.shared.network import Network, digits
from galleyproof.networks.shared.rules import (
    media_within_limits,
    readable_media,
    requires_media,
)
from galleyproof.networks.text.limits import ALT_TEXT, TEXT, TextLimit, within_text_limits
from galleyproof.networks.text.limits import TITLE as TITLE_TEXT

TITLE = "Pinterest"

# Source of each limit, and the date of its last check:
MAX_CHARACTERS = 800  # API v5 schema, pin description (guides: 500); November 2026
MAX_TITLE_CHARACTERS = 100  # API v5 schema, pin title; November 2026
MAX_ALT_TEXT = 500  # API v5 schema, pin alt_text; November 2026
MIN_CAROUSEL_PHOTOS = 2  # API v5 schema, carousel with 2 to 5 images; November 2026
MAX_PHOTOS = 5  # API v5 schema, carousel with 2 to 5 images; November 2026
MIN_VIDEO_SECONDS, MAX_VIDEO_SECONDS = 4, 15 * 60  # Pinterest Business Help, Product specs; November 2026


def _error(id: str, status: int, remedy: Remedy, message: str, code: int, network_message: str) -> Failure:
    """Build a failure in API v5's error format."""
    payload = {"code": code, "message": network_message}
    return Failure(id, status, remedy, message, payload, token_lost=status == 401)


FAILURES = by_id(
    _error(
        "pinterest.bad_parameter", 400, FIX,
        "Pinterest rejected part of this pin. Change it and post again.", 1, "Parameters are not valid.",
    ),
    _error(
        "pinterest.token_expired", 401, RECONNECT,
        "The connection to this Pinterest account has ended. Reconnect the account.",
        2, "Authentication failed.",
    ),
    _error(
        "pinterest.not_permitted", 403, NEVER,
        "This account may not save pins to this board. Ask the board's owner.",
        29, "You are not permitted to access that resource.",
    ),
    _error(
        "pinterest.board_not_found", 404, FIX,
        "The board no longer exists on Pinterest. Choose another.", 40, "Board not found.",
    ),
    _error(
        "pinterest.rate", 429, WAIT,
        "Pinterest currently limits this account. Wait a minute.", 8, "You have exceeded your rate limit.",
    ),
    _error(
        "pinterest.media", 400, FIX,
        f"Pinterest needs 1 to {MAX_PHOTOS} photos or one video of {MIN_VIDEO_SECONDS} seconds to "
        f"{MAX_VIDEO_SECONDS // 60} minutes. Change the media.",
        235, "The media source is not valid.",
    ),
    _error(
        "pinterest.text_long", 400, FIX,
        f"Pinterest allows titles of {MAX_TITLE_CHARACTERS} and descriptions of {MAX_CHARACTERS} characters. "
        "Shorten them.",
        1, "String is too long.",
    ),
)  # fmt: skip


TEXTS = (
    TextLimit("title", MAX_TITLE_CHARACTERS, source="API v5 schema, pin title; 2026-11-26", part=TITLE_TEXT),
    TextLimit("text", MAX_CHARACTERS, source="API v5 schema, pin description (guides: 500); 2026-11-26"),
    TextLimit("alt_text", MAX_ALT_TEXT, source="API v5 schema, pin alt_text; 2026-11-28", part=ALT_TEXT),
)
_TEXTS_FIT = within_text_limits(
    TEXTS,
    {
        TEXT: FAILURES["pinterest.text_long"],
        TITLE_TEXT: FAILURES["pinterest.text_long"],
        ALT_TEXT: FAILURES["pinterest.text_long"],
    },
    network=TITLE,
)


PINTEREST = Network(
    name="pinterest",
    title=TITLE,
    rules=(
        requires_media(FAILURES["pinterest.media"], network=TITLE),
        _TEXTS_FIT,
        readable_media(FAILURES["pinterest.media"], network=TITLE),
        media_within_limits(FAILURES["pinterest.media"], network=TITLE),
    ),
    failures=FAILURES,
    texts=TEXTS,
    limits={
        "photos": MAX_PHOTOS,
        "min_video_seconds": MIN_VIDEO_SECONDS,
        "video_seconds": MAX_VIDEO_SECONDS,
    },
    token_expired=FAILURES["pinterest.token_expired"],
    text_latency=timedelta(seconds=5),
    image_latency=timedelta(seconds=5),
    video_latency=timedelta(seconds=20),
    post_url=lambda token, _handle: f"https://www.pinterest.com/pin/{digits(token, 18)}/",
)
