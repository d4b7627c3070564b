"""A service with pages of posts, and single items of lists."""

from __future__ import annotations

from typing import Any

import httpx

from tests.client.support.fakes import FakeService, reply


def summary(number: int) -> dict[str, Any]:
    return {
        "id": f"p{number}",
        "text": "Hi",
        "state": "scheduled",
        "type": "status",
        "account_id": "a1",
        "scheduled_at": None,
    }


def library(pages: list[list[int]], **told: Any) -> FakeService:
    """A service with these pages of posts."""

    def answer(request: httpx.Request) -> httpx.Response:
        number = int(request.url.params.get("page", 0))
        items = pages[number] if number < len(pages) else []
        told_here = {"total": sum(map(len, pages)), "total_pages": len(pages), "per_page": 2} | told
        return reply(200, {"posts": [summary(each) for each in items], "page": number} | told_here)

    return FakeService(answer)


def asked(service: FakeService) -> list[str]:
    return [request.url.params["page"] for request in service.requests]


def media_item(number: int) -> dict[str, Any]:
    item = {"id": f"m{number}", "type": "photo", "name": "a", "path": "https://c.example/a"}
    return {**item, **_MEDIA}


_MEDIA = {
    "caption": None,
    "thumbnails": [],
    "created_at": "2026-01-01T00:00:00Z",
    "updated_at": "2026-01-01T00:00:00Z",
    "favorite": False,
    "in_library": True,
}
