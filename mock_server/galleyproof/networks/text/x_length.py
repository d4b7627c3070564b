"""The weighted length of a text on X.

Source: npm twitter-text 3.1.0, configuration v3 (read 2026-11-28), with which the tests compare it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files

from galleyproof.networks.text.urls import X_URLS, find_urls

URL_LENGTH = 23
"""The length of every URL."""

EMOJI_LENGTH = 2
"""The length of every emoji, also of one that consists of several characters."""

_HEAVY = re.compile("[\u1100-\u1fff\u200e\u200f\u2020-\u2031\u2038-\U0010ffff]")
"""A character that counts 2; all others count 1."""


def x_length(text: str) -> int:
    """Return the length of a text on X: a URL counts 23, an East Asian letter or an emoji 2."""
    if text.isascii() and "." not in text:
        return len(text)
    text = unicodedata.normalize("NFC", text)
    length = position = 0
    for start, end in find_urls(text, X_URLS) if "." in text else ():
        length += _length_without_urls(text[position:start]) + URL_LENGTH
        position = end
    return length + _length_without_urls(text[position:])


def _length_without_urls(text: str) -> int:
    if text.isascii():
        return len(text)
    length = len(text) + len(_HEAVY.findall(text))
    for emoji in _emoji().findall(text):
        length += EMOJI_LENGTH - len(emoji) - len(_HEAVY.findall(emoji))
    return length


@cache
def _emoji() -> re.Pattern[str]:
    """Return an expression for the emoji that are one for X although they have several characters."""
    data = files("galleyproof.networks.text").joinpath("data/x_emoji.txt")
    lines = data.read_text("utf-8").splitlines()
    by_first: dict[str, list[str]] = {}
    for emoji in sorted(lines, key=len, reverse=True):
        if not emoji.startswith("#! "):
            by_first.setdefault(emoji[0], []).append(re.escape(emoji[1:]))
    return re.compile("|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in by_first.items()))
