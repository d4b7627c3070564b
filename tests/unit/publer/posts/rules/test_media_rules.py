"""Limits of photos, GIFs and videos."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from galleyproof.networks.shared.rules import MEGABYTE
from galleyproof.services.publer.records import Media

from tests.support.publer import Publer
from tests.support.publer_posts import (
    BLUESKY,
    FACEBOOK,
    GIF,
    GOOGLE,
    INSTAGRAM,
    LINKEDIN,
    LONG_VIDEO,
    MASTODON,
    PHOTO,
    VIDEO,
    PostHelper,
    X,
    content,
    of_type,
)

Json = Any


@pytest.mark.parametrize(
    ("facts", "account", "message"),
    [
        ({"size": 6 * MEGABYTE}, X, "sourdough.jpg is too large: X accepts at most 5 MB"),
        ({"size": 2_000_001}, BLUESKY, "sourdough.jpg is too large: Bluesky accepts at most 2,000,000 bytes"),
        (
            {"width": 300},
            INSTAGRAM,
            "sourdough.jpg is too small: Instagram requires at least 320 x 320 pixels",
        ),
        ({"height": 249}, GOOGLE, "sourdough.jpg is too small: Google requires at least 250 x 250 pixels"),
    ],
)
def test_photos_of_the_wrong_size(publer: Publer, facts: Json, account: str, message: str) -> None:
    """A photo with too many bytes or too few pixels for a network is a failure."""
    store = publer.sandbox.store
    store.put(evolve(store.get(Media, PHOTO), **facts))

    assert PostHelper(publer).messages(content(of_type("photo", PHOTO), account)) == [message]


@pytest.mark.parametrize(
    ("media_id", "facts", "account", "post_type", "message"),
    [
        (GIF, {"width": 2049}, X, "gif", "steam.gif must have 4 to 2048 pixels on each side on X"),
        (
            GIF,
            {"size": 5 * MEGABYTE},
            FACEBOOK,
            "gif",
            "steam.gif is too large: Facebook accepts at most 4 MB",
        ),
        (
            LONG_VIDEO,
            {"size": 41 * MEGABYTE},
            MASTODON,
            "video",
            "course.mp4 is too large: Mastodon accepts at most 40 MB",
        ),
        (
            VIDEO,
            {},
            MASTODON,
            "video",
            "kneading.mp4 is larger than the 1920 x 1200 pixels that Mastodon accepts",
        ),
        (VIDEO, {"seconds": 2.0}, LINKEDIN, "video", "kneading.mp4 lasts 2 s; LinkedIn accepts 3 to 900 s"),
    ],
)
def test_gifs_and_videos_of_the_wrong_size(
    publer: Publer, media_id: str, facts: Json, account: str, post_type: str, message: str
) -> None:
    """GIFs and videos have limits in bytes, pixels and seconds."""
    store = publer.sandbox.store
    store.put(evolve(store.get(Media, media_id), **facts))

    assert PostHelper(publer).messages(content(of_type(post_type, media_id), account)) == [message]
