"""What is attached to a post: that it is there, of the right kind, few and small enough."""

from __future__ import annotations

from collections.abc import Iterator

from mock_server.networks.limits import MEGABYTE
from mock_server.publer.candidates import Candidate
from mock_server.publer.limits import LIMITS, Allowance, allowance
from mock_server.publer.records import Media


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
    limits = LIMITS[candidate.provider]
    most_bytes = {"photo": limits.photo_bytes, "gif": limits.gif_bytes, "video": limits.video_bytes}
    for media in _stored(candidate):
        most = most_bytes.get(media.type)
        if most is not None and media.size > most:
            return f"{media.name} is too large: {candidate.network} takes {most // MEGABYTE} MB"
    return None


def big_enough(candidate: Candidate) -> str | None:
    """A photo has at least as many pixels as the network wants."""
    least = LIMITS[candidate.provider].smallest_photo
    for media in _stored(candidate):
        side = _shorter_side(media)
        if media.type == "photo" and least is not None and side is not None and side < least:
            return f"{media.name} is too small: {candidate.network} wants {least} x {least} pixels"
    return None


def within_frame(candidate: Candidate) -> str | None:
    """GIFs on X and videos on Mastodon have bounds in pixels."""
    limits = LIMITS[candidate.provider]
    for media in _stored(candidate):
        if not (media.width and media.height):
            continue
        if media.type == "gif" and limits.gif_sides:
            low, high = limits.gif_sides
            if not low <= min(media.width, media.height) <= max(media.width, media.height) <= high:
                return f"{media.name} must have {low} to {high} pixels each way on {candidate.network}"
        if media.type == "video" and limits.video_sides:
            width, height = limits.video_sides
            if media.width > width or media.height > height:
                return f"{media.name} is larger than the {width} x {height} that {candidate.network} takes"
    return None


def long_enough(candidate: Candidate) -> str | None:
    """A video lasts neither too short nor too long for its kind of post."""
    bounds = LIMITS[candidate.provider].seconds.get(candidate.kind)
    if bounds is None:
        return None
    shortest, longest = bounds
    return _first(
        f"{media.name} lasts {media.seconds:g} s; {candidate.network} takes {shortest:g} to {longest:g} s"
        for media in _stored(candidate)
        if media.type == "video" and media.seconds is not None and not shortest <= media.seconds <= longest
    )


def _allowance(candidate: Candidate) -> Allowance | None:
    return allowance(candidate.provider, candidate.kind)


def _stored(candidate: Candidate) -> Iterator[Media]:
    return (item.media for item in candidate.attachments if item.media is not None)


def _shorter_side(media: Media) -> int | None:
    return min(media.width, media.height) if media.width and media.height else None


def _first(sentences: Iterator[str]) -> str | None:
    return next(sentences, None)
