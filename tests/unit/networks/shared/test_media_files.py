"""Reading format, size and length of images and videos from their bytes."""

from __future__ import annotations

import pytest
from galleyproof.networks.shared.media_files import ImageFacts, VideoFacts, read_image, read_video
from hypothesis import given
from hypothesis import strategies as st

from tests.support.files import QUARTER_TURN, avi, box, mp4, webm
from tests.support.images import image


@pytest.mark.parametrize("file_format", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"])
def test_image_formats(file_format: str) -> None:
    """Format and size in pixels are read from common formats, also with bytes after the image."""
    assert ImageFacts(file_format, 30, 20) == read_image(image(30, 20, file_format))
    assert ImageFacts(file_format, 30, 20) == read_image(image(30, 20, file_format, size=100_000))


def test_image_size_comes_from_the_header() -> None:
    """A huge image in few bytes is measured without being decoded."""
    png = image(1, 1)
    huge = png[:16] + (50_000).to_bytes(4) * 2 + png[24:]

    assert read_image(huge) in (None, ImageFacts("PNG", 50_000, 50_000))


@given(st.binary(max_size=200))
def test_bytes_that_are_not_an_image(content: bytes) -> None:
    """Bytes that are not an image give None."""
    assert read_image(content) is None


@given(st.integers(0, 60), st.binary(max_size=20))
def test_damaged_images(place: int, damage: bytes) -> None:
    """A damaged image gives facts or None and never raises."""
    for file_format in ("PNG", "JPEG", "GIF", "TIFF", "WEBP"):
        content = image(30, 20, file_format)

        facts = read_image(content[:place] + damage + content[place + len(damage) :])

        assert facts is None or facts.width * facts.height >= 0


@pytest.mark.parametrize(
    ("content", "facts"),
    [
        (mp4(), VideoFacts("MP4", 1080, 1920, 12.0)),
        (mp4(seconds=61.5, wide_header=True), VideoFacts("MP4", 1080, 1920, 61.5)),
        (mp4(1920, 1080, matrix=QUARTER_TURN), VideoFacts("MP4", 1080, 1920, 12.0)),
        (mp4(1280, 720, brand=b"qt  "), VideoFacts("MOV", 1280, 720, 12.0)),
        (mp4(1280, 720)[20:], VideoFacts("MOV", 1280, 720, 12.0)),
        (avi(), VideoFacts("AVI", 640, 360, 4.0)),
        (avi()[:40], VideoFacts("AVI")),
        (webm(), VideoFacts("WEBM")),
    ],
    ids=["mp4", "wide-header", "rotated", "mov", "old-mov", "avi", "cut-avi", "webm"],
)
def test_video_formats(content: bytes, facts: VideoFacts) -> None:
    """Format, displayed size and length are read if the file has them."""
    assert read_video(content) == facts


@pytest.mark.parametrize("length", range(24, 400, 7))
def test_truncated_videos(length: int) -> None:
    """A truncated video is still an MP4; facts that are cut off are None."""
    whole, facts = VideoFacts("MP4", 1080, 1920, 12.0), read_video(mp4()[:length])

    assert facts is not None
    assert (facts.format, facts.width in (None, whole.width), facts.height in (None, whole.height)) == (
        "MP4",
        True,
        True,
    )
    assert facts.seconds in (None, whole.seconds)


@pytest.mark.parametrize(
    "content",
    [
        mp4() + b"\0\0\0\1mdat",
        box(b"ftyp", b"isom") + b"\0\0\0\3moov" + b"\xff" * 50,
        box(b"ftyp", b"isom") + box(b"free") * 20_000,
        box(b"ftyp", b"isom") + box(b"moov", box(b"mvhd", b"\0" * 4), box(b"trak", box(b"tkhd", b"\0" * 9))),
    ],
    ids=["half-a-large-size", "box-smaller-than-its-header", "boxes-without-end", "headers-too-short"],
)
def test_invalid_boxes(content: bytes) -> None:
    """Boxes with a wrong size are ignored."""
    facts = read_video(content)

    assert facts is not None
    assert facts.format == "MP4"


@pytest.mark.parametrize(
    "content", [b"", b"moov", b"RIFF\0\0\0\0WAVE", b"\x1a\x45\xdf\xa3matroska", b"text" * 50]
)
def test_bytes_that_are_not_a_video(content: bytes) -> None:
    """Other bytes give None."""
    assert read_video(content) is None


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("file_format", ["JPEG", "PNG", "WEBP"])
def test_orientation(file_format: str, orientation: int) -> None:
    """The size is that of the displayed image: four of the eight orientations exchange width and height."""
    facts = read_image(image(40, 30, file_format, orientation=orientation))

    assert facts is not None
    assert (facts.width, facts.height) == ((40, 30) if orientation <= 4 else (30, 40))
