"""Rules on the media of a post: presence, type, number, size, dimensions and length."""

from __future__ import annotations

from collections.abc import Iterator

from galleyproof.services.publer.dialects import dialect_of
from galleyproof.services.publer.media import validity
from galleyproof.services.publer.media.validity import MediaCheck
from galleyproof.services.publer.posts.post_requests import PostRequest
from galleyproof.services.publer.posts.rules.limits import MediaRequirement, media_requirement


def media_inside_network(post_request: PostRequest) -> str | None:
    """Reject media outside the networks' contents. Message observed on the live service (a bug)."""
    if post_request.post_input.has_media and post_request.content.media is None:
        return "undefined method 'count' for nil"
    return None


def media_exists(post_request: PostRequest) -> str | None:
    """Reject media that does not exist in the workspace."""
    if post_request.unknown_media:
        return f"Media does not exist: {post_request.unknown_media[0][:40]}"
    return None


def external_media(post_request: PostRequest) -> str | None:
    """Reject media outside the library, except for GIFs and pins."""
    if post_request.type == "gif" or post_request.provider == "pinterest":
        return None
    return _first(
        "Media outside the library is only allowed for GIFs and pins"
        for item in post_request.attachments
        if not item.media
    )


def required_media(post_request: PostRequest) -> str | None:
    """Reject posts without the media that their type requires."""
    required = _requirement(post_request)
    if required is not None and len(post_request.attachments) < required.minimum:
        return f"{post_request.network} requires {required.description} attached"
    return None


def no_mixed_types(post_request: PostRequest) -> str | None:
    """Reject photos and videos in one post, except in an Instagram carousel."""
    kinds = set(post_request.media_types())
    may_mix = (post_request.provider, post_request.type) == ("instagram", "carousel")
    if may_mix or len(kinds) < 2 or kinds <= {"photo", "gif"}:
        return None
    return "Photos and videos cannot be mixed"


def allowed_types(post_request: PostRequest) -> str | None:
    """Reject types of media that the type of post does not accept."""
    required = _requirement(post_request)
    if required is None:
        return None
    return _first(
        f"{post_request.network} cannot take a {item.type} in a post of type {post_request.type}"
        for item in post_request.attachments
        if item.type not in required.types
    )


def max_count(post_request: PostRequest) -> str | None:
    """Reject more media than the network accepts."""
    count, required = len(post_request.attachments), _requirement(post_request)
    most = required.maximum if required and required.maximum is not None else post_request.limits.photos
    if most is None or count <= most:
        return None
    kind = post_request.type if required else "status"
    return f"Too many media: {post_request.network} allows {most} in a post of type {kind}, not {count}"


def max_file_size(post_request: PostRequest) -> str | None:
    """Reject files that are larger than the network accepts."""
    return _first_beyond(validity.check_max_size, post_request)


def min_size(post_request: PostRequest) -> str | None:
    """Reject photos with fewer pixels than the network accepts."""
    return _first_beyond(validity.check_min_pixels, post_request)


def dimensions(post_request: PostRequest) -> str | None:
    """Reject GIFs on X and videos on Mastodon whose width or height the network does not accept."""
    return _first_beyond(validity.check_dimensions, post_request)


def video_length(post_request: PostRequest) -> str | None:
    """Reject videos that are too short or too long for their type of post."""
    return _first_beyond(validity.check_duration, post_request)


def pages(post_request: PostRequest) -> str | None:
    """Reject documents with more pages than the service accepts."""
    return _first_beyond(validity.check_pages, post_request)


def _requirement(post_request: PostRequest) -> MediaRequirement | None:
    return media_requirement(post_request.provider, post_request.type)


def _first_beyond(check: MediaCheck, post_request: PostRequest) -> str | None:
    if not dialect_of(post_request.sandbox).checks_files:
        return None
    limits = post_request.limits
    found = (
        check(limits, post_request.provider, post_request.type, item.media)
        for item in post_request.attachments
        if item.media is not None
    )
    return _first(sentence for sentence in found if sentence is not None)


def _first(sentences: Iterator[str]) -> str | None:
    return next(sentences, None)
