"""Real image bytes of wanted shapes and sizes."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image


@cache
def image(
    width: int,
    height: int,
    file_format: str = "PNG",
    *,
    size: int | None = None,
    orientation: int | None = None,
) -> bytes:
    """Return an image file; with ``size`` it is padded to exactly so many bytes, which readers ignore.

    Args:
        width, height: of the stored pixels.
        file_format: Pillow's name of the format.
        size: the number of bytes.
        orientation: how the image is turned for display, as its EXIF metadata says it.
    """
    buffer = BytesIO()
    more: dict[str, Any] = {}
    if orientation is not None:
        more["exif"] = Image.Exif()
        more["exif"][0x0112] = orientation
    Image.new("1" if file_format == "PNG" else "L", (width, height), 1).save(buffer, file_format, **more)
    content = buffer.getvalue()
    return content if size is None else content.ljust(size, b"\0")
