"""Journal and ledger: what was asked and answered, and what took effect."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import orjson

from galleyproof.control import har, views
from galleyproof.control.context import Json, Office
from galleyproof.kernel.journal import Effect, Entry
from galleyproof.kernel.requests import Call, Reply, Stream
from galleyproof.kernel.sandbox import Sandbox

_CALL_FILTERS = ("api", "operation", "method", "status", "fault")
_EFFECT_FILTERS = ("kind", "api", "network", "account", "record")


def read_journal(office: Office, call: Call) -> Reply:
    """Answer the calls that match, the oldest first, and how many there are."""
    return _journal(office.sandbox(call), call)


def clear_journal(office: Office, call: Call) -> Reply:
    """Empty a sandbox's journal."""
    box = office.sandbox(call)
    box.journal.clear()
    return _journal(box, call)


def export_journal(office: Office, call: Call) -> Reply:
    """Answer the journal as an HTTP Archive."""
    return Reply(200, har.archive(office.sandbox(call).journal))


def read_ledger(office: Office, call: Call) -> Reply:
    """Answer the effects that match, the oldest first, and how many there are."""
    box = office.sandbox(call)
    found = _matching(box.ledger, call, _EFFECT_FILTERS)
    shown = [views.effect(effect) for effect in _latest(found, call)]
    return Reply(200, {"count": len(found), "ever": box.ledger.ever, "effects": shown})


def follow_events(office: Office, call: Call) -> Reply:
    """Answer calls and effects as server-sent events."""
    name = office.sandbox(call).name
    after = call.parameters.get("after", call.parameters.get("Last-Event-ID", 0))
    read = _Follower(lambda: office.registry.sandbox(name), int(after)).read
    return Reply(200, Stream("text/event-stream", read, follow=call.parameters.get("follow", False)))


class _Follower:
    """Remembers how far it has read; starts over when the sandbox was put back."""

    def __init__(self, sandbox: Callable[[], Sandbox], after: int) -> None:
        self._sandbox, self._after, self._begun = sandbox, after, False

    def read(self) -> str:
        """Return what happened since the last time, as server-sent events."""
        box = self._sandbox()
        box.settle()
        if box.happened < self._after:
            self._after = 0
        new: list[Entry | Effect] = [item for item in (*box.journal, *box.ledger) if item.order > self._after]
        new.sort(key=lambda item: item.order)
        self._after = box.happened
        opening = "" if self._begun else "retry: 1000\n\n"
        self._begun = True
        return opening + "".join(map(_event, new))


def _event(item: Entry | Effect) -> str:
    kind, shown = ("call", views.call(item)) if isinstance(item, Entry) else ("effect", views.effect(item))
    return f"id: {item.order}\nevent: {kind}\ndata: {orjson.dumps(shown).decode()}\n\n"


def _journal(box: Sandbox, call: Call) -> Reply:
    found = _matching(box.journal, call, _CALL_FILTERS)
    invalid = call.parameters.get("invalid")
    if invalid is not None:
        found = [entry for entry in found if (entry.complaint is not None) is invalid]
    shown = [views.call(entry) for entry in _latest(found, call)]
    return Reply(200, {"count": len(found), "ever": box.journal.ever, "calls": shown})


def _matching(items: Iterable[Any], call: Call, filters: Iterable[str]) -> list[Any]:
    wanted: Json = {name: call.parameters[name] for name in filters if name in call.parameters}
    after = call.parameters.get("after", 0)
    return [
        item
        for item in items
        if item.order > after and all(getattr(item, name) == value for name, value in wanted.items())
    ]


def _latest(items: list[Any], call: Call) -> list[Any]:
    limit = int(call.parameters.get("limit", 100))
    return items[-limit:] if limit else []
