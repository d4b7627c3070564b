"""YouTube: limits of the Data API's uploads, and how it rejects one."""

from __future__ import annotations

from datetime import timedelta

from galleyproof.networks.shared.failure import FIX, RECONNECT, WAIT, Failure, Remedy, by_id
from galleyproof.networks.shared.network import Network
from galleyproof.networks.shared.rules import (
    media_within_limits,
    readable_media,
)
from galleyproof.networks.shared.submission import Submission
from galleyproof.networks.text.limits import TAGS, TEXT, TextLimit, within_text_limits
from galleyproof.networks.text.limits import TITLE as TITLE_TEXT
from galleyproof.networks.text.measures import UTF8_BYTES

TITLE = "YouTube"

# Source of each limit, and the date of its last check:
MAX_TITLE_CHARACTERS = 100  # Data API v3, videos resource, snippet.title; November 2026
MAX_BYTES = 5_000  # Data API v3, videos resource, snippet.description (UTF-8 bytes); November 2026
MAX_TAG_CHARACTERS = 500  # Data API v3, videos resource, snippet.tags; November 2026
MAX_VIDEO_SECONDS = 12 * 3600  # YouTube Help, Upload videos longer than 15 minutes; November 2026
MAX_SHORT_SECONDS = 180  # YouTube Help, Shorts of up to three minutes; November 2026
_ANGLE_BRACKETS = frozenset("<>")


def _error(id: str, status: int, remedy: Remedy, message: str, reason: str, network_message: str) -> Failure:
    """Build a failure in the Data API's error format."""
    errors = [{"domain": "youtube.video", "reason": reason, "message": network_message}]
    error = {"code": status, "message": network_message, "errors": errors}
    return Failure(id, status, remedy, message, {"error": error})


FAILURES = by_id(
    Failure(
        "youtube.token_expired", 400, RECONNECT,
        "The connection to this YouTube channel has ended. Reconnect the account.",
        {"error": "invalid_grant", "error_description": "Token has been expired or revoked."},
        token_lost=True,
    ),
    _error(
        "youtube.signup", 401, RECONNECT,
        "This Google account has no YouTube channel. Create one and reconnect.",
        "youtubeSignupRequired", "Unauthorized",
    ),
    _error(
        "youtube.quota", 403, WAIT,
        "The daily quota for YouTube is used up. Try again after midnight Pacific time.",
        "quotaExceeded", "The request cannot be completed because you have exceeded your quota.",
    ),
    _error(
        "youtube.upload_limit", 400, WAIT,
        "This channel reached YouTube's upload limit. Wait a day.",
        "uploadLimitExceeded", "The user has exceeded the number of videos they may upload.",
    ),
    _error(
        "youtube.invalid_title", 400, FIX,
        f"A YouTube title has 1 to {MAX_TITLE_CHARACTERS} characters without < and >. Change it.",
        "invalidTitle", "The request metadata specifies an invalid or empty video title.",
    ),
    _error(
        "youtube.invalid_description", 400, FIX,
        f"A YouTube description has up to {MAX_BYTES:,} bytes without < and >. Shorten it.",
        "invalidDescription", "The request metadata specifies an invalid video description.",
    ),
    _error(
        "youtube.invalid_tags", 400, FIX,
        f"The tags exceed YouTube's total of {MAX_TAG_CHARACTERS} characters. Remove some.",
        "invalidTags", "The request metadata specifies invalid video keywords.",
    ),
    _error(
        "youtube.invalid_publish_at", 400, FIX,
        "YouTube does not accept this publishing time. Choose another.",
        "invalidPublishAt", "The request metadata specifies an invalid scheduled publishing time.",
    ),
    _error(
        "youtube.invalid_video", 400, FIX,
        f"YouTube needs one video of up to {MAX_VIDEO_SECONDS // 3600} hours, a Short of up to "
        f"{MAX_SHORT_SECONDS // 60} minutes. Change it.",
        "invalidVideo", "The request does not hold a video that can be processed.",
    ),
)  # fmt: skip


def _one_video(submission: Submission) -> Failure | None:
    one_video = len(submission.media) == 1 and submission.has_video
    return None if one_video else FAILURES["youtube.invalid_video"]


def _no_angle_brackets(submission: Submission) -> Failure | None:
    """Reject < and > in texts. Source: Data API v3, videos resource, snippet; 2026-11-28."""
    if _ANGLE_BRACKETS & set(submission.title):
        return FAILURES["youtube.invalid_title"]
    return FAILURES["youtube.invalid_description"] if _ANGLE_BRACKETS & set(submission.text) else None


TEXTS = (
    TextLimit(
        "title",
        MAX_TITLE_CHARACTERS,
        source="Data API v3, videos resource, snippet.title; 2026-11-26",
        part=TITLE_TEXT,
    ),
    TextLimit("text", MAX_BYTES, UTF8_BYTES, "Data API v3, videos resource, snippet.description; 2026-11-26"),
    TextLimit(
        "tags",
        MAX_TAG_CHARACTERS,
        source="Data API v3, videos resource, snippet.tags[]; 2026-11-28",
        part=TAGS,
        condition="with commas between them, and quotes around those with a space",
    ),
)
_TEXTS_FIT = within_text_limits(
    TEXTS,
    {
        TEXT: FAILURES["youtube.invalid_description"],
        TITLE_TEXT: FAILURES["youtube.invalid_title"],
        TAGS: FAILURES["youtube.invalid_tags"],
    },
    network=TITLE,
)


YOUTUBE = Network(
    name="youtube",
    title=TITLE,
    rules=(
        _one_video,
        readable_media(FAILURES["youtube.invalid_video"], network=TITLE),
        _TEXTS_FIT,
        _no_angle_brackets,
        media_within_limits(FAILURES["youtube.invalid_video"], network=TITLE),
    ),
    failures=FAILURES,
    texts=TEXTS,
    comment_rules=(_TEXTS_FIT,),
    limits={
        "video_seconds": MAX_VIDEO_SECONDS,
    },
    token_expired=FAILURES["youtube.token_expired"],
    text_latency=timedelta(seconds=25),
    image_latency=timedelta(seconds=25),
    video_latency=timedelta(seconds=25),
    post_url=lambda token, _handle: f"https://www.youtube.com/watch?v={token[:11]}",
)
