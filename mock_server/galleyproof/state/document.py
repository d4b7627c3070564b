"""The whole state of one sandbox as one JSON document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from galleyproof.kernel.event_queue import ScheduledEvent
from galleyproof.kernel.journal import Outcome, RecordedRequest
from galleyproof.kernel.record_store import RecordStore
from galleyproof.kernel.registry import StateError
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.kernel.seed_data import STATE_FORMAT, is_state
from galleyproof.state.codec import Codec
from galleyproof.state.parts import Essence, apply_essence, essence_of

VERSION = 1

Json = dict[str, Any]


def write_document(sandbox: SandboxState, declared: Mapping[str, type[Any]], codec: Codec) -> Json:
    """Return a sandbox with its records, clock, events, faults, journal and ledger.

    Args:
        sandbox: the sandbox.
        declared: the settings class of each service, by its name.
        codec: writes the records.
    """
    store = sandbox.store
    return {
        "format": STATE_FORMAT,
        "version": VERSION,
        "name": sandbox.name,
        "essence": codec.value_of(essence_of(sandbox, declared)),
        "records": {
            codec.name_of(kind): [
                [number, codec.value_of(record)] for number, record in store.table(kind).rows()
            ]
            for kind in store.kinds()
            if store.count(kind)
        },
        "events": [codec.value_of(event) for event in sandbox.queue],
        "requests": [codec.value_of(entry) for entry in sandbox.journal],
        "outcomes": [codec.value_of(entry) for entry in sandbox.ledger],
    }


def read_document(
    sandbox: SandboxState, document: Any, declared: Mapping[str, type[Any]], codec: Codec
) -> None:
    """Give a new, empty sandbox the state in a document.

    Raises:
        StateError: it is no such document, is of a newer version, or is damaged.
    """
    check_document(document)
    try:
        essence: Essence = codec.record_of(Essence, document["essence"])
        restore_records(sandbox.store, document["records"], codec)
        events = [codec.record_of(ScheduledEvent, event) for event in document["events"]]
        requests = [codec.record_of(RecordedRequest, entry) for entry in document["requests"]]
        outcomes = [codec.record_of(Outcome, entry) for entry in document["outcomes"]]
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        if isinstance(error, StateError):
            raise
        raise StateError(f"The state of the sandbox is damaged: {type(error).__name__}: {error}.") from None
    apply_essence(sandbox, essence, declared)
    sandbox.queue.restore(events, essence.scheduled)
    sandbox.journal.restore(requests, essence.requests)
    sandbox.ledger.restore(outcomes, essence.outcomes)


def check_document(document: Any) -> None:
    """Check that a document is the state of a sandbox in a version that can be read.

    Raises:
        StateError: it is not.
    """
    if not is_state(document):
        raise StateError(
            "This is not the state of a sandbox, as `galleyproof sandboxes export --full` writes it."
        )
    if document.get("version") != VERSION:
        raise StateError(
            f"The state has version {document.get('version')!r}; this Galleyproof reads {VERSION}. "
            "Use the Galleyproof that wrote it, or a newer one."
        )


def restore_records(store: RecordStore, records: Mapping[str, Any], codec: Codec) -> None:
    """Put stored records into a store, at the positions that they had."""
    for name, rows in records.items():
        kind = codec.kind_of(name)
        for number, value in rows:
            record = codec.record_of(kind, value)
            store.place(kind, record.id, (number, record))
