"""What a change of Ubiqlu's records means to the outside world."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from galleyproof.kernel.journal import Outcome
from galleyproof.kernel.sandbox import OutcomeMapper, SandboxState
from galleyproof.networks.publishing import published_posts
from galleyproof.networks.publishing.published_posts import NetworkPost
from galleyproof.services.ubiqlu.records import Account, MediaAsset, PublishJob, Target


def _ran(sandbox: SandboxState, before: PublishJob | None, after: PublishJob | None) -> Outcome | None:
    if after is None or after.outcome is None or (before is not None and before.outcome is not None):
        return None
    target = sandbox.store.get(Target, after.target_id)
    return Outcome(
        at=sandbox.now,
        kind="completed",
        api="ubiqlu",
        record_id=after.id,
        network=sandbox.store.get(Account, target.account_id).platform,
        account=target.account_id,
        details={"target": target.id, "outcome": after.outcome, "fault": after.fault},
    )


def _stored(sandbox: SandboxState, before: MediaAsset | None, after: MediaAsset | None) -> Outcome | None:
    if after is None or before is not None:
        return None
    details = {"bytes": after.bytes, "type": after.mime_type}
    return Outcome(sandbox.now, "stored", "ubiqlu", after.id, details=details)


EFFECTS: Mapping[type, OutcomeMapper] = MappingProxyType(
    {NetworkPost: published_posts.outcome, PublishJob: _ran, MediaAsset: _stored}
)
