"""A sandbox's time: reading it, freezing it, letting it run, moving it forward."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from galleyproof.control import views
from galleyproof.control.context import ControlContext, Json
from galleyproof.kernel.clock import MAX_TIME, ClockError, read_duration
from galleyproof.kernel.event_queue import ScheduledEvent
from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.sandbox import DidNotSettleError, SandboxState

_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


def get_clock(context: ControlContext, request: Request) -> Response:
    """Answer a sandbox's clock."""
    return Response(200, views.clock(context.sandbox(request)))


def set_clock(context: ControlContext, request: Request) -> Response:
    """Freeze a clock or let it run."""
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
    """Move a clock forward and answer what happened on the way."""
    box = context.sandbox(request)
    before = box.happened
    try:
        events = _advance(box, request.body)
    except (ClockError, DidNotSettleError) as error:
        raise HttpError(409, str(error)) from None
    outcomes = [views.outcome(effect) for effect in box.ledger if effect.sequence > before]
    return Response(
        200,
        {"clock": views.clock(box), "events": [views.event(due) for due in events], "outcomes": outcomes},
    )


def read_instant(text: str, pointer: str) -> datetime:
    """Read a time of a body.

    Raises:
        Refusal: 400, it does not exist or no clock can stand there.
    """
    try:
        instant = datetime.fromisoformat(text.upper()).astimezone(UTC)
    except (ValueError, OverflowError):
        raise HttpError(400, f"{text!r} is not a time that exists.", pointer=pointer) from None
    if not _BEGINNING <= instant < MAX_TIME:
        raise HttpError(400, "Clocks stand between 1970 and 9998.", pointer=pointer)
    return instant


def _advance(box: SandboxState, body: Json) -> list[ScheduledEvent]:
    if body.get("until") == "next_event":
        return box.advance_to_next_event()
    if body.get("until") == "idle":
        return box.run_until_idle()
    if "to" in body:
        return box.advance_to(read_instant(body["to"], "/to"))
    return box.advance(_span(body["by"]))


def _span(by: str | float) -> timedelta:
    span = read_duration(by) if isinstance(by, str) else timedelta(seconds=by)
    if span is None:
        raise HttpError(400, f"{by!r} is no span of time such as 3h or 1d12h.", pointer="/by")
    return span
