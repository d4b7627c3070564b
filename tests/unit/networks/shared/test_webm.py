"""The size and the length of WebM files."""

from __future__ import annotations

import struct

import pytest
from galleyproof.networks.shared.media_files import VideoFacts, read_video

from tests.support.files import WEBM_HEAD, element, long_webm, webm


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (long_webm(1280, 720, 12.5), (1280, 720, 12.5)),
        (long_webm(1080, 1920, 3, scale=1_000), (1080, 1920, 3.0)),
        (webm(), (None, None, None)),
        (long_webm(0, 720, 12), (None, None, 12.0)),
        (long_webm(1280, 720, float("inf")), (1280, 720, None)),
        (long_webm(1280, 720, float("nan")), (1280, 720, None)),
        (long_webm(1280, 720, -1), (1280, 720, None)),
        (long_webm(1280, 720, 12)[:-20], (None, None, 12.0)),
    ],
)
def test_size_and_length(content: bytes, expected: tuple[int | None, int | None, float | None]) -> None:
    """Width, height and length are read where the file says them."""
    assert read_video(content) == VideoFacts("WEBM", *expected)


def test_segment_of_unknown_size() -> None:
    """A recording in progress has a segment without a size, and a length of four bytes."""
    info = element(0x1549A966, element(0x4489, struct.pack(">f", 2_000)))
    content = WEBM_HEAD + b"\x18\x53\x80\x67\x01" + b"\xff" * 7 + info

    assert read_video(content) == VideoFacts("WEBM", None, None, 2.0)


@pytest.mark.parametrize("size", range(27, 160))
def test_cut_files(size: int) -> None:
    """A cut file is still a WebM, and no place of the cut is an error."""
    facts = read_video(long_webm(1280, 720, 12)[:size])

    assert facts is not None
    assert facts.format == "WEBM"
