"""Which posts a media item can be used in: the limits of each network, and the ``validity`` of an upload."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.networks import NETWORKS
from galleyproof.networks.publishing.limits import changed_limits
from galleyproof.networks.shared.rules import MEGABYTE
from galleyproof.networks.shared.submission import Media as NetworkMedia
from galleyproof.networks.shared.submission import Submission
from galleyproof.services.publer.posts.post_types import TITLES, TYPES
from galleyproof.services.publer.posts.rules.limits import MAX_PAGES, Limits, limits_of, media_requirement
from galleyproof.services.publer.records import Media

MediaCheck = Callable[[Limits, str, str, Media], str | None]
"""Return why a media item does not fit the limits of a provider for a type of post, or None if it does.

A property of the item that is not known never makes it invalid.
"""

_IN_ARTICLES = frozenset({"photo", "video", "gif"})
_OLD_NAMES = frozenset({"pdf"})
"""Types of post that are older names of other types."""


def check_max_size(limits: Limits, provider: str, _post_type: str, media: Media) -> str | None:
    """Return the error for a file with more bytes than the network accepts, or None."""
    maximum = {"photo": limits.photo_bytes, "gif": limits.gif_bytes, "video": limits.video_bytes}.get(
        media.type
    )
    if maximum is None or media.size <= maximum:
        return None
    return f"{media.name} is too large: {TITLES[provider]} accepts at most {_megabytes(maximum)}"


def check_min_pixels(limits: Limits, provider: str, _post_type: str, media: Media) -> str | None:
    """Return the error for a photo with fewer pixels than the network accepts, or None."""
    minimum = limits.smallest_photo
    if media.type != "photo" or minimum is None or not (media.width and media.height):
        return None
    if min(media.width, media.height) >= minimum:
        return None
    return f"{media.name} is too small: {TITLES[provider]} requires at least {minimum} x {minimum} pixels"


def check_dimensions(limits: Limits, provider: str, _post_type: str, media: Media) -> str | None:
    """Return the error for a GIF or a video whose width or height the network does not accept, or None."""
    if not (media.width and media.height):
        return None
    if media.type == "gif" and limits.gif_sides:
        minimum, maximum = limits.gif_sides
        if not minimum <= min(media.width, media.height) <= max(media.width, media.height) <= maximum:
            return f"{media.name} must have {minimum} to {maximum} pixels on each side on {TITLES[provider]}"
    if media.type == "video" and limits.video_sides:
        width, height = limits.video_sides
        if media.width > width or media.height > height:
            return (
                f"{media.name} is larger than the {width} x {height} pixels that {TITLES[provider]} accepts"
            )
    return None


def check_duration(limits: Limits, provider: str, post_type: str, media: Media) -> str | None:
    """Return the error for a video that is too short or too long for its type of post, or None."""
    seconds = limits.seconds.get(post_type)
    if seconds is None or media.type != "video" or media.seconds is None:
        return None
    minimum, maximum = seconds
    if minimum <= media.seconds <= maximum:
        return None
    title = TITLES[provider]
    return f"{media.name} lasts {media.seconds:g} s; {title} accepts {minimum:g} to {maximum:g} s"


def check_pages(_limits: Limits, provider: str, _post_type: str, media: Media) -> str | None:
    """Return the error for a document with more pages than the service accepts, or None."""
    if media.pages is None or media.pages <= MAX_PAGES:
        return None
    return f"{media.name} has {media.pages} pages; {TITLES[provider]} accepts at most {MAX_PAGES}"


def _megabytes(size: float) -> str:
    megabytes = size / MEGABYTE
    return f"{megabytes:g} MB" if megabytes.is_integer() else f"{size:,} bytes"


_CHECKS: tuple[MediaCheck, ...] = (
    check_max_size,
    check_min_pixels,
    check_dimensions,
    check_duration,
    check_pages,
)


def validity(sandbox: SandboxState, media: Media) -> dict[str, dict[str, bool]]:
    """Return, by network and type of post, whether a post with this media item would be published.

    It would if both the service and the network accept the item. Types of post without media are left out.
    """
    return {
        provider: {
            post_type: _is_valid(sandbox, provider, post_type, media)
            for post_type in sorted(_post_types_with_media(provider))
        }
        for provider in TYPES
    }


def _post_types_with_media(provider: str) -> set[str]:
    post_types = TYPES[provider].plain | TYPES[provider].formats
    return {post_type for post_type in post_types - _OLD_NAMES if _media_types(provider, post_type)}


def _media_types(provider: str, post_type: str) -> frozenset[str]:
    """Return the types of media that a type of post can have."""
    found = media_requirement(provider, post_type)
    if found is None:
        return _IN_ARTICLES if post_type == "article" else frozenset()
    return found.types


def _is_valid(sandbox: SandboxState, provider: str, post_type: str, media: Media) -> bool:
    changed = changed_limits(sandbox, provider)
    limits = limits_of(provider, changed)
    return (
        media.type in _media_types(provider, post_type)
        and not any(check(limits, provider, post_type, media) for check in _CHECKS)
        and _network_accepts(provider, post_type, media, changed)
    )


def _network_accepts(provider: str, post_type: str, media: Media, changed: Mapping[str, float]) -> bool:
    if media.type == "document":
        return True
    # Networks treat a GIF as an image, although it moves.
    network_media = NetworkMedia(
        is_video=media.type == "video",
        size=media.size,
        format=media.format,
        width=media.width,
        height=media.height,
        seconds=media.seconds,
    )
    submission = Submission("", (network_media,), kind=post_type, limits=changed)
    return NETWORKS[provider].rejection(submission) is None
