"""What a video's bytes tell."""

from __future__ import annotations

import pytest
from galleyproof.networks.shared.media_files import VideoFacts, read_video

from tests.support.files import QUARTER_TURN, avi, box, mp4, webm


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
    ids=["mp4", "wide-header", "turned", "mov", "old-mov", "avi", "cut-avi", "webm"],
)
def test_videos(content: bytes, facts: VideoFacts) -> None:
    """Format, shown size and length are read where the file has them."""
    assert read_video(content) == facts


@pytest.mark.parametrize("length", range(24, 400, 7))
def test_cut_short(length: int) -> None:
    """A video that stops anywhere is still an MP4, with what is known of it and nothing made up."""
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
def test_broken_boxes(content: bytes) -> None:
    """Boxes that lie about themselves do no harm."""
    facts = read_video(content)

    assert facts is not None
    assert facts.format == "MP4"


@pytest.mark.parametrize(
    "content", [b"", b"moov", b"RIFF\0\0\0\0WAVE", b"\x1a\x45\xdf\xa3matroska", b"text" * 50]
)
def test_no_videos(content: bytes) -> None:
    """Anything else is no video."""
    assert read_video(content) is None
