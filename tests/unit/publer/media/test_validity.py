"""The types of post that a media item can be used in."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from galleyproof.services.publer.media.validity import validity
from galleyproof.services.publer.posts.post_types import TYPES
from galleyproof.services.publer.records import Media
from galleyproof.services.publer.seed.ids import demo_id

from tests.support.publer import Publer

MEGABYTE = 1024 * 1024
PHOTO, VIDEO, GIF, PDF = 301, 303, 306, 308


def usable(publer: Publer, number: int, provider: str, **changes: Any) -> list[str]:
    media = evolve(publer.sandbox.store.get(Media, demo_id(number)), **changes)
    return [kind for kind, usable in validity(publer.sandbox, media)[provider].items() if usable]


@pytest.mark.parametrize(
    ("number", "provider", "changes", "kinds"),
    [
        (PHOTO, "facebook", {}, ["carousel", "photo", "story"]),
        (PHOTO, "facebook", {"format": "WEBP"}, []),
        (PHOTO, "instagram", {}, ["carousel", "photo", "story"]),
        (PHOTO, "instagram", {"size": 8 * MEGABYTE + 1}, []),
        (PHOTO, "instagram", {"width": 319, "height": 319}, []),
        (PHOTO, "twitter", {"size": 5 * MEGABYTE}, ["photo"]),
        (PHOTO, "twitter", {"size": 5 * MEGABYTE + 1}, []),
        (PHOTO, "google", {}, ["event", "offer", "photo"]),
        (PHOTO, "google", {"width": 249, "height": 400}, []),
        (PHOTO, "youtube", {}, []),
        (PHOTO, "linkedin", {}, ["document", "photo"]),
        (PHOTO, "wordpress", {}, ["article"]),
        (VIDEO, "facebook", {}, ["reel", "story", "video"]),
        (VIDEO, "facebook", {"seconds": 61.0}, ["reel", "video"]),
        (VIDEO, "facebook", {"seconds": 91.0}, ["video"]),
        (VIDEO, "youtube", {"seconds": 180.0}, ["short", "video"]),
        (VIDEO, "youtube", {"seconds": 180.5}, ["video"]),
        (VIDEO, "tiktok", {"seconds": 2.9}, []),
        (VIDEO, "tiktok", {"seconds": None}, ["video"]),
        (VIDEO, "google", {}, []),
        (VIDEO, "mastodon", {"width": 1920, "height": 1200}, ["video"]),
        (VIDEO, "mastodon", {"width": 1920, "height": 1201}, []),
        (VIDEO, "telegram", {"size": 50 * MEGABYTE + 1}, []),
        (GIF, "twitter", {}, ["gif"]),
        (GIF, "twitter", {"width": 2049}, []),
        (GIF, "facebook", {"size": 4 * MEGABYTE + 1}, []),
        (GIF, "instagram", {}, []),
        (PDF, "linkedin", {}, ["document"]),
        (PDF, "facebook", {}, []),
    ],
)
def test_valid_types_of_post(
    publer: Publer, number: int, provider: str, changes: dict[str, Any], kinds: list[str]
) -> None:
    """An item is valid if its type, size and duration fit; unknown properties do not make it invalid."""
    assert usable(publer, number, provider, **changes) == kinds


def test_every_network(publer: Publer) -> None:
    """Validity covers every network, and all its types of post with media."""
    found = validity(publer.sandbox, publer.sandbox.store.get(Media, demo_id(PHOTO)))

    assert found.keys() == TYPES.keys()
    assert all(found.values())
    assert {kind for kinds in found.values() for kind in kinds}.isdisjoint({"status", "poll", "link", "pdf"})
