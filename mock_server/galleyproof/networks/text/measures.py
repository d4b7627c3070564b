"""The units in which networks count a text, each proven against its reference by the tests."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from attrs import frozen


@frozen
class Measure:
    """A way to count.

    Args:
        unit: what is counted, as a plural.
        count: returns the length of a text.
        reference: where the network says so, and what the tests compare it with.
    """

    unit: str
    count: Callable[[str], int]
    reference: str


def utf8_length(text: str) -> int:
    """Return the number of bytes in UTF-8."""
    return len(text.encode(errors="surrogatepass"))


def utf16_length(text: str) -> int:
    """Return the number of UTF-16 code units: 2 for an emoji outside the basic plane."""
    return len(text) + sum(character > "\uffff" for character in text)


def graphemes(text: str) -> int:
    """Return the number of characters as a reader sees them: extended grapheme clusters of UAX #29."""
    return len(text) if text.isascii() and "\r" not in text else len(_clusters(text))


def x_length(text: str) -> int:
    """Return the weighted length of a text on X, as twitter-text counts it."""
    from galleyproof.networks.text import x_length as counting  # compiling takes 30 ms

    return counting.x_length(text)


def mastodon_length(text: str) -> int:
    """Return the length of a text on Mastodon: graphemes, a URL counts 23, the server of a mention 0."""
    from galleyproof.networks.text.urls import MASTODON_URLS, find_urls  # compiling takes 20 ms
    from galleyproof.networks.text.x_length import URL_LENGTH

    counted, position = "", 0
    for start, end in find_urls(text, MASTODON_URLS) if "://" in text else ():
        counted += _without_servers(text[position:start]) + "x" * URL_LENGTH
        position = end
    return graphemes(counted + _without_servers(text[position:]))


def threads_length(text: str) -> int:
    """Return the length of a text on Threads: characters, where an emoji counts its bytes in UTF-8."""
    if text.isascii():
        return len(text)
    return sum(
        utf8_length(cluster) if _is_emoji(cluster) else len(cluster)
        for cluster in _clusters(unicodedata.normalize("NFC", text))
    )


_EMOJI = r"\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[#*0-9]\ufe0f?\u20e3"
_MENTION = re.compile(r"(?<![\w/])(@\w+)@[\w.\-]+\w", re.ASCII)


def _without_servers(text: str) -> str:
    return _MENTION.sub(r"\1", text) if "@" in text else text


def _clusters(text: str) -> list[str]:
    import regex  # imported late, because most texts are ASCII

    clusters: list[str] = regex.findall(r"\X", text)
    return clusters


def _is_emoji(cluster: str) -> bool:
    import regex

    return regex.match(_EMOJI, cluster) is not None


CHARACTERS = Measure("characters", len, "code points, where the network's documents say only “characters”")
UTF8_BYTES = Measure("bytes", utf8_length, "bytes of UTF-8")
UTF16_UNITS = Measure("UTF-16 code units", utf16_length, "code units of UTF-16")
GRAPHEMES = Measure("characters", graphemes, "extended grapheme clusters (UAX #29), by `regex`")
X_CHARACTERS = Measure("characters", x_length, "weighted length; npm `twitter-text` 3.1.0")
MASTODON_CHARACTERS = Measure(
    "characters",
    mastodon_length,
    "graphemes, 23 for a URL, a mention without its server; Mastodon's source",
)
THREADS_CHARACTERS = Measure(
    "characters", threads_length, "characters, and for an emoji its bytes of UTF-8; Threads API, Posts"
)
