"""LinkedIn: limits of its Posts API, and how it rejects a post."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from galleyproof.networks.shared.failure import FIX, NEVER, RECONNECT, TRANSIENT, WAIT, Failure, Remedy, by_id
from galleyproof.networks.shared.network import Network, digits
from galleyproof.networks.shared.rules import (
    MEGABYTE,
    max_posts_per_day,
    media_within_limits,
    readable_media,
)
from galleyproof.networks.shared.submission import Media, Submission
from galleyproof.networks.text.limits import ALT_TEXT, TEXT, TextLimit, within_text_limits

TITLE = "LinkedIn"

# Source of each limit, and the date of its last check:
MAX_CHARACTERS = 3_000  # Microsoft Learn, LinkedIn Posts API, commentary; November 2026
MAX_COMMENT_CHARACTERS = 1_250  # other publishers' docs; November 2026
MAX_ALT_TEXT = 4_086  # Microsoft Learn, LinkedIn Posts API, altText; November 2026
MAX_IMAGE_BYTES = 5 * MEGABYTE  # other publishers' docs, which name 5 to 8 MB; November 2026
MAX_PIXELS = 36_152_320  # Microsoft Learn, LinkedIn Images API (fewer than this); November 2026
IMAGE_FORMATS = ("JPEG", "PNG", "GIF")  # Microsoft Learn, LinkedIn Images API; November 2026
MAX_POSTS_PER_DAY = 150  # Microsoft Learn, LinkedIn API rate limits (about, per member); November 2026
MIN_VIDEO_SECONDS, MAX_VIDEO_SECONDS = 3, 30 * 60  # Microsoft Learn, LinkedIn Videos API; November 2026
MIN_VIDEO_RATIO, MAX_VIDEO_RATIO = 1 / 2.4, 2.4  # LinkedIn Help, video specifications; November 2026


def _failure(
    id: str,
    status: int,
    code: str,
    remedy: Remedy,
    message: str,
    *,
    network_message: str,
    service_code: int | None = None,
    details: Mapping[str, Any] | None = None,
) -> Failure:
    """Build a failure in LinkedIn's error format."""
    payload: dict[str, Any] = {"status": status, "code": code, "message": network_message}
    if service_code is not None:
        payload["serviceErrorCode"] = service_code
    return Failure(id, status, remedy, message, payload | dict(details or {}))


def duplicate_of(urn: str) -> Failure:
    """Return the failure of a text that LinkedIn already shows; it names the earlier post."""
    network_message = f"Content is a duplicate of {urn}"
    payload = {
        "errorDetailType": "com.linkedin.common.error.BadRequest",
        "message": network_message,
        "errorDetails": {"inputErrors": [{"code": "DUPLICATE_POST", "description": network_message}]},
        "status": 422,
    }
    message = f"LinkedIn already shows this text as {urn}. Change the text, or keep that post."
    return Failure("li.duplicate", 422, FIX, message, payload)


