"""Polls: their bounds differ from network to network."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from galleyproof.services.publer.posts.post_requests import Candidate

FEWEST, MOST = 2, 4
_QUESTION_CHARACTERS = 140


@frozen
class Bounds:
    """How long an option may be, in characters, and how many days a poll may run."""

    characters: int
    days: int


POLLS: Mapping[str, Bounds] = {
    "twitter": Bounds(25, 7),
    "linkedin": Bounds(30, 14),
    "mastodon": Bounds(50, 7),
}


def poll(candidate: Candidate) -> str | None:
    """A poll has a question, two to four different options of limited length, and an end."""
    if candidate.kind != "poll" or candidate.provider not in POLLS:
        return None
    bounds = POLLS[candidate.provider]
    options = [option.strip() for option in candidate.content.get("options") or ()]
    return (
        _question(candidate) or _options(candidate.network, options, bounds) or _duration(candidate, bounds)
    )


def _question(candidate: Candidate) -> str | None:
    if candidate.provider != "linkedin":
        return None if candidate.text.strip() else "A poll needs its question as text"
    question = (candidate.content.get("question") or "").strip()
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


def _duration(candidate: Candidate, bounds: Bounds) -> str | None:
    duration = candidate.content.get("duration")
    if duration is None or 1 <= duration <= bounds.days:
        return None
    return f"{candidate.network} polls run for 1 to {bounds.days} days"
