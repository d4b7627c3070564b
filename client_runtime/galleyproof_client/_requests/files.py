"""Files to upload: a path, bytes, or a binary file object, streamed in chunks."""

from __future__ import annotations

import io
import os
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from pathlib import PurePath
from typing import IO, TypeAlias

import httpx
from attrs import define, field

from galleyproof_client._errors import InvalidArgumentError

FileInput: TypeAlias = str | os.PathLike[str] | bytes | bytearray | memoryview | IO[bytes]
"""A path, bytes, or an open binary file."""

ProgressCallback: TypeAlias = Callable[[int, int], None]
"""A function that is called with the number of bytes sent so far and the total number of bytes."""

_CHUNK_SIZE = 64 * 1024
_DEFAULT_TYPE = "application/octet-stream"
_SIGNATURES = (
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"GIF8", "image/gif"),
    (8, b"WEBP", "image/webp"),
    (4, b"ftypqt", "video/quicktime"),
    (4, b"ftyp", "video/mp4"),
    (0, b"\x1aE\xdf\xa3", "video/webm"),
    (0, b"%PDF-", "application/pdf"),
)


@define
class Source:
    """A file to upload, which can be read from its start as often as needed.

    Args:
        name: The file's name.
        content_type: Its content type.
        size: Its size in bytes.
        progress: Called after each chunk that was sent.
    """

    name: str
    content_type: str
    size: int
    progress: ProgressCallback | None
    _file: IO[bytes] = field(repr=False)
    _start: int = 0
    _owned: bool = False

    def reader(self) -> FileStream:
        """Return a stream that begins at the start of the file."""
        return FileStream(self)

    def close(self) -> None:
        """Close the file, if it was opened here."""
        if self._owned:
            self._file.close()


class FileStream(httpx.SyncByteStream, httpx.AsyncByteStream):
    """One pass over a file, as a stream for ``httpx`` and as a file object for its forms."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._sent = 0
        source._file.seek(source._start)

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes, and report the progress."""
        source = self._source
        chunk = source._file.read(size)
        self._sent += len(chunk)
        if self._sent > source.size or (not chunk and self._sent < source.size):
            raise InvalidArgumentError(
                f"the size of {source.name} changed during the upload",
                hint=f"It had {source.size} bytes when the upload began; upload it again",
            )
        if chunk and source.progress is not None:
            source.progress(self._sent, source.size)
        return chunk

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Change the position, as ``httpx`` does to find the size and to start again."""
        source = self._source
        if whence == os.SEEK_SET:
            self._sent = offset
            return source._file.seek(source._start + offset) - source._start
        return source._file.seek(offset, whence) - source._start

    def tell(self) -> int:
        """Return the position."""
        return self._source._file.tell() - self._source._start

    def __iter__(self) -> Iterator[bytes]:
        self.seek(0)
        while chunk := self.read(_CHUNK_SIZE):
            yield chunk

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk


def open_source(
    file: FileInput,
    *,
    name: str | None = None,
    content_type: str | None = None,
    progress: ProgressCallback | None = None,
) -> Source:
    """Return a file to upload, with its name, size and content type.

    Args:
        file: A path, bytes, or an open binary file, read from its current position.
        name: The file's name; that of the path or the file by default.
        content_type: Its content type; by default detected from its first bytes, or else from its name.
        progress: Called after each chunk that was sent.

    Raises:
        InvalidArgumentError: It is none of these, or it is empty.
        OSError: The file cannot be opened.
    """
    opened_file, owned = _file_of(file)
    try:
        start = opened_file.tell()
        first = opened_file.read(16)
        size = opened_file.seek(0, os.SEEK_END) - start
        name = name or _name_of(file)
        if not size:
            raise InvalidArgumentError(f"{name} is empty", hint="Pass a file that contains data")
    except BaseException:
        if owned:
            opened_file.close()
        raise
    kind = content_type or _sniffed(first) or _by_name(name)
    return Source(name, kind, size, progress, opened_file, start, owned)


@contextmanager
def opened(
    place: str,
    file: FileInput,
    *,
    name: str | None = None,
    content_type: str | None = None,
    progress: ProgressCallback | None = None,
) -> Iterator[Source]:
    """Return a file to upload as `open_source` does, and close it at the end of the block.

    Args:
        place: The method that uploads it.
        file: A path, bytes, or an open binary file.
        name: The file's name.
        content_type: Its content type.
        progress: Called after each chunk that was sent.
    """
    try:
        source = open_source(file, name=name, content_type=content_type, progress=progress)
    except InvalidArgumentError as error:
        error.operation = place
        raise
    try:
        yield source
    finally:
        source.close()


def _file_of(file: FileInput) -> tuple[IO[bytes], bool]:
    if isinstance(file, bytes | bytearray | memoryview):
        return io.BytesIO(file), True
    if isinstance(file, str | os.PathLike):
        return _opened(file), True  # closed by Source.close
    if not hasattr(file, "read") or isinstance(file, io.TextIOBase):
        raise _unsupported_type(file)
    try:
        seekable = hasattr(file, "seekable") and file.seekable()
        return (file, False) if seekable and file.read(0) == b"" else (_spooled(file), True)
    except (ValueError, TypeError):  # closed, opened for writing, or full of text
        raise _unsupported_type(file) from None


def _opened(path: str | os.PathLike[str]) -> IO[bytes]:
    try:
        return open(path, "rb")
    except ValueError:
        raise InvalidArgumentError(
            f"{os.fspath(path)!r} is not a valid path", hint="Remove the null bytes"
        ) from None


def _unsupported_type(file: object) -> InvalidArgumentError:
    return InvalidArgumentError(
        f"{type(file).__name__} cannot be uploaded, or is already closed",
        hint="Pass a path, bytes, or a file opened with mode 'rb'",
    )


def _spooled(stream: IO[bytes]) -> IO[bytes]:
    """Copy a stream that can be read only once, so that its size is known and it can be sent again."""
    import shutil
    from tempfile import SpooledTemporaryFile

    copy = SpooledTemporaryFile(max_size=8 * 1024 * 1024)  # noqa: SIM115 - closed by Source.close
    try:
        shutil.copyfileobj(stream, copy)
    except BaseException:
        copy.close()
        raise
    copy.seek(0)
    return copy


def _name_of(file: FileInput) -> str:
    path = file if isinstance(file, str | os.PathLike) else getattr(file, "name", None)
    # A file object over other data, such as gzip over bytes, has an empty name.
    name = PurePath(path).name if isinstance(path, str | os.PathLike) else ""
    return name if name.strip(". ") else "upload"


def _sniffed(first: bytes) -> str | None:
    return next((kind for at, mark, kind in _SIGNATURES if first[at:].startswith(mark)), None)


def _by_name(name: str) -> str:
    import mimetypes

    return mimetypes.guess_type(name)[0] or _DEFAULT_TYPE
