"""Read the size and the length of a WebM file from its elements (RFC 8794 and RFC 9559)."""

from __future__ import annotations

import struct
from collections.abc import Iterator

_EBML = b"\x1a\x45\xdf\xa3"
_SEGMENT, _INFO, _TRACKS, _TRACK, _VIDEO = 0x18538067, 0x1549A966, 0x1654AE6B, 0xAE, 0xE0
_TIMESTAMP_SCALE, _DURATION = 0x2AD7B1, 0x4489
_WIDTH, _HEIGHT = 0xB0, 0xBA
_USUAL_SCALE = 1_000_000
"""Nanoseconds of one unit of time where the file does not say it (RFC 9559)."""

_MAX_ELEMENTS = 10_000

Element = tuple[int, int, int]
"""The id of an element, and where its content starts and ends."""


def is_webm(content: bytes) -> bool:
    """Return whether bytes begin as a WebM file does."""
    return content[:4] == _EBML and b"webm" in content[:64]


def read_webm(content: bytes) -> tuple[int | None, int | None, float | None]:
    """Return width, height and length in seconds; None where the file does not say it.

    Only what stands before the pictures is read. A live recording has no length there.
    """
    width = height = seconds = None
    for kind, start, end in _inside(content, 0, len(content), _SEGMENT):
        if kind == _INFO:
            seconds = _seconds(content, start, end)
        elif kind == _TRACKS and width is None:
            for inner, inner_start, inner_end in _elements(content, start, end):
                if inner == _TRACK and width is None:
                    width, height = _size(content, inner_start, inner_end)
    return width, height, seconds


def _elements(content: bytes, start: int, end: int) -> Iterator[Element]:
    """Yield the elements between two places; stop at the first invalid one."""
    for _ in range(_MAX_ELEMENTS):
        if start >= end:
            return
        id_length = _length(content[start], most=4)
        at = start + (id_length or 0)
        size_length = _length(content[at], most=8) if id_length and at < end else None
        if not id_length or not size_length or at + size_length > end:
            return
        kind = int.from_bytes(content[start:at], "big")
        unknown = (1 << 7 * size_length) - 1
        size = int.from_bytes(content[at : at + size_length], "big") & unknown
        start = at + size_length
        # All ones is an unknown size: the element ends where its parent does.
        stop = end if size == unknown else min(start + size, end)
        yield kind, start, stop
        start = stop


def _length(first: int, *, most: int) -> int | None:
    """Return how many bytes a number has whose first byte this is, or None when it is invalid."""
    length = 9 - first.bit_length()
    return length if length <= most else None


def _inside(content: bytes, start: int, end: int, parent: int) -> Iterator[Element]:
    """Yield the elements in the elements of one kind."""
    for kind, inner_start, inner_end in _elements(content, start, end):
        if kind == parent:
            yield from _elements(content, inner_start, inner_end)


def _size(content: bytes, start: int, end: int) -> tuple[int | None, int | None]:
    found = {
        kind: int.from_bytes(content[at:stop], "big")
        for kind, at, stop in _inside(content, start, end, _VIDEO)
        if kind in (_WIDTH, _HEIGHT) and stop - at <= 8
    }
    width, height = found.get(_WIDTH), found.get(_HEIGHT)
    return (width, height) if width and height else (None, None)


def _seconds(content: bytes, start: int, end: int) -> float | None:
    scale, duration = _USUAL_SCALE, 0.0
    for kind, at, stop in _elements(content, start, end):
        if kind == _TIMESTAMP_SCALE and stop - at <= 8:
            scale = int.from_bytes(content[at:stop], "big")
        elif kind == _DURATION and stop - at in (4, 8):
            (duration,) = struct.unpack(">f" if stop - at == 4 else ">d", content[at:stop])
    seconds = duration * scale / 1e9
    return round(seconds, 3) if 0 < seconds < _MAX_SECONDS else None


_MAX_SECONDS = 1e9
"""A longer length is damaged data; also infinity and no number are."""
