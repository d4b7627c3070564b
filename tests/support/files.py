"""Small files of every kind that can be posted; images are in `tests.support.images`."""

from __future__ import annotations

import gzip
import struct
import zipfile
import zlib
from io import BytesIO

IDENTITY = (0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
QUARTER_TURN = (0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000)


def box(kind: bytes, *payload: bytes) -> bytes:
    """Return one box of an MP4 file."""
    content = b"".join(payload)
    return struct.pack(">I4s", len(content) + 8, kind) + content


def mp4(
    width: int = 1080,
    height: int = 1920,
    seconds: float = 12,
    *,
    brand: bytes = b"isom",
    matrix: tuple[int, ...] = IDENTITY,
    wide_header: bool = False,
) -> bytes:
    """Return a video file without a single picture: a sound track, then one of pictures."""
    movie = struct.pack(">IQQIQ", 1 << 24, 0, 0, 1000, int(seconds * 1000))
    if not wide_header:
        movie = struct.pack(">5I", 0, 0, 0, 1000, int(seconds * 1000))
    return (
        box(b"ftyp", brand, b"\0\0\2\0", brand)
        + box(b"mdat", b"\0" * 64)
        + box(
            b"moov",
            box(b"mvhd", movie, b"\0" * 80),
            box(b"trak", box(b"tkhd", _track(0, 0, IDENTITY))),
            box(b"trak", box(b"tkhd", _track(width, height, matrix))),
        )
    )


def avi(width: int = 640, height: int = 360, frames: int = 100, microseconds: int = 40_000) -> bytes:
    """Return the beginning of an AVI file."""
    header = struct.pack("<10I", microseconds, 0, 0, 0, frames, 0, 1, 0, width, height)
    body = b"AVI LIST" + struct.pack("<I", 192) + b"hdrlavih" + struct.pack("<I", 56) + header + b"\0" * 16
    return b"RIFF" + struct.pack("<I", len(body)) + body


def element(kind: int, content: bytes) -> bytes:
    """Return one element of a WebM file, its length in eight bytes."""
    return (
        kind.to_bytes((kind.bit_length() + 7) // 8, "big")
        + struct.pack(">Q", 1 << 56 | len(content))
        + content
    )


WEBM_HEAD = element(0x1A45DFA3, element(0x4282, b"webm"))


def long_webm(width: int, height: int, seconds: float, *, scale: int = 1_000_000) -> bytes:
    """Return a WebM file with a sound track and a track of pictures, and no picture."""
    duration = struct.pack(">d", seconds * 1e9 / scale)
    info = element(0x2AD7B1, scale.to_bytes(4, "big")) + element(0x4489, duration)
    size = element(0xB0, width.to_bytes(2, "big")) + element(0xBA, height.to_bytes(2, "big"))
    tracks = element(0xAE, element(0x83, b"\2")) + element(0xAE, element(0xE0, size))
    return WEBM_HEAD + element(0x18538067, element(0x1549A966, info) + element(0x1654AE6B, tracks))


def pdf(pages: int, *, compressed: bool = False) -> bytes:
    """Return a PDF with so many empty pages; ``compressed`` puts the page tree into an object stream."""
    kids = b" ".join(b"%d 0 R" % (number + 3) for number in range(pages))
    tree = b"<< /Type /Pages /Resources << /Font << >> >> /Kids [ %s ] /Count %d >>" % (kids, pages)
    single = b"".join(
        b"%d 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\n" % (number + 3) for number in range(pages)
    )
    head = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
    if not compressed:
        return head + b"2 0 obj\n%s\nendobj\n" % tree + single + b"%%EOF\n"
    packed = zlib.compress(b"2 0 " + tree)
    stream = b"<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length %d >>\nstream\n" % len(packed)
    return head + b"9 0 obj\n" + stream + packed + b"\nendstream\nendobj\n" + single + b"%%EOF\n"


def webm() -> bytes:
    """Return the beginning of a WebM file."""
    return (
        b"\x1a\x45\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\xf2\x81\x04B\xf3\x81\x08B\x82\x84webmB\x87\x81\x04"
    )


def office_97(stream: str) -> bytes:
    """Return something like an old Office file that holds a stream of that name."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + stream.encode("utf-16-le")


def archive(*names: str) -> bytes:
    """Return a ZIP file with empty members of these names."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in names:
            made.writestr(name, "")
    return out.getvalue()


def _track(width: int, height: int, matrix: tuple[int, ...]) -> bytes:
    return b"\0" * 40 + struct.pack(">9i2I", *matrix, width << 16, height << 16)


def gzip_bytes(content: bytes) -> bytes:
    """Return content compressed with gzip, always as the same bytes, as parameters of tests must be."""
    return gzip.compress(content, mtime=0)
