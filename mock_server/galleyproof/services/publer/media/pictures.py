"""Pictures for media that has no bytes of its own, and small ones of media that has."""

from __future__ import annotations

import hashlib
import warnings
from io import BytesIO

from PIL import Image, ImageDraw

_LARGEST_SIDE = 2048
_SMALL_SIDE = 320
_MAX_PIXELS = 60_000_000
"""An image beyond this is not unpacked to make a small one of it; a placeholder stands for it."""


def draw(name: str, width: int, height: int, kind: str = "PNG") -> bytes:
    """Draw a plain picture that always belongs to a name.

    Args:
        width, height: pixels, scaled down where they are very many.
        kind: the format as Pillow names it.
    """
    scale = min(1.0, _LARGEST_SIDE / max(width, height, 1))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    red, green, blue = (96 + byte // 2 for byte in hashlib.sha256(name.encode()).digest()[:3])
    image = Image.new("RGB", size, (red, green, blue))
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, size[1] * 3 // 4, size[0], size[1]), fill=(red // 2, green // 2, blue // 2))
    pen.text((size[0] // 20, size[1] * 4 // 5), name.encode("ascii", "replace").decode(), fill="white")
    return _encoded(image, kind)


def shrink(content: bytes, side: int = _SMALL_SIDE) -> bytes | None:
    """Return a small PNG of an image's bytes, or None when they cannot be shown."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(BytesIO(content)) as image:
                if image.width * image.height > _MAX_PIXELS:
                    return None
                image.thumbnail((side, side))
                return _encoded(image.convert("RGBA"), "PNG")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


def _encoded(image: Image.Image, kind: str) -> bytes:
    out = BytesIO()
    image.save(out, kind)
    return out.getvalue()
