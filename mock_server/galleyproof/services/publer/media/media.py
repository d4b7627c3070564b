"""The operations on media: list the media library, upload a file, import files from URLs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from galleyproof.kernel.indexes import Index
from galleyproof.kernel.requests import HttpError, Request, Response, UploadedFile
from galleyproof.services.publer.access import check_access, workspace_of
from galleyproof.services.publer.jobs import jobs
from galleyproof.services.publer.media import imports
from galleyproof.services.publer.media.media_types import detect_format
from galleyproof.services.publer.media.store import add_media
from galleyproof.services.publer.media.views import library_item, uploaded_media
from galleyproof.services.publer.records import Media, Post
from galleyproof.services.publer.requests import read_import

MAX_UPLOAD_BYTES = 200 * 1024 * 1024
"""The largest file of an upload.

Source: Publer API reference, posting/create-posts/media-handling, read 2026-08-13.
"""

PER_PAGE = 20
"""The page size of the media library. Assumed: no document states it."""

_BY_WORKSPACE = Index(
    Media, group=lambda media: media.workspace_id, by=lambda media: (media.created_at, media.id)
)

_TRUE = (True, "True")
"""The values of a form field that mean true; some programs send the text ``True``."""

FAVORITES, UPLOADS = "favorites", "upload"
"""The values of ``source[]`` that are not the name of an application."""


def list_media(request: Request) -> Response:
    """Return a page of the media library, the newest first, or the items that ``ids[]`` names."""
    ids = request.parameters.get("ids[]")
    if ids is None:
        found = [media for media in _matching(request) if media.in_library]
        page = request.parameters.get("page", 0)
        shown = found[page * PER_PAGE : (page + 1) * PER_PAGE]
    else:
        found = shown = [media for media in _newest_first(request) if media.id in ids]
    items = [library_item(media, request.root_url, request.sandbox) for media in shown]
    return Response(200, {"media": items, "total": len(found)})


def upload_media(request: Request) -> Response:
    """Store an uploaded file; its bytes decide its format, not its name.

    Raises:
        HttpError: 400 if there is no file, or its format is not accepted.
    """
    file = request.body["file"]
    if not isinstance(file, UploadedFile):
        raise HttpError(400, "The field file is a text. Send the file itself, with a file name.")
    if not file.content:
        raise HttpError(400, "The file is empty.")
    facts = detect_format(file.content)
    if facts is None:
        raise HttpError(
            400,
            "The format of this file is not accepted. Photos are jpg, png, gif or webp, videos mp4, mov, "
            "avi or webm, documents pdf, doc, docx, ppt or pptx.",
        )
    media = add_media(
        request.sandbox,
        workspace_of(request).id,
        facts,
        file.content,
        name=file.name,
        in_library=request.body.get("in_library") in _TRUE,
    )
    return Response(200, uploaded_media(media, request.root_url, request.sandbox))


def import_media_from_urls(request: Request) -> Response:
    """Start a job that imports files from URLs.

    Raises:
        HttpError: 403 if another import of the workspace is running.
    """
    if request.prepared is not None:
        check_access(request)  # the workspace may have changed during the downloads
    _check_none_is_running(request)
    if request.prepared is not None:
        imports.keep_downloads(request.sandbox, workspace_of(request).id, request.prepared)
    return jobs.start(request, imports.KIND, read_import(request.body))


def prepare_import(request: Request) -> Callable[[], Any] | None:
    """Return the downloads that an import needs, or None.

    Raises:
        HttpError: 403 if another import of the workspace is running.
    """
    _check_none_is_running(request)
    return imports.needed_downloads(request.sandbox, read_import(request.body))


def _check_none_is_running(request: Request) -> None:
    if imports.is_running(request.sandbox, workspace_of(request).id):
        raise HttpError(403, "Please wait until your other download media from URL jobs have finished")


def _newest_first(request: Request) -> list[Media]:
    workspace_id = workspace_of(request).id
    return list(request.sandbox.store.latest(_BY_WORKSPACE, [workspace_id]))


def _matching(request: Request) -> list[Media]:
    """Return the items of the workspace that match all filters of the request."""
    types, sources, labels = (request.parameters.get(name) for name in ("types[]", "source[]", "labels[]"))
    used = set(request.parameters.get("used[]", ()))
    search = request.parameters.get("search", "").strip().casefold()
    # "used" and "not used" together match everything.
    used_ids = _used_ids(request) if len(used) == 1 else frozenset()
    return [
        media
        for media in _newest_first(request)
        if (types is None or media.type in types)
        and (sources is None or any(_has_source(media, source) for source in sources))
        and (labels is None or not set(labels).isdisjoint(media.label_names))
        and (len(used) != 1 or (media.id in used_ids) in used)
        and (search in media.name.casefold() or search in (media.caption or "").casefold())
    ]


def _has_source(media: Media, source: str) -> bool:
    if source == FAVORITES:
        return media.favorite
    return (media.source or UPLOADS) == source


def _used_ids(request: Request) -> frozenset[str]:
    """Return the ids of the media items that posts of the workspace use."""
    workspace_id = workspace_of(request).id
    posts: Iterable[Post] = request.sandbox.store.all(Post)
    return frozenset(item.id for post in posts if post.workspace_id == workspace_id for item in post.media)
