"""The ledger's rows for changes of Publer's records."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from galleyproof.kernel.journal import Outcome
from galleyproof.kernel.sandbox import OutcomeMapper, SandboxState
from galleyproof.networks.publishing import published_posts
from galleyproof.networks.publishing.published_posts import NetworkPost
from galleyproof.services.publer.records import Callback, Comment, Job, Media, Post

_KIND_OF_STATE: Mapping[str, str] = {
    "published_posted": "published",
    "published_deleted": "removed",
    "published_hidden": "hidden",
}


def _post_published_or_removed(
    sandbox: SandboxState, before: Post | None, after: Post | None
) -> Outcome | None:
    if (
        after is None
        or (before is not None and before.state == after.state)
        or after.state not in _KIND_OF_STATE
    ):
        return None
    return Outcome(
        at=sandbox.now,
        kind=_KIND_OF_STATE[after.state],
        api="publer",
        record_id=after.id,
        network=after.network,
        account=after.account_id,
        details={"url": after.post_link, "job": after.job_id, "workspace": after.workspace_id},
    )


def _commented(sandbox: SandboxState, before: Comment | None, after: Comment | None) -> Outcome | None:
    if after is None or before is not None:
        return None
    post = sandbox.store.find(Post, after.post_id)
    return Outcome(
        at=sandbox.now,
        kind="commented",
        api="publer",
        record_id=after.id,
        network=post.network if post is not None else None,
        account=after.account_id,
        details={"post": after.post_id, "text": after.text},
    )


def _callback_completed(
    sandbox: SandboxState, before: Callback | None, after: Callback | None
) -> Outcome | None:
    if after is None or before is None or before.state == after.state:
        return None
    details = {"kind": after.kind, "outcome": after.state, "post": after.post_id, "error": after.error}
    return Outcome(sandbox.now, "completed", "publer", after.id, details=details)


def _media_stored(sandbox: SandboxState, before: Media | None, after: Media | None) -> Outcome | None:
    if after is None or before is not None:
        return None
    details = {"bytes": after.size, "type": after.type, "workspace": after.workspace_id}
    return Outcome(sandbox.now, "stored", "publer", after.id, details=details)


def _job_completed(sandbox: SandboxState, before: Job | None, after: Job | None) -> Outcome | None:
    if after is None or after.state == "working" or (before is not None and before.state == after.state):
        return None
    details = {
        "kind": after.kind,
        "outcome": after.state,
        "failures": len(after.failures),
        "workspace": after.workspace_id,
    }
    return Outcome(sandbox.now, "completed", "publer", after.id, details=details)


OUTCOMES: Mapping[type, OutcomeMapper] = MappingProxyType(
    {
        Post: _post_published_or_removed,
        Comment: _commented,
        Callback: _callback_completed,
        Media: _media_stored,
        Job: _job_completed,
        NetworkPost: published_posts.outcome,
    }
)
"""By type of record: the function that turns a change into a row of the ledger, or None."""
