"""Rules that many networks have with figures of their own."""

from __future__ import annotations

from collections.abc import Callable

from galleyproof.networks.failures import Failure
from galleyproof.networks.shared.network import Rule, Submission

MEGABYTE = 1024 * 1024


def text_at_most(
    most: int,
    failure: Failure,
    *,
    network: str,
    measure: Callable[[str], int] = len,
    unit: str = "characters",
) -> Rule:
    """Return the rule that a text has at most so many characters as the network counts them."""

    def rule(submission: Submission) -> Failure | None:
        return _too_long(
            submission.text, most, failure, f"The text has {{count:,}} {unit}; {network}", measure
        )

    return rule


def title_at_most(most: int, failure: Failure, *, network: str) -> Rule:
    """Return the rule that a title has at most so many characters."""

    def rule(submission: Submission) -> Failure | None:
        return _too_long(
            submission.title, most, failure, f"The title has {{count:,}} characters; {network}", len
        )

    return rule


def photos_at_most(most: int, failure: Failure, *, network: str, size: int | None = None) -> Rule:
    """Return the rule that there are at most so many photos, none bigger than ``size`` bytes."""

    def rule(submission: Submission) -> Failure | None:
        photos = [item for item in submission.media if not item.is_video]
        if len(photos) > most:
            return failure.saying(f"The post has {len(photos)} photos; {network} takes at most {most}.")
        if size is not None and any(photo.size > size for photo in photos):
            megabytes = f"{size / MEGABYTE:g} MB"
            return failure.saying(f"A photo is bigger than the {megabytes} that {network} takes. Shrink it.")
        return None

    return rule


def video_between(shortest: float, longest: float, failure: Failure, *, network: str) -> Rule:
    """Return the rule that a video whose length is known lasts between so many seconds."""

    def rule(submission: Submission) -> Failure | None:
        for item in submission.media:
            if item.is_video and item.seconds is not None and not shortest <= item.seconds <= longest:
                taken = f"{network} takes {shortest:g} to {longest:g} s"
                return failure.saying(f"The video lasts {item.seconds:g} s; {taken}. Cut it.")
        return None

    return rule


def needs_media(failure: Failure, *, network: str, what: str = "a photo or a video") -> Rule:
    """Return the rule that there is no post without media."""

    def rule(submission: Submission) -> Failure | None:
        if submission.media:
            return None
        return failure.saying(f"{network} has no text-only posts. Attach {what}.")

    return rule


def daily_cap(most: int, failure: Failure) -> Rule:
    """Return the rule that an account publishes at most so many posts in 24 hours."""

    def rule(submission: Submission) -> Failure | None:
        return failure if submission.posts_last_day >= most else None

    return rule


def _too_long(
    text: str, most: int, failure: Failure, opening: str, measure: Callable[[str], int]
) -> Failure | None:
    count = measure(text)
    if count <= most:
        return None
    return failure.saying(f"{opening.format(count=count)} takes at most {most:,}. Shorten it.")
