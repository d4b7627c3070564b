"""What a file is, told by its bytes and never by its name."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

from attrs import frozen

from galleyproof.networks.shared.media_files import read_image, read_video


@frozen
class Format:
    """A format that the service takes: its name, the kind of media, the content type, the extension."""

    name: str
    type: str
    content_type: str
    extension: str


FORMATS: Mapping[str, Format] = {
    name: Format(name, kind, content_type, extension)
    for name, kind, content_type, extension in (
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
EXTENSIONS: Mapping[str, Format] = {form.extension: form for form in FORMATS.values()} | {
    "jpeg": FORMATS["JPEG"]
}

_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PHONE_JPEG = "MPO"
"""A JPEG that carries a second one, as phones write them; everybody shows the first."""


@frozen
class FileFacts:
    """What a file turned out to be; sizes in pixels, None where unknown."""

    format: Format
    width: int | None = None
    height: int | None = None
    seconds: float | None = None


def sniff(content: bytes) -> FileFacts | None:
    """Return what a file is, or None when it is nothing that the service takes."""
    if image := read_image(content):
        name = "JPEG" if image.format == _PHONE_JPEG else image.format
        return FileFacts(FORMATS[name], image.width, image.height) if name in FORMATS else None
    if video := read_video(content):
        return FileFacts(FORMATS[video.format], video.width, video.height, video.seconds)
    document = _document(content)
    return FileFacts(FORMATS[document]) if document else None


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
