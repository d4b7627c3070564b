"""The ledger's rows for changes of Ubiqlu's records."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from galleyproof.kernel.journal import Outcome
from galleyproof.kernel.sandbox import OutcomeMapper, SandboxState
from galleyproof.networks.publishing import published_posts
from galleyproof.networks.publishing.published_posts import NetworkPost
from galleyproof.services.ubiqlu.records import Account, MediaAsset, PublishJob, Target


def _job_completed(
    sandbox: SandboxState, before: PublishJob | None, after: PublishJob | None
) -> Outcome | None:
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


def _media_stored(
    sandbox: SandboxState, before: MediaAsset | None, after: MediaAsset | None
) -> Outcome | None:
    if after is None or before is not None:
        return None
    details = {"bytes": after.bytes, "type": after.mime_type}
    return Outcome(sandbox.now, "stored", "ubiqlu", after.id, details=details)


OUTCOMES: Mapping[type, OutcomeMapper] = MappingProxyType(
    {NetworkPost: published_posts.outcome, PublishJob: _job_completed, MediaAsset: _media_stored}
)
"""By type of record: the function that turns a change into a row of the ledger, or None."""
