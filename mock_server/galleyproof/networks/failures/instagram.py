"""How Instagram's content publishing refuses a post (codes and subcodes as Meta's error table has them)."""

from __future__ import annotations

from galleyproof.networks.failures.failure import Failure, Remedy
from galleyproof.networks.failures.meta import graph_failure

T, W, F, R, N = Remedy.TRANSIENT, Remedy.WAIT, Remedy.FIX, Remedy.RECONNECT, Remedy.NEVER


def _container(id: str, code: str, remedy: Remedy, sentence: str, text: str) -> Failure:
    """A media container that went wrong after it was accepted: reported with status 200."""
    return Failure(
        id, 200, remedy, sentence, {"status_code": code, "status": text, "id": "17889455560051444"}
    )


FAILURES: tuple[Failure, ...] = (
    graph_failure(
        "ig.download_timeout", -2, 2207003, T,
        "Instagram took too long to download the media. Try again.",
        message="Timeout while downloading the media",
    ),
    graph_failure(
        "ig.media_expired", -2, 2207020, T,
        "The prepared Instagram upload has expired. Try again to prepare a new one.",
        message="The media has expired",
    ),
    graph_failure(
        "ig.server_error", -1, 2207001, T,
        "Instagram had a fault of its own. Try again in a few minutes.",
        message="Instagram server error",
    ),
    graph_failure(
        "ig.create_failed", -1, 2207032, T,
        "Instagram could not prepare the media. Try again.",
        message="Failed to create a media container",
    ),
    graph_failure(
        "ig.upload_unknown", -1, 2207053, T,
        "The upload to Instagram failed for no stated reason. Try again.",
        message="Unknown upload error",
    ),
    graph_failure(
        "ig.thumb_offset", 1, 2207057, F,
        "The cover frame lies outside the video. Choose a moment within it.",
        message="The thumbnail offset is out of range",
    ),
    graph_failure(
        "ig.spam_block", 4, 2207051, N,
        "Instagram restricts this account's activity for now. Look at the account before posting again.",
        message="Application request limit reached",
        title="Action is blocked",
    ),
    graph_failure(
        "ig.daily_limit", 9, 2207042, W,
        "This Instagram account has used up its posts for 24 hours. Try again later.",
        message="The account reached its publishing quota",
        title="Too many posts",
    ),
    graph_failure(
        "ig.media_not_found", 24, 2207006, R,
        "Instagram no longer lets us see this media: the permission was lost. Reconnect the account.",
        message="The media with this id cannot be found",
    ),
    graph_failure(
        "ig.container_gone", 24, 2207008, T,
        "The prepared Instagram upload is gone. Try again.",
        message="The media container does not exist",
    ),
    graph_failure(
        "ig.restricted", 25, 2207050, R,
        "Instagram restricts this account. Sign in to the Instagram app, clear the notice, then reconnect.",
        message="The account is inactive, checkpointed or restricted",
        title="Account restricted",
    ),
    graph_failure(
        "ig.media_type", 100, 2207023, F,
        "Instagram does not know this kind of media. Use a photo or a video.",
        message="The media type is unknown",
    ),
    graph_failure(
        "ig.carousel_count", 100, 2207028, F,
        "An Instagram carousel needs 2 to 10 items.",
        message="The carousel does not have between 2 and 10 children",
    ),
    graph_failure(
        "ig.video_format", 352, 2207026, F,
        "Instagram cannot play this video. Use MP4 or MOV between 3 seconds and 15 minutes.",
        message="The video format is not supported",
        title="Unsupported video",
    ),
    graph_failure(
        "ig.fetch_failed", 9004, 2207052, T,
        "Instagram could not fetch the media from its address. Try again.",
        message="The media could not be fetched from this URI",
    ),
    graph_failure(
        "ig.not_ready", 9007, 2207027, T,
        "Instagram was still processing the media. Try again in a minute.",
        message="The media is not ready to be published",
    ),
    graph_failure(
        "ig.image_too_large", 36000, 2207004, F,
        "The image is over Instagram's 8 MB. Upload a smaller one.",
        message="The image is too large",
        title="Image too large",
    ),
    graph_failure(
        "ig.image_format", 36001, 2207005, F,
        "Instagram cannot read this image format. Upload a JPEG.",
        message="The image format is not supported",
        title="Unsupported image",
    ),
    graph_failure(
        "ig.aspect_ratio", 36003, 2207009, F,
        "The image's proportions are outside Instagram's 4:5 to 1.91:1. Crop it and post again.",
        message="The submitted image has an aspect ratio that is not supported",
        title="Unsupported aspect ratio",
    ),
    graph_failure(
        "ig.caption_long", 36004, 2207010, F,
        "The caption is beyond Instagram's 2,200 characters, 30 hashtags or 20 mentions. Shorten it.",
        message="The caption is too long",
        title="Caption too long",
    ),
    _container(
        "ig.container_error", "ERROR", F,
        "Instagram failed to process the media. Check the file and post again.",
        "Error: media processing failed with error code 2207026",
    ),
    _container(
        "ig.container_expired", "EXPIRED", T,
        "The prepared Instagram upload was not published within 24 hours. Try again.",
        "Expired: the container was not published in time",
    ),
    graph_failure(
        "ig.token_expired", 190, 463, R,
        "The connection to this Instagram account has expired. Reconnect the account.",
        message="Error validating access token: the session has expired",
    ),
    graph_failure(
        "ig.token_revoked", 190, 460, R,
        "Instagram ended the connection to this account. Reconnect the account.",
        message="Error validating access token: the session was invalidated",
    ),
)  # fmt: skip
