"""What is attached to a post: that it is there, of the right kind, few and small enough."""

from __future__ import annotations

from collections.abc import Iterator

from galleyproof.services.publer.media import validity
from galleyproof.services.publer.media.validity import MediaCheck
from galleyproof.services.publer.posts.post_requests import PostRequest
from galleyproof.services.publer.rules.limits import LIMITS, Allowance, allowance


def media_inside_network(post_request: PostRequest) -> str | None:
    """Media stands inside a network's block; beside it, the live service stumbles with this sentence."""
    if post_request.post_input.has_media and post_request.content.media is None:
        return "undefined method 'count' for nil"
    return None


def media_exists(post_request: PostRequest) -> str | None:
    """Media is uploaded before it is used."""
    if post_request.unknown_media:
        return f"Media does not exist: {post_request.unknown_media[0][:40]}"
    return None


def external_media(post_request: PostRequest) -> str | None:
    """Media that lives elsewhere is for GIFs and pins."""
    if post_request.kind == "gif" or post_request.provider == "pinterest":
        return None
    return _first(
        "Media from elsewhere is for GIFs and pins only"
        for item in post_request.attachments
        if not item.media
    )


def required_media(post_request: PostRequest) -> str | None:
    """A photo has a photo, a video a video."""
    wanted = _allowance(post_request)
    if wanted is not None and len(post_request.attachments) < wanted.least:
        return f"{post_request.network} requires {wanted.wanted} attached"
    return None


def no_mixed_types(post_request: PostRequest) -> str | None:
    """Only an Instagram carousel shows photos and videos side by side."""
    kinds = set(post_request.kinds())
    may_mix = (post_request.provider, post_request.kind) == ("instagram", "carousel")
    if may_mix or len(kinds) < 2 or kinds <= {"photo", "gif"}:
        return None
    return "Photos and videos cannot be mixed"


def allowed_types(post_request: PostRequest) -> str | None:
    """Each kind of post takes its own kinds of media."""
    wanted = _allowance(post_request)
    if wanted is None:
        return None
    return _first(
        f"{post_request.network} cannot take a {item.kind} in a post of type {post_request.kind}"
        for item in post_request.attachments
        if item.kind not in wanted.kinds
    )


def max_count(post_request: PostRequest) -> str | None:
    """One video, one GIF, and as many photos as the network shows."""
    count, wanted = len(post_request.attachments), _allowance(post_request)
    most = wanted.most if wanted and wanted.most is not None else LIMITS[post_request.provider].photos
    if most is None or count <= most:
        return None
    kind = post_request.kind if wanted else "status"
    return f"Too many media: {post_request.network} takes {most} in a post of type {kind}, not {count}"


def max_file_size(post_request: PostRequest) -> str | None:
    """A file has at most as many bytes as the network takes."""
    return _first_beyond(validity.check_max_size, post_request)


def min_size(post_request: PostRequest) -> str | None:
    """A photo has at least as many pixels as the network wants."""
    return _first_beyond(validity.check_min_pixels, post_request)


def dimensions(post_request: PostRequest) -> str | None:
    """GIFs on X and videos on Mastodon have bounds in pixels."""
    return _first_beyond(validity.check_dimensions, post_request)


def video_length(post_request: PostRequest) -> str | None:
    """A video lasts neither too short nor too long for its kind of post."""
    return _first_beyond(validity.check_duration, post_request)


def _allowance(post_request: PostRequest) -> Allowance | None:
    return allowance(post_request.provider, post_request.kind)


def _first_beyond(check: MediaCheck, post_request: PostRequest) -> str | None:
    found = (
        check(post_request.provider, post_request.kind, item.media)
        for item in post_request.attachments
        if item.media is not None
    )
    return _first(sentence for sentence in found if sentence is not None)


def _first(sentences: Iterator[str]) -> str | None:
    return next(sentences, None)
