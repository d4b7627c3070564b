"""The media library, uploads and imports."""

from __future__ import annotations

from collections.abc import Iterable

from galleyproof.kernel.requests import HttpError, Request, Response, UploadedFile
from galleyproof.services.publer.access import workspace_of
from galleyproof.services.publer.jobs import jobs
from galleyproof.services.publer.media import imports
from galleyproof.services.publer.media import views as media_views
from galleyproof.services.publer.media.media_types import sniff
from galleyproof.services.publer.media.store import add_media
from galleyproof.services.publer.records import Media, Post
from galleyproof.services.publer.requests import read_import

PER_PAGE = 20
"""How many pieces a page of the library has; the documents do not tell."""

_YES = (True, "True")
"""A form's `true` is read as what it means; the capitals that some programs send arrive as a text."""

FAVORITES, UPLOADS = "favorites", "upload"


def list_media(request: Request) -> Response:
    """Answer a page of the library, the newest first; ``ids[]`` asks for exactly these instead."""
    wanted = request.parameters.get("ids[]")
    if wanted is None:
        found = [media for media in _matching(request) if media.in_library]
        page = request.parameters.get("page", 0)
        shown = found[page * PER_PAGE : (page + 1) * PER_PAGE]
    else:
        found = shown = [media for media in _newest_first(request) if media.id in wanted]
    items = [media_views.item(media, request.root_url, request.sandbox) for media in shown]
    return Response(200, {"media": items, "total": len(found)})


def upload_media(request: Request) -> Response:
    """Keep a file and answer what it is; its name may say anything, its bytes decide."""
    file = request.body["file"]
    if not isinstance(file, UploadedFile):
        raise HttpError(400, "The field file is a text: send the file itself, with a file name.")
    if not file.content:
        raise HttpError(400, "The file is empty.")
    facts = sniff(file.content)
    if facts is None:
        raise HttpError(
            400,
            "This file is nothing that can be posted. Photos are jpg, png, gif or webp, videos mp4, mov, "
            "avi or webm, documents pdf, doc, docx, ppt or pptx.",
        )
    media = add_media(
        request.sandbox,
        workspace_of(request).id,
        facts,
        file.content,
        name=file.name,
        in_library=request.body.get("in_library") in _YES,
    )
    return Response(200, media_views.uploaded(media, request.root_url, request.sandbox))


def import_media_from_urls(request: Request) -> Response:
    """Start a job that fetches media; only one may run in a workspace at a time."""
    if imports.is_running(request.sandbox, workspace_of(request).id):
        raise HttpError(403, "Please wait until your other download media from URL jobs have finished")
    return jobs.start(request, imports.KIND, read_import(request.body))


def _newest_first(request: Request) -> list[Media]:
    workspace_id = workspace_of(request).id
    own = [media for media in request.sandbox.store.all(Media) if media.workspace_id == workspace_id]
    return sorted(own, key=lambda media: (media.created_at, media.id), reverse=True)


def _matching(request: Request) -> list[Media]:
    """Return what every filter of the call lets through; a filter that is not there asks nothing."""
    types, sources, labels = (request.parameters.get(name) for name in ("types[]", "source[]", "labels[]"))
    used = set(request.parameters.get("used[]", ()))
    search = request.parameters.get("search", "").strip().casefold()
    posted = _posted(request) if len(used) == 1 else frozenset()
    return [
        media
        for media in _newest_first(request)
        if (types is None or media.type in types)
        and (sources is None or any(_is_from(media, source) for source in sources))
        and (labels is None or not set(labels).isdisjoint(media.label_names))
        and (len(used) != 1 or (media.id in posted) in used)
        and (search in media.name.casefold() or search in (media.caption or "").casefold())
    ]


def _is_from(media: Media, source: str) -> bool:
    if source == FAVORITES:
        return media.favorite
    return (media.source or UPLOADS) == source


def _posted(request: Request) -> frozenset[str]:
    """Return the ids of all media that a post of the workspace uses."""
    workspace_id = workspace_of(request).id
    posts: Iterable[Post] = request.sandbox.store.all(Post)
    return frozenset(item.id for post in posts if post.workspace_id == workspace_id for item in post.media)
