"""What is attached to a post: that it is there, of the right kind, few and small enough."""

from __future__ import annotations

from collections.abc import Iterator

from galleyproof.services.publer.media import bounds as media_bounds
from galleyproof.services.publer.media.bounds import Bound
from galleyproof.services.publer.posts.post_requests import Candidate
from galleyproof.services.publer.rules.limits import LIMITS, Allowance, allowance


def inside_the_network(candidate: Candidate) -> str | None:
    """Media stands inside a network's block; beside it, the live service stumbles with this sentence."""
    if candidate.source.get("media") and "media" not in candidate.content:
        return "undefined method 'count' for nil"
    return None


def known(candidate: Candidate) -> str | None:
    """Media is uploaded before it is used."""
    if candidate.unknown_media:
        return f"Media does not exist: {candidate.unknown_media[0][:40]}"
    return None


def external_only_where_taken(candidate: Candidate) -> str | None:
    """Media that lives elsewhere is for GIFs and pins."""
    if candidate.kind == "gif" or candidate.provider == "pinterest":
        return None
    return _first(
        "Media from elsewhere is for GIFs and pins only" for item in candidate.attachments if not item.media
    )


def there(candidate: Candidate) -> str | None:
    """A photo has a photo, a video a video."""
    wanted = _allowance(candidate)
    if wanted is not None and len(candidate.attachments) < wanted.least:
        return f"{candidate.network} requires {wanted.wanted} attached"
    return None


def unmixed(candidate: Candidate) -> str | None:
    """Only an Instagram carousel shows photos and videos side by side."""
    kinds = set(candidate.kinds())
    may_mix = (candidate.provider, candidate.kind) == ("instagram", "carousel")
    if may_mix or len(kinds) < 2 or kinds <= {"photo", "gif"}:
        return None
    return "Photos and videos cannot be mixed"


def of_the_right_kind(candidate: Candidate) -> str | None:
    """Each kind of post takes its own kinds of media."""
    wanted = _allowance(candidate)
    if wanted is None:
        return None
    return _first(
        f"{candidate.network} cannot take a {item.kind} in a post of type {candidate.kind}"
        for item in candidate.attachments
        if item.kind not in wanted.kinds
    )


def few_enough(candidate: Candidate) -> str | None:
    """One video, one GIF, and as many photos as the network shows."""
    count, wanted = len(candidate.attachments), _allowance(candidate)
    most = wanted.most if wanted and wanted.most is not None else LIMITS[candidate.provider].photos
    if most is None or count <= most:
        return None
    kind = candidate.kind if wanted else "status"
    return f"Too many media: {candidate.network} takes {most} in a post of type {kind}, not {count}"


def small_enough(candidate: Candidate) -> str | None:
    """A file has at most as many bytes as the network takes."""
    return _first_beyond(media_bounds.too_large, candidate)


def big_enough(candidate: Candidate) -> str | None:
    """A photo has at least as many pixels as the network wants."""
    return _first_beyond(media_bounds.too_small, candidate)


def within_frame(candidate: Candidate) -> str | None:
    """GIFs on X and videos on Mastodon have bounds in pixels."""
    return _first_beyond(media_bounds.out_of_frame, candidate)


def long_enough(candidate: Candidate) -> str | None:
    """A video lasts neither too short nor too long for its kind of post."""
    return _first_beyond(media_bounds.of_wrong_length, candidate)


def _allowance(candidate: Candidate) -> Allowance | None:
    return allowance(candidate.provider, candidate.kind)


def _first_beyond(bound: Bound, candidate: Candidate) -> str | None:
    found = (
        bound(candidate.provider, candidate.kind, item.media)
        for item in candidate.attachments
        if item.media is not None
    )
    return _first(sentence for sentence in found if sentence is not None)


def _first(sentences: Iterator[str]) -> str | None:
    return next(sentences, None)
