"""Who can view, edit and delete a post."""

from __future__ import annotations

from galleyproof.kernel.requests import Request
from galleyproof.services.publer.access import user_of, workspace_of
from galleyproof.services.publer.posts.indexes import Listed
from galleyproof.services.publer.posts.shown_ids import find_post
from galleyproof.services.publer.publishing.lifecycle import PUBLISHED
from galleyproof.services.publer.records import Post, User, Workspace


def find_visible(request: Request, post_id: str) -> Post | None:
    """Return a post of the request's workspace, or None if the user cannot view it."""
    post = find_post(request.sandbox, post_id)
    if post is None or post.workspace_id != workspace_of(request).id or not can_view(user_of(request), post):
        return None
    return post


def can_view(user: User, post: Post | Listed) -> bool:
    """Return whether a user can view a post or a group of posts; a private draft only its creator can."""
    return post.state != "draft_private" or post.user_id == user.id


def can_edit(user: User, workspace: Workspace, post: Post) -> bool:
    """Return whether a user can edit a post: its creator and the owner of the workspace can."""
    return user.id in (post.user_id, workspace.owner_id)


def deletion_error(user: User, workspace: Workspace, post: Post) -> str | None:
    """Return why a user cannot delete a post, or None if the user can."""
    if not can_edit(user, workspace, post):
        return "Only its creator and the workspace's owner may delete this post."
    if post.state == "publishing":
        return "The post is being published and cannot be deleted."
    if post.auto and post.state.startswith("scheduled"):
        return "Posts that the posting schedule queued cannot be deleted."
    if post.needs_approval and post.state in PUBLISHED and user.id != workspace.owner_id:
        return "A post that was published with approval can only be deleted by the workspace's owner."
    return None
