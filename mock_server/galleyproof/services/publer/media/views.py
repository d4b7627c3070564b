"""Media as Publer's wire shows it, with the addresses where its bytes are served."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.media.validity import validity
from galleyproof.services.publer.records import Media
from galleyproof.services.publer.views import timestamp

Json = dict[str, Any]


def path(media: Media, root_url: str, sandbox: SandboxState) -> str:
    """Return the address of the media itself."""
    return f"{_folder(media, root_url, sandbox)}/{quote(media.name, safe='')}"


def thumbnail(media: Media, root_url: str, sandbox: SandboxState) -> str:
    """Return the address of a small picture of the media."""
    return f"{_folder(media, root_url, sandbox)}/thumbnails/small.png"


def uploaded(media: Media, root_url: str, sandbox: SandboxState) -> Json:
    """Show media that was just uploaded or imported, ready to be used in a post."""
    return {
        "id": media.id,
        "path": path(media, root_url, sandbox),
        "thumbnail": thumbnail(media, root_url, sandbox),
        "thumbnails": _thumbnails(media, root_url, sandbox),
        "validity": validity(media),
        "width": media.width,
        "height": media.height,
        "source": media.source,
        "type": media.type,
        "name": media.name,
        "caption": media.caption,
    }


def item(media: Media, root_url: str, sandbox: SandboxState) -> Json:
    """Show media in the library."""
    return {
        "id": media.id,
        "type": media.type,
        "name": media.name,
        "caption": media.caption,
        "path": path(media, root_url, sandbox),
        "thumbnails": _thumbnails(media, root_url, sandbox),
        "created_at": timestamp(media.created_at),
        "updated_at": timestamp(media.updated_at),
        "favorite": media.favorite,
        "in_library": media.in_library,
    }


def _thumbnails(media: Media, root_url: str, sandbox: SandboxState) -> list[Json]:
    folder = _folder(media, root_url, sandbox)
    return [
        {
            "id": media.id,
            "small": f"{folder}/thumbnails/small.png",
            "real": f"{folder}/thumbnails/real.png",
        }
    ]


def _folder(media: Media, root_url: str, sandbox: SandboxState) -> str:
    return f"{root_url}/media/{sandbox.public_id}/{media.id}"
