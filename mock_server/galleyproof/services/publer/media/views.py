"""Media items as Publer's responses show them, with the URLs of their files."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.dialects import dialect_of
from galleyproof.services.publer.media.media_types import FORMATS
from galleyproof.services.publer.media.validity import validity
from galleyproof.services.publer.records import Media
from galleyproof.services.publer.views import timestamp

Json = dict[str, Any]


def media_url(media: Media, root_url: str, sandbox: SandboxState) -> str:
    """Return the URL of a media item's own file."""
    return f"{_base_url(media, root_url, sandbox)}/{quote(file_name(media), safe='')}"


def file_name(media: Media) -> str:
    """Return the last part of the URL of a media item's own file: its name, if a URL can end with it."""
    if media.name in ("", ".", ".."):  # clients remove these from URLs
        return media.id if media.format is None else f"{media.id}.{FORMATS[media.format].extension}"
    return media.name


def uploaded_media(media: Media, root_url: str, sandbox: SandboxState) -> Json:
    """Return a media item in the form that follows an upload or an import."""
    return {
        "id": media.id,
        "path": media_url(media, root_url, sandbox),
        "thumbnail": f"{_base_url(media, root_url, sandbox)}/thumbnails/small.png",
        "thumbnails": _thumbnails(media, root_url, sandbox),
        "validity": dialect_of(sandbox).validity(validity(sandbox, media)),
        "width": media.width,
        "height": media.height,
        "source": media.source,
        "type": media.type,
        "name": media.name,
        "caption": media.caption,
    }


def library_item(media: Media, root_url: str, sandbox: SandboxState) -> Json:
    """Return a media item in the form of the media library."""
    return {
        "id": media.id,
        "type": media.type,
        "name": media.name,
        "caption": media.caption,
        "path": media_url(media, root_url, sandbox),
        "thumbnails": _thumbnails(media, root_url, sandbox),
        "created_at": timestamp(media.created_at),
        "updated_at": timestamp(media.updated_at),
        "favorite": media.favorite,
        "in_library": media.in_library,
    }


def _thumbnails(media: Media, root_url: str, sandbox: SandboxState) -> list[Json]:
    base_url = _base_url(media, root_url, sandbox)
    small, real = f"{base_url}/thumbnails/small.png", f"{base_url}/thumbnails/real.png"
    return [{"id": media.id, "small": small, "real": real}]


def _base_url(media: Media, root_url: str, sandbox: SandboxState) -> str:
    return f"{root_url}/media/{sandbox.public_id}/{media.id}"
