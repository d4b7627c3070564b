"""The posts that are live on the networks, even if the service reports otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from attrs import evolve, field, frozen

from galleyproof.kernel.indexes import Index
from galleyproof.kernel.journal import Outcome
from galleyproof.kernel.sandbox import SandboxState


@frozen
class NetworkPost:
    """A post that a network has published.

    Args:
        id: unique among all networks.
        api: the service that sent it.
        network, account: where it was published.
        record: the id of the service's own record of it.
        text, url: as the network shows it.
        published_at: when the network published it.
        details: what the ledger reports in addition.
        removed_at: when it was deleted on the network; None while it is live.
    """

    id: str
    api: str
    network: str
    account: str
    record: str
    text: str
    url: str
    published_at: datetime
    details: Mapping[str, Any] = field(factory=dict)
    removed_at: datetime | None = None

    @property
    def urn(self) -> str:
        """Return the network's own id for the post: the last part of its URL."""
        return self.url.rstrip("/").rpartition("/")[2]


_BY_ACCOUNT = Index(NetworkPost, group=lambda post: None if post.removed_at else post.account)
_BY_TEXT = Index(NetworkPost, group=lambda post: None if post.removed_at else (post.account, post.text))
_BY_RECORD = Index(NetworkPost, group=lambda post: None if post.removed_at else post.record)


def live_posts(sandbox: SandboxState, account: str) -> Iterator[NetworkPost]:
    """Yield the posts that are live on an account, the latest first."""
    return sandbox.store.latest(_BY_ACCOUNT, [account])


def live_posts_with_text(sandbox: SandboxState, account: str, text: str) -> Iterator[NetworkPost]:
    """Yield the posts with a text that are live on an account, the latest first."""
    return sandbox.store.latest(_BY_TEXT, [(account, text)])


def live_copies(sandbox: SandboxState, record: str) -> Iterator[NetworkPost]:
    """Yield the posts of a service's record that are live, the latest first."""
    return sandbox.store.latest(_BY_RECORD, [record])


def delete_posts(sandbox: SandboxState, record: str) -> list[NetworkPost]:
    """Delete all live copies of a service's record from the networks and return them."""
    return [
        sandbox.store.put(evolve(post, removed_at=sandbox.now))
        for post in sandbox.store.select(_BY_RECORD, record)
    ]


def outcome(sandbox: SandboxState, before: NetworkPost | None, after: NetworkPost | None) -> Outcome | None:
    """Return the ledger's row for a post that was published or removed, None for other changes."""
    if after is None or (before is not None and before.removed_at == after.removed_at):
        return None
    return Outcome(
        at=sandbox.now,
        kind="removed" if after.removed_at is not None else "published",
        api=after.api,
        record_id=after.record,
        network=after.network,
        account=after.account,
        details=after.details,
    )
