"""The operations on media: create an upload URL, register the upload as an asset, list assets."""

from __future__ import annotations

import posixpath
from typing import Any

from attrs import evolve

from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.ubiqlu.media import storage
from galleyproof.services.ubiqlu.records import MediaAsset, StoredObject
from galleyproof.services.ubiqlu.settings import UbiqluSettings
from galleyproof.services.ubiqlu.views import timestamp
from galleyproof.services.ubiqlu.workspaces import WORKSPACE_ID

EXTENSIONS = {"image/jpeg": "jpg", "image/png": "png", "video/mp4": "mp4"}
MAX_LISTED = 100
"""How many assets the list returns. Assumed: the API document has no paging and says "latest"."""

PREFIX = f"workspaces/{WORKSPACE_ID}/"
REEL_SECONDS = range(3, 91)
"""The length of a reel in seconds. Source: Meta's document on Page reels, read November 2026."""

MIN_REEL_RATIO = 1.25
"""The minimum of height divided by width for a reel. Assumed."""


def create_upload_url(request: Request) -> Response:
    """Create an upload URL; every request creates another one, even for the same file."""
    if not request.body["fileName"].strip():
        raise HttpError(400, "fileName must not be blank.")
    stored = _create_object(request.sandbox, request.body)
    return Response(
        200,
        {
            "uploadUrl": storage.upload_url(request.root_url, request.sandbox, stored),
            "expiresInSeconds": int(storage.UPLOAD_URL_LIFETIME.total_seconds()),
            "storageKey": stored.id,
            "publicUrl": storage.public_url(request.root_url, request.sandbox, stored.id),
        },
    )


def finalize_media(request: Request) -> Response:
    """Compare an upload with the request and register it as an asset; a repeat returns the same asset."""
    stored = _find_object(request)
    _compare(stored, request.body)
    asset = request.sandbox.store.find(MediaAsset, stored.asset_id or "") or _register(
        request.sandbox, stored, request.body
    )
    return Response(201, {"asset": _view(request, asset)})


def list_media(request: Request) -> Response:
    """Return the latest assets, the newest first."""
    newest_first = list(request.sandbox.store.all(MediaAsset))[::-1]
    return Response(200, {"assets": [_view(request, asset) for asset in newest_first[:MAX_LISTED]]})


def post_type_hint(asset: MediaAsset) -> str | None:
    """Return how an asset is best published; None when its size is unknown."""
    if asset.mime_type != "video/mp4":
        return "feed_image"
    if asset.width is None or asset.height is None:
        return None
    fits_reel = asset.duration_seconds is None or asset.duration_seconds in REEL_SECONDS
    return "reel" if asset.height >= MIN_REEL_RATIO * asset.width and fits_reel else "feed_video"


def _create_object(sandbox: SandboxState, body: dict[str, Any]) -> StoredObject:
    extension = EXTENSIONS[body["mimeType"]]
    key = f"{PREFIX}{sandbox.now:%Y-%m}/{sandbox.ids.next_token(20)}.{extension}"
    stored = StoredObject(
        id=key,
        file_name=body["fileName"],
        mime_type=body["mimeType"],
        declared_bytes=int(body["bytes"]),
        state=storage.OBJECT.next(None, "reserve"),
        expires_at=sandbox.now + storage.UPLOAD_URL_LIFETIME,
    )
    if sandbox.setting(UbiqluSettings).auto_complete_uploads:
        stored = evolve(
            stored,
            state=storage.OBJECT.next(stored.state, "put"),
            content_type=stored.mime_type,
            size=stored.declared_bytes,
        )
    return sandbox.store.put(stored)


def _find_object(request: Request) -> StoredObject:
    key = request.body["storageKey"]
    if not posixpath.normpath(key).startswith(PREFIX):
        raise HttpError(403, "This storage key belongs to another workspace.")
    stored = request.sandbox.store.find(StoredObject, key)
    if stored is None:
        raise HttpError(409, "Nothing was uploaded with this storage key. Create an upload URL first.")
    return stored


def _compare(stored: StoredObject, body: dict[str, Any]) -> None:
    if stored.size is None:
        raise HttpError(
            409, "Nothing was uploaded with this storage key yet. PUT the bytes to the upload URL."
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
            width=_integer(body.get("width")),
            height=_integer(body.get("height")),
            duration_seconds=_integer(body.get("durationSeconds")) if is_video else None,
            created_at=sandbox.now,
        )
    )
    sandbox.store.put(evolve(stored, state=storage.OBJECT.next(stored.state, "finalize"), asset_id=asset.id))
    return asset


def _integer(number: float | None) -> int | None:
    """Return 800 for 800.0, which JSON Schema accepts as an integer."""
    return None if number is None else int(number)


def _view(request: Request, asset: MediaAsset) -> dict[str, Any]:
    return {
        "id": asset.id,
        "fileName": asset.file_name,
        "publicUrl": storage.public_url(request.root_url, request.sandbox, asset.storage_key),
        "mimeType": asset.mime_type,
        "bytes": asset.bytes,
        "width": asset.width,
        "height": asset.height,
        "durationSeconds": asset.duration_seconds,
        "postTypeHint": post_type_hint(asset),
        "createdAt": timestamp(asset.created_at),
    }
