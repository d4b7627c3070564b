"""Real image bytes of wanted shapes and sizes."""

from __future__ import annotations

from functools import cache
from io import BytesIO

from PIL import Image


@cache
def image(width: int, height: int, file_format: str = "PNG", *, size: int | None = None) -> bytes:
    """Return an image file; with ``size`` it is padded to exactly so many bytes, which readers ignore."""
    buffer = BytesIO()
    Image.new("1" if file_format == "PNG" else "L", (width, height), 1).save(buffer, file_format)
    content = buffer.getvalue()
    return content if size is None else content.ljust(size, b"\0")
