"""Instagram: limits of its content publishing API, and how it rejects a post."""

from __future__ import annotations

import re
from datetime import timedelta

from galleyproof.networks.shared.failure import (
    FIX,
    NEVER,
    RECONNECT,
    TRANSIENT,
    WAIT,
    Failure,
    Remedy,
    by_id,
    graph_failure,
)
from galleyproof.networks.shared.network import Network
from galleyproof.networks.shared.rules import (
    MEGABYTE,
    max_posts_per_day,
    readable_media,
    requires_media,
)
from galleyproof.networks.shared.submission import Submission
from galleyproof.networks.text.limits import ALT_TEXT, TEXT, TextLimit, within_text_limits

TITLE = "Instagram"

# Source of each limit, and the date of its last check:
MAX_CHARACTERS = 2_200  # Graph API error codes, subcode 2207010; 2 June 2026
MAX_HASHTAGS = 30  # the same; 5 were announced in December 2025: set the limit hashtags for that; 2 June 2026
MAX_MENTIONS = 20  # Graph API error codes, subcode 2207010; 2 June 2026
MAX_ALT_TEXT = 1_000  # Instagram Platform, IG User Media, alt_text; November 2026
MAX_POSTS_PER_DAY = 100  # Instagram Platform, Content Publishing guide (other pages: 25, 50); November 2026
MAX_IMAGE_BYTES = 8 * MEGABYTE  # Graph API error codes, subcode 2207004; 2 June 2026
MIN_RATIO, MAX_RATIO = 4 / 5, 1.91  # Graph API error codes, subcode 2207009; 2 June 2026
MIN_VIDEO_SECONDS, MAX_VIDEO_SECONDS = 3, 15 * 60  # Instagram Platform, IG User Media, reels; November 2026
MIN_CAROUSEL_ITEMS, MAX_CAROUSEL_ITEMS = 2, 10  # Graph API error codes, subcode 2207028; 2 June 2026

# The Content Publishing guide allows JPEG only. Publishing services convert PNG, so PNG is accepted too,
# unless the limit jpeg_only is 1.
IMAGE_FORMATS = ("JPEG", "PNG")  # Publer docs, Photo posts, and docs of Ayrshare and Late; 26 November 2026

_RATIOS = f"4:5 to {MAX_RATIO}:1"
_HASHTAG = re.compile(r"(?<!\w)#\w")
_MENTION = re.compile(r"(?<!\w)@\w")


def _container(id: str, code: str, remedy: Remedy, message: str, text: str) -> Failure:
    """Build the failure of a media container that Instagram accepted first; its response has status 200."""
    return Failure(id, 200, remedy, message, {"status_code": code, "status": text, "id": "17889455560051444"})


