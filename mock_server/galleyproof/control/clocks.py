"""A sandbox's time: reading it, freezing it, letting it run, moving it forward."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from galleyproof.control import views
from galleyproof.control.context import Json, Office
from galleyproof.kernel.clock import END_OF_TIME, ClockError
from galleyproof.kernel.durations import read_duration
from galleyproof.kernel.requests import Call, Refusal, Reply
from galleyproof.kernel.sandbox import NeverIdle, Sandbox
from galleyproof.kernel.timeline import Due

_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


def get_clock(office: Office, call: Call) -> Reply:
    """Answer a sandbox's clock."""
    return Reply(200, views.clock(office.sandbox(call)))


def set_clock(office: Office, call: Call) -> Reply:
    """Freeze a clock or let it run."""
    box = office.sandbox(call)
    if call.body["mode"] == "frozen":
        if "speed" in call.body:
            raise Refusal(400, "A frozen clock has no speed.", pointer="/speed")
        box.clock.freeze()
    else:
        box.clock.follow(call.body.get("speed", 1.0))
    box.settle()
    return Reply(200, views.clock(box))


def advance_clock(office: Office, call: Call) -> Reply:
    """Move a clock forward and answer what happened on the way."""
    box = office.sandbox(call)
    before = box.happened
    try:
        events = _advance(box, call.body)
    except (ClockError, NeverIdle) as error:
        raise Refusal(409, str(error)) from None
    effects = [views.effect(effect) for effect in box.ledger if effect.order > before]
    return Reply(
        200,
        {"clock": views.clock(box), "events": [views.event(due) for due in events], "effects": effects},
    )


def read_instant(text: str, pointer: str) -> datetime:
    """Read a time of a body.

    Raises:
        Refusal: 400, it does not exist or no clock can stand there.
    """
    try:
        instant = datetime.fromisoformat(text.upper()).astimezone(UTC)
    except (ValueError, OverflowError):
        raise Refusal(400, f"{text!r} is not a time that exists.", pointer=pointer) from None
    if not _BEGINNING <= instant < END_OF_TIME:
        raise Refusal(400, "Clocks stand between 1970 and 9998.", pointer=pointer)
    return instant


def _advance(box: Sandbox, body: Json) -> list[Due]:
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
        raise Refusal(400, f"{by!r} is no span of time such as 3h or 1d12h.", pointer="/by")
    return span
