"""Sandboxes and what is in them as the control API shows it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import attrs

from galleyproof.control.context import Json, Office
from galleyproof.kernel.faults.faults import Fault
from galleyproof.kernel.journal import Effect, Entry
from galleyproof.kernel.keys import ApiKey
from galleyproof.kernel.sandbox import Sandbox
from galleyproof.kernel.timeline import Due


def timestamp(instant: datetime) -> str:
    """Write a time with milliseconds, in UTC."""
    return instant.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def sandbox(office: Office, box: Sandbox) -> Json:
    """Show a sandbox."""
    return {
        "name": box.name,
        "handle": box.handle,
        "key": f"sandbox_{box.name}",
        "named": office.registry.is_named(box.name),
        "seed": box.ids.seed,
        "clock": clock(box),
        "settings": settings(office, box),
        "calls": box.journal.ever,
        "effects": box.ledger.ever,
        "faults": len(box.faults),
    }


def clock(box: Sandbox) -> Json:
    """Show a sandbox's clock."""
    upcoming = box.timeline.next()
    return {
        "now": timestamp(box.now),
        "mode": "frozen" if box.clock.is_frozen else "running",
        "speed": box.clock.speed,
        "due": len(box.timeline),
        "next_event": None if upcoming is None else timestamp(upcoming.at),
    }


def settings(office: Office, box: Sandbox) -> Json:
    """Show a sandbox's settings by service."""
    return {
        name: {key: _plain(value) for key, value in attrs.asdict(box.setting(kind)).items()}
        for name, kind in office.declared.items()
    }


def key(record: ApiKey) -> Json:
    """Show an API key."""
    return {
        "key": record.secret,
        "scopes": None if record.scopes is None else sorted(record.scopes),
        "entitled": record.entitled,
        "revoked": record.revoked,
        "expires_at": None if record.expires_at is None else timestamp(record.expires_at),
    }


def event(due: Due) -> Json:
    """Show something that was due and happened."""
    return {"at": timestamp(due.at), "event": due.event, "subject": due.subject}


def call(entry: Entry) -> Json:
    """Show a call of the journal."""
    shown = attrs.asdict(entry, recurse=False)
    return {**shown, "at": timestamp(entry.at), **_plain_mappings(shown)}


def effect(record: Effect) -> Json:
    """Show an effect of the ledger."""
    shown = attrs.asdict(record, recurse=False)
    return {**shown, "at": timestamp(record.at), **_plain_mappings(shown)}


def fault(record: Fault, kind: str) -> Json:
    """Show a fault."""
    matched = {name: value for name, value in attrs.asdict(record.match).items() if value is not None}
    return {
        "id": record.id,
        "effect": record.effect,
        "kind": kind,
        "point": record.point,
        "match": matched,
        "options": dict(record.options),
        "times": record.times,
        "seen": record.seen,
        "struck": record.struck,
        "spent": record.is_spent,
    }


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _plain_mappings(shown: Mapping[str, Any]) -> Json:
    return {name: dict(value) for name, value in shown.items() if isinstance(value, Mapping)}
