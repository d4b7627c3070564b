"""Creating posts, reading how they fare, and retrying what failed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import evolve

from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.ubiqlu import views
from galleyproof.services.ubiqlu.lifecycle import TARGET
from galleyproof.services.ubiqlu.media import storage
from galleyproof.services.ubiqlu.posts import rules
from galleyproof.services.ubiqlu.posts.rules import NewPost
from galleyproof.services.ubiqlu.publishing import publishing
from galleyproof.services.ubiqlu.records import Account, MediaAsset, Post, RepeatedCreate, Target
from galleyproof.services.ubiqlu.settings import UbiqluSettings

_EVENTS = {"draft": "save_draft", "scheduled": "schedule", "now": "publish_now"}


def create_post(request: Request) -> Response:
    """Make a post with one target per account and let these start, wait or rest as draft."""
    key = _idempotency_key(request)
    post = _made_before(request.sandbox, key) or _create(request)
    if key is not None:
        request.sandbox.store.put(RepeatedCreate(key, post.id))
    return Response(201, {"post": show(request, post)})


def get_post(request: Request) -> Response:
    """Answer a post with its targets as they are now."""
    post = request.sandbox.store.find(Post, request.parameters["postId"])
    if post is None:
        raise HttpError(404, "Post not found.")
    return Response(200, {"post": show(request, post)})


def retry_post_target(request: Request) -> Response:
    """Start a failed target again at once; nothing else can be retried, also not twice at a time."""
    target = request.sandbox.store.find(Target, request.parameters["targetId"])
    if target is None:
        raise HttpError(404, "Publish target not found.")
    if not TARGET.allows(target.status, "retry"):
        raise HttpError(409, f"Only a failed target can be retried; this one is {target.status}.")
    started = publishing.start(request.sandbox, target, "retry")
    return Response(
        200, {"postId": started.post_id, "postTargetId": started.id, "publishJobId": started.job_id}
    )


def show(request: Request, post: Post) -> dict[str, Any]:
    """Show a post as the wire has it."""
    store = request.sandbox.store
    targets = [store.get(Target, target_id) for target_id in post.target_ids]
    with_accounts = [(target, store.get(Account, target.account_id)) for target in targets]
    return views.post(post, with_accounts, _media(request, post))


def _media(request: Request, post: Post) -> list[dict[str, Any]]:
    if post.media_asset_id is None or post.media_item_id is None:
        return []
    asset = request.sandbox.store.get(MediaAsset, post.media_asset_id)
    url = storage.public_url(request.root_url, request.sandbox, asset.storage_key)
    return [views.post_media(post.media_item_id, asset, url)]


def _idempotency_key(request: Request) -> str | None:
    """Return the key that the request brings; None also where keys mean nothing."""
    honoured = request.sandbox.setting(UbiqluSettings).idempotency_key
    return request.headers.get("idempotency-key") if honoured else None


def _made_before(sandbox: SandboxState, key: str | None) -> Post | None:
    earlier = None if key is None else sandbox.store.find(RepeatedCreate, key)
    return None if earlier is None else sandbox.store.get(Post, earlier.post_id)


def _create(request: Request) -> Post:
    sandbox = request.sandbox
    new = rules.read(request.body, sandbox.setting(UbiqluSettings))
    rules.check(new, sandbox)
    post = Post(
        id=sandbox.ids.next("post"),
        caption=new.caption,
        created_at=sandbox.now,
        target_ids=tuple(sandbox.ids.next("target") for _ in new.account_ids),
        media_item_id=sandbox.ids.next("item") if new.media_asset_id else None,
        media_asset_id=new.media_asset_id,
    )
    _refuse_at_create(sandbox, post, new.account_ids)
    sandbox.store.put(post)
    for target_id, account_id in zip(post.target_ids, new.account_ids, strict=True):
        _begin(sandbox, Target(target_id, post.id, account_id, "", None), new)
    return post


def _begin(sandbox: SandboxState, target: Target, new: NewPost) -> None:
    """Put a target into its first state."""
    event = _EVENTS[new.timing]
    if event == "publish_now":
        publishing.start(sandbox, target, event)
        return
    scheduled_at = new.scheduled_at if event == "schedule" else None
    sandbox.store.put(evolve(target, status=TARGET.next(None, event), scheduled_at=scheduled_at))
    if scheduled_at is not None:
        sandbox.schedule(publishing.DISPATCH, target.id, at=scheduled_at)


def _refuse_at_create(sandbox: SandboxState, post: Post, account_ids: Sequence[str]) -> None:
    if sandbox.setting(UbiqluSettings).platform_rules != "at_create":
        return
    for account_id in account_ids:
        account = sandbox.store.get(Account, account_id)
        failure = publishing.objection(sandbox, account, publishing.submission(sandbox, post, account))
        if failure is not None:
            raise HttpError(400, failure.message)
