"""How networks count the length of a text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from galleyproof.networks.shared.text_length import graphemes, utf8_length, x_length


@pytest.mark.parametrize(
    ("measure", "text", "length"),
    [
        (x_length, "Hello", 5),
        (x_length, "https://example.test/" + "x" * 200 + " HTTP://EXAMPLE.TEST", 47),
        (x_length, "日本", 4),
        (x_length, "👍", 2),
        (graphemes, "Hello", 5),
        (graphemes, "e\u0301", 1),
        (graphemes, "👩‍👩‍👧‍👦👍🏽", 2),
        (utf8_length, "é", 2),
    ],
)  # fmt: skip
def test_text_length(measure: Callable[[str], int], text: str, length: int) -> None:
    """X counts weighted characters, Bluesky graphemes, YouTube bytes."""
    assert measure(text) == length