FAILURES = by_id(
    graph_failure(
        "ig.download_timeout", -2, 2207003, TRANSIENT,
        "Instagram took too long to download the media. Try again.",
        network_message="Timeout while downloading the media",
    ),
    graph_failure(
        "ig.media_expired", -2, 2207020, TRANSIENT,
        "The prepared Instagram upload has expired. Try again to prepare a new one.",
        network_message="The media has expired",
    ),
    graph_failure(
        "ig.server_error", -1, 2207001, TRANSIENT,
        "Instagram had an internal error. Try again in a few minutes.",
        network_message="Instagram server error",
    ),
    graph_failure(
        "ig.create_failed", -1, 2207032, TRANSIENT,
        "Instagram could not prepare the media. Try again.",
        network_message="Failed to create a media container",
    ),
    graph_failure(
        "ig.upload_unknown", -1, 2207053, TRANSIENT,
        "The upload to Instagram failed for an unknown reason. Try again.",
        network_message="Unknown upload error",
    ),
    graph_failure(
        "ig.thumb_offset", 1, 2207057, FIX,
        "The cover frame is outside the video. Choose a time within the video.",
        network_message="The thumbnail offset is out of range",
    ),
    graph_failure(
        "ig.spam_block", 4, 2207051, NEVER,
        "Instagram currently restricts this account. Check the account before posting again.",
        network_message="Application request limit reached",
        title="Action is blocked",
    ),
    graph_failure(
        "ig.daily_limit", 9, 2207042, WAIT,
        "This Instagram account reached its limit of posts in 24 hours. Try again later.",
        network_message="The account reached its publishing quota",
        title="Too many posts",
    ),
    graph_failure(
        "ig.media_not_found", 24, 2207006, RECONNECT,
        "The permission to access this media on Instagram was lost. Reconnect the account.",
        network_message="The media with this id cannot be found",
    ),
    graph_failure(
        "ig.container_gone", 24, 2207008, TRANSIENT,
        "The prepared Instagram upload no longer exists. Try again.",
        network_message="The media container does not exist",
    ),
    graph_failure(
        "ig.restricted", 25, 2207050, RECONNECT,
        "Instagram restricts this account. Sign in to the Instagram app, clear the notice, then reconnect.",
        network_message="The account is inactive, checkpointed or restricted",
        title="Account restricted",
    ),
    graph_failure(
        "ig.media_type", 100, 2207023, FIX,
        "Instagram does not support this type of media. Use a photo or a video.",
        network_message="The media type is unknown",
    ),
    graph_failure(
        "ig.carousel_count", 100, 2207028, FIX,
        f"An Instagram carousel needs {MIN_CAROUSEL_ITEMS} to {MAX_CAROUSEL_ITEMS} items.",
        network_message="The carousel does not have between 2 and 10 children",
    ),
    graph_failure(
        "ig.video_format", 352, 2207026, FIX,
        f"Instagram cannot play this video. Use MP4 or MOV between {MIN_VIDEO_SECONDS} seconds and "
        f"{MAX_VIDEO_SECONDS // 60} minutes.",
        network_message="The video format is not supported",
        title="Unsupported video",
    ),
    graph_failure(
        "ig.fetch_failed", 9004, 2207052, TRANSIENT,
        "Instagram could not download the media from its URL. Try again.",
        network_message="The media could not be fetched from this URI",
    ),
    graph_failure(
        "ig.not_ready", 9007, 2207027, TRANSIENT,
        "Instagram was still processing the media. Try again in a minute.",
        network_message="The media is not ready to be published",
    ),
    graph_failure(
        "ig.image_too_large", 36000, 2207004, FIX,
        f"The image is over Instagram's {MAX_IMAGE_BYTES // MEGABYTE} MB. Upload a smaller one.",
        network_message="The image is too large",
        title="Image too large",
    ),
    graph_failure(
        "ig.image_format", 36001, 2207005, FIX,
        "Instagram cannot read this image format. Upload a JPEG.",
        network_message="The image format is not supported",
        title="Unsupported image",
    ),
    graph_failure(
        "ig.aspect_ratio", 36003, 2207009, FIX,
        f"The image's aspect ratio is outside Instagram's {_RATIOS}. Crop it and post again.",
        network_message="The submitted image has an aspect ratio that is not supported",
        title="Unsupported aspect ratio",
    ),
    graph_failure(
        "ig.caption_long", 36004, 2207010, FIX,
        f"The caption exceeds Instagram's {MAX_CHARACTERS:,} characters, {MAX_HASHTAGS} hashtags or "
        f"{MAX_MENTIONS} mentions. Shorten it.",
        network_message="The caption is too long",
        title="Caption too long",
    ),
    _container(
        "ig.container_error", "ERROR", FIX,
        "Instagram failed to process the media. Check the file and post again.",
        "Error: media processing failed with error code 2207026",
    ),
    _container(
        "ig.container_expired", "EXPIRED", TRANSIENT,
        "The prepared Instagram upload was not published within 24 hours. Try again.",
        "Expired: the container was not published in time",
    ),
    graph_failure(
        "ig.token_expired", 190, 463, RECONNECT,
        "The connection to this Instagram account has expired. Reconnect the account.",
        network_message="Error validating access token: the session has expired",
    ),
    graph_failure(
        "ig.token_revoked", 190, 460, RECONNECT,
        "Instagram ended the connection to this account. Reconnect the account.",
        network_message="Error validating access token: the session was invalidated",
    ),
)  # fmt: skip


