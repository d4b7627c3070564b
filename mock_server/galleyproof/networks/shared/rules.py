"""Rules that many networks share, each with limits of its own."""

from __future__ import annotations

from collections.abc import Callable

from galleyproof.networks.shared.failure import Failure
from galleyproof.networks.shared.network import Rule, Submission

MEGABYTE = 1024 * 1024


def max_text_length(
    maximum: int,
    failure: Failure,
    *,
    network: str,
    measure: Callable[[str], int] = len,
    unit: str = "characters",
) -> Rule:
    """Return the rule that a text has at most ``maximum`` characters, as the network counts them."""

    def rule(submission: Submission) -> Failure | None:
        count = measure(submission.text)
        return _too_long(f"The text has {count:,} {unit}", count, maximum, failure, network)

    return rule


def max_title_length(maximum: int, failure: Failure, *, network: str) -> Rule:
    """Return the rule that a title has at most ``maximum`` characters."""

    def rule(submission: Submission) -> Failure | None:
        count = len(submission.title)
        return _too_long(f"The title has {count:,} characters", count, maximum, failure, network)

    return rule


def max_photos(maximum: int, failure: Failure, *, network: str, size: int | None = None) -> Rule:
    """Return the rule that a post has at most ``maximum`` photos, none larger than ``size`` bytes."""

    def rule(submission: Submission) -> Failure | None:
        photos = [item for item in submission.media if not item.is_video]
        if len(photos) > maximum:
            return failure.with_message(
                f"The post has {len(photos)} photos; {network} allows at most {maximum}. Remove some."
            )
        if size is not None and any(photo.size > size for photo in photos):
            megabytes = f"{size / MEGABYTE:g} MB"
            return failure.with_message(
                f"A photo is larger than the {megabytes} that {network} allows. Shrink it."
            )
        return None

    return rule


def video_duration_between(minimum: float, maximum: float, failure: Failure, *, network: str) -> Rule:
    """Return the rule that a video lasts from ``minimum`` to ``maximum`` seconds; unknown lengths pass."""

    def rule(submission: Submission) -> Failure | None:
        for item in submission.media:
            if item.is_video and item.seconds is not None and not minimum <= item.seconds <= maximum:
                allowed = f"{network} allows {minimum:g} to {maximum:g} s"
                return failure.with_message(f"The video lasts {item.seconds:g} s; {allowed}. Cut it.")
        return None

    return rule


def requires_media(failure: Failure, *, network: str) -> Rule:
    """Return the rule that a post has a photo or a video."""

    def rule(submission: Submission) -> Failure | None:
        if submission.media:
            return None
        return failure.with_message(f"{network} does not allow text-only posts. Attach a photo or a video.")

    return rule


def max_posts_per_day(maximum: int, failure: Failure) -> Rule:
    """Return the rule that an account publishes at most ``maximum`` posts in 24 hours."""

    def rule(submission: Submission) -> Failure | None:
        return failure if submission.posts_last_day >= maximum else None

    return rule


def _too_long(found: str, count: int, maximum: int, failure: Failure, network: str) -> Failure | None:
    if count <= maximum:
        return None
    return failure.with_message(f"{found}; {network} allows at most {maximum:,}. Shorten it.")
