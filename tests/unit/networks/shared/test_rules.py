"""The rules that networks share, each made here with a failure and limits of its own."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from galleyproof.networks.shared.failure import Failure, Remedy
from galleyproof.networks.shared.rules import (
    max_posts_per_day,
    media_within_limits,
    readable_media,
    requires_media,
)
from galleyproof.networks.shared.submission import Media, Submission

OF_PHOTOS = Failure("net.photo", 400, Remedy.FIX, "A photo is wrong.")
OF_VIDEOS = Failure("net.video", 400, Remedy.FIX, "A video is wrong.")
NO_LIMITS: Mapping[str, float] = {}


def photo(size: int = 10, format: str = "JPEG", width: int | None = 4, height: int | None = 5) -> Media:
    """Return a photo."""
    return Media(is_video=False, size=size, format=format, width=width, height=height)


def video(size: int = 10, seconds: float | None = 5) -> Media:
    """Return a video."""
    return Media(is_video=True, size=size, format="MP4", seconds=seconds)


def of_media(*media: Media, limits: Mapping[str, float] = NO_LIMITS, **more: int) -> Submission:
    """Return a post with media on a network with these limits."""
    return Submission("", media, limits=limits, **more)


@pytest.mark.parametrize(
    ("limits", "accepted", "rejected", "message"),
    [
        ({"photos": 2}, [photo(), photo(), video(), video()], [photo()] * 3,
         "The post has 3 photos; Net allows at most 2. Remove some."),
        ({"image_bytes": 1000}, [photo(1000), video(2000)], [photo(1001)],
         "A photo has 1,001 bytes; Net allows at most 1,000. Shrink it."),
        ({"image_bytes": 1000}, [photo(1000, "GIF")], [photo(1001, "GIF")],
         "A photo has 1,001 bytes; Net allows at most 1,000. Shrink it."),
        ({"image_bytes": 1000, "gif_bytes": 3000}, [photo(3000, "GIF")], [photo(3001, "GIF")],
         "A photo has 3,001 bytes; Net allows at most 3,000. Shrink it."),
        ({"image_pixels": 6}, [photo(width=2, height=3)], [photo(width=2, height=4)],
         "A photo has 8 pixels; Net allows at most 6. Scale it."),
        ({"video_bytes": 1000}, [video(1000), photo(2000)], [video(1001)],
         "A video has 1,001 bytes; Net allows at most 1,000. Shrink it."),
        ({"min_video_seconds": 3}, [video(seconds=3)], [video(seconds=2.5)],
         "The video lasts 2.5 s; Net allows 3 to inf s. Cut it."),
        ({"video_seconds": 9}, [video(seconds=9), video(seconds=0)], [video(seconds=9.5)],
         "The video lasts 9.5 s; Net allows 0 to 9 s. Cut it."),
    ],
)  # fmt: skip
def test_media_within_limits(
    limits: Mapping[str, float], accepted: list[Media], rejected: list[Media], message: str
) -> None:
    """The limit is accepted, one more is rejected with the failure of its kind and the numbers."""
    rule = media_within_limits(OF_PHOTOS, network="Net", video=OF_VIDEOS)
    failure = OF_VIDEOS if rejected[0].is_video else OF_PHOTOS

    assert rule(of_media(*accepted, limits=limits)) is None
    assert rule(of_media(*rejected, limits=limits)) == failure.with_message(message)
    assert rule(of_media(*rejected)) is None


def test_videos_without_a_failure_of_their_own() -> None:
    """Without one for videos, the failure for photos is used."""
    rule = media_within_limits(OF_PHOTOS, network="Net")
    found = rule(of_media(video(11), limits={"video_bytes": 10}))

    assert found is not None
    assert found.id == "net.photo"


@pytest.mark.parametrize("unknown", [photo(width=None), photo(height=None), video(seconds=None)])
def test_what_is_not_known_passes(unknown: Media) -> None:
    """A photo of unknown size and a video of unknown length are accepted."""
    rule = media_within_limits(OF_PHOTOS, network="Net")

    assert (
        rule(of_media(unknown, limits={"image_pixels": 0.5, "video_seconds": 0, "min_video_seconds": 9}))
        is None
    )


def test_readable_media() -> None:
    """One file that is no photo and no video is enough."""
    rule = readable_media(OF_PHOTOS, network="Net")
    broken = Media(is_video=False, size=1, readable=False)

    assert rule(of_media(photo(), video())) is None
    assert rule(of_media(photo(), broken)) == OF_PHOTOS.with_message(
        "Net cannot read the media: it is no photo and no video. Replace it."
    )


def test_requires_media() -> None:
    """A text alone is rejected, a photo or a video is not."""
    rule = requires_media(OF_PHOTOS, network="Net")

    assert rule(of_media(photo())) is None
    assert rule(Submission("T")) == OF_PHOTOS.with_message(
        "Net does not allow text-only posts. Attach a photo or a video."
    )


@pytest.mark.parametrize(("before", "rejected"), [(0, False), (2, False), (3, True), (4, True)])
def test_max_posts_per_day(before: int, rejected: bool) -> None:
    """The third post of a day is accepted where three are allowed, the fourth is not."""
    rule = max_posts_per_day(OF_PHOTOS)

    found = rule(of_media(limits={"posts_per_day": 3}, posts_last_day=before))
    assert found == (OF_PHOTOS if rejected else None)