def _tags_and_mentions(submission: Submission) -> Failure | None:
    for unit, pattern in (("hashtags", _HASHTAG), ("mentions", _MENTION)):
        count, maximum = len(pattern.findall(submission.text)), submission.limits[unit]
        if count > maximum:
            message = f"The caption has {count:,} {unit}; Instagram allows at most {maximum:g}. Remove some."
            return FAILURES["ig.caption_long"].with_message(message)
    return None


def _image(submission: Submission) -> Failure | None:
    for item in submission.media:
        if item.is_video:
            continue
        allowed = ("JPEG",) if submission.limits["jpeg_only"] else IMAGE_FORMATS
        if item.format is not None and item.format not in allowed:
            return FAILURES["ig.image_format"]
        if item.size > submission.limits["image_bytes"]:
            return FAILURES["ig.image_too_large"]
        # Two decimals, as Instagram states the bounds: 1200 x 628 counts as 1.91:1.
        # A story fills a portrait screen and is cropped to it.
        is_story = submission.kind == "story"
        if item.ratio is not None and not is_story and not MIN_RATIO <= round(item.ratio, 2) <= MAX_RATIO:
            message = (
                f"The image is {item.width} x {item.height} ({item.ratio:.2f}:1); "
                f"Instagram allows {_RATIOS}. Crop it and post again."
            )
            return FAILURES["ig.aspect_ratio"].with_message(message)
    return None


def _carousel(submission: Submission) -> Failure | None:
    count, maximum = len(submission.media), submission.limits["carousel_items"]
    if count <= maximum:
        return None
    return FAILURES["ig.carousel_count"].with_message(
        f"The carousel has {count} items; Instagram allows at most {maximum:g}. Remove some."
    )


def _video(submission: Submission) -> Failure | None:
    for item in submission.media:
        shortest, longest = submission.limits["min_video_seconds"], submission.limits["video_seconds"]
        if item.is_video and item.seconds is not None and not shortest <= item.seconds <= longest:
            allowed = f"{shortest:g} seconds to {longest / 60:g} minutes"
            message = f"The video lasts {item.seconds:g} s; Instagram allows {allowed}. Cut it."
            return FAILURES["ig.video_format"].with_message(message)
    return None


TEXTS = (
    TextLimit("text", MAX_CHARACTERS, source="Graph API error codes, subcode 2207010; 2026-06-02"),
    TextLimit(
        "alt_text",
        MAX_ALT_TEXT,
        source="Instagram Platform, IG User Media, alt_text; 2026-11-28",
        part=ALT_TEXT,
    ),
)
_TEXTS_FIT = within_text_limits(
    TEXTS, {TEXT: FAILURES["ig.caption_long"], ALT_TEXT: FAILURES["ig.container_error"]}, network=TITLE
)


INSTAGRAM = Network(
    name="instagram",
    title=TITLE,
    rules=(
        max_posts_per_day(FAILURES["ig.daily_limit"]),
        requires_media(FAILURES["ig.media_type"], network=TITLE),
        _TEXTS_FIT,
        _tags_and_mentions,
        _carousel,
        readable_media(FAILURES["ig.media_type"], network=TITLE),
        _image,
        _video,
    ),
    failures=FAILURES,
    texts=TEXTS,
    comment_rules=(_TEXTS_FIT,),
    limits={
        "hashtags": MAX_HASHTAGS,
        "mentions": MAX_MENTIONS,
        "image_bytes": MAX_IMAGE_BYTES,
        "carousel_items": MAX_CAROUSEL_ITEMS,
        "min_video_seconds": MIN_VIDEO_SECONDS,
        "video_seconds": MAX_VIDEO_SECONDS,
        "posts_per_day": MAX_POSTS_PER_DAY,
        "jpeg_only": 0,
    },
    token_expired=FAILURES["ig.token_expired"],
    common_content_failure="ig.aspect_ratio",
    text_latency=timedelta(seconds=6),
    image_latency=timedelta(seconds=6),
    video_latency=timedelta(seconds=20),
    post_url=lambda token, _handle: f"https://www.instagram.com/p/{token[:11]}/",
)
