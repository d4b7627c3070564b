"""Read format, size and length of an image or a video from its bytes.

Videos: MP4 and MOV by their boxes, AVI by its header, WebM by its elements. Only a few fields are needed, so
the boxes are read here; the libraries that do it bring a native media framework of many megabytes.
"""

from __future__ import annotations

import struct
import warnings
from collections.abc import Iterator
from io import BytesIO

from attrs import frozen
from PIL import Image, UnidentifiedImageError

from galleyproof.networks.shared.webm import is_webm, read_webm

_OPENING_BOXES = (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip")
_MAX_BOXES = 10_000
_ORIENTATION = 0x0112
_QUARTER_TURNS = (5, 6, 7, 8)
"""The EXIF orientations that exchange width and height (EXIF 2.32, tag 274)."""


@frozen
class ImageFacts:
    """An image's format, such as ``JPEG``, and its size in pixels as it is displayed."""

    format: str
    width: int
    height: int


def read_image(content: bytes) -> ImageFacts | None:
    """Return an image's format and size, or None when the bytes are not a readable image.

    Only the header is parsed. No pixel is decoded, so a small file cannot use much memory.
    """
    try:
        with warnings.catch_warnings():
            # Warnings are about damaged metadata and huge sizes; both are harmless in a header.
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(content)) as image:
                width, height = image.size
                if _orientation(image) in _QUARTER_TURNS:
                    width, height = height, width
                return ImageFacts(image.format or "", width, height)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


def _orientation(image: Image.Image) -> object:
    """Return how an image has to be turned for display; None when its metadata does not say it."""
    # Pillow decodes a whole PNG when it looks for metadata that may stand behind the pixels.
    if image.format not in ("JPEG", "MPO", "WEBP") and "exif" not in image.info:
        return None
    try:
        return image.getexif().get(_ORIENTATION)
    except (OSError, ValueError, SyntaxError, struct.error, KeyError, TypeError):
        return None


@frozen
class VideoFacts:
    """A video's format, such as ``MP4``, size in pixels and length; None where the file lacks them."""

    format: str
    width: int | None = None
    height: int | None = None
    seconds: float | None = None


def read_video(content: bytes) -> VideoFacts | None:
    """Return a video's format, size and length, or None when the bytes are not a video of these formats."""
    if content[4:8] in _OPENING_BOXES:
        return _read_boxes(content)
    if content[:4] == b"RIFF" and content[8:12] == b"AVI ":
        return _read_avi(content)
    return VideoFacts("WEBM", *read_webm(content)) if is_webm(content) else None


def _read_boxes(content: bytes) -> VideoFacts:
    # QuickTime files name the brand "qt  ", or none at all when they are old.
    is_mp4 = content[4:8] == b"ftyp" and content[8:12] != b"qt  "
    width = height = seconds = None
    for kind, start, end in _boxes(content, 0, len(content)):
        if kind != b"moov":
            continue
        for inner, inner_start, inner_end in _boxes(content, start, end):
            if inner == b"mvhd":
                seconds = _duration(content[inner_start:inner_end])
            elif inner == b"trak" and width is None:
                width, height = _track_size(content, inner_start, inner_end)
    return VideoFacts("MP4" if is_mp4 else "MOV", width, height, seconds)


def _boxes(content: bytes, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield each box's type and where its payload starts and ends; stop at the first invalid box."""
    for _ in range(_MAX_BOXES):
        if start + 8 > end:
            return
        size, kind = struct.unpack_from(">I4s", content, start)
        header = 8
        if size == 1 and start + 16 <= end:
            (size,), header = struct.unpack_from(">Q", content, start + 8), 16
        elif size == 0:
            size = end - start
        if size < header:
            return
        yield kind, start + header, min(start + size, end)
        start += size


def _duration(mvhd: bytes) -> float | None:
    """Return the length in seconds from a movie header, or None when it is truncated or has none."""
    layout, offset = (">IQ", 20) if mvhd[:1] == b"\x01" else (">II", 12)
    if len(mvhd) < offset + struct.calcsize(layout):
        return None
    scale, units = struct.unpack_from(layout, mvhd, offset)
    return round(units / scale, 3) if scale and units else None


def _track_size(content: bytes, start: int, end: int) -> tuple[int | None, int | None]:
    """Return a track's size as it is displayed, or two None for a track without pictures."""
    for kind, box_start, box_end in _boxes(content, start, end):
        if kind == b"tkhd" and box_end - box_start >= 84:
            # The header ends in a matrix of nine numbers, then width and height in 16.16 fixed point.
            *matrix, width, height = struct.unpack(">9i2I", content[box_end - 44 : box_end])
            if width and height:
                pixels = (width >> 16, height >> 16)
                is_rotated = matrix[0] == 0 and matrix[4] == 0
                return pixels[::-1] if is_rotated else pixels
    return None, None


def _read_avi(content: bytes) -> VideoFacts:
    at = content.find(b"avih", 0, 1024)
    if at < 0 or len(content) < at + 48:
        return VideoFacts("AVI")
    header = struct.unpack_from("<10I", content, at + 8)
    microseconds, frames, width, height = header[0], header[4], header[8], header[9]
    return VideoFacts("AVI", width or None, height or None, round(microseconds * frames / 1e6, 3) or None)
