"""Detecting the format of a file from its bytes."""

from __future__ import annotations

import pytest
from galleyproof.services.publer.media.media_types import detect_format

from tests.support.files import archive, avi, mp4, office_97, webm
from tests.support.images import image


@pytest.mark.parametrize(
    ("content", "kind", "name", "size"),
    [
        (image(640, 480, "JPEG"), "photo", "JPEG", (640, 480)),
        (image(640, 480), "photo", "PNG", (640, 480)),
        (image(640, 480, "WEBP"), "photo", "WEBP", (640, 480)),
        (image(64, 48, "GIF"), "gif", "GIF", (64, 48)),
        (mp4(), "video", "MP4", (1080, 1920)),
        (mp4(brand=b"qt  "), "video", "MOV", (1080, 1920)),
        (avi(), "video", "AVI", (640, 360)),
        (webm(), "video", "WEBM", (None, None)),
        (b"%PDF-1.7\n", "document", "PDF", (None, None)),
        (b"\xef\xbb\xbf\n%PDF-1.4\n", "document", "PDF", (None, None)),
        (office_97("WordDocument"), "document", "DOC", (None, None)),
        (office_97("PowerPoint Document"), "document", "PPT", (None, None)),
        (archive("[Content_Types].xml", "word/document.xml"), "document", "DOCX", (None, None)),
        (archive("[Content_Types].xml", "ppt/presentation.xml"), "document", "PPTX", (None, None)),
    ],
)
def test_accepted_formats(content: bytes, kind: str, name: str, size: tuple[int | None, int | None]) -> None:
    """Every accepted format is detected."""
    facts = detect_format(content)

    assert facts is not None
    assert (facts.format.type, facts.format.name, (facts.width, facts.height)) == (kind, name, size)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Just a text.",
        image(10, 10, "BMP"),
        office_97("Workbook"),
        archive("xl/workbook.xml"),
        b"PK\x03\x04 and no archive",
        b"\x89PNG\r\n\x1a\n and no picture",
    ],
    ids=["empty", "text", "bmp", "xls", "xlsx", "broken-zip", "broken-png"],
)
def test_other_formats(content: bytes) -> None:
    """Other formats and broken files are not accepted."""
    assert detect_format(content) is None
