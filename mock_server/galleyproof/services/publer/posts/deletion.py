"""Deleting posts, one or several."""

from __future__ import annotations

from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.services.publer.access import user_of, workspace_of
from galleyproof.services.publer.posts.access import objection_to_deleting, visible
from galleyproof.services.publer.publishing.lifecycle import ALIVE
from galleyproof.services.publer.records import Post
from galleyproof.services.publer.scheduling import recurring


def delete_posts(request: Request) -> Response:
    """Delete what can be deleted and answer its ids; the rest is passed over."""
    user, workspace = user_of(request), workspace_of(request)
    deleted = []
    for post_id in dict.fromkeys(request.parameters["post_ids[]"]):
        post = visible(request, post_id)
        if post is not None and objection_to_deleting(user, workspace, post) is None:
            _delete(request, post)
            deleted.append(post_id)
    return Response(200, {"deleted_ids": deleted})


def delete_post(request: Request) -> Response:
    """Delete one post; 404 when there is none, 422 when it cannot be deleted."""
    post = visible(request, request.parameters["post_id"])
    if post is None:
        raise HttpError(404, "There is no such post.")
    objection = objection_to_deleting(user_of(request), workspace_of(request), post)
    if objection is not None:
        raise HttpError(422, objection)
    _delete(request, post)
    return Response(200, {"deleted_ids": [post.id]})


def _delete(request: Request, post: Post) -> None:
    """Take a post out of the world; a recurring one takes its future children along."""
    if post.recurring is not None:
        for child in recurring.children(request.sandbox, post):
            if child.state in ALIVE and child.state != "publishing":
                request.sandbox.store.remove(child)
    request.sandbox.store.remove(post)
