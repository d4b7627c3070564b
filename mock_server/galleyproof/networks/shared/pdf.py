"""Count the pages of a PDF without a PDF library (ISO 32000-1, 7.7.3: the page tree).

It reads the dictionaries of page trees, also those in compressed object streams, and renders nothing.
The count is None where the file does not say it in a form that can be read: an encrypted file with object
streams, another compression than Flate, or a damaged file.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from itertools import islice

_TOKEN = re.compile(rb"<<|>>|endobj|/Type\s{0,20}/Pages(?![A-Za-z])")
_COUNT = re.compile(rb"/Count\s{1,20}(\d{1,6})(?!\d|\s{1,20}\d{1,6}\s{1,20}R)")
_STREAM = re.compile(rb"/Type\s{0,20}/ObjStm\b.{0,400}?stream\r?\n", re.DOTALL)
_MAX_TOKENS = 2_000_000
_MAX_DEPTH = 20
_MAX_DICTIONARY = 1_000_000
_MAX_STREAMS = 2_000
_MAX_DECOMPRESSED = 32 * 1024 * 1024
"""Bounds, so that a small file cannot use much time or memory."""


def count_pages(content: bytes) -> int | None:
    """Return how many pages a PDF has, or None when this reader cannot find it out."""
    # An update of a PDF is appended, so the last root of a page tree counts.
    found = [*_roots(content)]
    for position, text in _object_streams(content):
        found += [(position, pages) for _, pages in _roots(text)]
    return max(found, key=lambda root: root[0])[1] if found else None


def _object_streams(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield where each object stream stands in a file, and what it contains."""
    left = _MAX_DECOMPRESSED
    for number, match in enumerate(_STREAM.finditer(content)):
        end = content.find(b"endstream", match.end())
        if number >= _MAX_STREAMS or left <= 0 or end < 0:
            return
        try:
            text = zlib.decompressobj().decompress(content[match.end() : end], left)
        except zlib.error:
            continue
        left -= len(text)
        yield match.start(), text


def _roots(text: bytes) -> Iterator[tuple[int, int]]:
    """Yield position and count of each page tree that has no parent."""
    open_at: list[int] = []
    trees: set[int] = set()
    for token in islice(_TOKEN.finditer(text), _MAX_TOKENS):
        match token[0]:
            case b"<<":
                open_at = [*open_at[-_MAX_DEPTH:], token.start()]
            case b">>" if open_at:
                start = open_at.pop()
                if start in trees and (pages := _root(text[start : token.start()])) is not None:
                    yield start, pages
            case b"endobj":
                # The bytes of a stream look like anything; no dictionary goes beyond its object.
                open_at = []
            case _ if open_at:
                trees.add(open_at[-1])


def _root(dictionary: bytes) -> int | None:
    """Return the count of a page tree, None when it has a parent or no readable count."""
    if len(dictionary) > _MAX_DICTIONARY or b"/Parent" in dictionary:
        return None
    count = _COUNT.search(dictionary)
    return int(count[1]) if count else None
