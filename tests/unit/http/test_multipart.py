"""Reading forms with files while they arrive."""

from __future__ import annotations

import asyncio
import tracemalloc
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import pytest
from galleyproof.http.validation import multipart
from galleyproof.http.validation.multipart import MAX_FIELD_BYTES, MAX_FILE_BYTES, read_form
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


def read(chunks: Iterable[bytes], content_type: str = TYPE) -> Any:
    """Read a form that arrives in these chunks."""
    arriving = iter(chunks)
    ended = False

    async def receive() -> dict[str, Any]:
        nonlocal ended
        assert not ended, "A server would wait for ever here."
        chunk = next(arriving, None)
        ended = chunk is None
        return {"type": "http.request", "body": chunk or b"", "more_body": not ended}

    return asyncio.run(read_form(receive, content_type))


def large_file(size: int, closing: bytes = b"\r\n--B--\r\n") -> Iterator[bytes]:
    head, tail = file_part(b"").rsplit(b"\r\n", 1)
    yield head
    for start in range(0, size, 64 * 1024):
        yield b"x" * min(64 * 1024, size - start)
    yield tail + closing


def test_fields_and_files() -> None:
    """Fields are texts, files keep their names without folders, other headers do no harm."""
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


def test_the_last_of_repeated_ones_counts() -> None:
    """A name that comes twice has its last value."""
    body = field_part(b"1") + file_part(b"1") + field_part(b"2") + file_part(b"2") + b"--B--"

    assert read([body]) == ({"caption": "2"}, {"file": UploadedFile("a.png", b"2")})


@given(content=st.binary(max_size=200), cuts=st.lists(st.integers(0, 500), max_size=8))
def test_chunks_do_not_matter(content: bytes, cuts: list[int]) -> None:
    """Wherever the bytes are cut on their way, the same form arrives."""
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
        (field_part(b"x") * 101 + b"--B--", TYPE),
        (field_part(b"x") + b"--B--", "multipart/form-data"),
        (field_part(b"x") + b"--B--", f"multipart/form-data; boundary={'B' * 300}"),
    ],
)
def test_no_forms(body: bytes, content_type: str) -> None:
    """What is no form is refused, wherever it goes wrong."""
    with pytest.raises(HttpError) as caught:
        read([body], content_type)

    assert caught.value.status == 400


def test_large_files_are_held_once() -> None:
    """A file is spooled while it arrives: memory never holds it twice."""
    tracemalloc.start()
    _, files = read(large_file(32 * MEGABYTE))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert len(files["file"].content) == 32 * MEGABYTE
    assert peak < 36 * MEGABYTE


@pytest.mark.parametrize(("size", "taken"), [(3 * MEGABYTE, True), (3 * MEGABYTE + 1, False)])
def test_largest_file(monkeypatch: pytest.MonkeyPatch, size: int, taken: bool) -> None:
    """A file of exactly the limit is taken; a byte more is refused, and what still comes is read away."""
    monkeypatch.setattr(multipart, "MAX_FILE_BYTES", 3 * MEGABYTE)
    arriving = large_file(size)

    if taken:
        assert len(read(arriving)[1]["file"].content) == size
    else:
        with pytest.raises(HttpError) as caught:
            read(arriving)
        assert caught.value.status == 413
    assert list(arriving) == []


def test_refused_at_the_very_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """When the last piece is one too many, nothing more is waited for."""
    monkeypatch.setattr(multipart, "MAX_FILE_BYTES", 3)
    messages = iter([{"type": "http.request", "body": file_part(b"four") + b"--B--", "more_body": False}])

    async def receive() -> dict[str, Any]:
        return next(messages)

    with pytest.raises(HttpError) as caught:
        asyncio.run(read_form(receive, TYPE))

    assert caught.value.status == 413


def test_many_files_are_not_larger_than_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two files that are too much together are refused."""
    monkeypatch.setattr(multipart, "MAX_FILE_BYTES", MEGABYTE)

    with pytest.raises(HttpError) as caught:
        read([file_part(b"x" * MEGABYTE), file_part(b"x" * MEGABYTE, "other"), b"--B--"])

    assert caught.value.status == 413


def test_limit_is_200_megabytes() -> None:
    """The documented limit."""
    assert MAX_FILE_BYTES == 200 * MEGABYTE


def test_largest_field() -> None:
    """Fields are short texts."""
    body = field_part(b"x" * (MAX_FIELD_BYTES + 1)) + b"--B--"

    with pytest.raises(HttpError) as caught:
        read([body])

    assert caught.value.status == 413


def test_client_that_leaves_before_the_end() -> None:
    """A form whose client went away is none, also when its closing boundary had come."""
    arriving = [
        {"type": "http.request", "body": file_part(b"1") + b"--B--\r\n", "more_body": True},
        {"type": "http.disconnect"},
    ]

    async def receive() -> dict[str, Any]:
        return arriving.pop(0)

    with pytest.raises(HttpError, match="stops before its end"):
        asyncio.run(read_form(receive, TYPE))
