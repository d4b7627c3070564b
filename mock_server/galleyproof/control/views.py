"""The JSON of sandboxes and of what they contain."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import attrs

from galleyproof.control.context import ControlContext, Json
from galleyproof.kernel.event_queue import ScheduledEvent
from galleyproof.kernel.faults.faults import Fault
from galleyproof.kernel.journal import Outcome, RecordedRequest
from galleyproof.kernel.keys import ApiKey
from galleyproof.kernel.sandbox import SandboxState


def timestamp(instant: datetime) -> str:
    """Return a time as ISO 8601 in UTC with milliseconds."""
    return instant.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def sandbox(context: ControlContext, box: SandboxState) -> Json:
    """Return the JSON of a sandbox."""
    return {
        "name": box.name,
        "public_id": box.public_id,
        "key": f"sandbox_{box.name}",
        "persistent": context.registry.is_persistent(box.name),
        "seed": box.ids.seed,
        "clock": clock(box),
        "settings": settings(context, box),
        "requests": box.journal.total_recorded,
        "outcomes": box.ledger.total_recorded,
        "faults": len(box.faults),
    }


def clock(box: SandboxState) -> Json:
    """Return the JSON of a sandbox's clock."""
    upcoming = box.queue.next()
    return {
        "now": timestamp(box.now),
        "mode": "frozen" if box.clock.is_frozen else "running",
        "speed": box.clock.speed,
        "pending_events": len(box.queue),
        "next_event": None if upcoming is None else timestamp(upcoming.at),
    }


def settings(context: ControlContext, box: SandboxState) -> Json:
    """Return a sandbox's settings by service."""
    return {
        name: {key: _plain(value) for key, value in attrs.asdict(box.setting(kind)).items()}
        for name, kind in context.declared.items()
    }


def key(record: ApiKey) -> Json:
    """Return the JSON of an API key."""
    return {
        "key": record.secret,
        "scopes": None if record.scopes is None else sorted(record.scopes),
        "api_access": record.api_access,
        "revoked": record.revoked,
        "expires_at": None if record.expires_at is None else timestamp(record.expires_at),
    }


def event(due: ScheduledEvent) -> Json:
    """Return the JSON of an event that happened."""
    return {"at": timestamp(due.at), "event": due.event, "record_id": due.record_id}


def request(entry: RecordedRequest) -> Json:
    """Return the JSON of a recorded request."""
    shown = attrs.asdict(entry, recurse=False)
    return {**shown, "at": timestamp(entry.at), **_plain_mappings(shown)}


def outcome(record: Outcome) -> Json:
    """Return the JSON of an outcome."""
    shown = attrs.asdict(record, recurse=False)
    return {**shown, "at": timestamp(record.at), **_plain_mappings(shown)}


def fault(record: Fault, kind: str) -> Json:
    """Return the JSON of a fault."""
    matched = {name: value for name, value in attrs.asdict(record.match).items() if value is not None}
    return {
        "id": record.id,
        "type": record.type,
        "kind": kind,
        "injection_point": record.point,
        "match": matched,
        "parameters": dict(record.parameters),
        "times": record.times,
        "match_count": record.match_count,
        "trigger_count": record.trigger_count,
        "exhausted": record.exhausted,
    }


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _plain_mappings(shown: Mapping[str, Any]) -> Json:
    return {name: dict(value) for name, value in shown.items() if isinstance(value, Mapping)}
