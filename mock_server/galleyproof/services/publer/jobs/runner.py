"""Do the work of jobs when they are due."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta

from attrs import evolve

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.media import imports
from galleyproof.services.publer.posts import bulk_processing
from galleyproof.services.publer.publishing import publishing
from galleyproof.services.publer.publishing.lifecycle import JOB
from galleyproof.services.publer.publishing.publish_faults import Delay
from galleyproof.services.publer.records import Job, Post, Workspace

RESPONSES_DUE = "publer.job_responses_due"

WORKERS: Mapping[str, Callable[[SandboxState, Job], Job]] = {
    "schedule": bulk_processing.run,
    "publish": bulk_processing.run,
    imports.KIND: imports.run,
}
"""By kind of job: does the work and returns the job with the results and failures."""


def run_job(sandbox: SandboxState, job_id: str) -> None:
    """Do the work of a job when it is due. If it publishes, it waits for the networks' responses."""
    job = sandbox.store.get(Job, job_id)
    if sandbox.store.get(Workspace, job.workspace_id).locked:
        imports.take_downloads(sandbox, job.workspace_id)
        error = "The workspace is locked: its plan has to be renewed first."
        sandbox.store.put(evolve(job, state=JOB.next(job.state, "give_up"), error=error))
        return
    job = sandbox.store.put(WORKERS[job.kind](sandbox, job))
    if job.kind == "publish" and job.post_ids:
        sandbox.schedule_in(_slowest(sandbox, job), RESPONSES_DUE, job.id)
    else:
        _finish(sandbox, job)


def finish_job(sandbox: SandboxState, job_id: str) -> None:
    """Complete a publishing job after the networks' responses; rejected posts become failures."""
    job = sandbox.store.get(Job, job_id)
    delays = [found for post_id in job.post_ids if (found := sandbox.store.find(Delay, post_id))]
    if delays:
        sandbox.schedule(RESPONSES_DUE, job.id, at=max(delay.due_at for delay in delays))
        return
    posts = [sandbox.store.find(Post, post_id) for post_id in job.post_ids]
    failed = [post for post in posts if post is not None and post.state == "failed"]
    rejections = tuple(bulk_processing.failure_of(sandbox, post) for post in failed)
    _finish(sandbox, evolve(job, failures=(*job.failures, *rejections)))


def _finish(sandbox: SandboxState, job: Job) -> None:
    sandbox.store.put(evolve(job, state=JOB.next(job.state, "finish")))


def _slowest(sandbox: SandboxState, job: Job) -> timedelta:
    posts = (sandbox.store.get(Post, post_id) for post_id in job.post_ids)
    return max(
        (publishing.latency(sandbox, post) for post in posts if post.state == "publishing"),
        default=timedelta(),
    )
