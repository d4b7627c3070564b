"""Making, forking, resetting and deleting sandboxes, and going back to a moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from itertools import count
from typing import Any

from galleyproof.control import views
from galleyproof.control.clocks import read_instant
from galleyproof.control.context import ALWAYS_THERE, Json, Office
from galleyproof.control.settings import changed_settings
from galleyproof.kernel.clock import Clock, ClockError, wall_now
from galleyproof.kernel.record_store import World
from galleyproof.kernel.registry import Beginning, Fill, RegistryError
from galleyproof.kernel.requests import Call, Refusal, Reply
from galleyproof.kernel.sandbox import Sandbox
from galleyproof.kernel.seed_data import DocumentError, fill


def list_sandboxes(office: Office, call: Call) -> Reply:
    """Answer the sandboxes, and how many there are in all."""
    boxes = list(office.registry)
    shown = boxes[: int(call.parameters.get("limit", 100))]
    for box in shown:
        box.settle()
    return Reply(200, {"count": len(boxes), "sandboxes": [views.sandbox(office, box) for box in shown]})


def create_sandbox(office: Office, call: Call) -> Reply:
    """Make a sandbox by name."""
    body = call.body
    beginning = Beginning(
        world=_world(office, body.get("world", "demo")),
        clock=_clock(office, body.get("clock", {})),
        seed=None if body.get("seed") is None else int(body["seed"]),
        settings=changed_settings(office, office.registry.settings, body.get("settings", {}), "/settings"),
    )
    return _made(office, lambda: office.registry.create(body.get("name") or _free_name(office), beginning))


def get_sandbox(office: Office, call: Call) -> Reply:
    """Answer a sandbox."""
    return Reply(200, views.sandbox(office, office.sandbox(call)))


def delete_sandbox(office: Office, call: Call) -> Reply:
    """Forget a sandbox with its keys and snapshots."""
    name = office.sandbox(call).name
    if name == ALWAYS_THERE:
        raise Refusal(409, f"{name} is always there: reset it instead.")
    office.registry.delete(name)
    return Reply(200, {"deleted": name})


def reset_sandbox(office: Office, call: Call) -> Reply:
    """Put a sandbox back to its beginning."""
    return _settled(office, office.registry.reset(office.sandbox(call).name))


def fork_sandbox(office: Office, call: Call) -> Reply:
    """Make a sandbox that begins where another one stands."""
    origin = office.sandbox(call)
    name = (call.body or {}).get("name") or _free_name(office)
    return _made(office, lambda: office.registry.fork(origin, name))


def list_snapshots(office: Office, call: Call) -> Reply:
    """Answer the moments that a sandbox can be put back to."""
    kept = office.registry.snapshots(office.sandbox(call).name)
    return Reply(200, {"snapshots": [_snapshot(label, box) for label, box in kept.items()]})


def take_snapshot(office: Office, call: Call) -> Reply:
    """Remember how a sandbox stands."""
    label = call.parameters["label"]
    try:
        kept = office.registry.snapshot(office.sandbox(call).name, label)
    except RegistryError as error:
        raise Refusal(409, str(error)) from None
    return Reply(200, _snapshot(label, kept))


def rewind_sandbox(office: Office, call: Call) -> Reply:
    """Put a sandbox back to a snapshot."""
    try:
        box = office.registry.rewind(office.sandbox(call).name, call.parameters["label"])
    except RegistryError as error:
        raise Refusal(404, str(error)) from None
    return _settled(office, box)


def _made(office: Office, make: Callable[[], Sandbox]) -> Reply:
    try:
        box = make()
    except RegistryError as error:
        raise Refusal(409, str(error)) from None
    except DocumentError as error:
        raise Refusal(400, error.message, pointer=f"/world{error.pointer}") from None
    box.settle()
    return Reply(201, views.sandbox(office, box))


def _settled(office: Office, box: Sandbox) -> Reply:
    box.settle()
    return Reply(200, views.sandbox(office, box))


def _snapshot(label: str, box: Sandbox) -> Json:
    return {"label": label, "now": views.timestamp(box.now)}


def _free_name(office: Office) -> str:
    """Return the first of box-1, box-2 … that is not taken."""
    names = (f"box-{number}" for number in count(len(office.registry) + 1))
    return next(name for name in names if office.registry.find(name) is None)


def _world(office: Office, wanted: Any) -> str | Fill:
    if isinstance(wanted, str):
        return wanted
    base = wanted.get("base", "empty")
    document = {name: tables for name, tables in wanted.items() if name != "base"}

    def build(world: World, start: datetime) -> None:
        for service in office.services:
            (service.seed if base == "demo" else service.seed_empty)(world, _day(start))
        fill(world, start, document, {service.name: service.tables for service in office.services})

    return build


def _day(start: datetime) -> datetime:
    return start.replace(hour=0, minute=0, second=0, microsecond=0)


def _clock(office: Office, wanted: Mapping[str, Any]) -> Callable[[], Clock]:
    """Return what makes the clock of a new sandbox: the server's, changed by what is said."""
    start = None if wanted.get("start") is None else read_instant(wanted["start"], "/clock/start")
    if "speed" in wanted and wanted.get("mode") == "frozen":
        raise Refusal(400, "A frozen clock has no speed.", pointer="/clock/speed")

    def make() -> Clock:
        clock = office.registry.new_clock()
        if start is not None:
            clock = Clock(start.astimezone(UTC), None if clock.is_frozen else wall_now())
        if wanted.get("mode") == "frozen":
            clock.freeze()
        elif "mode" in wanted or "speed" in wanted:
            clock.follow(wanted.get("speed", 1.0))
        return clock

    try:
        make()
    except ClockError as error:
        raise Refusal(400, str(error), pointer="/clock") from None
    return make
