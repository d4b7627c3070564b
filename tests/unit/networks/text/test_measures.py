"""How networks count texts, compared with the networks' own reference implementations and examples."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from galleyproof.networks.text.measures import (
    graphemes,
    mastodon_length,
    threads_length,
    utf8_length,
    utf16_length,
)
from galleyproof.networks.text.urls import X_URLS, find_urls
from galleyproof.networks.text.x_length import x_length
from hypothesis import given
from hypothesis import strategies as st

SAMPLES = json.loads(Path(__file__).with_name("x_samples.json").read_text("utf-8"))

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"


def test_the_reference_on_x() -> None:
    """Each sampled text has the length that npm twitter-text gives it."""
    lengths = SAMPLES["lengths"]
    differing = {
        text: (x_length(text), length) for text, length in lengths.items() if x_length(text) != length
    }

    assert len(lengths) > 800
    assert differing == {}


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("see example.com now", 31),
        ("\U0001f44d\U0001f3fd", 2),
        (FAMILY, 2),
        ("\U0001f1e9\U0001f1ea\U0001f1f5\U0001f1f1", 4),
        ("e\u0301", 1),
        ("\u263a\ufe0f", 2),
        ("#\ufe0f\u20e3 1\ufe0f\u20e3", 5),
        ("https://example.com.", 24),
        ("example.com/\u65e5\u672c", 27),
        ("1.5 kg. Next", 12),
        ("mail me at a@example.com", 24),
        ("node.js 1.2.3 file.txt", 22),
        ("foo.bar", 23),
    ],
)
def test_examples_on_x(text: str, length: int) -> None:
    """Lengths by npm twitter-text 3.1, measured for the project's facts in November 2026."""
    assert x_length(text) == length


@pytest.mark.parametrize(
    ("measure", "text", "length"),
    [
        # UAX #29: a cluster is one character as a reader sees it.
        (graphemes, "", 0),
        (graphemes, FAMILY, 1),
        (graphemes, "\r\n", 1),
        (graphemes, "e\u0301", 1),
        (graphemes, "\U0001f1e9\U0001f1ea\U0001f1f5\U0001f1f1", 2),
        (graphemes, "\u1100\u1161\u11a8", 1),
        (graphemes, "\u0928\u093f", 1),
        # Mastodon, StatusLengthValidator: a URL counts 23, a mention without its server.
        (mastodon_length, "https://example.com/" + "x" * 100, 23),
        (mastodon_length, "example.com", 11),
        (mastodon_length, "@user@mastodon.social hello", 11),
        (mastodon_length, "mail user@mastodon.social", 25),
        (mastodon_length, FAMILY, 1),
        # Threads API, Posts: an emoji counts the bytes of its UTF-8.
        (threads_length, "caf\u00e9", 4),
        (threads_length, "\U0001f44d", 4),
        (threads_length, FAMILY, 25),
        (threads_length, "\u65e5\u672c", 2),
        # Unicode, UTF-16: two units outside the basic plane.
        (utf16_length, "a\u65e5\U0001f44d", 4),
        (utf8_length, "a\u00e9\u65e5\U0001f44d", 10),
    ],
)
def test_other_networks(measure: Callable[[str], int], text: str, length: int) -> None:
    """Lengths from the definitions of the networks and of Unicode."""
    assert measure(text) == length


@given(st.text())
def test_lengths_are_bounded(text: str) -> None:
    """No unit is smaller than a grapheme or larger than a byte, whatever the text."""
    normal = unicodedata.normalize("NFC", text)

    assert 0 <= graphemes(text) <= len(text) <= utf16_length(text) <= utf8_length(text)
    assert x_length("\u65e5" + text + " ") >= 3
    assert threads_length(text) <= utf8_length(normal)


@given(st.text(alphabet="a1.-_/:@#\u65e5\u00e9 ()?hstp", max_size=80))
def test_urls_are_in_order(text: str) -> None:
    """URLs are parts of the text that do not overlap."""
    found = list(find_urls(text, X_URLS))
    bounds = [position for url in found for position in url]

    assert bounds == sorted(bounds)
    assert all(0 <= start < end <= len(text) for start, end in found)


@pytest.mark.parametrize("part", ["a.", "a.com", "((", "http://", "(a", "\u65e5.", "_a.", "@a.com", "-"])
def test_work_is_linear(part: str) -> None:
    """A hostile text twice as long needs about twice the work, counted in characters that are looked at."""

    class Counting(str):
        looked_at = 0

        def __getitem__(self, key: object) -> str:
            Counting.looked_at += 1
            return str.__getitem__(self, key)  # type: ignore[index]

    work = []
    for count in (400, 800):
        Counting.looked_at = 0
        list(find_urls(Counting(part * count), X_URLS))
        work.append(Counting.looked_at)

    assert work[1] <= 2.5 * work[0] + 50
