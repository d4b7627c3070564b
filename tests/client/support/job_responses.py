"""Responses about jobs of Publer, in all its response formats."""

from __future__ import annotations

from typing import Any

import httpx

from tests.client.support.fakes import reply

CONFLICT = {
    "account_id": "a1",
    "account_name": "Kiln",
    "provider": "twitter",
    "message": "There is another post at this time.",
}
MEDIA = {
    "id": "m1",
    "path": "https://cdn.example/a.jpg",
    "thumbnail": "https://cdn.example/s.jpg",
    "validity": {},
    "width": 1,
    "height": 1,
    "source": None,
    "type": "photo",
    "name": "a.jpg",
    "caption": None,
}
BULK = {
    "state": "scheduled",
    "posts": [
        {
            "networks": {"facebook": {"type": "status", "text": "Rye day."}},
            "accounts": [{"id": "a1", "scheduled_at": "2030-01-01T10:00:00Z"}],
        }
    ],
}
STARTED = {
    "introduction": reply(202, {"job_id": "j1"}),
    "reference": reply(200, {"success": True, "data": {"job_id": "j1"}}),
    "live": reply(200, {"job_id": "j1"}),
}


def wrapped(**data: Any) -> httpx.Response:
    return reply(200, {"success": True, "data": data})


WORKING = {
    "introduction": reply(200, {"status": "working"}),
    "reference": wrapped(status="working"),
    "live": reply(200, {"status": None}),
}
ENDED = {
    "introduction": reply(200, {"status": "completed", "payload": {"failures": {}}}),
    "reference": wrapped(status="complete", result={"status": "complete", "payload": {"failures": []}}),
    "live": reply(
        200, {"status": "complete", "payload": {"failures": {}}, "plan": {"rate": "b", "locked": False}}
    ),
}
REFUSED = {
    "introduction": reply(200, {"status": "completed", "payload": {"failures": {"0": [CONFLICT]}}}),
    "reference": wrapped(
        status="complete", result={"status": "complete", "payload": {"failures": [CONFLICT]}}
    ),
    "live": reply(200, {"status": "complete", "payload": {"failures": {"x": [CONFLICT]}}}),
}
IMPORTED = {
    "introduction": reply(200, {"status": "completed", "payload": {"failures": {}, "media": [MEDIA]}}),
    "reference": wrapped(
        status="complete", result={"status": "complete", "payload": {"failures": [], "media": [MEDIA]}}
    ),
    "live": reply(200, {"status": "complete", "payload": [MEDIA]}),
}
DIALECTS = ["introduction", "reference", "live"]


def listed(*posts: dict[str, Any]) -> httpx.Response:
    facts = {"total": len(posts), "page": 0, "per_page": 20, "total_pages": 1}
    return reply(200, {"posts": list(posts)} | facts)


def summary(**changes: Any) -> dict[str, Any]:
    return {
        "id": "p1",
        "text": "Rye day.",
        "state": "scheduled",
        "type": "status",
        "account_id": "a1",
        "scheduled_at": "2030-01-01T11:00:00+01:00",
    } | changes
