"""TikTok: limits of its Content Posting API, and how it rejects a post."""

from __future__ import annotations

from datetime import timedelta

from galleyproof.networks.shared.failure import FIX, NEVER, RECONNECT, TRANSIENT, WAIT, Failure, Remedy, by_id
from galleyproof.networks.shared.network import Network, digits
from galleyproof.networks.shared.rules import (
    MEGABYTE,
    media_within_limits,
    readable_media,
    requires_media,
)
from galleyproof.networks.shared.submission import Submission
from galleyproof.networks.text.limits import TEXT, TextLimit, within_text_limits
from galleyproof.networks.text.limits import TITLE as TITLE_TEXT
from galleyproof.networks.text.measures import UTF16_UNITS

TITLE = "TikTok"

# Source of each limit, and the date of its last check:
MAX_CHARACTERS = 2_200  # Content Posting API reference, title of a video; November 2026
MAX_PHOTO_CHARACTERS = 4_000  # Content Posting API reference, description of a photo post; November 2026
MAX_TITLE_CHARACTERS = 90  # Content Posting API reference, title of a photo post; November 2026
MAX_PHOTOS = 35  # Content Posting API reference, photo_images; November 2026
MAX_PHOTO_BYTES = 20 * MEGABYTE  # Content Posting API, media transfer guide; November 2026
PHOTO_FORMATS = ("JPEG", "WEBP")  # Content Posting API, media transfer guide; November 2026
MIN_VIDEO_SECONDS, MAX_VIDEO_SECONDS = 3, 10 * 60  # Content Posting API, media transfer guide; November 2026


def _rejected(id: str, status: int, remedy: Remedy, message: str, code: str) -> Failure:
    """Build the failure of a publish call; ``code`` is TikTok's error code."""
    error = {"code": code, "message": code.replace("_", " "), "log_id": "202601050900000102030405"}
    return Failure(id, status, remedy, message, {"error": error}, token_lost=code == "access_token_invalid")


def _failed(id: str, remedy: Remedy, message: str, reason: str) -> Failure:
    """Build the failure of a post that TikTok accepted first; its status response has HTTP status 200."""
    data = {"status": "FAILED", "fail_reason": reason}
    return Failure(id, 200, remedy, message, {"data": data, "error": {"code": "ok", "message": ""}})


FAILURES = by_id(
    _rejected(
        "tiktok.token_expired", 401, RECONNECT,
        "The connection to this TikTok account has ended. Reconnect the account.", "access_token_invalid",
    ),
    _rejected(
        "tiktok.scope", 401, RECONNECT,
        "The permission to post is missing on TikTok. Reconnect and grant it.", "scope_not_authorized",
    ),
    _rejected(
        "tiktok.rate", 429, WAIT,
        "TikTok currently limits this account. Wait a minute.", "rate_limit_exceeded",
    ),
    _failed(
        "tiktok.file_format", FIX,
        "TikTok does not accept this file: use MP4, MOV or WebM, JPEG or WebP. Convert it.",
        "file_format_check_failed",
    ),
    _failed(
        "tiktok.duration", FIX,
        f"TikTok allows videos of {MIN_VIDEO_SECONDS} seconds to {MAX_VIDEO_SECONDS // 60} minutes. Cut it.",
        "duration_check_failed",
    ),
    _failed(
        "tiktok.frame_rate", FIX, "TikTok allows 23 to 60 frames per second. Convert the video.",
        "frame_rate_check_failed",
    ),
    _failed(
        "tiktok.picture_size", FIX, "TikTok does not accept a photo of this size. Scale it.",
        "picture_size_check_failed",
    ),
    _rejected(
        "tiktok.text_long", 400, FIX, "The text is longer than TikTok allows. Shorten it.", "invalid_params"
    ),
    _failed(
        "tiktok.video_pull", TRANSIENT, "TikTok could not fetch the video. Try again.", "video_pull_failed"
    ),
    _failed(
        "tiktok.photo_pull", TRANSIENT, "TikTok could not fetch the photos. Try again.", "photo_pull_failed"
    ),
    _failed(
        "tiktok.internal", TRANSIENT, "TikTok had an internal error. Try again in a few minutes.", "internal"
    ),
    _rejected(
        "tiktok.spam_risk", 403, WAIT,
        "TikTok does not accept more posts from this account today. Wait until tomorrow.",
        "spam_risk_too_many_posts",
    ),
    _rejected(
        "tiktok.banned", 403, NEVER,
        "TikTok has banned this account from posting. Contact TikTok.", "spam_risk_user_banned_from_posting",
    ),
    _rejected(
        "tiktok.user_cap", 403, WAIT,
        "The app reached its daily limit of TikTok users. Wait until tomorrow.", "reached_active_user_cap",
    ),
    _rejected(
        "tiktok.unaudited", 403, NEVER,
        "TikTok allows this app to post to private accounts only. Make the account private.",
        "unaudited_client_can_only_post_to_private_accounts",
    ),
)  # fmt: skip


def _photo_format(submission: Submission) -> Failure | None:
    for item in submission.media:
        if not item.is_video and item.format is not None and item.format not in PHOTO_FORMATS:
            message = f"TikTok does not accept {item.format}: use JPEG or WebP. Convert the photo."
            return FAILURES["tiktok.file_format"].with_message(message)
    return None


TEXTS = (
    TextLimit(
        "text",
        MAX_CHARACTERS,
        UTF16_UNITS,
        "Content Posting API reference, title of a video; 2026-11-26",
        applies=lambda submission: submission.has_video,
        condition="with a video",
    ),
    TextLimit(
        "photo_text",
        MAX_PHOTO_CHARACTERS,
        UTF16_UNITS,
        "Content Posting API reference, description of a photo post; 2026-11-26",
        applies=lambda submission: not submission.has_video,
        condition="with photos",
    ),
    TextLimit(
        "title",
        MAX_TITLE_CHARACTERS,
        UTF16_UNITS,
        "Content Posting API reference, title of a photo post; 2026-11-26",
        part=TITLE_TEXT,
    ),
)
_TEXTS_FIT = within_text_limits(
    TEXTS, {TEXT: FAILURES["tiktok.text_long"], TITLE_TEXT: FAILURES["tiktok.text_long"]}, network=TITLE
)


TIKTOK = Network(
    name="tiktok",
    title=TITLE,
    rules=(
        requires_media(FAILURES["tiktok.file_format"], network=TITLE),
        _TEXTS_FIT,
        readable_media(FAILURES["tiktok.file_format"], network=TITLE),
        _photo_format,
        media_within_limits(
            FAILURES["tiktok.picture_size"], network=TITLE, video=FAILURES["tiktok.duration"]
        ),
    ),
    failures=FAILURES,
    texts=TEXTS,
    limits={
        "photos": MAX_PHOTOS,
        "image_bytes": MAX_PHOTO_BYTES,
        "min_video_seconds": MIN_VIDEO_SECONDS,
        "video_seconds": MAX_VIDEO_SECONDS,
    },
    token_expired=FAILURES["tiktok.token_expired"],
    text_latency=timedelta(seconds=10),
    image_latency=timedelta(seconds=20),
    video_latency=timedelta(seconds=20),
    post_url=lambda token, handle: f"https://www.tiktok.com/@{handle}/video/{digits(token, 19)}",
)
