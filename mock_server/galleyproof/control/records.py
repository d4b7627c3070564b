"""The request journal and the ledger of outcomes: read, clear, export and stream them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import orjson

from galleyproof.control import har, views
from galleyproof.control.context import ControlContext, Json
from galleyproof.control.names import require_known_names
from galleyproof.kernel.journal import Outcome, RecordedRequest
from galleyproof.kernel.requests import Request, Response, Stream
from galleyproof.kernel.sandbox import SandboxState

_JOURNAL_FILTERS = ("api", "operation", "method", "status", "fault")
_LEDGER_FILTERS = ("kind", "api", "network", "account", "record_id")


def read_journal(context: ControlContext, request: Request) -> Response:
    """Return the matching requests, oldest first, and their number.

    Raises:
        HttpError: 400, a service, operation or fault is unknown.
    """
    box = context.sandbox(request)
    require_known_names(context, box, request.parameters)
    return _journal(box, request)


def clear_journal(context: ControlContext, request: Request) -> Response:
    """Remove all requests from the journal."""
    box = context.sandbox(request)
    box.journal.clear()
    return _journal(box, request)


def export_journal(context: ControlContext, request: Request) -> Response:
    """Return the journal as an HTTP Archive."""
    return Response(200, har.archive(context.sandbox(request).journal))


def read_ledger(context: ControlContext, request: Request) -> Response:
    """Return the matching outcomes, oldest first, and their number.

    Raises:
        HttpError: 400, a service, network or account is unknown.
    """
    box = context.sandbox(request)
    require_known_names(context, box, request.parameters)
    found = _matching(box.ledger, request, _LEDGER_FILTERS)
    shown = [views.outcome(outcome) for outcome in _latest(found, request)]
    return Response(
        200, {"count": len(found), "total_recorded": box.ledger.total_recorded, "outcomes": shown}
    )


def follow_events(context: ControlContext, request: Request) -> Response:
    """Return requests and outcomes as server-sent events."""
    name = context.sandbox(request).name
    after = request.parameters.get("after", request.parameters.get("Last-Event-ID", 0))
    read = _EventReader(lambda: context.registry.sandbox(name), int(after)).read
    return Response(200, Stream("text/event-stream", read, follow=request.parameters.get("follow", False)))


class _EventReader:
    """Reads what is new in a sandbox; starts over after a reset or restore."""

    def __init__(self, sandbox: Callable[[], SandboxState], after: int) -> None:
        self._sandbox, self._after, self._started = sandbox, after, False

    def read(self) -> str:
        """Return what was recorded since the last call, as server-sent events."""
        box = self._sandbox()
        box.process_due_events()
        if box.total_recorded < self._after:
            self._after = 0
        new: list[RecordedRequest | Outcome] = [
            item for item in (*box.journal, *box.ledger) if item.sequence > self._after
        ]
        new.sort(key=lambda item: item.sequence)
        self._after = box.total_recorded
        opening = "" if self._started else "retry: 1000\n\n"
        self._started = True
        return opening + "".join(map(_event, new))


def _event(item: RecordedRequest | Outcome) -> str:
    if isinstance(item, RecordedRequest):
        kind, shown = "request", views.request(item)
    else:
        kind, shown = "outcome", views.outcome(item)
    return f"id: {item.sequence}\nevent: {kind}\ndata: {orjson.dumps(shown).decode()}\n\n"


def _journal(box: SandboxState, request: Request) -> Response:
    found = _matching(box.journal, request, _JOURNAL_FILTERS)
    invalid = request.parameters.get("invalid")
    if invalid is not None:
        found = [entry for entry in found if (entry.validation_error is not None) is invalid]
    shown = [views.request(entry) for entry in _latest(found, request)]
    return Response(
        200, {"count": len(found), "total_recorded": box.journal.total_recorded, "requests": shown}
    )


def _matching(items: Iterable[Any], request: Request, filters: Iterable[str]) -> list[Any]:
    wanted: Json = {name: request.parameters[name] for name in filters if name in request.parameters}
    after = request.parameters.get("after", 0)
    return [
        item
        for item in items
        if item.sequence > after and all(getattr(item, name) == value for name, value in wanted.items())
    ]


def _latest(items: list[Any], request: Request) -> list[Any]:
    limit = int(request.parameters.get("limit", 100))
    return items[-limit:] if limit else []
