"""Rules that many networks share, each with limits of its own."""

from __future__ import annotations

import math
from collections.abc import Mapping

from galleyproof.networks.shared.failure import Failure
from galleyproof.networks.shared.submission import Media, Rule, Submission

MEGABYTE = 1024 * 1024


def media_within_limits(failure: Failure, *, network: str, video: Failure | None = None) -> Rule:
    """Return the rule that photos and videos are within the limits of the network.

    The limits are ``photos``, ``image_bytes``, ``gif_bytes`` (without it, a GIF is an image),
    ``image_pixels``, ``video_bytes``, ``min_video_seconds`` and ``video_seconds``. What is not known of a
    file passes.

    Args:
        failure: how the network rejects a photo.
        network: its title.
        video: how it rejects a video, if differently.
    """

    def rule(submission: Submission) -> Failure | None:
        photos = [item for item in submission.media if not item.is_video]
        most = submission.limits.get("photos", math.inf)
        if len(photos) > most:
            return failure.with_message(
                f"The post has {len(photos)} photos; {network} allows at most {most:g}. Remove some."
            )
        for item in submission.media:
            check = _video_problem if item.is_video else _photo_problem
            if problem := check(item, submission.limits, network):
                return ((video if item.is_video else None) or failure).with_message(problem)
        return None

    return rule


def readable_media(failure: Failure, *, network: str) -> Rule:
    """Return the rule that each file is a photo or a video, whatever its name and content type say."""

    def rule(submission: Submission) -> Failure | None:
        if all(item.readable for item in submission.media):
            return None
        return failure.with_message(
            f"{network} cannot read the media: it is no photo and no video. Replace it."
        )

    return rule


def _photo_problem(item: Media, limits: Mapping[str, float], network: str) -> str | None:
    most_bytes = limits.get("image_bytes", math.inf)
    if item.format == "GIF":
        most_bytes = limits.get("gif_bytes", most_bytes)
    if item.size > most_bytes:
        return f"A photo has {item.size:,} bytes; {network} allows at most {most_bytes:,}. Shrink it."
    pixels = (item.width or 0) * (item.height or 0)
    most_pixels = limits.get("image_pixels", math.inf)
    if pixels > most_pixels:
        return f"A photo has {pixels:,} pixels; {network} allows at most {most_pixels:,}. Scale it."
    return None


def _video_problem(item: Media, limits: Mapping[str, float], network: str) -> str | None:
    most_bytes = limits.get("video_bytes", math.inf)
    if item.size > most_bytes:
        return f"A video has {item.size:,} bytes; {network} allows at most {most_bytes:,}. Shrink it."
    shortest, longest = limits.get("min_video_seconds", 0), limits.get("video_seconds", math.inf)
    if item.seconds is not None and not shortest <= item.seconds <= longest:
        return f"The video lasts {item.seconds:g} s; {network} allows {shortest:g} to {longest:g} s. Cut it."
    return None


def requires_media(failure: Failure, *, network: str) -> Rule:
    """Return the rule that a post has a photo or a video."""

    def rule(submission: Submission) -> Failure | None:
        if submission.media:
            return None
        return failure.with_message(f"{network} does not allow text-only posts. Attach a photo or a video.")

    return rule


def max_posts_per_day(failure: Failure) -> Rule:
    """Return the rule that an account publishes at most ``posts_per_day`` posts in 24 hours."""

    def rule(submission: Submission) -> Failure | None:
        return failure if submission.posts_last_day >= submission.limits["posts_per_day"] else None

    return rule
