"""Creating posts: a job does the work, the answer is its id."""

from __future__ import annotations

from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.services.publer.dialects import dialect_of
from galleyproof.services.publer.jobs import jobs
from galleyproof.services.publer.requests import read_bulk


def create_posts(request: Request) -> Response:
    """Do what `schedule_posts` does, under the introduction's route."""
    return schedule_posts(request)


def schedule_posts(request: Request) -> Response:
    """Start a job that plans posts, keeps drafts, or publishes when the state says so."""
    bulk = read_bulk(request.body)
    if bulk.state in dialect_of(request.sandbox).unknown_states:
        raise HttpError(400, f"Unknown state {bulk.state}")
    return jobs.start(request, "publish" if bulk.state == "publish" else "schedule", bulk)


def publish_posts(request: Request) -> Response:
    """Start a job that publishes posts now, whatever state they are sent with."""
    return jobs.start(request, "publish", read_bulk(request.body))
