"""Storing new media items."""

from __future__ import annotations

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.media.media_types import FileFacts
from galleyproof.services.publer.records import Media, MediaContent


def add_media(
    sandbox: SandboxState,
    workspace_id: str,
    facts: FileFacts,
    content: bytes | None,
    *,
    name: str,
    size: int | None = None,
    caption: str | None = None,
    source: str | None = None,
    in_library: bool = False,
) -> Media:
    """Store a media item and return it.

    Args:
        sandbox: where to store it.
        workspace_id: the workspace that it belongs to.
        facts: the format and the size of the file.
        content: its bytes; None for a simulated import.
        name: its name; if empty, the name is the id with the extension of the format.
        size: the number of bytes of a simulated import.
        caption: the caption.
        source: where it comes from, such as ``canva``; None for an upload.
        in_library: whether the media library lists it.
    """
    media_id = sandbox.ids.next_hex()
    media = sandbox.store.put(
        Media(
            id=media_id,
            workspace_id=workspace_id,
            type=facts.format.type,
            name=name or f"{media_id}.{facts.format.extension}",
            caption=caption,
            format=facts.format.name,
            size=len(content) if content is not None else size or 0,
            width=facts.width,
            height=facts.height,
            seconds=facts.seconds,
            pages=facts.pages,
            source=source,
            in_library=in_library,
            favorite=False,
            created_at=sandbox.now,
            updated_at=sandbox.now,
        )
    )
    if content is not None:
        sandbox.store.put(MediaContent(media_id, content, facts.format.content_type))
    return media
