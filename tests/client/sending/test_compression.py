"""Compressed responses: decompressed piece by piece, within the maximum size."""

from __future__ import annotations

import json
import tracemalloc
import zlib
from collections.abc import Iterator
from functools import cache
from typing import Any

import galleyproof_client
import httpx
import pytest

from tests.client.support.fakes import ChunkedBody, ClientUnderTest, FakeService, post
from tests.client.support.upload_responses import PNG, STORED, registered, reserved
from tests.support.files import gzip_bytes

MIB = 1024 * 1024
CONTENT = json.dumps(post()).encode()
EMPTY_BLOCK = b"\x00\x00\x00\xff\xff"
"""A block of deflate without content."""


def _deflated(content: bytes, bits: int) -> bytes:
    stream = zlib.compressobj(wbits=bits)
    return stream.compress(content) + stream.flush()


@cache
def _zeros(bits: int) -> bytes:
    """Return 256 MiB of zeros, compressed."""
    stream = zlib.compressobj(wbits=bits)
    return b"".join([*(stream.compress(bytes(MIB)) for _ in range(256)), stream.flush()])


def _answer(encoding: str, *chunks: Any) -> httpx.Response:
    headers = {"Content-Type": "application/json", "Content-Encoding": encoding}
    return httpx.Response(200, headers=headers, stream=ChunkedBody(*chunks))


BOMBS = {
    "gzip": lambda: _zeros(31),
    "deflate": lambda: _zeros(15),
    "DEFLATE": lambda: _zeros(-15),
    "gzip, gzip": lambda: gzip_bytes(_zeros(31)),
    "deflate, gzip": lambda: gzip_bytes(_zeros(15)),
    "gzip, x-gzip, deflate": lambda: zlib.compress(gzip_bytes(_zeros(31))),
}


@pytest.mark.parametrize("encoding", BOMBS)
def test_a_bomb_is_stopped_at_the_maximum_size(call: ClientUnderTest, encoding: str) -> None:
    """A small response that would grow to 256 MiB needs hardly more memory than the maximum of 8 MiB."""
    bomb = BOMBS[encoding]()
    client = call.ubiqlu(FakeService([_answer(encoding, bomb)]))

    tracemalloc.start()
    try:
        with pytest.raises(galleyproof_client.ResponseDecodeError, match="larger than 8 MiB"):
            call(client.posts.get("p"))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert peak < 12 * MIB


def test_compressed_bytes_count_too(call: ClientUnderTest) -> None:
    """A response that never decompresses to anything is too large as it is sent."""
    endless = [EMPTY_BLOCK * 13_000] * 130 + [_deflated(CONTENT, -15)]
    client = call.ubiqlu(FakeService([_answer("deflate", *endless)]))

    with pytest.raises(galleyproof_client.ResponseDecodeError, match="larger than 8 MiB"):
        call(client.posts.get("p"))


def _bytewise(content: bytes) -> Iterator[bytes]:
    return (bytes([byte]) for byte in content)


@pytest.mark.parametrize(
    ("encoding", "content"),
    [
        ("gzip", gzip_bytes(CONTENT)),
        ("x-GZIP", gzip_bytes(CONTENT)),
        ("deflate", zlib.compress(CONTENT)),
        ("deflate", _deflated(CONTENT, -15)),
        ("deflate", EMPTY_BLOCK * 9 + _deflated(CONTENT, -15)),
        ("gzip, deflate", zlib.compress(gzip_bytes(CONTENT))),
        ("gzip, identity, gzip", gzip_bytes(gzip_bytes(CONTENT))),
        ("identity", CONTENT),
        ("", CONTENT),
        ("gzip", gzip_bytes(CONTENT) + b"ignored"),
    ],
)
def test_compressed_responses_are_read(call: ClientUnderTest, encoding: str, content: bytes) -> None:
    """Every accepted compression is read, in one chunk and byte by byte."""
    client = call.ubiqlu(
        FakeService([_answer(encoding, content), _answer(encoding, b"", *_bytewise(content), b"")])
    )

    assert [call(client.posts.get("p")).id for _ in range(2)] == ["post_1", "post_1"]


@pytest.mark.parametrize(
    ("encoding", "content"),
    [
        ("br", b"\x0b\x02\x80"),
        ("zstd", b"\x28\xb5\x2f\xfd"),
        ("gzip, br", b"\x0b\x02\x80"),
        ("gzip, gzip, gzip, gzip", gzip_bytes(b"")),
        ("gzip", gzip_bytes(CONTENT)[:-5]),
        ("deflate", zlib.compress(CONTENT)[:-1]),
        ("deflate", _deflated(CONTENT, -15)[:-1]),
        ("gzip, gzip", gzip_bytes(gzip_bytes(CONTENT)[:-9])),
        ("gzip", zlib.compress(CONTENT)),
        ("gzip", CONTENT),
    ],
)
def test_invalid_compression_is_an_error(call: ClientUnderTest, encoding: str, content: bytes) -> None:
    """A compression that the client did not ask for, a damaged and an incomplete one are errors."""
    client = call.ubiqlu(FakeService([_answer(encoding, content)]))

    with pytest.raises(galleyproof_client.ResponseDecodeError, match="cannot be decompressed"):
        call(client.posts.get("p"))


def test_requests_ask_for_the_accepted_compressions(call: ClientUnderTest) -> None:
    """All requests ask for gzip and deflate only, whatever is installed; the caller can ask for less."""
    service = FakeService([reserved(), STORED, registered()])
    call(call.ubiqlu(service).media.upload(PNG))
    own = FakeService([httpx.Response(200, json=post())])
    call(call.ubiqlu(own, headers={"accept-encoding": "identity"}).posts.get("p"))

    assert {request.headers["accept-encoding"] for request in service.requests} == {"gzip, deflate"}
    assert own.requests[0].headers.get_list("accept-encoding") == ["identity"]
