"""Creating posts: a job does the work, the answer is its id."""

from __future__ import annotations

from galleyproof.kernel.requests import Call, Refusal, Reply
from galleyproof.services.publer.dialects import dialect_of
from galleyproof.services.publer.jobs import jobs


def create_posts(call: Call) -> Reply:
    """Do what `schedule_posts` does, under the introduction's route."""
    return schedule_posts(call)


def schedule_posts(call: Call) -> Reply:
    """Start a job that plans posts, keeps drafts, or publishes when the state says so."""
    state = call.body["bulk"]["state"]
    if state in dialect_of(call.sandbox).unknown_states:
        raise Refusal(400, f"Unknown state {state}")
    return jobs.start(call, "publish" if state == "publish" else "schedule", call.body)


def publish_posts(call: Call) -> Reply:
    """Start a job that publishes posts now, whatever state they are sent with."""
    return jobs.start(call, "publish", call.body)
