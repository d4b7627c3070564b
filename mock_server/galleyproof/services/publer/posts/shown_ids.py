"""The ids of posts in requests and responses: on the live service they change when a post is published."""

from __future__ import annotations

from galleyproof.kernel.indexes import Index
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.dialects import dialect_of
from galleyproof.services.publer.publishing.lifecycle import PUBLISHED
from galleyproof.services.publer.records import Post

_SMALLEST, _RANGE = 10**11, 9 * 10**11
"""Ids of published posts have twelve digits. Assumed: it is known that they are integers."""


def _number(post: Post) -> str:
    return str(_SMALLEST + int(post.id, 16) % _RANGE)


_BY_NUMBER = Index(Post, group=lambda post: _number(post) if post.state in PUBLISHED else None)


def is_renumbered(sandbox: SandboxState, post: Post) -> bool:
    """Return whether responses show another id than the one with which a post was scheduled."""
    return dialect_of(sandbox).renumbers_published and post.state in PUBLISHED


def shown_id(sandbox: SandboxState, post: Post) -> str:
    """Return the id of a post as responses show it.

    Source: two programs that use the live service, whose databases hold 24 hexadecimal digits for scheduled
    posts and integers for published ones, read November 2026.
    """
    return _number(post) if is_renumbered(sandbox, post) else post.id


def find_post(sandbox: SandboxState, given: str) -> Post | None:
    """Return the post with an id as responses show it, or None; an earlier id finds nothing."""
    post = sandbox.store.find(Post, given)
    if post is None and dialect_of(sandbox).renumbers_published:
        return next(iter(sandbox.store.select(_BY_NUMBER, given)), None)
    return None if post is None or is_renumbered(sandbox, post) else post
