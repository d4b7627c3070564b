"""What a change of Ubiqlu's records means to the outside world."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from mock_server.kernel.journal import Effect
from mock_server.kernel.sandbox import EffectOf, Sandbox
from mock_server.ubiqlu.records import Account, MediaAsset, Target


def _published(sandbox: Sandbox, before: Target | None, after: Target | None) -> Effect | None:
    if after is None or after.status != "published" or (before is not None and before.status == "published"):
        return None
    return Effect(
        at=sandbox.now,
        kind="published",
        api="ubiqlu",
        record=after.id,
        network=sandbox.world.get(Account, after.account_id).platform,
        account=after.account_id,
        details={"post": after.post_id, "url": after.platform_post_url, "job": after.job_id},
    )


def _stored(sandbox: Sandbox, before: MediaAsset | None, after: MediaAsset | None) -> Effect | None:
    if after is None or before is not None:
        return None
    details = {"bytes": after.bytes, "type": after.mime_type}
    return Effect(sandbox.now, "stored", "ubiqlu", after.id, details=details)


EFFECTS: Mapping[type, EffectOf] = MappingProxyType({Target: _published, MediaAsset: _stored})
