"""Uploads: an address to put bytes to, then registering them as an asset."""

from __future__ import annotations

import posixpath
from typing import Any

from attrs import evolve

from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.ubiqlu import views
from galleyproof.services.ubiqlu.access import WORKSPACE_ID
from galleyproof.services.ubiqlu.lifecycle import OBJECT
from galleyproof.services.ubiqlu.media import storage
from galleyproof.services.ubiqlu.records import MediaAsset, StoredObject
from galleyproof.services.ubiqlu.settings import UbiqluSettings

EXTENSIONS = {"image/jpeg": "jpg", "image/png": "png", "video/mp4": "mp4"}
LATEST = 100
"""How many assets the list shows: the document has no paging and speaks of the latest."""

PREFIX = f"workspaces/{WORKSPACE_ID}/"
REEL_SECONDS = range(3, 91)
REEL_PORTRAIT = 1.25
"""Height over width from which a video is upright enough for a reel."""


def create_upload_url(request: Request) -> Response:
    """Reserve a place in the object store; every call reserves another, also for the same file."""
    if not request.body["fileName"].strip():
        raise HttpError(400, "fileName must not be blank.")
    stored = _reserve(request.sandbox, request.body)
    return Response(
        200,
        {
            "uploadUrl": storage.upload_url(request.root_url, request.sandbox, stored),
            "expiresInSeconds": int(storage.LIFETIME.total_seconds()),
            "storageKey": stored.id,
            "publicUrl": storage.public_url(request.root_url, request.sandbox, stored.id),
        },
    )


def finalize_media(request: Request) -> Response:
    """Check an upload against what the client says of it and register it; repeats return the same asset."""
    stored = _own_object(request)
    _verify(stored, request.body)
    asset = request.sandbox.store.find(MediaAsset, stored.asset_id or "") or _register(
        request.sandbox, stored, request.body
    )
    return Response(201, {"asset": show(request, asset)})


def list_media(request: Request) -> Response:
    """Answer the latest assets, the newest first."""
    newest_first = list(request.sandbox.store.all(MediaAsset))[::-1]
    return Response(200, {"assets": [show(request, asset) for asset in newest_first[:LATEST]]})


def show(request: Request, asset: MediaAsset) -> dict[str, Any]:
    """Show an asset as the wire has it."""
    url = storage.public_url(request.root_url, request.sandbox, asset.storage_key)
    return views.asset(asset, url, post_type_hint(asset))


def post_type_hint(asset: MediaAsset) -> str | None:
    """Tell how an asset is best published; None when its shape is not known."""
    if asset.mime_type != "video/mp4":
        return "feed_image"
    if asset.width is None or asset.height is None:
        return None
    fits_reel = asset.duration_seconds is None or asset.duration_seconds in REEL_SECONDS
    return "reel" if asset.height >= REEL_PORTRAIT * asset.width and fits_reel else "feed_video"


def _reserve(sandbox: SandboxState, body: dict[str, Any]) -> StoredObject:
    extension = EXTENSIONS[body["mimeType"]]
    key = f"{PREFIX}{sandbox.now:%Y-%m}/{sandbox.ids.next_token(20)}.{extension}"
    stored = StoredObject(
        id=key,
        file_name=body["fileName"],
        mime_type=body["mimeType"],
        declared_bytes=int(body["bytes"]),
        state=OBJECT.next(None, "reserve"),
        expires_at=sandbox.now + storage.LIFETIME,
    )
    if sandbox.setting(UbiqluSettings).auto_complete_uploads:
        stored = evolve(
            stored,
            state=OBJECT.next(stored.state, "put"),
            content_type=stored.mime_type,
            size=stored.declared_bytes,
        )
    return sandbox.store.put(stored)


def _own_object(request: Request) -> StoredObject:
    key = request.body["storageKey"]
    if not posixpath.normpath(key).startswith(PREFIX):
        raise HttpError(403, "This storage key belongs to another workspace.")
    stored = request.sandbox.store.find(StoredObject, key)
    if stored is None:
        raise HttpError(409, "Nothing was uploaded under this storage key. Ask for an upload URL first.")
    return stored


def _verify(stored: StoredObject, body: dict[str, Any]) -> None:
    if stored.size is None:
        raise HttpError(
            409, "Nothing was uploaded under this storage key yet. PUT the bytes to the upload URL."
        )
    if stored.size != body["bytes"]:
        raise HttpError(409, f"The uploaded object has {stored.size} bytes, not {int(body['bytes'])}.")
    content_type = (stored.content_type or "").partition(";")[0].strip().lower()
    if content_type != body["mimeType"]:
        raise HttpError(409, f"The uploaded object is {content_type or 'untyped'}, not {body['mimeType']}.")


def _register(sandbox: SandboxState, stored: StoredObject, body: dict[str, Any]) -> MediaAsset:
    is_video = body["mimeType"] == "video/mp4"
    asset = sandbox.store.put(
        MediaAsset(
            id=sandbox.ids.next("media"),
            storage_key=stored.id,
            file_name=body["fileName"] or stored.file_name,
            mime_type=body["mimeType"],
            bytes=int(body["bytes"]),
            width=_whole(body.get("width")),
            height=_whole(body.get("height")),
            duration_seconds=_whole(body.get("durationSeconds")) if is_video else None,
            created_at=sandbox.now,
        )
    )
    sandbox.store.put(evolve(stored, state=OBJECT.next(stored.state, "finalize"), asset_id=asset.id))
    return asset


def _whole(number: float | None) -> int | None:
    """Take 800.0 for 800, as JSON Schema does."""
    return None if number is None else int(number)
