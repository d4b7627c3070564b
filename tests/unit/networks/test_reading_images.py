"""What an image is, is read from its bytes."""

from __future__ import annotations

import pytest
from galleyproof.networks.shared.media_files import ImageFacts, read_image
from hypothesis import given
from hypothesis import strategies as st

from tests.support.images import image


@pytest.mark.parametrize("file_format", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"])
def test_formats(file_format: str) -> None:
    """Format and size in pixels are read from the usual formats, whatever follows the image."""
    assert ImageFacts(file_format, 30, 20) == read_image(image(30, 20, file_format))
    assert ImageFacts(file_format, 30, 20) == read_image(image(30, 20, file_format, size=100_000))


def test_size_is_taken_from_the_header() -> None:
    """A huge image in few bytes is measured and not decoded."""
    png = image(1, 1)
    huge = png[:16] + (50_000).to_bytes(4) * 2 + png[24:]

    assert read_image(huge) in (None, ImageFacts("PNG", 50_000, 50_000))


@given(st.binary(max_size=200))
def test_garbage(content: bytes) -> None:
    """Bytes that are no image tell nothing."""
    assert read_image(content) is None


@given(st.integers(0, 60), st.binary(max_size=20))
def test_damaged_images(place: int, damage: bytes) -> None:
    """A damaged image tells something or nothing, and never fails."""
    for file_format in ("PNG", "JPEG", "GIF", "TIFF", "WEBP"):
        content = image(30, 20, file_format)

        facts = read_image(content[:place] + damage + content[place + len(damage) :])

        assert facts is None or facts.width * facts.height >= 0
