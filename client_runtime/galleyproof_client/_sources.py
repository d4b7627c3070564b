"""What can be uploaded: a path, bytes, or a binary file object, streamed piece by piece."""

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
"""A path, the bytes themselves, or an open binary file."""

ProgressCallback: TypeAlias = Callable[[int, int], None]
"""Called with the bytes sent so far and the bytes in all."""

_PIECE = 64 * 1024
_FALLBACK = "application/octet-stream"
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
    """Bytes to upload, which can be read from their start as often as needed.

    Args:
        name: The file's name.
        content_type: What kind of file it is.
        size: How many bytes there are.
        progress: Told about each piece that was sent.
    """

    name: str
    content_type: str
    size: int
    progress: ProgressCallback | None
    _file: IO[bytes] = field(repr=False)
    _start: int = 0
    _owned: bool = False

    def reader(self) -> Reading:
        """Return the bytes from their start."""
        return Reading(self)

    def close(self) -> None:
        """Close the file, if it was opened here."""
        if self._owned:
            self._file.close()


class Reading(httpx.SyncByteStream, httpx.AsyncByteStream):
    """One pass over a source, as a stream for ``httpx`` and as a file for its forms."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._sent = 0
        source._file.seek(source._start)

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes, and tell how far it has come."""
        source = self._source
        piece = source._file.read(size)
        self._sent += len(piece)
        if self._sent > source.size or (not piece and self._sent < source.size):
            raise InvalidArgumentError(
                f"{source.name} has changed its size while it was sent",
                hint=f"It was {source.size} bytes when the upload began; upload it again",
            )
        if piece and source.progress is not None:
            source.progress(self._sent, source.size)
        return piece

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to a place, as ``httpx`` does to learn the size and to start again."""
        source = self._source
        if whence == os.SEEK_SET:
            self._sent = offset
            return source._file.seek(source._start + offset) - source._start
        return source._file.seek(offset, whence) - source._start

    def tell(self) -> int:
        """Return the place."""
        return self._source._file.tell() - self._source._start

    def __iter__(self) -> Iterator[bytes]:
        self.seek(0)
        while piece := self.read(_PIECE):
            yield piece

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece


def open_source(
    what: FileInput,
    *,
    name: str | None = None,
    content_type: str | None = None,
    progress: ProgressCallback | None = None,
) -> Source:
    """Return something to upload, with its name, size and content type worked out.

    Args:
        what: A path, the bytes themselves, or an open binary file, taken from where it stands.
        name: The file's name; that of the path or the file by default.
        content_type: What kind of file it is; by default what its first bytes say, else its name.
        progress: Told about each piece that was sent.

    Raises:
        InvalidArgumentError: It is none of these, or it is empty.
        OSError: The file cannot be opened.
    """
    file, owned = _file_of(what)
    try:
        start = file.tell()
        first = file.read(16)
        size = file.seek(0, os.SEEK_END) - start
        name = name or _name_of(what)
        if not size:
            raise InvalidArgumentError(f"{name} is empty", hint="Give a file with something in it")
    except BaseException:
        if owned:
            file.close()
        raise
    kind = content_type or _sniffed(first) or _by_name(name)
    return Source(name, kind, size, progress, file, start, owned)


@contextmanager
def opened(
    place: str,
    what: FileInput,
    *,
    name: str | None = None,
    content_type: str | None = None,
    progress: ProgressCallback | None = None,
) -> Iterator[Source]:
    """Return something to upload as `open_source` does, and close it at the end of the block.

    Args:
        place: The call that uploads it.
        what: A path, the bytes themselves, or an open binary file.
        name: The file's name.
        content_type: What kind of file it is.
        progress: Told about each piece that was sent.
    """
    try:
        source = open_source(what, name=name, content_type=content_type, progress=progress)
    except InvalidArgumentError as error:
        error.operation = place
        raise
    try:
        yield source
    finally:
        source.close()


def _file_of(what: FileInput) -> tuple[IO[bytes], bool]:
    if isinstance(what, bytes | bytearray | memoryview):
        return io.BytesIO(what), True
    if isinstance(what, str | os.PathLike):
        return _opened(what), True  # closed by Source.close
    if not hasattr(what, "read") or isinstance(what, io.TextIOBase):
        raise _unsupported_type(what)
    try:
        seekable = hasattr(what, "seekable") and what.seekable()
        return (what, False) if seekable and what.read(0) == b"" else (_spooled(what), True)
    except (ValueError, TypeError):  # closed, opened for writing, or full of text
        raise _unsupported_type(what) from None


def _opened(path: str | os.PathLike[str]) -> IO[bytes]:
    try:
        return open(path, "rb")
    except ValueError:
        raise InvalidArgumentError(
            f"{os.fspath(path)!r} cannot be a path", hint="Take the null bytes out of it"
        ) from None


def _unsupported_type(what: object) -> InvalidArgumentError:
    return InvalidArgumentError(
        f"{type(what).__name__} cannot be uploaded, or not any more",
        hint="Give a path, bytes, or a file opened with mode 'rb'",
    )


def _spooled(stream: IO[bytes]) -> IO[bytes]:
    """Keep a stream that can be read only once, so that its size is known and it can be sent again."""
    import shutil
    from tempfile import SpooledTemporaryFile

    kept = SpooledTemporaryFile(max_size=8 * 1024 * 1024)  # noqa: SIM115 - closed by Source.close
    try:
        shutil.copyfileobj(stream, kept)
    except BaseException:
        kept.close()
        raise
    kept.seek(0)
    return kept


def _name_of(what: FileInput) -> str:
    path = what if isinstance(what, str | os.PathLike) else getattr(what, "name", None)
    return PurePath(path).name if isinstance(path, str | os.PathLike) else "upload"


def _sniffed(first: bytes) -> str | None:
    return next((kind for at, mark, kind in _SIGNATURES if first[at:].startswith(mark)), None)


def _by_name(name: str) -> str:
    import mimetypes

    return mimetypes.guess_type(name)[0] or _FALLBACK
