"""The bounds that a network sets to one piece of media: bytes, pixels, seconds."""

from __future__ import annotations

from collections.abc import Callable

from galleyproof.networks.shared.rules import MEGABYTE
from galleyproof.services.publer.posts.post_types import TITLES
from galleyproof.services.publer.records import Media
from galleyproof.services.publer.rules.limits import LIMITS

Bound = Callable[[str, str, Media], str | None]
"""From provider, kind of post and media: what is wrong, or None. What is unknown of media is never wrong."""


def too_large(provider: str, _kind: str, media: Media) -> str | None:
    """A file has at most as many bytes as the network takes."""
    limits = LIMITS[provider]
    most = {"photo": limits.photo_bytes, "gif": limits.gif_bytes, "video": limits.video_bytes}.get(media.type)
    if most is None or media.size <= most:
        return None
    return f"{media.name} is too large: {TITLES[provider]} takes {most // MEGABYTE} MB"


def too_small(provider: str, _kind: str, media: Media) -> str | None:
    """A photo has at least as many pixels as the network wants."""
    least = LIMITS[provider].smallest_photo
    if media.type != "photo" or least is None or not (media.width and media.height):
        return None
    if min(media.width, media.height) >= least:
        return None
    return f"{media.name} is too small: {TITLES[provider]} wants {least} x {least} pixels"


def out_of_frame(provider: str, _kind: str, media: Media) -> str | None:
    """GIFs on X and videos on Mastodon have bounds in pixels."""
    limits = LIMITS[provider]
    if not (media.width and media.height):
        return None
    if media.type == "gif" and limits.gif_sides:
        low, high = limits.gif_sides
        if not low <= min(media.width, media.height) <= max(media.width, media.height) <= high:
            return f"{media.name} must have {low} to {high} pixels each way on {TITLES[provider]}"
    if media.type == "video" and limits.video_sides:
        width, height = limits.video_sides
        if media.width > width or media.height > height:
            return f"{media.name} is larger than the {width} x {height} that {TITLES[provider]} takes"
    return None


def of_wrong_length(provider: str, kind: str, media: Media) -> str | None:
    """A video lasts neither too short nor too long for its kind of post."""
    bounds = LIMITS[provider].seconds.get(kind)
    if bounds is None or media.type != "video" or media.seconds is None:
        return None
    shortest, longest = bounds
    if shortest <= media.seconds <= longest:
        return None
    return f"{media.name} lasts {media.seconds:g} s; {TITLES[provider]} takes {shortest:g} to {longest:g} s"


BOUNDS: tuple[Bound, ...] = (too_large, too_small, out_of_frame, of_wrong_length)
"""All bounds, in the order in which posts are held against them."""
