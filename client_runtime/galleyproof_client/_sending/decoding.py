"""Decompress responses piece by piece, so that a small response cannot fill the memory."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence

import httpx
from attrs import define, field

ACCEPTED = "gzip, deflate"
"""The compressions that the clients accept. Decompressors of others cannot be stopped within a piece."""

_PIECE = 64 * 1024
_MOST_LAYERS = 3


class ResponseTooLarge(Exception):
    """The response is larger than the client accepts, compressed or not."""


@define
class _Layer:
    """One compression of a response.

    Args:
        is_gzip: Whether it is gzip; otherwise deflate, with or without the header of zlib.
        max_bytes: The maximum size after decompression.
    """

    is_gzip: bool
    max_bytes: int
    _size: int = field(default=0, init=False)
    _stream: zlib._Decompress | None = field(default=None, init=False)

    def add(self, data: bytes) -> Iterator[bytes]:
        """Yield what the next bytes decompress to, in pieces.

        Raises:
            ResponseTooLarge: It is larger than the maximum.
            httpx.DecodingError: It is not compressed like this.
        """
        if self._stream is None:
            # A zlib header has the method 8; the first block of a plain deflate stream has not.
            has_header = data[0] & 0x0F == 8
            self._stream = zlib.decompressobj(
                zlib.MAX_WBITS | 16 if self.is_gzip else zlib.MAX_WBITS if has_header else -zlib.MAX_WBITS
            )
        while not self._stream.eof:
            try:
                piece = self._stream.decompress(data, _PIECE)
            except zlib.error:
                raise httpx.DecodingError("The compression is damaged.") from None
            data = self._stream.unconsumed_tail
            self._size += len(piece)
            if self._size > self.max_bytes:
                raise ResponseTooLarge
            if piece:
                yield piece
            if not data and len(piece) < _PIECE:
                return

    def end(self) -> None:
        """Check that nothing is missing.

        Raises:
            httpx.DecodingError: The end is missing.
        """
        if self._stream is not None and not self._stream.eof:
            raise httpx.DecodingError("The compressed response is incomplete.")


class Decoder:
    """Decompresses a response.

    Args:
        headers: The headers of the response.
        max_bytes: The maximum size of the response, before and after each decompression.

    Raises:
        httpx.DecodingError: The response has another compression, or too many.
    """

    def __init__(self, headers: httpx.Headers, max_bytes: int) -> None:
        named = headers.get_list("content-encoding", split_commas=True)
        encodings = [name.strip().lower() for name in named if name.strip().lower() not in ("", "identity")]
        if not {"gzip", "x-gzip", "deflate"}.issuperset(encodings) or len(encodings) > _MOST_LAYERS:
            raise httpx.DecodingError("The compression is not supported.")
        self._layers = [_Layer(name != "deflate", max_bytes) for name in reversed(encodings)]
        self._max_bytes = max_bytes
        self._received = 0

    def add(self, data: bytes) -> Iterator[bytes]:
        """Yield what the next bytes of the response decompress to, in pieces.

        Raises:
            ResponseTooLarge: The response is larger than the maximum.
            httpx.DecodingError: It is not compressed as its headers say.
        """
        self._received += len(data)
        if self._received > self._max_bytes:
            raise ResponseTooLarge
        return _through(self._layers, data) if data else iter(())

    def end(self) -> None:
        """Check that nothing is missing.

        Raises:
            httpx.DecodingError: The end is missing.
        """
        for layer in self._layers:
            layer.end()


def _through(layers: Sequence[_Layer], data: bytes) -> Iterator[bytes]:
    if not layers:
        yield data
        return
    for piece in layers[0].add(data):
        yield from _through(layers[1:], piece)
