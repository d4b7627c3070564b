"""Create and delete posts."""

from __future__ import annotations

from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.services.publer.access import user_of, workspace_of
from galleyproof.services.publer.dialects import dialect_of
from galleyproof.services.publer.jobs import jobs
from galleyproof.services.publer.posts.access import deletion_error, find_visible
from galleyproof.services.publer.publishing.lifecycle import ACTIVE_STATES
from galleyproof.services.publer.records import Post
from galleyproof.services.publer.requests import read_bulk
from galleyproof.services.publer.scheduling import recurring


def create_posts(request: Request) -> Response:
    """Do the same as `schedule_posts`. The introduction has it at this path."""
    return schedule_posts(request)


def schedule_posts(request: Request) -> Response:
    """Start a job that schedules posts, saves drafts or publishes, depending on the state."""
    bulk = read_bulk(request.body)
    if bulk.state in dialect_of(request.sandbox).unknown_states:
        raise HttpError(400, f"Unknown state {bulk.state}")
    return jobs.start(request, "publish" if bulk.state == "publish" else "schedule", bulk)


def publish_posts(request: Request) -> Response:
    """Start a job that publishes posts now; the state is ignored."""
    return jobs.start(request, "publish", read_bulk(request.body))


def delete_posts(request: Request) -> Response:
    """Delete several posts and return the ids of those deleted; those that cannot be deleted are skipped."""
    user, workspace = user_of(request), workspace_of(request)
    deleted = []
    for post_id in dict.fromkeys(request.parameters["post_ids[]"]):
        post = find_visible(request, post_id)
        if post is not None and deletion_error(user, workspace, post) is None:
            _delete(request, post)
            deleted.append(post_id)
    return Response(200, {"deleted_ids": deleted})


def delete_post(request: Request) -> Response:
    """Delete one post.

    Raises:
        HttpError: 404 if there is no such post, 422 if it cannot be deleted.
    """
    post = find_visible(request, request.parameters["post_id"])
    if post is None:
        raise HttpError(404, "There is no such post.")
    objection = deletion_error(user_of(request), workspace_of(request), post)
    if objection is not None:
        raise HttpError(422, objection)
    _delete(request, post)
    return Response(200, {"deleted_ids": [post.id]})


def _delete(request: Request, post: Post) -> None:
    """Remove a post; with a recurring post, also its future children."""
    if post.recurring is not None:
        for child in recurring.children(request.sandbox, post):
            if child.state in ACTIVE_STATES and child.state != "publishing":
                request.sandbox.store.remove(child)
    request.sandbox.store.remove(post)
