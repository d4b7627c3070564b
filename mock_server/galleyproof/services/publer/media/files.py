"""The bytes behind the addresses of media, without HTTP."""

from __future__ import annotations

from attrs import frozen

from galleyproof.kernel.requests import FileRequest, FileResponse, FileRoute, HttpError
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.media import pictures
from galleyproof.services.publer.media.media_types import FORMATS
from galleyproof.services.publer.records import Media, MediaContent

_PLACEHOLDER = (1280, 720)
_DRAWABLE = ("JPEG", "PNG", "WEBP", "GIF", "PDF")


@frozen
class MediaFile:
    """What is served at an address of a piece of media."""

    content: bytes
    content_type: str


def find(sandbox: SandboxState, media_id: str, name: str) -> MediaFile | None:
    """Return the file of a piece of media, or None when there is none of that id and name.

    Demo and imported media have no bytes of their own: a picture is drawn for them, in their own format
    where pictures have one, else as PNG.

    Args:
        name: its name, or ``thumbnails/small.png`` or ``thumbnails/real.png``.
    """
    media = sandbox.store.find(Media, media_id)
    if media is None:
        return None
    stored = sandbox.store.find(MediaContent, media_id)
    if name in ("thumbnails/small.png", "thumbnails/real.png"):
        side = 320 if name.endswith("small.png") else 1280
        return MediaFile(_thumbnail(media, stored, side), "image/png")
    if name != media.name:
        return None
    return MediaFile(stored.content, stored.content_type) if stored else _drawn(media)


def _thumbnail(media: Media, stored: MediaContent | None, side: int) -> bytes:
    shrunk = pictures.shrink(stored.content, side) if stored and media.type in ("photo", "gif") else None
    return shrunk or pictures.draw(media.name, *_within(media, side))


def _within(media: Media, side: int) -> tuple[int, int]:
    width, height = (media.width or _PLACEHOLDER[0], media.height or _PLACEHOLDER[1])
    scale = min(1.0, side / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


def _drawn(media: Media) -> MediaFile:
    kind = media.format if media.format in _DRAWABLE else "PNG"
    size = (media.width or _PLACEHOLDER[0], media.height or _PLACEHOLDER[1])
    return MediaFile(pictures.draw(media.name, *size, kind=kind), FORMATS[kind].content_type)


def _get_object(request: FileRequest) -> FileResponse:
    media_id, _, name = request.path.partition("/")
    file = find(request.sandbox, media_id, name)
    if file is None:
        return _render_error(HttpError(404, "No media has this URL."))
    return FileResponse(200, file.content, file.content_type)


def _render_error(error: HttpError) -> FileResponse:
    return FileResponse(error.status, f"{error.message}\n".encode(), "text/plain", error.headers)


FILE_ROUTES = (FileRoute("media", "get_object", ("GET", "HEAD"), _get_object, _render_error),)
