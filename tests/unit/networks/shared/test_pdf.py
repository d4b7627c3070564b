"""The number of pages of a PDF."""

from __future__ import annotations

from io import BytesIO

import pytest
from galleyproof.networks.shared.pdf import count_pages
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tests.support.files import pdf


@pytest.mark.parametrize("pages", [1, 2, 100, 101])
@pytest.mark.parametrize("compressed", [False, True])
def test_pages(pages: int, compressed: bool) -> None:
    """The page tree says how many pages there are, also in an object stream."""
    assert count_pages(pdf(pages, compressed=compressed)) == pages


def test_a_file_of_another_program() -> None:
    """The pages of a PDF that Pillow writes are counted."""
    buffer = BytesIO()
    first, *others = (Image.new("L", (8, 8)) for _ in range(3))
    first.save(buffer, "PDF", save_all=True, append_images=others)

    assert count_pages(buffer.getvalue()) == 3


def test_an_update_counts() -> None:
    """An appended page tree replaces the earlier one, as programs update a PDF."""
    assert count_pages(pdf(5) + pdf(2)) == 2
    assert count_pages(pdf(5) + pdf(2, compressed=True)) == 2
    assert count_pages(pdf(5, compressed=True) + pdf(2)) == 2


def test_a_branch_is_not_the_tree() -> None:
    """The count of a branch of the page tree is not that of the file."""
    branch = b"4 0 obj\n<< /Type /Pages /Parent 2 0 R /Kids [] /Count 1 >>\nendobj\n"

    assert count_pages(pdf(3) + branch) == 3


def test_bytes_of_pictures_do_not_matter() -> None:
    """What looks like the beginning of a dictionary in a picture does not hide the page tree."""
    picture = b"8 0 obj\n<< /Length 6 >>\nstream\n<< << >\nendstream\nendobj\n"

    assert count_pages(b"%PDF-1.7\n" + picture + pdf(3)) == 3


@pytest.mark.parametrize("compressed", [False, True])
@given(content=st.binary(max_size=300))
def test_any_bytes(content: bytes, compressed: bool) -> None:
    """No bytes are an error."""
    count_pages(pdf(2, compressed=compressed)[:-40] + content)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-1.7\n",
        b"%PDF-1.7\n/Type /Pages /Count 3",
        b"%PDF-1.7\n<< /Type /Pages /Count 3",
        b"%PDF-1.7\n<< /Type /Pages /Count 7 0 R >>",
        b"%PDF-1.7\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\nno deflate",
    ],
)
def test_unreadable(content: bytes) -> None:
    """Where the file does not say the number in a readable form, it is unknown and not guessed."""
    assert count_pages(content) is None
