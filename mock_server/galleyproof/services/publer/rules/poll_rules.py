"""Rules for polls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from galleyproof.services.publer.posts.post_requests import PostRequest

FEWEST, MOST = 2, 4
_QUESTION_CHARACTERS = 140


@frozen
class Bounds:
    """The maximum length of an option in characters, and the maximum duration in days."""

    characters: int
    days: int


POLLS: Mapping[str, Bounds] = {
    "twitter": Bounds(25, 7),
    "linkedin": Bounds(30, 14),
    "mastodon": Bounds(50, 7),
}


def poll(post_request: PostRequest) -> str | None:
    """Reject polls without a question, with invalid options or an invalid duration."""
    if post_request.type != "poll" or post_request.provider not in POLLS:
        return None
    bounds = POLLS[post_request.provider]
    options = [option.strip() for option in post_request.content.options]
    return (
        _question(post_request)
        or _options(post_request.network, options, bounds)
        or _duration(post_request, bounds)
    )


def _question(post_request: PostRequest) -> str | None:
    if post_request.provider != "linkedin":
        return None if post_request.text.strip() else "A poll needs its question as text"
    question = (post_request.content.question or "").strip()
    if not question:
        return "LinkedIn polls need a question"
    if len(question) > _QUESTION_CHARACTERS:
        return f"LinkedIn poll questions have at most {_QUESTION_CHARACTERS} characters"
    return None


def _options(network: str, options: Sequence[str], bounds: Bounds) -> str | None:
    if not FEWEST <= len(options) <= MOST:
        return f"A poll has {FEWEST} to {MOST} options"
    if not all(options):
        return "Poll options can't be blank"
    if len(set(options)) < len(options):
        return "Poll options must be unique"
    if any(len(option) > bounds.characters for option in options):
        return f"{network} poll options have at most {bounds.characters} characters"
    return None


def _duration(post_request: PostRequest, bounds: Bounds) -> str | None:
    duration = post_request.content.duration
    if duration is None or 1 <= duration <= bounds.days:
        return None
    return f"{post_request.network} polls run for 1 to {bounds.days} days"
