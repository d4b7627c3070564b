"""The service: its handlers, its events and its registration."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import datetime, timedelta
from importlib.resources import files
from typing import Any

from attrs import evolve
from galleyproof.kernel.journal import Outcome
from galleyproof.kernel.record_store import RecordStore
from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.kernel.seed_data import Table
from galleyproof.kernel.service import Service, Settings

from acme_notices.records import NOTICE, Job, Notice, NoticesSettings, RateWindow

LIMIT, WINDOW = 30, timedelta(minutes=1)
PUBLISH = "notices.publish"
"""Event: a job publishes its notice."""


def list_notices(request: Request) -> Response:
    """Return a page of notices, oldest first."""
    notices = list(request.sandbox.store.all(Notice))
    start = int(request.parameters.get("offset", 0))
    page = notices[start : start + int(request.parameters.get("limit", 20))]
    return Response(200, {"notices": [_view(notice) for notice in page], "total": len(notices)})


def create_notice(request: Request) -> Response:
    """Create a notice and the job that publishes it two seconds later."""
    sandbox = request.sandbox
    state = NOTICE.next(None, "create")
    notice = Notice(sandbox.ids.next("notice"), request.body["text"], state, sandbox.now)
    job = Job(sandbox.ids.next("job"), notice.id)
    sandbox.store.put(notice)
    sandbox.store.put(job)
    sandbox.schedule_in(timedelta(seconds=2), PUBLISH, job.id)
    return Response(202, {"job_id": job.id})


def get_notice(request: Request) -> Response:
    """Return a notice."""
    return Response(200, _view(_find(request)))


def delete_notice(request: Request) -> Response:
    """Delete a notice."""
    request.sandbox.store.remove(_find(request))
    return Response(200, {"deleted": request.parameters["noticeId"]})


def get_job(request: Request) -> Response:
    """Return the state of a job."""
    job = request.sandbox.store.find(Job, request.parameters["jobId"])
    if job is None:
        raise HttpError(404, "Job not found.")
    return Response(200, {"state": "done" if job.done else "working", "notice_id": job.notice_id})


def get_me(request: Request) -> Response:
    """Return the owner of the API key."""
    return Response(200, {"name": "Acme", "notices": request.sandbox.store.count(Notice)})


def publish(sandbox: SandboxState, job_id: str) -> None:
    """Handle the event that a job publishes its notice; the notice can be deleted by now."""
    job = sandbox.store.put(evolve(sandbox.store.get(Job, job_id), done=True))
    notice = sandbox.store.find(Notice, job.notice_id)
    if notice is not None:
        state = NOTICE.next(notice.state, "publish")
        sandbox.store.put(evolve(notice, state=state, published_at=sandbox.now))


def outcome(sandbox: SandboxState, before: Notice | None, after: Notice | None) -> Outcome | None:
    """Return the ledger's entry for a change of a notice."""
    if after is None or after.state != "published" or (before is not None and before.state == "published"):
        return None
    return Outcome(sandbox.now, "published", "notices", after.id, details={"text": after.text})


def authorize(request: Request) -> None:
    """Count the request and reject it with 429 if the key has used up its requests."""
    sandbox, key = request.sandbox, request.key.secret
    if not sandbox.setting(NoticesSettings).rate_limit:
        return
    window = sandbox.store.find(RateWindow, key)
    if window is None or sandbox.now >= window.began + WINDOW:
        window = RateWindow(key, sandbox.now, 0)
    if window.used >= LIMIT:
        wait = math.ceil((window.began + WINDOW - sandbox.now).total_seconds())
        raise HttpError(429, f"Too many requests. Try again in {wait} s.", {"Retry-After": str(wait)})
    sandbox.store.put(evolve(window, used=window.used + 1))


def read_key(headers: Mapping[str, str]) -> str | None:
    """Return the key from the header X-Api-Key."""
    return headers.get("x-api-key")


def render_error(error: HttpError, _request: Request | None, _settings: Settings) -> Response:
    """Return an error in the format of the contract."""
    return Response(error.status, {"message": error.message}, error.headers)


def seed(store: RecordStore, start: datetime) -> None:
    """Add the demo data: one published notice."""
    at = start - timedelta(days=1)
    store.put(Notice("notice_demo", "Welcome", "published", at, at))


def _find(request: Request) -> Notice:
    notice = request.sandbox.store.find(Notice, request.parameters["noticeId"])
    if notice is None:
        raise HttpError(404, "Notice not found.")
    return notice


def _view(notice: Notice) -> dict[str, Any]:
    published_at = None if notice.published_at is None else notice.published_at.isoformat()
    return {"id": notice.id, "text": notice.text, "state": notice.state, "published_at": published_at}


def _defaults(_given: Mapping[str, Any], start: datetime) -> Mapping[str, Any]:
    return {"text": "A notice", "state": "published", "created_at": start, "published_at": start}


NOTICES = Service(
    name="notices",
    title="Acme Notices",
    api_path="/v2",
    sample_path="/me",
    authorization="{key}",
    settings=NoticesSettings,
    contract=files("acme_notices") / "openapi.json",
    handlers={
        "list_notices": list_notices,
        "create_notice": create_notice,
        "get_notice": get_notice,
        "delete_notice": delete_notice,
        "get_job": get_job,
        "get_me": get_me,
    },
    event_handlers={PUBLISH: publish},
    outcome_mappers={Notice: outcome},
    seed=seed,
    tables={"notices": Table(Notice, _defaults, choices={"state": ("publishing", "published")})},
    read_key=read_key,
    unauthorized=lambda: HttpError(401, "The header X-Api-Key is missing or not valid."),
    authorize=authorize,
    render_error=render_error,
)
