"""Which posts a person sees and what they may do with them."""

from __future__ import annotations

from galleyproof.kernel.requests import Request
from galleyproof.services.publer.access import user_of, workspace_of
from galleyproof.services.publer.publishing.lifecycle import PUBLISHED
from galleyproof.services.publer.records import Post, User, Workspace


def find_visible(request: Request, post_id: str) -> Post | None:
    """Return a post of the call's workspace that its user sees, or None."""
    post = request.sandbox.store.find(Post, post_id)
    if post is None or post.workspace_id != workspace_of(request).id or not can_view(user_of(request), post):
        return None
    return post


def can_view(user: User, post: Post) -> bool:
    """Whether a person sees a post: private drafts are their creator's alone."""
    return post.state != "draft_private" or post.user_id == user.id


def can_edit(user: User, workspace: Workspace, post: Post) -> bool:
    """Whether a person may change a post: their own ones, and all in a workspace that they own."""
    return user.id in (post.user_id, workspace.owner_id)


def deletion_error(user: User, workspace: Workspace, post: Post) -> str | None:
    """Return why a post cannot be deleted, or None when it can."""
    if not can_edit(user, workspace, post):
        return "Only its creator and the workspace's owner may delete this post."
    if post.state == "publishing":
        return "The post is on its way to its network and cannot be deleted."
    if post.auto and post.state.startswith("scheduled"):
        return "Posts that the posting schedule queued cannot be deleted."
    if post.needs_approval and post.state in PUBLISHED and user.id != workspace.owner_id:
        return "A post that was published with approval can only be deleted by the workspace's owner."
    return None
