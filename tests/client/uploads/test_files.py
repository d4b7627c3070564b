"""What can be uploaded, and its content type."""

from __future__ import annotations

import gc
import gzip
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import galleyproof_client
import pytest
from galleyproof_client._requests.files import open_source

from tests.client.support.fakes import ClientUnderTest, FakeService
from tests.client.support.upload_responses import PNG, STORED, registered, reserved
from tests.support.files import gzip_bytes


class _Unseekable(io.RawIOBase):
    """A stream that can be read once, from its start."""

    def __init__(self, content: bytes) -> None:
        self._rest = content

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        piece, self._rest = self._rest[: len(buffer)], self._rest[len(buffer) :]
        buffer[: len(piece)] = piece
        return len(piece)


def _sources(photo: Path) -> Iterator[Any]:
    yield photo
    yield str(photo)
    yield PNG
    yield memoryview(PNG)
    yield io.BytesIO(PNG)
    yield _Unseekable(PNG)


@pytest.mark.parametrize("number", range(6))
def test_anything_can_be_uploaded(call: ClientUnderTest, photo: Path, number: int) -> None:
    """A path, its text, bytes, a file and a stream send the same bytes."""
    service = FakeService([reserved(), STORED, registered()])

    call(call.ubiqlu(service).media.upload(list(_sources(photo))[number]))

    assert service.requests[1].read() == PNG


class _OnlyReads:
    """The least that can be called a file."""

    def __init__(self, content: Any) -> None:
        self._content = content

    def read(self, _: int = -1) -> Any:
        content, self._content = self._content, self._content[:0]
        return content


def test_an_object_with_read_can_be_uploaded(call: ClientUnderTest) -> None:
    """An object that only has `read` is copied like a stream."""
    service = FakeService([reserved(), STORED, registered()])

    call(call.ubiqlu(service).media.upload(_OnlyReads(PNG)))

    assert service.requests[1].read() == PNG


def _closed() -> io.BytesIO:
    file = io.BytesIO(PNG)
    file.close()
    return file


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda _: _closed(), id="closed"),
        pytest.param(lambda _: _OnlyReads("text"), id="gives text"),
        pytest.param(lambda path: path.open("ab"), id="write only"),
        pytest.param(lambda path: path.open(encoding="latin-1"), id="text mode"),
        pytest.param(lambda _: "a\0b", id="no path"),
        pytest.param(lambda _: b"", id="empty"),
        pytest.param(lambda _: iter([PNG]), id="iterator"),
        pytest.param(lambda _: 7, id="number"),
    ],
)
@pytest.mark.parametrize("api", ["ubiqlu", "publer"])
def test_other_objects_cannot_be_uploaded(call: ClientUnderTest, photo: Path, api: str, make: Any) -> None:
    """Anything that is not a readable file raises InvalidArgumentError, and no request is sent."""
    service = FakeService([])
    given = make(photo)

    with pytest.raises(galleyproof_client.InvalidArgumentError) as raised:
        call(getattr(call, api)(service).media.upload(given))

    assert raised.value.operation == "media.upload"
    assert service.requests == []
    if isinstance(given, io.IOBase):
        given.close()


@pytest.mark.filterwarnings("error")
def test_a_rejected_file_is_closed(tmp_path: Path) -> None:
    """An empty file is not left open."""
    path = tmp_path / "empty.png"
    path.touch()

    with pytest.raises(galleyproof_client.InvalidArgumentError, match=r"empty\.png is empty"):
        open_source(path)
    gc.collect()  # a file left open would warn now


def test_a_missing_file_raises_what_open_raises(call: ClientUnderTest, tmp_path: Path) -> None:
    """A path that does not exist raises FileNotFoundError."""
    with pytest.raises(FileNotFoundError):
        call(call.ubiqlu(FakeService([])).media.upload(tmp_path / "none.png"))


def test_a_callers_file_is_read_from_its_position(call: ClientUnderTest) -> None:
    """An open file is not closed, and is sent from its current position."""
    file = io.BytesIO(b"skip" + PNG)
    file.seek(4)
    service = FakeService([reserved(), STORED, registered()])

    call(call.ubiqlu(service).media.upload(file))

    assert not file.closed
    assert service.requests[1].read() == PNG


@pytest.mark.parametrize(
    ("first", "name", "kind"),
    [
        (b"\xff\xd8\xff\xe0", "x", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n", "x.jpg", "image/png"),
        (b"\0\0\0\x18ftypisom", "x", "video/mp4"),
        (b"\0\0\0\x14ftypqt  ", "x", "video/quicktime"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "x", "image/webp"),
        (b"GIF89a", "x", "image/gif"),
        (b"%PDF-1.7", "x", "application/pdf"),
        (b"hello", "x.mp4", "video/mp4"),
        (b"hello", "x", "application/octet-stream"),
    ],
)
def test_the_content_type_is_detected(first: bytes, name: str, kind: str) -> None:
    """First from the file's content, then from its name."""
    assert open_source(first, name=name).content_type == kind


@pytest.mark.parametrize("name", ["", ".", "..", "/", 7, b"bytes.png"])
def test_a_file_without_a_name_gets_one(name: Any) -> None:
    """A file object whose name is empty or no file name is uploaded as `upload`."""
    file = io.BytesIO(PNG)
    file.name = name

    assert open_source(file).name == "upload"


def test_a_file_object_over_bytes_gets_a_name() -> None:
    """The name of a file object of `gzip` over bytes is empty."""
    with gzip.GzipFile(fileobj=io.BytesIO(gzip_bytes(PNG))) as file:
        source = open_source(file)

    assert (source.name, source.size, source.content_type) == ("upload", len(PNG), "image/png")
