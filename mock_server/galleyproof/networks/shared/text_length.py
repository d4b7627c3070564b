"""How networks count the length of a text."""

from __future__ import annotations

import re
import unicodedata

URL_LENGTH = 23
"""The length of every URL on X (twitter-text 3.1, configuration v3; November 2026)."""

_URL = re.compile(r"https?://\S+", re.IGNORECASE)
_SINGLE_WEIGHT = (range(0x0000, 0x1100), range(0x2000, 0x200E), range(0x2010, 0x2020), range(0x2032, 0x2038))
"""Code points that count 1 on X; all others count 2 (same source)."""

_JOINER = "\u200d"
_EXTENDING = ("Mn", "Me", "Cf")


def x_length(text: str) -> int:
    """Return the length of a text on X: a URL counts 23, an East Asian letter or an emoji 2."""
    urls = len(_URL.findall(text))
    rest = _URL.sub("", text)
    return urls * URL_LENGTH + sum(_x_weight(ord(letter)) for letter in rest)


def graphemes(text: str) -> int:
    """Return the number of characters as a reader sees them (an approximation of UAX #29).

    Combining marks, variation selectors and joined emoji belong to the character before them.
    """
    count, joined = 0, False
    for letter in unicodedata.normalize("NFC", text):
        extends = unicodedata.category(letter) in _EXTENDING or "\U0001f3fb" <= letter <= "\U0001f3ff"
        if not extends and not joined:
            count += 1
        joined = letter == _JOINER
    return count


def utf8_length(text: str) -> int:
    """Return the number of bytes in UTF-8."""
    return len(text.encode(errors="surrogatepass"))


def _x_weight(code_point: int) -> int:
    return 1 if any(code_point in block for block in _SINGLE_WEIGHT) else 2
