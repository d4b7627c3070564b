"""Parses forms with files while they arrive; large files are buffered on disk until the form is complete."""

from __future__ import annotations

from functools import partial
from tempfile import SpooledTemporaryFile
from typing import Any

from attrs import define, field
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from galleyproof.http.asgi import Receive
from galleyproof.http.validation.bodies import next_chunk
from galleyproof.kernel.requests import HttpError, UploadedFile

MAX_FIELD_BYTES = 64 * 1024
MAX_PARTS = 100
MAX_HEADERS = 16
MAX_HEADER_BYTES = 4096
MAX_NAME_BYTES = 1024
"""The limits of a form besides its files. Chosen for this mock, to bound the work of one request."""

_MAX_OVERHEAD = 1024 * 1024
"""The maximum size of everything in a form except the file."""
_IN_MEMORY = 1024 * 1024
_MAX_DRAINED = 1024 * 1024 * 1024
"""How much of a too large body is read and dropped: many clients read no response while they send."""


async def read_form(
    receive: Receive, content_type: str, max_file_bytes: int
) -> tuple[dict[str, str], dict[str, UploadedFile]]:
    """Return the fields and the files of a form by name; of repeated names the last.

    It uses no thread, so it also works without an event loop.

    Raises:
        HttpError: 400, the form is invalid; 413, a file or a field is too large.
    """
    form, body = _Form(max_file_bytes), _Body(receive)
    try:
        parser = MultipartParser(_boundary(content_type), form.callbacks())  # type: ignore[arg-type]
        await _feed(parser, body, max_file_bytes)
        return form.result()
    except FormParserError as error:
        raise HttpError(400, f"The request body is not a valid form: {error}.") from None
    except HttpError as error:
        if error.status == 413:
            await _drain(body)
        raise
    finally:
        form.close()


@define
class _Body:
    """A body that is being received."""

    receive: Receive
    ended: bool = False

    async def chunk(self) -> bytes:
        """Return the next chunk; it must not be called after the last one.

        Raises:
            HttpError: 400, the client disconnected before the end of the body.
        """
        chunk, more = await next_chunk(self.receive)
        self.ended = not more
        return chunk


async def _feed(parser: MultipartParser, body: _Body, max_file_bytes: int) -> None:
    size = 0
    while not body.ended:
        chunk = await body.chunk()
        size += len(chunk)
        if size > max_file_bytes + _MAX_OVERHEAD:
            raise _file_too_large(max_file_bytes)
        if chunk:
            parser.write(chunk)


async def _drain(body: _Body) -> None:
    left = _MAX_DRAINED
    while not body.ended and left > 0:
        left -= len(await body.chunk())


def _boundary(content_type: str) -> bytes:
    if len(content_type) > MAX_HEADER_BYTES:
        raise HttpError(400, f"The Content-Type is longer than {MAX_HEADER_BYTES:,} bytes.")
    boundary = parse_options_header(content_type)[1].get(b"boundary", b"")
    if not boundary:
        raise HttpError(400, "The Content-Type has no boundary.")
    return boundary


@define
class _Part:
    """A part of a form."""

    max_file_bytes: int
    headers: dict[bytes, bytes] = field(factory=dict)
    name: str = ""
    file_name: str | None = None
    size: int = 0
    spool: SpooledTemporaryFile[bytes] = field(factory=partial(SpooledTemporaryFile, _IN_MEMORY))

    def begin(self) -> None:
        """Parse the headers of the part.

        Raises:
            HttpError: 400, the part has no name, or a name that is too long or not UTF-8.
        """
        _, options = parse_options_header(self.headers.get(b"content-disposition"))
        if b"name" not in options:
            raise HttpError(400, "A part of the form has no name.")
        self.name = _name(options[b"name"])
        if b"filename" in options:
            self.file_name = _name(options[b"filename"]).replace("\\", "/").rpartition("/")[2]

    def write(self, data: bytes) -> None:
        """Add data to the content of the part.

        Raises:
            HttpError: 413, the part is too large.
        """
        self.size += len(data)
        if self.size > self.max_file_bytes:
            raise _file_too_large(self.max_file_bytes)
        if self.file_name is None and self.size > MAX_FIELD_BYTES:
            raise HttpError(413, f"The field {self.name} is larger than {MAX_FIELD_BYTES:,} bytes.")
        self.spool.write(data)

    def content(self) -> bytes:
        """Return the whole content."""
        self.spool.seek(0)
        return self.spool.read()


@define
class _Form:
    """Collects the parts that the parser finds."""

    max_file_bytes: int
    parts: list[_Part] = field(factory=list)
    header_name: bytes = b""
    header_value: bytes = b""
    ended: bool = False

    def callbacks(self) -> dict[str, Any]:
        """Return the callbacks for the parser."""
        return {
            "on_part_begin": self._begin_part,
            "on_header_field": self._extend_header_name,
            "on_header_value": self._extend_header_value,
            "on_header_end": self._end_header,
            "on_headers_finished": lambda: self.parts[-1].begin(),
            "on_part_data": lambda data, start, end: self.parts[-1].write(data[start:end]),
            "on_end": self._end,
        }

    def result(self) -> tuple[dict[str, str], dict[str, UploadedFile]]:
        """Return the fields and the files.

        Raises:
            HttpError: 400, the form is incomplete, or a field is not UTF-8.
        """
        if not self.ended:
            raise HttpError(400, "The form is incomplete: its closing boundary is missing.")
        fields = {part.name: _text(part.content()) for part in self.parts if part.file_name is None}
        files = {
            part.name: UploadedFile(part.file_name, part.content())
            for part in self.parts
            if part.file_name is not None
        }
        return fields, files

    def close(self) -> None:
        """Delete the buffers of all parts."""
        for part in self.parts:
            part.spool.close()

    def _begin_part(self) -> None:
        if len(self.parts) == MAX_PARTS:
            raise HttpError(400, f"The form has more than {MAX_PARTS} parts.")
        self.parts.append(_Part(self.max_file_bytes))

    def _extend_header_name(self, data: bytes, start: int, end: int) -> None:
        self.header_name += data[start:end]
        self._check_header()

    def _extend_header_value(self, data: bytes, start: int, end: int) -> None:
        self.header_value += data[start:end]
        self._check_header()

    def _check_header(self) -> None:
        if len(self.header_name) + len(self.header_value) > MAX_HEADER_BYTES:
            raise HttpError(400, f"A header of a part is longer than {MAX_HEADER_BYTES:,} bytes.")

    def _end_header(self) -> None:
        if len(self.parts[-1].headers) == MAX_HEADERS:
            raise HttpError(400, f"A part of the form has more than {MAX_HEADERS} headers.")
        self.parts[-1].headers[self.header_name.lower()] = self.header_value.strip(b" \t")
        self.header_name = self.header_value = b""

    def _end(self) -> None:
        self.ended = True


def _file_too_large(maximum: int) -> HttpError:
    return HttpError(413, f"The file is larger than {maximum // 1024 // 1024} MB.")


def _name(content: bytes) -> str:
    if len(content) > MAX_NAME_BYTES:
        raise HttpError(400, f"A name in the form is longer than {MAX_NAME_BYTES:,} bytes.")
    return _text(content)


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        raise HttpError(400, "A name or field of the form is not valid UTF-8.") from None
