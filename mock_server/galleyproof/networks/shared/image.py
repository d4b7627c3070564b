"""Reading what an image really is from its bytes."""

from __future__ import annotations

import warnings
from io import BytesIO

from attrs import frozen
from PIL import Image, UnidentifiedImageError


@frozen
class ImageFacts:
    """What the bytes say: format such as ``JPEG`` and size in pixels."""

    format: str
    width: int
    height: int


def read_image(content: bytes) -> ImageFacts | None:
    """Return what an image's header says, or None when the bytes are no image that can be read.

    Only the header is parsed: no pixel is decoded, so a small file cannot blow up.
    """
    try:
        with warnings.catch_warnings():
            # Damaged metadata and sizes that would be dangerous to decode: the header is all we take.
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(content)) as image:
                return ImageFacts(image.format or "", *image.size)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
