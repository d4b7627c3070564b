"""Callbacks of a published post: comments, sharing and deletion."""

from __future__ import annotations

from datetime import datetime

from attrs import evolve

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.analytics.metrics import metrics_at
from galleyproof.services.publer.posts.network_content import NetworkContent
from galleyproof.services.publer.publishing import callback_effects, publishing
from galleyproof.services.publer.publishing.callback_conditions import are_met, next_check
from galleyproof.services.publer.publishing.callback_requests import AutoShare, CallbackRequest
from galleyproof.services.publer.publishing.lifecycle import CALLBACK
from galleyproof.services.publer.publishing.publish_faults import Delay, end_delay
from galleyproof.services.publer.records import Account, Callback, Post, PostLink
from galleyproof.services.publer.scheduling.times import later

CALLBACK_CHECK = callback_effects.CALLBACK_CHECK
_WITHOUT_LINKS = ("pinterest", "tiktok")


def start_callbacks(sandbox: SandboxState, post_id: str) -> None:
    """Start the callbacks of a post when it is published."""
    post = sandbox.store.get(Post, post_id)
    for comment in post.callbacks.comments:
        _wait(sandbox, post, "comment", comment)
    if post.callbacks.share is not None:
        _wait(sandbox, post, "share", post.callbacks.share)
    delete = post.callbacks.delete
    # Without conditions the others fire at once; but nobody deletes a post the moment it is published.
    if delete is not None and not delete.conditions.is_empty:
        _wait(sandbox, post, "delete", delete)


def check_callback(sandbox: SandboxState, callback_id: str) -> None:
    """Check the conditions of a callback, and fire it if they are met."""
    callback = sandbox.store.get(Callback, callback_id)
    post = sandbox.store.find(Post, callback.post_id)
    delay = end_delay(sandbox, callback.id)
    if post is None or post.state != "published_posted":
        sandbox.store.put(evolve(callback, state=CALLBACK.next(callback.state, "lapse")))
        return
    awaited = callback.request.conditions
    account = sandbox.store.get(Account, post.account_id or "")
    metrics = metrics_at(sandbox.ids, account, post, sandbox.now)
    if delay is not None or are_met(awaited, sandbox.now - callback.since, metrics):
        _fire(sandbox, callback, post, delay)
    elif at := next_check(awaited, callback.since, sandbox.now):
        sandbox.schedule(CALLBACK_CHECK, callback.id, at=at)
    else:
        sandbox.store.put(evolve(callback, state=CALLBACK.next(callback.state, "lapse")))


def _wait(sandbox: SandboxState, post: Post, kind: str, request: CallbackRequest) -> None:
    callback = sandbox.store.put(
        Callback(
            id=sandbox.ids.next_hex(),
            post_id=post.id,
            kind=kind,
            request=request,
            state=CALLBACK.next(None, "wait"),
            since=sandbox.now,
        )
    )
    at = next_check(request.conditions, callback.since, sandbox.now)
    sandbox.schedule(CALLBACK_CHECK, callback.id, at=at or sandbox.now)


def _fire(sandbox: SandboxState, callback: Callback, post: Post, delay: Delay | None) -> None:
    request = callback.request
    if isinstance(request, AutoShare):
        # Each shared post is published like any other, with the rules and faults of its own account.
        callback_effects.finish(sandbox, callback, _share(sandbox, request, post))
    else:
        callback_effects.call_network(sandbox, callback, request, post, delay)


def _share(sandbox: SandboxState, request: AutoShare, post: Post) -> tuple[str, ...]:
    """Let other accounts post a link to a post, one after the other if there is an interval."""
    made, at = [], sandbox.now
    for account_id in request.account_ids:
        account = sandbox.store.get(Account, account_id)
        shared = _shared(sandbox, request, post, account, at)
        if at > sandbox.now:
            publishing.schedule(sandbox, shared)
        else:
            publishing.send_to_network(sandbox, shared, "publish_now")
        made.append(shared.id)
        at = later(at, request.interval)
    return tuple(made)


def _shared(sandbox: SandboxState, request: AutoShare, post: Post, account: Account, at: datetime) -> Post:
    """Return a post that links to another one; on networks without links, one with its media."""
    takes_media = account.provider in _WITHOUT_LINKS
    link = None if takes_media or post.post_link is None else PostLink(post.post_link)
    return Post(
        id=sandbox.ids.next_hex(),
        workspace_id=post.workspace_id,
        account_id=account.id,
        network=account.provider,
        user_id=post.user_id,
        state="",
        type=post.type if takes_media else "link",
        text=request.text,
        title=post.title if takes_media else None,
        url=None if link is None else link.url,
        media=post.media if takes_media else (),
        link=link,
        label_ids=post.label_ids,
        created_at=sandbox.now,
        updated_at=sandbox.now,
        scheduled_at=at,
        content=post.content.media_only() if takes_media else NetworkContent(),
        parent_id=post.id,
        is_share=True,
        job_id=post.job_id,
    )
