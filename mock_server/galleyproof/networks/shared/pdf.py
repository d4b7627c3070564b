"""Count the pages of a PDF without a PDF library (ISO 32000-1, 7.7.3: the page tree).

It reads the dictionaries of page trees, also those in compressed object streams, and renders nothing. The count
is None where the file does not say it in a form that can be read: an encrypted file with object streams, another
compression than Flate, or a damaged file.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

_PAGE_TREE = re.compile(rb"/Type\s*/Pages(?![A-Za-z])")
_COUNT = re.compile(rb"/Count\s+(\d{1,6})(?!\s+\d+\s+R)\b")
_STREAM = re.compile(rb"/Type\s*/ObjStm\b.{0,400}?stream\r?\n", re.DOTALL)
_MAX_DICTIONARY = 100_000
_MAX_STREAMS = 2_000
_MAX_DECOMPRESSED = 32 * 1024 * 1024
"""Bounds, so that a small file cannot use much time or memory."""


def count_pages(content: bytes) -> int | None:
    """Return how many pages a PDF has, or None when this reader cannot find it out."""
    # An update of a PDF is appended, so the last root of a page tree counts.
    roots = sorted(
        (position, pages)
        for position, text in _texts(content)
        for pages in [_last_root(text)]
        if pages is not None
    )
    return roots[-1][1] if roots else None


def _texts(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the file and each object stream in it, with the position of its last page tree in the file."""
    trees = list(_PAGE_TREE.finditer(content))
    if trees:
        yield trees[-1].start(), content
    left = _MAX_DECOMPRESSED
    for number, match in enumerate(_STREAM.finditer(content)):
        if number >= _MAX_STREAMS or left <= 0:
            return
        try:
            text = zlib.decompressobj().decompress(content[match.end() :], left)
        except zlib.error:
            continue
        left -= len(text)
        yield match.start(), text


def _last_root(text: bytes) -> int | None:
    """Return the count of the last page tree without a parent."""
    found = None
    for match in _PAGE_TREE.finditer(text):
        dictionary = _dictionary_around(text, match.start())
        count = _COUNT.search(dictionary)
        if count and b"/Parent" not in dictionary:
            found = int(count[1])
    return found


def _dictionary_around(text: bytes, position: int) -> bytes:
    """Return the dictionary that contains a position; cut off where it is very long."""
    depth, start = 0, position
    first = max(0, position - _MAX_DICTIONARY)
    while depth >= 0:
        opening = text.rfind(b"<<", first, start)
        closing = text.rfind(b">>", first, start)
        if opening < 0:
            return b""
        depth += 1 if closing > opening else -1
        start = max(opening, closing)
    end = text.find(b">>", position, position + _MAX_DICTIONARY)
    while end >= 0 and text.count(b"<<", start, end) > text.count(b">>", start, end) + 1:
        end = text.find(b">>", end + 2, position + _MAX_DICTIONARY)
    return text[start:end] if end >= 0 else b""
