"""The operations on posts: create a post, read it, retry a failed target."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.ubiqlu.posts import rules
from galleyproof.services.ubiqlu.posts.post_requests import PostRequest, parse
from galleyproof.services.ubiqlu.posts.views import post_view
from galleyproof.services.ubiqlu.publishing import publishing
from galleyproof.services.ubiqlu.publishing.lifecycle import TARGET
from galleyproof.services.ubiqlu.records import Account, IdempotencyRecord, Post, Target
from galleyproof.services.ubiqlu.settings import UbiqluSettings

_EVENTS = {"draft": "save_draft", "scheduled": "schedule", "now": "publish_now"}
"""By timing: the first event of a target."""


def create_post(request: Request) -> Response:
    """Create a post with one target per account; publish, schedule or save them."""
    key = _idempotency_key(request)
    post = _find_idempotent(request.sandbox, key) or _create(request)
    if key is not None:
        request.sandbox.store.put(IdempotencyRecord(key, post.id))
    return Response(201, {"post": post_view(request, post)})


def get_post(request: Request) -> Response:
    """Return a post with the current state of its targets."""
    post = request.sandbox.store.find(Post, request.parameters["postId"])
    if post is None:
        raise HttpError(404, "Post not found.")
    return Response(200, {"post": post_view(request, post)})


def retry_post_target(request: Request) -> Response:
    """Publish a failed target again at once; reject any other target."""
    target = request.sandbox.store.find(Target, request.parameters["targetId"])
    if target is None:
        raise HttpError(404, "Publish target not found.")
    if not TARGET.allows(target.status, "retry"):
        raise HttpError(409, f"Only a failed target can be retried; this one is {target.status}.")
    started = publishing.start(request.sandbox, target, "retry")
    return Response(
        200, {"postId": started.post_id, "postTargetId": started.id, "publishJobId": started.job_id}
    )


def _idempotency_key(request: Request) -> str | None:
    """Return the request's Idempotency-Key, None when there is none or the setting is off.

    Raises:
        HttpError: 400, the key is empty: all posts of a program that lost its keys would be the first one.
    """
    is_on = request.sandbox.setting(UbiqluSettings).idempotency_key
    key = request.headers.get("idempotency-key") if is_on else None
    if key is not None and not key.strip():
        raise HttpError(400, "The Idempotency-Key is empty.")
    return key


def _find_idempotent(sandbox: SandboxState, key: str | None) -> Post | None:
    """Return the post that was created with this key, or None."""
    record = None if key is None else sandbox.store.find(IdempotencyRecord, key)
    return None if record is None else sandbox.store.get(Post, record.post_id)


def _create(request: Request) -> Post:
    sandbox = request.sandbox
    new = parse(request.body, sandbox.setting(UbiqluSettings))
    rules.check(new, sandbox)
    post = Post(
        id=sandbox.ids.next("post"),
        caption=new.caption,
        created_at=sandbox.now,
        target_ids=tuple(sandbox.ids.next("target") for _ in new.account_ids),
        media_item_id=sandbox.ids.next("item") if new.media_asset_id else None,
        media_asset_id=new.media_asset_id,
    )
    _check_network_limits(sandbox, post, new.account_ids)
    sandbox.store.put(post)
    for target_id, account_id in zip(post.target_ids, new.account_ids, strict=True):
        _start(sandbox, Target(target_id, post.id, account_id, "", None), new)
    return post


def _start(sandbox: SandboxState, target: Target, new: PostRequest) -> None:
    """Store a new target in its first state and plan what follows."""
    event = _EVENTS[new.timing]
    if event == "publish_now":
        publishing.start(sandbox, target, event)
        return
    scheduled_at = new.scheduled_at if event == "schedule" else None
    sandbox.store.put(evolve(target, status=TARGET.next(None, event), scheduled_at=scheduled_at))
    if scheduled_at is not None:
        sandbox.schedule(publishing.DISPATCH, target.id, at=scheduled_at)


def _check_network_limits(sandbox: SandboxState, post: Post, account_ids: Sequence[str]) -> None:
    """Reject a post that a network would reject, if the setting platform_rules is at_create."""
    if sandbox.setting(UbiqluSettings).platform_rules != "at_create":
        return
    for account_id in account_ids:
        account = sandbox.store.get(Account, account_id)
        failure = publishing.rejection(account, publishing.submission(sandbox, post, account))
        if failure is not None:
            raise HttpError(400, failure.message)
