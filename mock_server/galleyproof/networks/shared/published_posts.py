"""What stands on the networks, whether or not a service knows of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from attrs import evolve, field, frozen

from galleyproof.kernel.journal import Outcome
from galleyproof.kernel.sandbox import SandboxState


@frozen
class NetworkPost:
    """A post that a network took.

    Args:
        id: unique among all networks.
        api: the service that handed it over.
        network, account: where it stands.
        record: the service's own record of it.
        text, url: as the network shows it.
        published_at: when the network took it.
        details: what the ledger says beside this.
        removed_at: when it was taken down on the network.
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
        """How the network itself names it, as its address ends."""
        return self.url.rstrip("/").rpartition("/")[2]


def standing(sandbox: SandboxState, account: str) -> list[NetworkPost]:
    """Return what an account shows on its network, the latest first."""
    posts = (post for post in sandbox.store.all(NetworkPost) if post.account == account)
    return [post for post in posts if post.removed_at is None][::-1]


def take_down(sandbox: SandboxState, record: str) -> list[NetworkPost]:
    """Let every copy of a service's record vanish from its network, and return what went."""
    return [
        sandbox.store.put(evolve(post, removed_at=sandbox.now))
        for post in sandbox.store.all(NetworkPost)
        if post.record == record and post.removed_at is None
    ]


def effect(sandbox: SandboxState, before: NetworkPost | None, after: NetworkPost | None) -> Outcome | None:
    """Tell the ledger of a post that appeared or vanished."""
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
