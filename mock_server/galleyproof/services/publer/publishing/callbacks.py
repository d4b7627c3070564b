"""What follows a published post: comments, sharing, and taking it down again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from attrs import evolve

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.analytics.metrics import metrics_at
from galleyproof.services.publer.publishing import conditions, publishing
from galleyproof.services.publer.publishing.lifecycle import CALLBACK, POST
from galleyproof.services.publer.records import Account, Callback, Comment, Post, PostLink
from galleyproof.services.publer.scheduling.times import later

LOOK = "publer.callback"
_WITHOUT_LINKS = ("pinterest", "tiktok")


def of_target(target: Mapping[str, Any]) -> dict[str, Any]:
    """Return the callbacks that an account's entry of a request asks for."""
    return {name: target[name] for name in ("share", "comments", "delete") if target.get(name)}


def begin(sandbox: SandboxState, post_id: str) -> None:
    """React to a post that went out: its callbacks begin to wait."""
    post = sandbox.store.get(Post, post_id)
    entries = [("comment", entry) for entry in post.callbacks.get("comments", ())]
    entries += [(name, post.callbacks[name]) for name in ("share", "delete") if name in post.callbacks]
    for kind, entry in entries:
        # What nothing is waited for follows at once; but nobody takes a post down the moment it is up.
        if kind != "delete" or not conditions.read(entry).is_empty:
            _wait(sandbox, post, kind, entry)


def look(sandbox: SandboxState, callback_id: str) -> None:
    """React to a time at which a callback may fire."""
    callback = sandbox.store.get(Callback, callback_id)
    post = sandbox.store.find(Post, callback.post_id)
    if post is None or post.state != "published_posted":
        sandbox.store.put(evolve(callback, state=CALLBACK.next(callback.state, "lapse")))
        return
    awaited = conditions.read(callback.payload)
    account = sandbox.store.get(Account, post.account_id or "")
    metrics = metrics_at(sandbox.ids, account, post, sandbox.now)
    if awaited.hold(sandbox.now - callback.since, metrics):
        _fire(sandbox, callback, post)
    elif at := awaited.next_look(callback.since, sandbox.now):
        sandbox.schedule(LOOK, callback.id, at=at)
    else:
        sandbox.store.put(evolve(callback, state=CALLBACK.next(callback.state, "lapse")))


def _wait(sandbox: SandboxState, post: Post, kind: str, entry: Mapping[str, Any]) -> None:
    callback = sandbox.store.put(
        Callback(
            id=sandbox.ids.next_hex(),
            post_id=post.id,
            kind=kind,
            payload=entry,
            state=CALLBACK.next(None, "wait"),
            since=sandbox.now,
        )
    )
    at = conditions.read(entry).next_look(callback.since, sandbox.now)
    sandbox.schedule(LOOK, callback.id, at=at or sandbox.now)


def _fire(sandbox: SandboxState, callback: Callback, post: Post) -> None:
    made = {"comment": _comment, "share": _share, "delete": _take_down}[callback.kind](
        sandbox, callback.payload, post
    )
    state = CALLBACK.next(callback.state, "fire")
    sandbox.store.put(evolve(callback, state=state, fired_at=sandbox.now, made_ids=made))


def _comment(sandbox: SandboxState, entry: Mapping[str, Any], post: Post) -> tuple[str, ...]:
    media_id = (entry.get("media") or {}).get("id")
    comment = sandbox.store.put(
        Comment(
            id=sandbox.ids.next_hex(),
            post_id=post.id,
            account_id=post.account_id or "",
            text=entry.get("text") or "",
            media_id=None if media_id is None else str(media_id),
            created_at=sandbox.now,
        )
    )
    return (comment.id,)


def _share(sandbox: SandboxState, entry: Mapping[str, Any], post: Post) -> tuple[str, ...]:
    """Let other accounts post a link to a post, one after the other when a delay lies between them."""
    made, at = [], sandbox.now
    for account_id in dict.fromkeys(str(account_id) for account_id in entry.get("account_ids") or ()):
        account = sandbox.store.get(Account, account_id)
        shared = _shared(sandbox, entry, post, account, at)
        if at > sandbox.now:
            publishing.schedule(sandbox, shared)
        else:
            publishing.begin(sandbox, shared, "publish_now")
        made.append(shared.id)
        at = later(at, conditions.stagger(entry))
    return tuple(made)


def _shared(
    sandbox: SandboxState, entry: Mapping[str, Any], post: Post, account: Account, at: datetime
) -> Post:
    """Return a post that links to another; networks without links get its media instead."""
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
        text=entry.get("text"),
        title=post.title if takes_media else None,
        url=None if link is None else link.url,
        media=post.media if takes_media else (),
        link=link,
        label_ids=post.label_ids,
        created_at=sandbox.now,
        updated_at=sandbox.now,
        scheduled_at=at,
        content={"media": post.content.get("media") or ()} if takes_media else {},
        parent_id=post.id,
        job_id=post.job_id,
    )


def _take_down(sandbox: SandboxState, entry: Mapping[str, Any], post: Post) -> tuple[str, ...]:
    event = "hide" if entry.get("hide") else "delete"
    sandbox.store.put(evolve(post, state=POST.next(post.state, event), updated_at=sandbox.now))
    return ()
