"""The media library, uploads and imports."""

from __future__ import annotations

from collections.abc import Iterable

from galleyproof.kernel.requests import Call, Refusal, Reply
from galleyproof.kernel.upload import UploadedFile
from galleyproof.services.publer.access import workspace_of
from galleyproof.services.publer.jobs import jobs
from galleyproof.services.publer.media import imports as media_import
from galleyproof.services.publer.media import store as media_store
from galleyproof.services.publer.media import views as media_views
from galleyproof.services.publer.media.media_types import sniff
from galleyproof.services.publer.records import Media, Post

PER_PAGE = 20
"""How many pieces a page of the library has; the documents do not tell."""

_YES = (True, "True")
"""A form's `true` is read as what it means; the capitals that some programs send arrive as a text."""

FAVORITES, UPLOADS = "favorites", "upload"


def list_media(call: Call) -> Reply:
    """Answer a page of the library, the newest first; ``ids[]`` asks for exactly these instead."""
    wanted = call.parameters.get("ids[]")
    if wanted is None:
        found = [media for media in _matching(call) if media.in_library]
        page = call.parameters.get("page", 0)
        shown = found[page * PER_PAGE : (page + 1) * PER_PAGE]
    else:
        found = shown = [media for media in _newest_first(call) if media.id in wanted]
    items = [media_views.item(media, call.root_url, call.sandbox) for media in shown]
    return Reply(200, {"media": items, "total": len(found)})


def upload_media(call: Call) -> Reply:
    """Keep a file and answer what it is; its name may say anything, its bytes decide."""
    file = call.body["file"]
    if not isinstance(file, UploadedFile):
        raise Refusal(400, "The field file is a text: send the file itself, with a file name.")
    if not file.content:
        raise Refusal(400, "The file is empty.")
    facts = sniff(file.content)
    if facts is None:
        raise Refusal(
            400,
            "This file is nothing that can be posted. Photos are jpg, png, gif or webp, videos mp4, mov, "
            "avi or webm, documents pdf, doc, docx, ppt or pptx.",
        )
    media = media_store.add(
        call.sandbox,
        workspace_of(call).id,
        facts,
        file.content,
        name=file.name,
        in_library=call.body.get("in_library") in _YES,
    )
    return Reply(200, media_views.uploaded(media, call.root_url, call.sandbox))


def import_media_from_urls(call: Call) -> Reply:
    """Start a job that fetches media; only one may run in a workspace at a time."""
    if media_import.is_running(call.sandbox, workspace_of(call).id):
        raise Refusal(403, "Please wait until your other download media from URL jobs have finished")
    return jobs.start(call, media_import.KIND, call.body)


def _newest_first(call: Call) -> list[Media]:
    workspace_id = workspace_of(call).id
    own = [media for media in call.sandbox.world.all(Media) if media.workspace_id == workspace_id]
    return sorted(own, key=lambda media: (media.created_at, media.id), reverse=True)


def _matching(call: Call) -> list[Media]:
    """Return what every filter of the call lets through; a filter that is not there asks nothing."""
    types, sources, labels = (call.parameters.get(name) for name in ("types[]", "source[]", "labels[]"))
    used = set(call.parameters.get("used[]", ()))
    search = call.parameters.get("search", "").strip().casefold()
    posted = _posted(call) if len(used) == 1 else frozenset()
    return [
        media
        for media in _newest_first(call)
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


def _posted(call: Call) -> frozenset[str]:
    """Return the ids of all media that a post of the workspace uses."""
    workspace_id = workspace_of(call).id
    posts: Iterable[Post] = call.sandbox.world.all(Post)
    return frozenset(item.id for post in posts if post.workspace_id == workspace_id for item in post.media)
