"""Start jobs and return their status."""

from __future__ import annotations

from datetime import timedelta

from attrs import evolve

from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.access import user_of, workspace_of
from galleyproof.services.publer.dialects import dialect_of
from galleyproof.services.publer.media.views import uploaded_media
from galleyproof.services.publer.posts.shown_ids import shown_id
from galleyproof.services.publer.publishing.lifecycle import JOB
from galleyproof.services.publer.records import Job, Media, Post
from galleyproof.services.publer.requests import BulkRequest, ImportRequest
from galleyproof.services.publer.settings import PublerSettings

JOB_DUE = "publer.job_due"
KEPT = timedelta(hours=24)
"""How long the status of a job is available. Assumed: no document states it."""

_SHORTEST, _SPREAD = 1.0, 2.0
_SECONDS_EACH = 0.2
"""How long a job takes. Assumed: public programs poll every 1.5 to 3 seconds, read November 2026."""


def start(request: Request, kind: str, work: BulkRequest | ImportRequest) -> Response:
    """Start a job and return the response with its id.

    The job takes 1 to 3 seconds, depending on the seed, and 0.2 seconds for each pair of a post and an
    account, or each file.

    Args:
        kind: schedule, publish or import.
        work: the request that says what to do.
    """
    sandbox = request.sandbox
    job = sandbox.store.put(
        Job(
            id=sandbox.ids.next_hex(),
            workspace_id=workspace_of(request).id,
            user_id=user_of(request).id,
            kind=kind,
            state=JOB.next(None, "accept"),
            request=work,
            created_at=sandbox.now,
        )
    )
    seconds = _SHORTEST + _SPREAD * sandbox.ids.random_float("job", job.id) + _SECONDS_EACH * work.size
    # Whole milliseconds: it is what a clock can show.
    sandbox.schedule_in(timedelta(milliseconds=round(seconds * 1000)), JOB_DUE, job.id)
    return dialect_of(sandbox).job_created(job.id)


def get_job_status(request: Request) -> Response:
    """Return the status of a job.

    Raises:
        HttpError: 404 for jobs that are unknown, of other workspaces, or older than a day.
    """
    workspace = workspace_of(request)
    job = request.sandbox.store.find(Job, request.parameters["job_id"])
    if job is None or job.workspace_id != workspace.id or job.created_at + KEPT <= request.sandbox.now:
        raise HttpError(404, "There is no such job.")
    job = _read_once(request.sandbox, job)
    media = [request.sandbox.store.find(Media, media_id) for media_id in job.media_ids]
    shown = [uploaded_media(item, request.root_url, request.sandbox) for item in media if item is not None]
    posts = [request.sandbox.store.find(Post, post_id) for post_id in job.post_ids]
    post_ids = [shown_id(request.sandbox, post) for post in posts if post is not None]
    return Response(200, dialect_of(request.sandbox).job_status(job, shown, post_ids, workspace))


def _read_once(sandbox: SandboxState, job: Job) -> Job:
    """Return a job without its results if they have been read and the setting ``job_payload`` is ``once``."""
    if job.state == "working" or sandbox.setting(PublerSettings).job_payload == "kept":
        return job
    if job.was_read:
        return evolve(job, failures=(), post_ids=(), media_ids=())
    sandbox.store.put(evolve(job, was_read=True))
    return job
