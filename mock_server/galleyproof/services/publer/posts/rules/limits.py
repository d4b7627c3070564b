"""What Publer accepts for each network; a network may still reject it when it is published.

Every figure names its source beside it. Pages are those of the Publer API reference
(publer.com/docs/posting/create-posts/…), all read on 2026-11-26:

- photo-posts, video-posts, gif-posts: content-types/…
- shorts, pins, google, pdf-carousels: content-types/platform-specific-formats/reels-shorts-and-stories,
  …/pinterest-pins-with-a-link-url, …/google-business-profiles-updates-photos-events-and-offers,
  …/linkedin-pdf-carousels

Publer's page ``networks`` has limits for texts too. They are those of the networks, except for Facebook
(10,000), Pinterest (500) and YouTube (none); these three use the limit of the network: assumed. Values from
`galleyproof.networks` have their source there.

"Less than 2 GB" on a page is read as "at most 2 GB", and a megabyte as 1024 x 1024 bytes: assumed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve, frozen

from galleyproof.networks import (
    bluesky,
    instagram,
    pinterest,
    tiktok,
)
from galleyproof.networks.shared.rules import MEGABYTE
from galleyproof.networks.text.limits import TITLE, TextLimit

GIGABYTE = 1024 * MEGABYTE
Seconds = tuple[float, float]


@frozen
class Limits:
    """One network's limits; None is no limit.

    Args:
        texts: for texts, which count before those of the network.
        photos: how many.
        photo_bytes, gif_bytes, video_bytes: of one file.
        smallest_photo: pixels of a photo's shorter side.
        gif_sides: smallest and largest side of a GIF in pixels.
        video_sides: largest width and height of a video.
        seconds: shortest and longest video, by type of post.
    """

    texts: tuple[TextLimit, ...] = ()
    photos: float | None = None
    photo_bytes: float | None = None
    smallest_photo: int | None = None
    gif_bytes: float | None = None
    gif_sides: tuple[int, int] | None = None
    video_bytes: float | None = None
    video_sides: tuple[int, int] | None = None
    seconds: Mapping[str, Seconds] = {}


_INSTAGRAM_VIDEO = (instagram.MIN_VIDEO_SECONDS, instagram.MAX_VIDEO_SECONDS)

LIMITS: Mapping[str, Limits] = {
    "facebook": Limits(
        texts=(
            TextLimit(
                "reel_text",
                instagram.MAX_CHARACTERS,
                source="assumed to be as on Instagram",
                applies=lambda submission: submission.kind == "reel",
                condition="of a reel",
            ),
            TextLimit(
                "title",
                255,  # Publer API reference, schema FacebookNetworkContent, title, read 2026-08-13
                part=TITLE,
            ),
        ),
        gif_bytes=4 * MEGABYTE,  # gif-posts
        video_bytes=2 * GIGABYTE,  # video-posts
        seconds={"video": (0, 5 * 3600), "reel": (3, 90), "story": (0, 60)},  # video-posts
    ),
    "instagram": Limits(
        photos=10,  # photo-posts
        photo_bytes=8 * MEGABYTE,  # photo-posts
        smallest_photo=320,  # photo-posts
        video_bytes=GIGABYTE,  # video-posts
        seconds={
            "reel": (3, 15 * 60),  # video-posts (shorts: up to 90 seconds)
            "story": (0, 60),  # video-posts (shorts: up to 15 seconds)
            "video": _INSTAGRAM_VIDEO,  # video-posts has no limit: then the network's counts
            "carousel": _INSTAGRAM_VIDEO,
        },
    ),
    "twitter": Limits(
        photos=4,  # photo-posts
        photo_bytes=5 * MEGABYTE,  # photo-posts
        gif_bytes=15 * MEGABYTE,  # gif-posts
        gif_sides=(4, 2048),  # gif-posts
        video_bytes=512 * MEGABYTE,  # video-posts
        seconds={"video": (0, 600)},  # video-posts
    ),
    "linkedin": Limits(
        photos=20,  # photo-posts
        video_bytes=2 * GIGABYTE,  # video-posts
        seconds={"video": (3, 900)},  # video-posts
    ),
    "pinterest": Limits(
        photos=5,  # pins
        video_bytes=2 * GIGABYTE,  # video-posts
        seconds={"video": (4, 900)},  # video-posts
    ),
    "google": Limits(
        photos=1,  # google
        photo_bytes=5 * MEGABYTE,  # google
        smallest_photo=250,  # google
    ),
    "youtube": Limits(
        video_bytes=2 * GIGABYTE,  # video-posts
        seconds={"video": (0, 12 * 3600), "short": (0, 180)},  # video-posts (shorts: up to 60 seconds)
    ),
    "tiktok": Limits(
        photos=35,  # photo-posts
        photo_bytes=tiktok.MAX_PHOTO_BYTES,  # photo-posts does not say it: the network's limit counts
        video_bytes=2 * GIGABYTE,  # video-posts
        seconds={"video": (3, 600)},  # video-posts
    ),
    "wordpress": Limits(),  # no limit in Publer's documents
    "telegram": Limits(
        photos=10,  # photo-posts
        photo_bytes=10 * MEGABYTE,  # photo-posts
        gif_bytes=50 * MEGABYTE,  # gif-posts
        video_bytes=50 * MEGABYTE,  # video-posts
    ),
    "mastodon": Limits(
        photos=4,  # photo-posts
        photo_bytes=8 * MEGABYTE,  # photo-posts
        gif_bytes=8 * MEGABYTE,  # gif-posts
        video_bytes=40 * MEGABYTE,  # video-posts
        video_sides=(1920, 1200),  # video-posts
    ),
    "threads": Limits(
        photos=20,  # photo-posts
        photo_bytes=8 * MEGABYTE,  # photo-posts
        video_bytes=GIGABYTE,  # video-posts
        seconds={"video": (0, 300)},  # video-posts
    ),
    "bluesky": Limits(
        photos=bluesky.MAX_PHOTOS,  # photo-posts does not name Bluesky: the network's limits count
        photo_bytes=bluesky.MAX_PHOTO_BYTES,
        video_bytes=50 * MEGABYTE,  # video-posts
        seconds={"video": (0, 180)},  # video-posts
    ),
}
"""By provider."""


def limits_of(provider: str, changed: Mapping[str, float]) -> Limits:
    """Return the limits of a network with those that a setting changes, see `changed_limits`."""
    usual = LIMITS[provider]
    if not changed:
        return usual
    replaced: dict[str, Any] = {_FIELDS[name]: value for name, value in changed.items() if name in _FIELDS}
    seconds = {
        post_type: (changed.get("min_video_seconds", shortest), changed.get("video_seconds", longest))
        for post_type, (shortest, longest) in usual.seconds.items()
    }
    return evolve(usual, **replaced, seconds=seconds)


_FIELDS = {
    "photos": "photos",
    "carousel_items": "photos",
    "image_bytes": "photo_bytes",
    "gif_bytes": "gif_bytes",
    "video_bytes": "video_bytes",
}


@frozen
class MediaRequirement:
    """The media that a type of post requires.

    Args:
        types: the types of media that it accepts.
        minimum, maximum: how many; ``maximum`` None leaves it to the network's own number of photos.
        description: the required media in words, for messages.
    """

    types: frozenset[str]
    minimum: int
    maximum: int | None
    description: str


def _media(types: str, minimum: int, maximum: int | None, description: str) -> MediaRequirement:
    return MediaRequirement(frozenset(types.split()), minimum, maximum, description)


MAX_PAGES = 100  # pdf-carousels: up to 100 pages or photos

_REQUIREMENTS: Mapping[str, MediaRequirement] = {
    "photo": _media("photo", 1, None, "a photo"),
    "video": _media("video", 1, 1, "a video"),
    "reel": _media("video", 1, 1, "a video"),
    "short": _media("video", 1, 1, "a video"),
    "story": _media("photo video", 1, 1, "a photo or a video"),
    "gif": _media("gif", 1, 1, "a GIF"),  # gif-posts: exactly one
    "carousel": _media("photo", 1, None, "photos"),
    "document": _media(
        "document photo", 1, MAX_PAGES, "a document"
    ),  # pdf-carousels: up to 100 pages or photos
}
"""By type of post, where the network does not differ; types that are not here need no media.

One video in a post, and one photo or video in a story: assumed, because all examples of the pages have one.
"""

_REQUIREMENTS_OF_NETWORKS: Mapping[tuple[str, str], MediaRequirement] = {
    ("instagram", "carousel"): _media(
        "photo video", instagram.MIN_CAROUSEL_ITEMS, None, "two photos or videos"
    ),
    ("pinterest", "carousel"): _media("photo gif", pinterest.MIN_CAROUSEL_PHOTOS, None, "two photos"),
    ("pinterest", "photo"): _media("photo gif", 1, None, "a photo"),
    ("linkedin", "photo"): _media("photo gif", 1, None, "a photo"),
    ("google", "event"): _media("photo", 0, None, "a photo"),
    ("google", "offer"): _media("photo", 0, None, "a photo"),
    ("facebook", "carousel"): _media("photo", 0, None, "photos"),
}


def media_requirement(provider: str, post_type: str) -> MediaRequirement | None:
    """Return the media that a type of post requires on a network; None if it requires none."""
    return _REQUIREMENTS_OF_NETWORKS.get((provider, post_type)) or _REQUIREMENTS.get(post_type)
