"""Forms with files: parsed while they arrive, each file spooled to disk, then taken into memory once."""

from __future__ import annotations

import re
from functools import partial
from tempfile import SpooledTemporaryFile
from typing import Any

from attrs import define, evolve, field
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from galleyproof.http.asgi import Receive, Scope
from galleyproof.http.exchange import attached, headers_of
from galleyproof.http.validation.bodies import check_form, next_chunk, nothing_more, without_body
from galleyproof.kernel.requests import HttpError, UploadedFile

MAX_FILE_BYTES = 200 * 1024 * 1024
MAX_FIELD_BYTES = 64 * 1024
MAX_PARTS = 100
_AROUND_IT = 1024 * 1024
"""What boundaries, headers and the other fields may add to the file."""
_TOO_LARGE = f"The file is over {MAX_FILE_BYTES // 1024 // 1024} MB."
_IN_MEMORY = 1024 * 1024
_MAX_DRAINED = 1024 * 1024 * 1024
"""A client that is still sending hears nothing: so much of a body that is too large is read and dropped."""

_FOLDERS = re.compile(r".*[/\\]")


class MultipartBodyValidator:
    """What connexion asks to check a form with files; it leaves fields and files, typed, in the call."""

    def __init__(self, *_args: Any, **_kwargs: Any) -> None:
        """Take what connexion passes; the operation comes with the request instead."""

    async def wrap_receive(self, receive: Receive, *, scope: Scope) -> tuple[Receive, Scope]:
        """Read and check the form; nothing is left to receive after it.

        Raises:
            HttpError: 400 for what is not the form the contract asks for, 413 for a file over 200 MB.
        """
        exchange = attached(scope)
        fields, files = await read_form(receive, headers_of(scope).get("content-type", ""))
        checked = check_form(exchange.operation, "multipart/form-data", fields, files)
        exchange.request = evolve(exchange.request, body=checked)
        return nothing_more, without_body(scope)


async def read_form(receive: Receive, content_type: str) -> tuple[dict[str, str], dict[str, UploadedFile]]:
    """Read a whole form and return its fields and its files by name; of repeated ones the last.

    Nothing here waits for a thread, so that a request without an event loop can be answered too.

    Raises:
        HttpError: 400, it is not a form; 413, a file or a field is too large.
    """
    form, body = _Form(), _Body(receive)
    try:
        await _feed(MultipartParser(_boundary(content_type), form.callbacks()), body)  # type: ignore[arg-type]
        return form.taken()
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
    """A body that is still arriving."""

    receive: Receive
    ended: bool = False

    async def chunk(self) -> bytes:
        """Return the next piece; must not be asked for after the last.

        Raises:
            HttpError: 400, the client went away in the middle.
        """
        chunk, more = await next_chunk(self.receive)
        self.ended = not more
        return chunk


async def _feed(parser: MultipartParser, body: _Body) -> None:
    size = 0
    while not body.ended:
        chunk = await body.chunk()
        size += len(chunk)
        if size > MAX_FILE_BYTES + _AROUND_IT:
            raise HttpError(413, _TOO_LARGE)
        if chunk:
            parser.write(chunk)


async def _drain(body: _Body) -> None:
    left = _MAX_DRAINED
    while not body.ended and left > 0:
        left -= len(await body.chunk())


def _boundary(content_type: str) -> bytes:
    boundary = parse_options_header(content_type)[1].get(b"boundary", b"")
    if not boundary:
        raise HttpError(400, "The Content-Type names no boundary.")
    return boundary


@define
class _Part:
    """One part on its way in."""

    headers: dict[bytes, bytes] = field(factory=dict)
    name: str = ""
    file_name: str | None = None
    size: int = 0
    spool: SpooledTemporaryFile[bytes] = field(factory=partial(SpooledTemporaryFile, _IN_MEMORY))

    def begin(self) -> None:
        """Read the part's headers.

        Raises:
            HttpError: 400, it has no name or one that is not UTF-8.
        """
        _, options = parse_options_header(self.headers.get(b"content-disposition"))
        if b"name" not in options:
            raise HttpError(400, "A part of the form has no name.")
        self.name = _text(options[b"name"])
        if b"filename" in options:
            self.file_name = _FOLDERS.sub("", _text(options[b"filename"]))

    def write(self, data: bytes) -> None:
        """Take a piece of the part's content.

        Raises:
            HttpError: 413, it is too much by now.
        """
        self.size += len(data)
        if self.size > MAX_FILE_BYTES:
            raise HttpError(413, _TOO_LARGE)
        if self.file_name is None and self.size > MAX_FIELD_BYTES:
            raise HttpError(413, f"The field {self.name} is over {MAX_FIELD_BYTES:,} bytes.")
        self.spool.write(data)

    def content(self) -> bytes:
        """Return all of the content."""
        self.spool.seek(0)
        return self.spool.read()


@define
class _Form:
    """Collects what the parser finds."""

    parts: list[_Part] = field(factory=list)
    header_name: bytes = b""
    header_value: bytes = b""
    ended: bool = False

    def callbacks(self) -> dict[str, Any]:
        """Return what the parser calls."""
        return {
            "on_part_begin": self._part_begins,
            "on_header_field": self._header_name_grows,
            "on_header_value": self._header_value_grows,
            "on_header_end": self._header_ends,
            "on_headers_finished": lambda: self.parts[-1].begin(),
            "on_part_data": lambda data, start, end: self.parts[-1].write(data[start:end]),
            "on_end": self._ends,
        }

    def taken(self) -> tuple[dict[str, str], dict[str, UploadedFile]]:
        """Return the fields and the files.

        Raises:
            HttpError: 400, the form stops before its end, or a field is not UTF-8.
        """
        if not self.ended:
            raise HttpError(400, "The form stops before its closing boundary.")
        fields = {part.name: _text(part.content()) for part in self.parts if part.file_name is None}
        files = {
            part.name: UploadedFile(part.file_name, part.content())
            for part in self.parts
            if part.file_name is not None
        }
        return fields, files

    def close(self) -> None:
        """Let go of everything that was spooled."""
        for part in self.parts:
            part.spool.close()

    def _part_begins(self) -> None:
        if len(self.parts) == MAX_PARTS:
            raise HttpError(400, f"The form has over {MAX_PARTS} parts.")
        self.parts.append(_Part())

    def _header_name_grows(self, data: bytes, start: int, end: int) -> None:
        self.header_name += data[start:end]

    def _header_value_grows(self, data: bytes, start: int, end: int) -> None:
        self.header_value += data[start:end]

    def _header_ends(self) -> None:
        self.parts[-1].headers[self.header_name.lower()] = self.header_value.strip(b" \t")
        self.header_name = self.header_value = b""

    def _ends(self) -> None:
        self.ended = True


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        raise HttpError(400, "A name or field of the form is not valid UTF-8.") from None
