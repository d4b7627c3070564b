"""What Publer itself lets through per network; a network may still refuse it when it is published."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import frozen

from galleyproof.networks import (
    bluesky,
    facebook,
    google,
    instagram,
    linkedin,
    mastodon,
    pinterest,
    threads,
    tiktok,
    x,
    youtube,
)
from galleyproof.networks.shared.rules import MEGABYTE
from galleyproof.networks.shared.text_length import graphemes, utf8_length, x_length

GIGABYTE = 1024 * MEGABYTE
Seconds = tuple[float, float]


@frozen
class Limits:
    """One network's limits; None is no limit.

    Args:
        text: characters, as ``measure`` counts them.
        title: characters of the title.
        photos: how many.
        photo_bytes, gif_bytes, video_bytes: of one file.
        smallest_photo: pixels of a photo's shorter side.
        gif_sides: smallest and largest side of a GIF in pixels.
        video_sides: largest width and height of a video.
        seconds: shortest and longest video, by kind of post.
    """

    text: int | None = None
    measure: Callable[[str], int] = len
    title: int | None = None
    photos: int | None = None
    photo_bytes: int | None = None
    smallest_photo: int | None = None
    gif_bytes: int | None = None
    gif_sides: tuple[int, int] | None = None
    video_bytes: int | None = None
    video_sides: tuple[int, int] | None = None
    seconds: Mapping[str, Seconds] = {}


LIMITS: Mapping[str, Limits] = {
    "facebook": Limits(
        text=facebook.MAX_CHARACTERS,
        title=255,
        gif_bytes=4 * MEGABYTE,
        video_bytes=2 * GIGABYTE,
        seconds={"video": (0, 5 * 3600), "reel": (3, 90), "story": (0, 60)},
    ),
    "instagram": Limits(
        text=instagram.MAX_CHARACTERS,
        photos=10,
        photo_bytes=8 * MEGABYTE,
        smallest_photo=320,
        video_bytes=GIGABYTE,
        seconds={"video": (3, 900), "reel": (3, 900), "carousel": (3, 900), "story": (0, 60)},
    ),
    "twitter": Limits(
        text=x.MAX_CHARACTERS,
        measure=x_length,
        photos=4,
        photo_bytes=5 * MEGABYTE,
        gif_bytes=15 * MEGABYTE,
        gif_sides=(4, 2048),
        video_bytes=512 * MEGABYTE,
        seconds={"video": (0, 600)},
    ),
    "linkedin": Limits(
        text=linkedin.MAX_CHARACTERS, photos=20, video_bytes=2 * GIGABYTE, seconds={"video": (3, 900)}
    ),
    "pinterest": Limits(
        text=pinterest.MAX_CHARACTERS,
        title=pinterest.MAX_TITLE_CHARACTERS,
        photos=5,
        video_bytes=2 * GIGABYTE,
        seconds={"video": (4, 900)},
    ),
    "google": Limits(
        text=google.MAX_CHARACTERS, photos=1, photo_bytes=5 * MEGABYTE, smallest_photo=google.MIN_SIDE_PIXELS
    ),
    "youtube": Limits(
        text=youtube.MAX_BYTES,
        measure=utf8_length,
        title=youtube.MAX_TITLE_CHARACTERS,
        video_bytes=2 * GIGABYTE,
        seconds={"video": (0, youtube.MAX_VIDEO_SECONDS), "short": (0, youtube.MAX_SHORT_SECONDS)},
    ),
    "tiktok": Limits(
        text=tiktok.MAX_CHARACTERS,
        title=tiktok.MAX_TITLE_CHARACTERS,
        photos=35,
        video_bytes=2 * GIGABYTE,
        seconds={"video": (3, 600)},
    ),
    "wordpress": Limits(),
    "telegram": Limits(
        text=4_096, photos=10, photo_bytes=10 * MEGABYTE, gif_bytes=50 * MEGABYTE, video_bytes=50 * MEGABYTE
    ),
    "mastodon": Limits(
        text=mastodon.MAX_CHARACTERS,
        photos=4,
        photo_bytes=8 * MEGABYTE,
        gif_bytes=8 * MEGABYTE,
        video_bytes=40 * MEGABYTE,
        video_sides=(1920, 1200),
    ),
    "threads": Limits(
        text=threads.MAX_CHARACTERS,
        photos=20,
        photo_bytes=8 * MEGABYTE,
        video_bytes=GIGABYTE,
        seconds={"video": (0, 300)},
    ),
    "bluesky": Limits(
        text=bluesky.MAX_CHARACTERS,
        measure=graphemes,
        photos=4,
        photo_bytes=MEGABYTE,
        video_bytes=50 * MEGABYTE,
        seconds={"video": (0, 180)},
    ),
}
"""By provider."""


@frozen
class Allowance:
    """What media a kind of post takes.

    Args:
        kinds: the kinds of media.
        least, most: how many; ``most`` None leaves it to the network's own number of photos.
        wanted: what is missing when there is none, for a sentence.
    """

    kinds: frozenset[str]
    least: int
    most: int | None
    wanted: str


def _allow(kinds: str, least: int, most: int | None, wanted: str) -> Allowance:
    return Allowance(frozenset(kinds.split()), least, most, wanted)


ALLOWANCES: Mapping[str, Allowance] = {
    "photo": _allow("photo", 1, None, "a photo"),
    "video": _allow("video", 1, 1, "a video"),
    "reel": _allow("video", 1, 1, "a video"),
    "short": _allow("video", 1, 1, "a video"),
    "story": _allow("photo video", 1, 1, "a photo or a video"),
    "gif": _allow("gif", 1, 1, "a GIF"),
    "carousel": _allow("photo", 1, None, "photos"),
    "document": _allow("document photo", 1, 100, "a document"),
}
"""By kind of post, where the network does not differ; kinds that are not here need no media."""

_OWN: Mapping[tuple[str, str], Allowance] = {
    ("instagram", "carousel"): _allow("photo video", 2, 10, "two photos or videos"),
    ("pinterest", "carousel"): _allow("photo gif", 2, 5, "two photos"),
    ("pinterest", "photo"): _allow("photo gif", 1, None, "a photo"),
    ("linkedin", "photo"): _allow("photo gif", 1, None, "a photo"),
    ("google", "event"): _allow("photo", 0, None, "a photo"),
    ("google", "offer"): _allow("photo", 0, None, "a photo"),
    ("facebook", "carousel"): _allow("photo", 0, None, "photos"),
}


def allowance(provider: str, kind: str) -> Allowance | None:
    """Return what media a kind of post takes on a network; None when it needs none."""
    return _OWN.get((provider, kind)) or ALLOWANCES.get(kind)