FAILURES = by_id(
    _failure(
        "li.token_invalid", 401, "INVALID_ACCESS_TOKEN", RECONNECT,
        "LinkedIn does not accept the connection to this account. Reconnect the account.",
        network_message="Invalid access token", service_code=65600,
    ),
    _failure(
        "li.token_revoked", 401, "REVOKED_ACCESS_TOKEN", RECONNECT,
        "The member revoked the connection to LinkedIn. Reconnect the account.",
        network_message="The token used in the request has been revoked by the user", service_code=65601,
    ),
    _failure(
        "li.token_expired", 401, "EXPIRED_ACCESS_TOKEN", RECONNECT,
        "The connection to this LinkedIn account has expired. Reconnect the account.",
        network_message="The token used in the request has expired", service_code=65602,
    ),
    _failure(
        "li.permission", 403, "ACCESS_DENIED", RECONNECT,
        "The permission to post is missing on LinkedIn. Reconnect as an admin of the page.",
        network_message="Not enough permissions to access: POST /posts", service_code=100,
    ),
    duplicate_of("urn:li:share:7000000000000000000"),
    _failure(
        "li.too_long", 422, "FIELD_LENGTH_TOO_LONG", FIX,
        f"The text exceeds LinkedIn's {MAX_CHARACTERS:,} characters. Shorten it.",
        network_message="commentary exceeds the maximum length of 3000",
    ),
    _failure(
        "li.bad_field", 422, "MISSING_FIELD", FIX,
        "LinkedIn rejected part of this post. Change it and post again.",
        network_message="ERROR :: /commentary :: field is required but not found and has no default value",
    ),
    _failure(
        "li.conflict", 409, "CONFLICT", TRANSIENT,
        "Another change to this LinkedIn post ran at the same time. Try again.",
        network_message="Conflict with a concurrent modification",
    ),
    _failure(
        "li.version", 426, "NONEXISTENT_VERSION", NEVER,
        "LinkedIn has retired the API version that this post was sent with. Contact support.",
        network_message="Requested version is not active",
    ),
    _failure(
        "li.throttled", 429, "TOO_MANY_REQUESTS", WAIT,
        "LinkedIn's daily limit for this account is reached. Try again after midnight UTC.",
        network_message="Resource level throttle limit for calls to this resource is reached",
        service_code=101,
    ),
    Failure(
        "li.server", 503, TRANSIENT,
        "LinkedIn was unavailable. Try again in a few minutes.",
        {"status": 503, "message": "Service Unavailable"},
    ),
    Failure(
        "li.media_processing", 200, FIX,
        f"LinkedIn could not process the media: images up to {MAX_IMAGE_BYTES // MEGABYTE} MB, videos of "
        f"{MIN_VIDEO_SECONDS} seconds to {MAX_VIDEO_SECONDS // 60} minutes.",
        {"status": "PROCESSING_FAILED", "processingFailureReason": "The asset is not usable"},
    ),
)  # fmt: skip


def _media(submission: Submission) -> Failure | None:
    for item in submission.media:
        problem = _video_problem(item) if item.is_video else _image_problem(item)
        if problem:
            message = f"LinkedIn could not process the media: {problem}"
            return FAILURES["li.media_processing"].with_message(message)
    return None


def _image_problem(item: Media) -> str | None:
    if item.format is not None and item.format not in IMAGE_FORMATS:
        return f"it is {item.format}, and only JPEG, PNG and GIF are allowed. Convert it."
    return None


def _video_problem(item: Media) -> str | None:
    if item.ratio is not None and not MIN_VIDEO_RATIO <= item.ratio <= MAX_VIDEO_RATIO:
        return f"{item.width} x {item.height} is outside 1:2.4 to 2.4:1. Crop it."
    return None


TEXTS = (
    TextLimit("text", MAX_CHARACTERS, source="Microsoft Learn, LinkedIn Posts API, commentary; 2026-11-26"),
    TextLimit(
        "comment",
        MAX_COMMENT_CHARACTERS,
        source="docs of other publishers (Ayrshare, Upload-Post); 2026-11-28",
        applies=lambda submission: submission.kind == "comment",
        condition="in a comment",
    ),
    TextLimit(
        "alt_text",
        MAX_ALT_TEXT,
        source="Microsoft Learn, LinkedIn Posts API, altText; 2026-11-26",
        part=ALT_TEXT,
    ),
)
_TEXTS_FIT = within_text_limits(
    TEXTS, {TEXT: FAILURES["li.too_long"], ALT_TEXT: FAILURES["li.bad_field"]}, network=TITLE
)


LINKEDIN = Network(
    name="linkedin",
    title=TITLE,
    rules=(
        max_posts_per_day(FAILURES["li.throttled"]),
        _TEXTS_FIT,
        readable_media(FAILURES["li.media_processing"], network=TITLE),
        _media,
        media_within_limits(FAILURES["li.media_processing"], network=TITLE),
    ),
    failures=FAILURES,
    texts=TEXTS,
    limits={
        "image_bytes": MAX_IMAGE_BYTES,
        "image_pixels": MAX_PIXELS - 1,
        "min_video_seconds": MIN_VIDEO_SECONDS,
        "video_seconds": MAX_VIDEO_SECONDS,
        "posts_per_day": MAX_POSTS_PER_DAY,
    },
    token_expired=FAILURES["li.token_expired"],
    common_content_failure="li.too_long",
    text_latency=timedelta(seconds=4),
    image_latency=timedelta(seconds=4),
    video_latency=timedelta(seconds=20),
    post_url=lambda token, _handle: f"https://www.linkedin.com/feed/update/urn:li:share:{digits(token, 19)}/",
)
