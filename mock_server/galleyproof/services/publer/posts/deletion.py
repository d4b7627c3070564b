"""Deleting posts, one or several."""

from __future__ import annotations

from galleyproof.kernel.requests import Call, Refusal, Reply
from galleyproof.services.publer.access import user_of, workspace_of
from galleyproof.services.publer.lifecycle import ALIVE
from galleyproof.services.publer.posts.access import objection_to_deleting, visible
from galleyproof.services.publer.records import Post
from galleyproof.services.publer.scheduling import recurring


def delete_posts(call: Call) -> Reply:
    """Delete what can be deleted and answer its ids; the rest is passed over."""
    user, workspace = user_of(call), workspace_of(call)
    deleted = []
    for post_id in dict.fromkeys(call.parameters["post_ids[]"]):
        post = visible(call, post_id)
        if post is not None and objection_to_deleting(user, workspace, post) is None:
            _delete(call, post)
            deleted.append(post_id)
    return Reply(200, {"deleted_ids": deleted})


def delete_post(call: Call) -> Reply:
    """Delete one post; 404 when there is none, 422 when it cannot be deleted."""
    post = visible(call, call.parameters["post_id"])
    if post is None:
        raise Refusal(404, "There is no such post.")
    objection = objection_to_deleting(user_of(call), workspace_of(call), post)
    if objection is not None:
        raise Refusal(422, objection)
    _delete(call, post)
    return Reply(200, {"deleted_ids": [post.id]})


def _delete(call: Call, post: Post) -> None:
    """Take a post out of the world; a recurring one takes its future children along."""
    if post.recurring is not None:
        for child in recurring.children(call.sandbox, post):
            if child.state in ALIVE and child.state != "publishing":
                call.sandbox.world.remove(child)
    call.sandbox.world.remove(post)
