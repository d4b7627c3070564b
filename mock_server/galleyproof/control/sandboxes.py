"""Making, forking, resetting and deleting sandboxes, and going back to a moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from itertools import count
from typing import Any

from galleyproof.control import views
from galleyproof.control.clocks import read_instant
from galleyproof.control.context import DEFAULT_SANDBOX, ControlContext, Json
from galleyproof.control.settings import changed_settings
from galleyproof.kernel.clock import Clock, ClockError, system_time
from galleyproof.kernel.record_store import RecordStore
from galleyproof.kernel.registry import RegistryError, SandboxConfig, Seeder
from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.kernel.seed_data import SeedDataError, fill


def list_sandboxes(context: ControlContext, request: Request) -> Response:
    """Answer the sandboxes, and how many there are in all."""
    boxes = list(context.registry)
    shown = boxes[: int(request.parameters.get("limit", 100))]
    for box in shown:
        box.process_due_events()
    return Response(200, {"count": len(boxes), "sandboxes": [views.sandbox(context, box) for box in shown]})


def create_sandbox(context: ControlContext, request: Request) -> Response:
    """Make a sandbox by name."""
    body = request.body
    beginning = SandboxConfig(
        store=_world(context, body.get("data", "demo")),
        clock=_clock(context, body.get("clock", {})),
        seed=None if body.get("seed") is None else int(body["seed"]),
        settings=changed_settings(context, context.registry.settings, body.get("settings", {}), "/settings"),
    )
    return _made(context, lambda: context.registry.create(body.get("name") or _free_name(context), beginning))


def get_sandbox(context: ControlContext, request: Request) -> Response:
    """Answer a sandbox."""
    return Response(200, views.sandbox(context, context.sandbox(request)))


def delete_sandbox(context: ControlContext, request: Request) -> Response:
    """Forget a sandbox with its keys and snapshots."""
    name = context.sandbox(request).name
    if name == DEFAULT_SANDBOX:
        raise HttpError(409, f"{name} is always there: reset it instead.")
    context.registry.delete(name)
    return Response(200, {"deleted": name})


def reset_sandbox(context: ControlContext, request: Request) -> Response:
    """Put a sandbox back to its beginning."""
    return _settled(context, context.registry.reset(context.sandbox(request).name))


def fork_sandbox(context: ControlContext, request: Request) -> Response:
    """Make a sandbox that begins where another one stands."""
    origin = context.sandbox(request)
    name = (request.body or {}).get("name") or _free_name(context)
    return _made(context, lambda: context.registry.fork(origin, name))


def list_snapshots(context: ControlContext, request: Request) -> Response:
    """Answer the moments that a sandbox can be put back to."""
    kept = context.registry.snapshots(context.sandbox(request).name)
    return Response(200, {"snapshots": [_snapshot(label, box) for label, box in kept.items()]})


def take_snapshot(context: ControlContext, request: Request) -> Response:
    """Remember how a sandbox stands."""
    label = request.parameters["label"]
    try:
        kept = context.registry.snapshot(context.sandbox(request).name, label)
    except RegistryError as error:
        raise HttpError(409, str(error)) from None
    return Response(200, _snapshot(label, kept))


def restore_sandbox(context: ControlContext, request: Request) -> Response:
    """Put a sandbox back to a snapshot."""
    try:
        box = context.registry.restore(context.sandbox(request).name, request.parameters["label"])
    except RegistryError as error:
        raise HttpError(404, str(error)) from None
    return _settled(context, box)


def _made(context: ControlContext, make: Callable[[], SandboxState]) -> Response:
    try:
        box = make()
    except RegistryError as error:
        raise HttpError(409, str(error)) from None
    except SeedDataError as error:
        raise HttpError(400, error.message, pointer=f"/data{error.pointer}") from None
    box.process_due_events()
    return Response(201, views.sandbox(context, box))


def _settled(context: ControlContext, box: SandboxState) -> Response:
    box.process_due_events()
    return Response(200, views.sandbox(context, box))


def _snapshot(label: str, box: SandboxState) -> Json:
    return {"label": label, "now": views.timestamp(box.now)}


def _free_name(context: ControlContext) -> str:
    """Return the first of box-1, box-2 … that is not taken."""
    names = (f"box-{number}" for number in count(len(context.registry) + 1))
    return next(name for name in names if context.registry.find(name) is None)


def _world(context: ControlContext, wanted: Any) -> str | Seeder:
    if isinstance(wanted, str):
        return wanted
    base = wanted.get("base", "empty")
    document = {name: tables for name, tables in wanted.items() if name != "base"}

    def build(store: RecordStore, start: datetime) -> None:
        for service in context.services:
            (service.seed if base == "demo" else service.seed_empty)(store, _day(start))
        fill(store, start, document, {service.name: service.tables for service in context.services})

    return build


def _day(start: datetime) -> datetime:
    return start.replace(hour=0, minute=0, second=0, microsecond=0)


def _clock(context: ControlContext, wanted: Mapping[str, Any]) -> Callable[[], Clock]:
    """Return what makes the clock of a new sandbox: the server's, changed by what is said."""
    start = None if wanted.get("start") is None else read_instant(wanted["start"], "/clock/start")
    if "speed" in wanted and wanted.get("mode") == "frozen":
        raise HttpError(400, "A frozen clock has no speed.", pointer="/clock/speed")

    def make() -> Clock:
        clock = context.registry.new_clock()
        if start is not None:
            clock = Clock(start.astimezone(UTC), None if clock.is_frozen else system_time())
        if wanted.get("mode") == "frozen":
            clock.freeze()
        elif "mode" in wanted or "speed" in wanted:
            clock.run(wanted.get("speed", 1.0))
        return clock

    try:
        make()
    except ClockError as error:
        raise HttpError(400, str(error), pointer="/clock") from None
    return make
