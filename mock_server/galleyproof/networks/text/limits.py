"""Limits for the texts of a post: one table per network, which validation, publishing and the docs share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from attrs import frozen

from galleyproof.networks.shared.failure import Failure
from galleyproof.networks.shared.submission import Rule, Submission
from galleyproof.networks.text.markup import plain_text
from galleyproof.networks.text.measures import CHARACTERS, Measure

TEXT, TITLE, ALT_TEXT, TAGS, POLL_OPTION = "text", "title", "alt_text", "tags", "poll_option"
"""The texts of a post that have limits."""


@frozen
class TextLimit:
    """How long one text of a post may be.

    Args:
        name: the limit's name in settings, see `Network.limits`.
        maximum: the usual value.
        measure: what is counted.
        source: where the value comes from, and when it was read.
        part: which text of a post is limited, see `texts_of`.
        applies: whether a submission has this limit; by default each has it.
        condition: the same in words, for the docs.
    """

    name: str
    maximum: float
    measure: Measure = CHARACTERS
    source: str = ""
    part: str = TEXT
    applies: Callable[[Submission], bool] = lambda _submission: True
    condition: str = ""


@frozen
class LongText:
    """A text that is longer than a limit allows.

    Args:
        limit: the limit.
        count: the length.
        maximum: what is allowed, which a setting can change.
    """

    limit: TextLimit
    count: int
    maximum: float


def texts_of(submission: Submission, part: str) -> Iterable[str]:
    """Return the texts of a post that a limit for this part counts."""
    match part:
        case "text":
            return (plain_text(submission.text, submission.markup),)
        case "title":
            return (submission.title,)
        case "alt_text":
            return (item.alt_text for item in submission.media if item.alt_text)
        case "tags":
            return (joined_tags(submission.tags),)
        case _:
            return submission.poll_options


def joined_tags(tags: Iterable[str]) -> str:
    """Return tags as YouTube counts them: with commas between them, in quotes if they have a space.

    Source: YouTube Data API v3, videos resource, snippet.tags[], read 2026-11-28.
    """
    return ",".join(f'"{tag}"' if " " in tag else tag for tag in tags)


def long_texts(
    limits: Iterable[TextLimit], submission: Submission, changed: Mapping[str, float]
) -> Iterator[LongText]:
    """Yield each text of a submission that is longer than its limit.

    Args:
        limits: in the order of checking.
        submission: the post.
        changed: limits that a setting changes, by name.
    """
    for limit in limits:
        if not limit.applies(submission):
            continue
        maximum = changed.get(limit.name, limit.maximum)
        for text in texts_of(submission, limit.part):
            if (count := limit.measure.count(text)) > maximum:
                yield LongText(limit, count, maximum)


def within_text_limits(limits: Iterable[TextLimit], failures: Mapping[str, Failure], *, network: str) -> Rule:
    """Return the rule that the texts of a post are within limits.

    Args:
        limits: in the order of checking.
        failures: how the network rejects a longer text, by part of the post.
        network: its title.
    """
    limits = tuple(limits)

    def rule(submission: Submission) -> Failure | None:
        found = next(long_texts(limits, submission, submission.limits), None)
        if found is None:
            return None
        part = found.limit.part.replace("_", " ")
        verb = "have" if found.limit.part == TAGS else "has"
        return failures[found.limit.part].with_message(
            f"The {part} {verb} {found.count:,} {found.limit.measure.unit}; {network} allows at most "
            f"{found.maximum:,}. Shorten it."
        )

    return rule
