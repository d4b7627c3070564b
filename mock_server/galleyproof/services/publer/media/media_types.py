"""The formats of media, and how the format of a file is detected from its bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

from attrs import frozen

from galleyproof.networks.shared.media_files import read_image, read_video
from galleyproof.networks.shared.pdf import count_pages


@frozen
class Format:
    """A format that the service accepts.

    Args:
        name: the name, such as JPEG.
        type: the type of media: photo, gif, video or document.
        content_type: the content type of a file.
        extension: the usual extension of a file name, without a dot.
    """

    name: str
    type: str
    content_type: str
    extension: str


FORMATS: Mapping[str, Format] = {
    name: Format(name, media_type, content_type, extension)
    for name, media_type, content_type, extension in (
        ("JPEG", "photo", "image/jpeg", "jpg"),
        ("PNG", "photo", "image/png", "png"),
        ("WEBP", "photo", "image/webp", "webp"),
        ("GIF", "gif", "image/gif", "gif"),
        ("MP4", "video", "video/mp4", "mp4"),
        ("MOV", "video", "video/quicktime", "mov"),
        ("AVI", "video", "video/x-msvideo", "avi"),
        ("WEBM", "video", "video/webm", "webm"),
        ("PDF", "document", "application/pdf", "pdf"),
        ("DOC", "document", "application/msword", "doc"),
        (
            "DOCX",
            "document",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx",
        ),
        ("PPT", "document", "application/vnd.ms-powerpoint", "ppt"),
        (
            "PPTX",
            "document",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "pptx",
        ),
    )
}
"""The formats by name.

Source: Publer API reference, posting/create-posts/media-handling, read 2026-08-13.
"""

EXTENSIONS: Mapping[str, Format] = {form.extension: form for form in FORMATS.values()} | {
    "jpeg": FORMATS["JPEG"]
}
"""The formats by extension, without a dot."""

_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PHONE_JPEG = "MPO"
"""Pillow's name for a JPEG that contains a second image, as phones write it; the first one is shown."""


@frozen
class FileFacts:
    """What the bytes of a file show; width and height in pixels, pages of a PDF, None if not known."""

    format: Format
    width: int | None = None
    height: int | None = None
    seconds: float | None = None
    pages: int | None = None


def detect_format(content: bytes) -> FileFacts | None:
    """Return the format and the size of a file, or None if the service does not accept its format."""
    if image := read_image(content):
        name = "JPEG" if image.format == _PHONE_JPEG else image.format
        return FileFacts(FORMATS[name], image.width, image.height) if name in FORMATS else None
    if video := read_video(content):
        return FileFacts(FORMATS[video.format], video.width, video.height, video.seconds)
    document = _document(content)
    if document is None:
        return None
    return FileFacts(FORMATS[document], pages=count_pages(content) if document == "PDF" else None)


def _document(content: bytes) -> str | None:
    if b"%PDF-" in content[:1024]:
        return "PDF"
    if content.startswith(_COMPOUND_FILE):
        return _office_97(content)
    if content.startswith(b"PK\x03\x04"):
        return _office_xml(content)
    return None


def _office_97(content: bytes) -> str | None:
    streams = (("DOC", "WordDocument"), ("PPT", "PowerPoint Document"))
    return next((name for name, stream in streams if stream.encode("utf-16-le") in content), None)


def _office_xml(content: bytes) -> str | None:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return None
    parts = (("DOCX", "word/document.xml"), ("PPTX", "ppt/presentation.xml"))
    return next((name for name, part in parts if part in names), None)
