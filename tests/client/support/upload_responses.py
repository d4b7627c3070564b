"""A photo, and the responses to its upload."""

from __future__ import annotations

import httpx

from tests.client.support.fakes import reply

PNG = b"\x89PNG\r\n\x1a\n" + bytes(200_000)
ADDRESS = "https://storage.example/k1?signature=very-secret-signature"


def reserved(number: int = 1) -> httpx.Response:
    return reply(
        200,
        {
            "uploadUrl": ADDRESS.replace("k1", f"k{number}"),
            "expiresInSeconds": 900,
            "storageKey": f"k{number}",
            "publicUrl": "https://cdn.example/k1",
        },
    )


def registered(size: int = len(PNG)) -> httpx.Response:
    asset = {
        "id": "a1",
        "fileName": "photo.png",
        "publicUrl": "https://cdn.example/k1",
        "mimeType": "image/png",
        "bytes": size,
        "width": None,
        "height": None,
        "durationSeconds": None,
        "postTypeHint": None,
        "createdAt": "2026-06-02T10:15:00.000Z",
    }
    return reply(201, {"asset": asset})


STORED = httpx.Response(200)

UPLOADED = {
    "id": "m1",
    "path": "https://cdn.example/a.png",
    "thumbnail": "https://cdn.example/s.png",
    "validity": {},
    "width": 1,
    "height": 1,
    "source": None,
    "type": "photo",
    "name": "photo.png",
    "caption": None,
}
