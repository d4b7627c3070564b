"""Reading the content of a post for a network."""

from __future__ import annotations

from typing import Any

import pytest
from galleyproof.services.publer.posts.network_content import LinkInput, MediaReference, NetworkContent
from hypothesis import given
from hypothesis import strategies as st

FIELDS = [
    *("type", "text", "description", "title", "url", "link", "media", "document", "details", "privacy"),
    *("boardId", "replySettings", "visibility", "parseMode", "content", "sublinks", "options", "question"),
    *("duration", "tags", "isShort"),
]
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "type", "url", "images", "default_image"]), inner, max_size=4
        )
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(FIELDS), VALUES))
def test_reading_never_fails(sent: dict[str, Any]) -> None:
    """Whatever a field holds, the content is read, and what was sent is kept."""
    assert NetworkContent.read(sent).sent == sent


@pytest.mark.parametrize(
    ("sent", "text"),
    [
        ({"text": "A", "description": "B"}, "A"),
        ({"text": "", "description": "B"}, ""),
        ({"text": None, "description": "B"}, "B"),
        ({}, None),
    ],
)
def test_text(sent: dict[str, Any], text: str | None) -> None:
    """A description stands in for a text that is absent, not for one that is empty."""
    assert NetworkContent.read(sent).text == text


@pytest.mark.parametrize(
    ("content_type", "sent", "reference"),
    [
        ("photo", {"id": 7}, MediaReference("7", "photo")),
        ("gif", {"id": "external1", "url": "u"}, MediaReference("external1", "gif", "u")),
        ("gif", {"id": "m", "type": "photo"}, MediaReference("m", "photo")),
        ("photo", {"id": "m", "path": "p", "caption": "c"}, MediaReference("m", "photo", "p", "c")),
        ("photo", {"id": "m", "alt_text": "a", "caption": "c"}, MediaReference("m", "photo", None, "a")),
    ],
)
def test_media(content_type: str, sent: dict[str, Any], reference: MediaReference) -> None:
    """A reference without a type takes that of the post; older field names are read too."""
    assert NetworkContent.read({"type": content_type, "media": [sent]}).references == (reference,)


def test_a_document_comes_last() -> None:
    """LinkedIn's document is a reference to media beside the others."""
    content = NetworkContent.read({"media": [{"id": "m"}], "document": {"id": 5}})
    assert [item.id for item in content.references] == ["m", "5"]


@pytest.mark.parametrize(("chosen", "image"), [(0, "a"), (1, "b"), (2, None), (-1, None), (None, "a")])
def test_link_image(chosen: int | None, image: str | None) -> None:
    """A link shows the image that is chosen among its images, the first one by default."""
    content = NetworkContent.read({"link": {"url": "u", "images": ["a", "b"], "default_image": chosen}})
    assert content.link == LinkInput("u", image_url=image)


def test_merging_a_change() -> None:
    """A change replaces the fields that it names and keeps the others."""
    content = NetworkContent.read({"type": "link", "text": "A", "url": "u"}).merged_with({"text": "B"})
    assert (content.type, content.text, content.link_url) == ("link", "B", "u")
