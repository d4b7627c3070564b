"""Change a post, if its state and its network allow it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve, frozen

from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.networks import NETWORKS
from galleyproof.networks.text.limits import long_texts
from galleyproof.services.publer.access import user_of, workspace_of
from galleyproof.services.publer.dialects import dialect_of
from galleyproof.services.publer.posts import views as post_views
from galleyproof.services.publer.posts.access import can_edit, find_visible
from galleyproof.services.publer.posts.network_content import NetworkContent
from galleyproof.services.publer.posts.post_requests import attach, label_ids
from galleyproof.services.publer.posts.post_types import TITLES
from galleyproof.services.publer.posts.rules.limits import LIMITS
from galleyproof.services.publer.posts.submissions import make_submission
from galleyproof.services.publer.publishing.lifecycle import ACTIVE_STATES, PUBLISHED
from galleyproof.services.publer.records import Account, Post, PostLink, PostMedia
from galleyproof.services.publer.requests import PostUpdate, read_update
from galleyproof.services.publer.scheduling import recurring


@frozen
class Editable:
    """Fields of a published post that can be changed on a network.

    Args:
        types: the types of posts; empty for all.
    """

    fields: frozenset[str]
    types: frozenset[str] = frozenset()


def _editable(fields: str, types: str = "") -> Editable:
    return Editable(frozenset(fields.split()), frozenset(types.split()))


EDITABLE: Mapping[str, tuple[Editable, ...]] = {
    "linkedin": (_editable("text"),),
    "youtube": (_editable("text title"),),
    "google": (_editable("text"),),
    "facebook": (_editable("text"), _editable("title", "video reel")),
    "wordpress": (_editable("title content"),),
    "telegram": (_editable("text", "status link"),),
    "mastodon": (_editable("text title"),),
}
"""By provider; the other networks allow no change. Labels can always be changed.

Source: Publer API reference, posting/update-posts, read 2026-08-13.
"""


def update_post(request: Request) -> Response:
    """Change a post; with a recurring post, also its future children.

    Raises:
        HttpError: 404 if there is no such post, 403 if the user may not change it, 422 if its
            state or its network does not allow the change.
    """
    post = find_visible(request, request.parameters["post_id"])
    if post is None:
        raise HttpError(404, "There is no such post.")
    if not can_edit(user_of(request), workspace_of(request), post):
        raise HttpError(403, "Only its creator and the workspace's owner may change this post.")
    change = read_update(request.body)
    if dialect_of(request.sandbox).updates_text_only:
        change = change.text_only()
    _check_state(post, change)
    _check_texts(request, post, change)
    changed = _apply(request, post, change)
    if post.recurring is not None:
        for child in recurring.children(request.sandbox, post):
            if child.state in ACTIVE_STATES and child.state != "publishing":
                _apply(request, child, change)
    return Response(200, post_views.detail(request, changed))


def _check_state(post: Post, change: PostUpdate) -> None:
    """Check that a post's state allows the change.

    Raises:
        HttpError: 403 if it was published with approval, 422 otherwise.
    """
    if post.state in PUBLISHED and post.needs_approval:
        raise HttpError(403, "A post that was published with approval cannot be changed.")
    if post.state == "publishing":
        raise HttpError(422, "The post is being published and cannot be changed.")
    if post.state in ("published_deleted", "published_hidden"):
        raise HttpError(422, "The post is no longer on its network and cannot be changed.")
    if post.state == "published_posted":
        _check_published(post, change)


def _check_published(post: Post, change: PostUpdate) -> None:
    rows = EDITABLE.get(post.network or "", ())
    open_fields = {name for row in rows if not row.types or post.type in row.types for name in row.fields}
    touched = {name for name, value in change.fields.items() if _differs(post, name, value)}
    if closed := sorted(touched - open_fields):
        network = TITLES[post.network or ""]
        allowed = f"only {' and '.join(sorted(open_fields))}" if open_fields else "only labels"
        raise HttpError(
            422, f"{network} lets {allowed} of this published post be changed, not {', '.join(closed)}."
        )


def _differs(post: Post, name: str, value: Any) -> bool:
    """Return whether a field gets another value than it has."""
    held = {"text": post.text, "title": post.title, "type": post.type, "url": post.url}
    return (value or None) != (held.get(name, post.content.sent.get(name)) or None)


def _check_texts(request: Request, post: Post, change: PostUpdate) -> None:
    """Check that the network accepts the texts.

    Raises:
        HttpError: 422 if a text is too long or missing.
    """
    if post.account_id is None or post.network is None:
        return
    sandbox = request.sandbox
    account = sandbox.store.get(Account, post.account_id)
    content = post.content.merged_with(change.fields)
    attachments, _unknown = attach(sandbox, post.workspace_id, content.references)
    changed = make_submission(sandbox, account, content, attachments, kind=post.type, text=change.text)
    limits = (*LIMITS[post.network].texts, *NETWORKS[post.network].texts)
    if found := next(long_texts(limits, changed, changed.limits), None):
        part, network = found.limit.part.replace("_", " "), TITLES[post.network]
        raise HttpError(422, f"The {part} is longer than the {found.maximum:,} that {network} allows.")
    if post.type == "status" and not change.text.strip() and not post.state.startswith("draft"):
        raise HttpError(422, "The text cannot be blank.")


def _apply(request: Request, post: Post, change: PostUpdate) -> Post:
    """Store the changed post and return it."""
    sandbox = request.sandbox
    content = post.content.merged_with(change.fields)
    changed = evolve(
        post,
        text=change.text,
        title=change.title if "title" in change.fields else post.title,
        content=content,
        updated_at=sandbox.now,
    )
    if change.labels is not None:
        changed = evolve(changed, label_ids=label_ids(sandbox, post.workspace_id, change.labels))
    if "media" in change.fields:
        changed = evolve(changed, media=_media(request, post, content))
    if changed.type == "link" and ("link" in change.fields or "url" in change.fields):
        changed = _relinked(changed, content)
    return sandbox.store.put(changed)


def _media(request: Request, post: Post, content: NetworkContent) -> tuple[PostMedia, ...]:
    found, unknown = attach(request.sandbox, post.workspace_id, content.references)
    if unknown:
        raise HttpError(422, f"There is no media {unknown[0][:40]!r}.")
    return tuple(PostMedia(item.id, item.type, item.url, item.alt_text) for item in found)


def _relinked(post: Post, content: NetworkContent) -> Post:
    if not content.link_url:
        raise HttpError(422, "A link post needs a URL.")
    link = PostLink(content.link_url, content.link.title, content.link.description)
    return evolve(post, url=link.url, link=link)
