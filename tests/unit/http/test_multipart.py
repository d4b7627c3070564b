"""Parsing forms with files."""

from __future__ import annotations

import asyncio
import tracemalloc
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import pytest
from galleyproof.http.validation.multipart import MAX_FIELD_BYTES, read_form
from galleyproof.kernel.requests import HttpError, UploadedFile
from hypothesis import given
from hypothesis import strategies as st

TYPE = "multipart/form-data; boundary=B"
MEGABYTE = 1024 * 1024


def part(headers: str, content: bytes) -> bytes:
    return f"--B\r\n{headers}\r\n\r\n".encode() + content + b"\r\n"


def file_part(content: bytes, name: str = "file", file_name: str = "a.png") -> bytes:
    return part(f'Content-Disposition: form-data; name="{name}"; filename="{file_name}"', content)


def field_part(content: bytes, name: str = "caption") -> bytes:
    return part(f'Content-Disposition: form-data; name="{name}"', content)


def read(chunks: Iterable[bytes], content_type: str = TYPE, max_file_bytes: int = 64 * MEGABYTE) -> Any:
    """Return the fields and files of a form that is received in these chunks."""
    arriving = iter(chunks)
    ended = False

    async def receive() -> dict[str, Any]:
        nonlocal ended
        assert not ended, "A server would wait for ever here."
        chunk = next(arriving, None)
        ended = chunk is None
        return {"type": "http.request", "body": chunk or b"", "more_body": not ended}

    return asyncio.run(read_form(receive, content_type, max_file_bytes))


def large_file(size: int, closing: bytes = b"\r\n--B--\r\n") -> Iterator[bytes]:
    head, tail = file_part(b"").rsplit(b"\r\n", 1)
    yield head
    for start in range(0, size, 64 * 1024):
        yield b"x" * min(64 * 1024, size - start)
    yield tail + closing


def test_fields_and_files() -> None:
    """Fields are texts, file names lose their folders, and other headers are ignored."""
    body = (
        field_part("Käse".encode())
        + file_part(b"\x00\r\n--\xff", file_name="x/y/z.png")
        + part('content-type: text/plain\r\ncontent-disposition: form-data; name="empty"', b"")
        + b"--B--\r\n"
    )

    assert read([body]) == (
        {"caption": "Käse", "empty": ""},
        {"file": UploadedFile("z.png", b"\x00\r\n--\xff")},
    )


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("a/b.png", "b.png"),
        ("C:/a/b.png", "b.png"),
        ("../../b.png", "b.png"),
        ("a/", ""),
        ("..", ".."),
        ("b" * 1024, "b" * 1024),
    ],
)
def test_file_names(given: str, name: str) -> None:
    """A file name loses its folders and can have 1,024 bytes."""
    _, files = read([file_part(b"x", file_name=given) + b"--B--"])

    assert files["file"].name == name


def test_repeated_names() -> None:
    """A repeated name has its last value."""
    body = field_part(b"1") + file_part(b"1") + field_part(b"2") + file_part(b"2") + b"--B--"

    assert read([body]) == ({"caption": "2"}, {"file": UploadedFile("a.png", b"2")})


@given(content=st.binary(max_size=200), cuts=st.lists(st.integers(0, 500), max_size=8))
def test_chunks_do_not_matter(content: bytes, cuts: list[int]) -> None:
    """The chunks of a body do not change the form."""
    body = field_part(b"x") + file_part(content.replace(b"\r\n--B", b"")) + b"--B--\r\n"
    places = [0, *sorted(cut for cut in cuts if cut < len(body)), len(body)]

    chunks = [body[start:end] for start, end in pairwise(places)]

    assert read(chunks) == read([body])


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"", TYPE),
        (b"no form at all", TYPE),
        (file_part(b"x"), TYPE),
        (file_part(b"x") + b"--B", TYPE),
        (part("Content-Disposition: form-data", b"x") + b"--B--", TYPE),
        (part("X: y", b"x") + b"--B--", TYPE),
        (part("Content-Disposition", b"x") + b"--B--", TYPE),
        (field_part(b"\xff") + b"--B--", TYPE),
        (b'--B\r\nContent-Disposition: form-data; name="\xff"\r\n\r\nx\r\n--B--', TYPE),
        (part("X: " + "y" * 10_000, b"x") + b"--B--", TYPE),
        (part("\r\n".join(f"X-{number}: y" for number in range(17)), b"x") + b"--B--", TYPE),
        (part(f"X{'-' * 5000}: y", b"x") + b"--B--", TYPE),
        (field_part(b"x", name="n" * 1025) + b"--B--", TYPE),
        (file_part(b"x", file_name="n" * 1025) + b"--B--", TYPE),
        (field_part(b"x") * 101 + b"--B--", TYPE),
        (field_part(b"x") + b"--B--", f"multipart/form-data; x={'a' * 5000}; boundary=B"),
        (field_part(b"x") + b"--B--", "multipart/form-data"),
        (field_part(b"x") + b"--B--", f"multipart/form-data; boundary={'B' * 300}"),
    ],
)
def test_invalid_forms(body: bytes, content_type: str) -> None:
    """An invalid form is rejected."""
    with pytest.raises(HttpError) as caught:
        read([body], content_type)

    assert caught.value.status == 400


def test_memory_of_large_files() -> None:
    """A file is in memory only once."""
    tracemalloc.start()
    _, files = read(large_file(32 * MEGABYTE))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert len(files["file"].content) == 32 * MEGABYTE
    assert peak < 36 * MEGABYTE


@pytest.mark.parametrize(("size", "accepted"), [(3 * MEGABYTE, True), (3 * MEGABYTE + 1, False)])
def test_largest_file(size: int, accepted: bool) -> None:
    """A file of the maximum size is accepted; with one byte more it is rejected, and the rest is read."""
    arriving = large_file(size)

    if accepted:
        assert len(read(arriving, max_file_bytes=3 * MEGABYTE)[1]["file"].content) == size
    else:
        with pytest.raises(HttpError) as caught:
            read(arriving, max_file_bytes=3 * MEGABYTE)
        assert caught.value.status == 413
    assert list(arriving) == []


def test_too_large_with_the_last_chunk() -> None:
    """A form that is too large with its last chunk is rejected without waiting for more."""
    messages = iter([{"type": "http.request", "body": file_part(b"four") + b"--B--", "more_body": False}])

    async def receive() -> dict[str, Any]:
        return next(messages)

    with pytest.raises(HttpError) as caught:
        asyncio.run(read_form(receive, TYPE, 3))

    assert caught.value.status == 413


def test_two_files() -> None:
    """Two files that are too large together are rejected."""
    chunks = [file_part(b"x" * MEGABYTE), file_part(b"x" * MEGABYTE, "other"), b"--B--"]

    with pytest.raises(HttpError) as caught:
        read(chunks, max_file_bytes=MEGABYTE)

    assert caught.value.status == 413


def test_largest_field() -> None:
    """A field has a maximum size too."""
    body = field_part(b"x" * (MAX_FIELD_BYTES + 1)) + b"--B--"

    with pytest.raises(HttpError) as caught:
        read([body])

    assert caught.value.status == 413


def test_client_that_disconnects() -> None:
    """A form is rejected if the client disconnects, even after the closing boundary."""
    arriving = [
        {"type": "http.request", "body": file_part(b"1") + b"--B--\r\n", "more_body": True},
        {"type": "http.disconnect"},
    ]

    async def receive() -> dict[str, Any]:
        return arriving.pop(0)

    with pytest.raises(HttpError, match="is incomplete"):
        asyncio.run(read_form(receive, TYPE, MEGABYTE))
