"""Rules for polls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from galleyproof.networks.text.measures import CHARACTERS, MASTODON_CHARACTERS, X_CHARACTERS, Measure
from galleyproof.services.publer.posts.post_requests import PostRequest

MIN_OPTIONS, MAX_OPTIONS = 2, 4
"""Source: Publer API reference, posting/create-posts/content-types/polls, read 2026-11-26."""

_MAX_QUESTION_CHARACTERS = 140
"""Of polls on LinkedIn. Source: Zernio API reference, LinkedIn poll, read 2026-11-26; Publer has none."""


@frozen
class PollLimits:
    """The maximum length of an option in characters, as the network counts them, and of a poll in days."""

    characters: int
    days: int
    measure: Measure = CHARACTERS


POLLS: Mapping[str, PollLimits] = {
    "twitter": PollLimits(25, 7, X_CHARACTERS),
    "linkedin": PollLimits(30, 14),
    "mastodon": PollLimits(50, 7, MASTODON_CHARACTERS),
}
"""By provider. Source: Publer API reference, posting/create-posts/content-types/polls, read 2026-11-26."""


def poll(post_request: PostRequest) -> str | None:
    """Reject polls without a question, with invalid options or an invalid duration."""
    if post_request.type != "poll" or post_request.provider not in POLLS:
        return None
    limits = POLLS[post_request.provider]
    options = [option.strip() for option in post_request.content.options]
    return (
        _question(post_request)
        or _options(post_request.network, options, limits)
        or _duration(post_request, limits)
    )


def _question(post_request: PostRequest) -> str | None:
    if post_request.provider != "linkedin":
        return None if post_request.text.strip() else "A poll needs its question as text"
    question = (post_request.content.question or "").strip()
    if not question:
        return "LinkedIn polls need a question"
    if len(question) > _MAX_QUESTION_CHARACTERS:
        return f"LinkedIn poll questions have at most {_MAX_QUESTION_CHARACTERS} characters"
    return None


def _options(network: str, options: Sequence[str], limits: PollLimits) -> str | None:
    if not MIN_OPTIONS <= len(options) <= MAX_OPTIONS:
        return f"A poll has {MIN_OPTIONS} to {MAX_OPTIONS} options"
    if not all(options):
        return "Poll options can't be blank"
    if len(set(options)) < len(options):
        return "Poll options must be unique"
    if any(limits.measure.count(option) > limits.characters for option in options):
        return f"{network} poll options have at most {limits.characters} characters"
    return None


def _duration(post_request: PostRequest, limits: PollLimits) -> str | None:
    duration = post_request.content.duration
    if duration is None or 1 <= duration <= limits.days:
        return None
    return f"{post_request.network} polls run for 1 to {limits.days} days"
