"""Callbacks of a published post: comments, sharing and deletion."""

from __future__ import annotations

from datetime import datetime, timedelta

from attrs import evolve

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.analytics.metrics import Metrics, metrics_at
from galleyproof.services.publer.posts.network_content import NetworkContent
from galleyproof.services.publer.publishing import publishing
from galleyproof.services.publer.publishing.callback_requests import (
    AutoShare,
    CallbackConditions,
    CallbackRequest,
    DeleteCallback,
    FollowUpComment,
    Threshold,
)
from galleyproof.services.publer.publishing.lifecycle import CALLBACK, POST
from galleyproof.services.publer.records import Account, Callback, Comment, Post, PostLink
from galleyproof.services.publer.scheduling import times
from galleyproof.services.publer.scheduling.times import later

CALLBACK_CHECK = "publer.callback_check"
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
    if post is None or post.state != "published_posted":
        sandbox.store.put(evolve(callback, state=CALLBACK.next(callback.state, "lapse")))
        return
    awaited = callback.request.conditions
    account = sandbox.store.get(Account, post.account_id or "")
    metrics = metrics_at(sandbox.ids, account, post, sandbox.now)
    if are_met(awaited, sandbox.now - callback.since, metrics):
        _fire(sandbox, callback, post)
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


def _fire(sandbox: SandboxState, callback: Callback, post: Post) -> None:
    match callback.request:
        case FollowUpComment() as comment:
            made = _comment(sandbox, comment, post)
        case AutoShare() as share:
            made = _share(sandbox, share, post)
        case DeleteCallback() as delete:
            made = _delete(sandbox, delete, post)
    state = CALLBACK.next(callback.state, "fire")
    sandbox.store.put(evolve(callback, state=state, fired_at=sandbox.now, made_ids=made))


def _comment(sandbox: SandboxState, request: FollowUpComment, post: Post) -> tuple[str, ...]:
    comment = sandbox.store.put(
        Comment(
            id=sandbox.ids.next_hex(),
            post_id=post.id,
            account_id=post.account_id or "",
            text=request.text,
            media_id=request.media_id,
            created_at=sandbox.now,
        )
    )
    return (comment.id,)


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
        job_id=post.job_id,
    )


def _delete(sandbox: SandboxState, request: DeleteCallback, post: Post) -> tuple[str, ...]:
    event = "hide" if request.hide else "delete"
    sandbox.store.put(evolve(post, state=POST.next(post.state, event), updated_at=sandbox.now))
    return ()


WATCHED = timedelta(days=30)
"""How long metrics are checked; a callback that waits for them longer lapses. Assumed."""

INTERVAL = timedelta(hours=1)
"""The time from one check of the metrics to the next. Assumed."""


def are_met(conditions: CallbackConditions, age: timedelta, metrics: Metrics) -> bool:
    """Return whether a post of an age and with these metrics meets the conditions."""
    results = [_is_met(threshold, metrics) for threshold in conditions.thresholds]
    if conditions.age is not None:
        results.append(age >= conditions.age)
    return (any if conditions.any and results else all)(results)


def next_check(conditions: CallbackConditions, published_at: datetime, now: datetime) -> datetime | None:
    """Return when to check the conditions next, after ``now``; None when there is nothing to wait for."""
    old_enough = None if conditions.age is None else times.later(published_at, conditions.age)
    checks = [old_enough] if old_enough is not None and old_enough > now else []
    if conditions.thresholds:
        check = published_at + INTERVAL * ((now - published_at) // INTERVAL + 1)
        waits_for_age = not conditions.any and old_enough is not None and check < old_enough
        if not waits_for_age and check <= published_at + WATCHED:
            checks.append(check)
    return min(checks, default=None)


def _is_met(threshold: Threshold, metrics: Metrics) -> bool:
    actual = metrics.engagement if threshold.metric == "engagements" else metrics.reach
    return actual > threshold.value if threshold.comparison == "gt" else actual < threshold.value
