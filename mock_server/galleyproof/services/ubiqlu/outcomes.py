"""What a change of Ubiqlu's records means to the outside world."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from galleyproof.kernel.journal import Effect
from galleyproof.kernel.sandbox import EffectOf, Sandbox
from galleyproof.networks.shared import published_posts as shelf
from galleyproof.networks.shared.published_posts import NetworkPost
from galleyproof.services.ubiqlu.records import Account, MediaAsset, PublishJob, Target


def _ran(sandbox: Sandbox, before: PublishJob | None, after: PublishJob | None) -> Effect | None:
    if after is None or after.outcome is None or (before is not None and before.outcome is not None):
        return None
    target = sandbox.world.get(Target, after.target_id)
    return Effect(
        at=sandbox.now,
        kind="ran",
        api="ubiqlu",
        record=after.id,
        network=sandbox.world.get(Account, target.account_id).platform,
        account=target.account_id,
        details={"target": target.id, "outcome": after.outcome, "fault": after.fault},
    )


def _stored(sandbox: Sandbox, before: MediaAsset | None, after: MediaAsset | None) -> Effect | None:
    if after is None or before is not None:
        return None
    details = {"bytes": after.bytes, "type": after.mime_type}
    return Effect(sandbox.now, "stored", "ubiqlu", after.id, details=details)


EFFECTS: Mapping[type, EffectOf] = MappingProxyType(
    {NetworkPost: shelf.effect, PublishJob: _ran, MediaAsset: _stored}
)
