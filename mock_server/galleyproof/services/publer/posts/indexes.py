"""Indexes of posts, so that a request does not read all posts of its sandbox."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from galleyproof.kernel.indexes import Index, TextIndex
from galleyproof.services.publer.publishing.lifecycle import ACTIVE_STATES, PUBLISHED
from galleyproof.services.publer.records import Post


class Listed(NamedTuple):
    """What the filters of the list of posts look at, without the text and the time.

    Args:
        dated: whether the post has a time.
    """

    workspace_id: str
    account_id: str | None
    user_id: str
    state: str
    type: str
    dated: bool


def listed(post: Post) -> Listed:
    """Return what the filters of the list look at."""
    dated = post.scheduled_at is not None
    return Listed(post.workspace_id, post.account_id, post.user_id, post.state, post.type, dated)


def _by_state(post: Post) -> Listed:
    """Return what lists with no filter but the state look at; of private drafts also whose they are."""
    user_id = post.user_id if post.state == "draft_private" else ""
    return Listed(post.workspace_id, None, user_id, post.state, "", post.scheduled_at is not None)


def _in_workspace(post: Post) -> Listed:
    """Return what lists without filters look at."""
    group = _by_state(post)
    return group if post.state == "draft_private" else group._replace(state="")


def list_time(post: Post) -> datetime:
    """Return the time that orders lists: drafts and ideas without one stand where they were created."""
    return post.scheduled_at or post.created_at


def posting_time(post: Post) -> datetime | None:
    """Return when a post was or will be published."""
    return post.published_at or post.scheduled_at


def _posting_account(post: Post) -> str | None:
    """Return the account of a post that has been published or is still to be."""
    counts = post.state in ACTIVE_STATES or post.state in PUBLISHED
    return post.account_id if counts and posting_time(post) is not None else None


LISTED = Index(Post, group=listed, by=list_time)
IN_WORKSPACE = Index(Post, group=_in_workspace, by=list_time)
"""The same in few groups, for lists without filters."""
BY_STATE = Index(Post, group=_by_state, by=list_time)
"""The same for lists with no filter but the state."""
TEXTS = TextIndex(Post, text=lambda post: f"{post.text or ''}\n{post.title or ''}")
BY_PARENT = Index(Post, group=lambda post: post.parent_id)
BY_ACCOUNT_AND_STATE = Index(Post, group=lambda post: (post.account_id, post.state))
POSTING_TIMES = Index(Post, group=_posting_account, by=posting_time)
"""The posts of an account that count for gaps and quotas, by the time of their publication."""
PUBLISHED_ON = Index(
    Post,
    group=lambda post: None if post.published_at is None else post.account_id,
    by=lambda post: post.published_at,
)
"""The published posts of an account, by the time of their publication."""
PUBLISHED_TEXTS = Index(
    Post,
    group=lambda post: (post.account_id, post.text) if post.state == "published_posted" else None,
    by=lambda post: post.published_at or post.created_at,
)
"""The posts of an account with a text that are published and neither deleted nor hidden, oldest first."""
