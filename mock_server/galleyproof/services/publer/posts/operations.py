"""Creating posts: a job does the work, the answer is its id."""

from __future__ import annotations

from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.services.publer.dialects import dialect_of
from galleyproof.services.publer.jobs import jobs


def create_posts(request: Request) -> Response:
    """Do what `schedule_posts` does, under the introduction's route."""
    return schedule_posts(request)


def schedule_posts(request: Request) -> Response:
    """Start a job that plans posts, keeps drafts, or publishes when the state says so."""
    state = request.body["bulk"]["state"]
    if state in dialect_of(request.sandbox).unknown_states:
        raise HttpError(400, f"Unknown state {state}")
    return jobs.start(request, "publish" if state == "publish" else "schedule", request.body)


def publish_posts(request: Request) -> Response:
    """Start a job that publishes posts now, whatever state they are sent with."""
    return jobs.start(request, "publish", request.body)
