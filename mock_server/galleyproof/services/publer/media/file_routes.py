"""The HTTP routes of media: uploaded bytes, thumbnails, and placeholder images for media without bytes."""

from __future__ import annotations

import hashlib
import warnings
from io import BytesIO

from attrs import frozen
from PIL import Image, ImageDraw

from galleyproof.kernel.requests import FileRequest, FileResponse, FileRoute, HttpError
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.media.media_types import FORMATS
from galleyproof.services.publer.media.views import file_name
from galleyproof.services.publer.records import Media, MediaContent

THUMBNAILS = {"thumbnails/small.png": 320, "thumbnails/real.png": 1280}
"""The longest side in pixels of the thumbnails, by their path below the URL of the media. Assumed."""

_PLACEHOLDER_SIZE = (1280, 720)
"""The size of the placeholder image of media whose size is not known."""

_PLACEHOLDER_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "PDF")
"""The formats that a placeholder image can have; media of another format has a PNG."""

_MAX_PLACEHOLDER_SIDE = 2048
_MAX_PIXELS = 60_000_000
"""An image with more pixels is not decoded; its thumbnail is a placeholder image."""


@frozen
class MediaFile:
    """A file that is served at a URL of a media item."""

    content: bytes
    content_type: str


def find_file(sandbox: SandboxState, media_id: str, name: str) -> MediaFile | None:
    """Return a file of a media item, or None if the item has no file of that name.

    Demo media and simulated imports have no bytes, so they have a placeholder image.

    Args:
        sandbox: the sandbox.
        media_id: the id of the media item.
        name: the last part of its URL, or one of `THUMBNAILS`.
    """
    media = sandbox.store.find(Media, media_id)
    if media is None:
        return None
    stored = sandbox.store.find(MediaContent, media_id)
    if name in THUMBNAILS:
        return MediaFile(_thumbnail(media, stored, THUMBNAILS[name]), "image/png")
    if name != file_name(media):
        return None
    return MediaFile(stored.content, stored.content_type) if stored else _placeholder(media)


def _thumbnail(media: Media, stored: MediaContent | None, max_side: int) -> bytes:
    resized = _resized(stored.content, max_side) if stored and media.type in ("photo", "gif") else None
    return resized or _placeholder_image(media, max_side, "PNG")


def _placeholder(media: Media) -> MediaFile:
    image_format = media.format if media.format in _PLACEHOLDER_FORMATS else "PNG"
    content = _placeholder_image(media, _MAX_PLACEHOLDER_SIDE, image_format)
    return MediaFile(content, FORMATS[image_format].content_type)


def _placeholder_image(media: Media, max_side: int, image_format: str) -> bytes:
    """Return a plain image with the name of the media; the same name always has the same color."""
    width, height = media.width or _PLACEHOLDER_SIZE[0], media.height or _PLACEHOLDER_SIZE[1]
    scale = min(1.0, max_side / max(width, height))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    red, green, blue = (96 + byte // 2 for byte in hashlib.sha256(media.name.encode()).digest()[:3])
    image = Image.new("RGB", size, (red, green, blue))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, size[1] * 3 // 4, size[0], size[1]), fill=(red // 2, green // 2, blue // 2))
    draw.text((size[0] // 20, size[1] * 4 // 5), media.name.encode("ascii", "replace").decode(), fill="white")
    return _encoded(image, image_format)


def _resized(content: bytes, max_side: int) -> bytes | None:
    """Return an image as a small PNG, or None if it cannot be decoded."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(BytesIO(content)) as image:
                if image.width * image.height > _MAX_PIXELS:
                    return None
                image.thumbnail((max_side, max_side))
                return _encoded(image.convert("RGBA"), "PNG")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


def _encoded(image: Image.Image, image_format: str) -> bytes:
    out = BytesIO()
    image.save(out, image_format)
    return out.getvalue()


def _get_object(request: FileRequest) -> FileResponse:
    media_id, _, name = request.path.partition("/")
    file = find_file(request.sandbox, media_id, name)
    if file is None:
        return _render_error(HttpError(404, "No media has this URL."))
    return FileResponse(200, file.content, file.content_type)


def _render_error(error: HttpError) -> FileResponse:
    return FileResponse(error.status, f"{error.message}\n".encode(), "text/plain", error.headers)


FILE_ROUTES = (FileRoute("media", "get_object", ("GET", "HEAD"), _get_object, _render_error),)
