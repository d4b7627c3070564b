"""Create, fork, reset and delete sandboxes; take and restore snapshots."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from itertools import count
from typing import Any

from galleyproof.control import views
from galleyproof.control.clocks import read_instant
from galleyproof.control.context import ControlContext, Json
from galleyproof.control.settings import changed_settings
from galleyproof.kernel.clock import Clock, ClockError, system_time
from galleyproof.kernel.keys import DEFAULT_SANDBOX
from galleyproof.kernel.record_store import RecordStore
from galleyproof.kernel.registry import RegistryError, SandboxConfig, Seeder
from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.kernel.seed_data import SeedDataError, load_seed_data
from galleyproof.kernel.service import Service


def list_sandboxes(context: ControlContext, request: Request) -> Response:
    """Return the sandboxes and their total number."""
    context.registry.sandbox(DEFAULT_SANDBOX)  # every server has it, also before its first use
    names = context.registry.names()
    found = map(context.registry.find, names[: int(request.parameters.get("limit", 100))])
    shown = [views.sandbox(context, box) for box in found if box is not None]
    return Response(200, {"count": len(names), "sandboxes": shown})


def create_sandbox(context: ControlContext, request: Request) -> Response:
    """Create a persistent sandbox.

    Raises:
        HttpError: 400, the seed data, clock or settings are not valid; 409, the name is taken.
    """
    body = request.body
    config = sandbox_config(context, body)
    return _created(
        context, lambda: context.registry.create(body.get("name") or _generate_name(context), config)
    )


def sandbox_config(context: ControlContext, body: Json) -> SandboxConfig:
    """Return the initial state that the body of ``create_sandbox`` describes.

    Raises:
        HttpError: 400, the clock or the settings are not valid.
    """
    return SandboxConfig(
        store=seeder(context.services, body["data"]) if "data" in body else None,
        clock=_clock(context, body.get("clock", {})),
        seed=None if body.get("seed") is None else int(body["seed"]),
        settings=changed_settings(context, context.registry.settings, body.get("settings", {}), "/settings"),
        document=body,
    )


def get_sandbox(context: ControlContext, request: Request) -> Response:
    """Return a sandbox."""
    return Response(200, views.sandbox(context, context.sandbox(request)))


def delete_sandbox(context: ControlContext, request: Request) -> Response:
    """Delete a sandbox, its keys and snapshots.

    Raises:
        HttpError: 409, it is the default sandbox.
    """
    name = context.sandbox(request).name
    if name == DEFAULT_SANDBOX:
        raise HttpError(409, f"The sandbox {name!r} cannot be deleted. Reset it instead.")
    context.registry.delete(name)
    return Response(200, {"deleted": name})


def reset_sandbox(context: ControlContext, request: Request) -> Response:
    """Reset a sandbox to its initial state."""
    return _updated(context, context.registry.reset(context.sandbox(request).name))


def fork_sandbox(context: ControlContext, request: Request) -> Response:
    """Create a sandbox with the current state of another one.

    Raises:
        HttpError: 409, the name is taken.
    """
    origin = context.sandbox(request)
    name = (request.body or {}).get("name") or _generate_name(context)
    return _created(context, lambda: context.registry.fork(origin, name))


def list_snapshots(context: ControlContext, request: Request) -> Response:
    """Return the snapshots of a sandbox."""
    kept = context.registry.snapshots(context.sandbox(request).name)
    return Response(200, {"snapshots": [_snapshot(label, box) for label, box in kept.items()]})


def take_snapshot(context: ControlContext, request: Request) -> Response:
    """Take a snapshot of a sandbox.

    Raises:
        HttpError: 409, there are too many snapshots.
    """
    label = request.parameters["label"]
    try:
        kept = context.registry.snapshot(context.sandbox(request).name, label)
    except RegistryError as error:
        raise HttpError(409, str(error)) from None
    return Response(200, _snapshot(label, kept))


def restore_sandbox(context: ControlContext, request: Request) -> Response:
    """Restore a sandbox to a snapshot.

    Raises:
        HttpError: 404, there is no such snapshot.
    """
    try:
        box = context.registry.restore(context.sandbox(request).name, request.parameters["label"])
    except RegistryError as error:
        raise HttpError(404, str(error)) from None
    return _updated(context, box)


def _created(context: ControlContext, make: Callable[[], SandboxState]) -> Response:
    try:
        box = make()
    except RegistryError as error:
        raise HttpError(409, str(error)) from None
    except SeedDataError as error:
        raise HttpError(400, error.message, pointer=f"/data{error.pointer}") from None
    box.process_due_events()
    return Response(201, views.sandbox(context, box))


def _updated(context: ControlContext, box: SandboxState) -> Response:
    box.process_due_events()
    return Response(200, views.sandbox(context, box))


def _snapshot(label: str, box: SandboxState) -> Json:
    return {"label": label, "now": views.timestamp(box.now)}


def _generate_name(context: ControlContext) -> str:
    """Return the first name of box-1, box-2, … that is not taken."""
    names = (f"box-{number}" for number in count(len(context.registry) + 1))
    return next(name for name in names if context.registry.find(name) is None)


def seeder(services: Sequence[Service], data: Any) -> str | Seeder:
    """Return what fills a new sandbox, from the name of a preset or a document of records by service."""
    if isinstance(data, str):
        return data
    base = data.get("base", "empty")
    document = {name: tables for name, tables in data.items() if name != "base"}

    def build(store: RecordStore, start: datetime) -> None:
        for service in services:
            (service.seed if base == "demo" else service.seed_empty)(store, _day(start))
        load_seed_data(store, start, document, {service.name: service.tables for service in services})

    return build


def _day(start: datetime) -> datetime:
    return start.replace(hour=0, minute=0, second=0, microsecond=0)


def _clock(context: ControlContext, wanted: Mapping[str, Any]) -> Callable[[], Clock]:
    """Return the factory of a new sandbox's clock: the server's default with the given changes."""
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
