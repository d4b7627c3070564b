"""The clock of a sandbox: read, freeze, run and advance it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from galleyproof.control import views
from galleyproof.control.context import ControlContext, Json
from galleyproof.kernel.clock import MAX_TIME, ClockError, read_duration
from galleyproof.kernel.event_queue import ScheduledEvent
from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.sandbox import DidNotSettleError, SandboxState

MAX_LISTED = 1_000
"""The maximum number of events and of outcomes in a response. Chosen for this mock, to bound its size."""

_MIN_TIME = datetime(1970, 1, 1, tzinfo=UTC)


def get_clock(context: ControlContext, request: Request) -> Response:
    """Return the clock of a sandbox."""
    return Response(200, views.clock(context.sandbox(request)))


def set_clock(context: ControlContext, request: Request) -> Response:
    """Freeze or run a clock.

    Raises:
        HttpError: 400, a speed was given for a frozen clock.
    """
    box = context.sandbox(request)
    if request.body["mode"] == "frozen":
        if "speed" in request.body:
            raise HttpError(400, "A frozen clock has no speed.", pointer="/speed")
        box.clock.freeze()
    else:
        box.clock.run(request.body.get("speed", 1.0))
    box.process_due_events()
    return Response(200, views.clock(box))


def advance_clock(context: ControlContext, request: Request) -> Response:
    """Advance a clock and return the number of events and outcomes on the way, and the latest of them.

    Raises:
        HttpError: 400, the time or duration is not valid; 409, the clock cannot get there, or there are too
            many events on the way.
    """
    box = context.sandbox(request)
    before, outcomes_before = box.total_recorded, box.ledger.total_recorded
    try:
        events = _advance(box, request.body)
    except (ClockError, DidNotSettleError) as error:
        raise HttpError(409, str(error)) from None
    outcomes = [outcome for outcome in box.ledger if outcome.sequence > before]
    return Response(
        200,
        {
            "clock": views.clock(box),
            "event_count": len(events),
            "events": [views.event(due) for due in events[-MAX_LISTED:]],
            "outcome_count": box.ledger.total_recorded - outcomes_before,
            "outcomes": [views.outcome(outcome) for outcome in outcomes[-MAX_LISTED:]],
        },
    )


def read_instant(text: str, pointer: str) -> datetime:
    """Return the time that a string in a request body means.

    Raises:
        HttpError: 400, the date does not exist or lies outside the range of a clock.
    """
    try:
        instant = datetime.fromisoformat(text.upper()).astimezone(UTC)
    except (ValueError, OverflowError):
        raise HttpError(400, f"{text!r} is not a valid time.", pointer=pointer) from None
    if not _MIN_TIME <= instant < MAX_TIME:
        raise HttpError(400, "A time must be between the years 1970 and 9998.", pointer=pointer)
    return instant


def _advance(box: SandboxState, body: Json) -> list[ScheduledEvent]:
    if body.get("until") == "next_event":
        return box.advance_to_next_event()
    if body.get("until") == "idle":
        return box.run_until_idle()
    if "to" in body:
        return box.advance_to(read_instant(body["to"], "/to"))
    return box.advance(_duration(body["by"]))


def _duration(by: str | float) -> timedelta:
    duration = read_duration(by) if isinstance(by, str) else timedelta(seconds=by)
    if duration is None:
        raise HttpError(400, f"{by!r} is not a duration such as 3h or 1d12h.", pointer="/by")
    return duration
