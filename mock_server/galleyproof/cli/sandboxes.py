"""``galleyproof sandbox``: making, forking, resetting and deleting sandboxes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import yaml

from galleyproof.cli.control_client import ControlClient, Json, server_options
from galleyproof.cli.errors import CliError
from galleyproof.cli.tables import show

_HEADINGS = ("NAME", "KEY", "NOW", "CLOCK", "DUE", "CALLS", "EFFECTS", "FAULTS", "KEPT")


@click.group()
def sandbox() -> None:
    """Make, fork, reset and delete sandboxes."""


@sandbox.command()
@click.argument("name", required=False)
@click.option("--seed", type=int, help="What makes its ids and its luck.")
@click.option("--start", help="When it begins, such as 2026-03-01T08:00:00Z.")
@click.option("--frozen/--running", default=None, help="Whether its time stands still until it is moved.")
@click.option("--speed", type=float, help="Sandbox seconds per second of the wall, while it runs.")
@click.option("--world", help="demo, empty, or a YAML or JSON file with records of one's own.")
@click.option("--setting", "settings", multiple=True, metavar="SERVICE.NAME=VALUE", help="A setting.")
@server_options
def create(
    remote: ControlClient,
    name: str | None,
    seed: int | None,
    world: str | None,
    settings: tuple[str, ...],
    **clock: Any,
) -> None:
    """Make a sandbox; its key is sandbox_NAME."""
    body: Json = {
        "name": name,
        "seed": seed,
        "clock": _clock(**clock),
        "data": None if world is None else _world(world),
        "settings": _settings(settings),
    }
    _show(
        remote,
        remote.post("/sandboxes", {field: value for field, value in body.items() if value is not None}),
    )


@sandbox.command(name="list")
@server_options
def list_sandboxes(remote: ControlClient) -> None:
    """List the sandboxes."""
    answer = remote.get("/sandboxes")
    shown = f"{len(answer['sandboxes'])} of {answer['count']} sandboxes."
    show(remote, answer, _HEADINGS, [_row(box) for box in answer["sandboxes"]], shown)


@sandbox.command(name="show")
@server_options
def show_sandbox(remote: ControlClient) -> None:
    """Show a sandbox."""
    _show(remote, remote.get(""))


@sandbox.command()
@server_options
def reset(remote: ControlClient) -> None:
    """Put a sandbox back to its beginning."""
    _show(remote, remote.post("reset"))


@sandbox.command()
@server_options
def delete(remote: ControlClient) -> None:
    """Forget a sandbox with its keys and snapshots."""
    answer = remote.delete("")
    show(remote, answer, (), (), f"{answer['deleted']} is gone.")


@sandbox.command()
@click.argument("name", required=False)
@server_options
def fork(remote: ControlClient, name: str | None) -> None:
    """Make a sandbox that begins where another one stands."""
    _show(remote, remote.post("fork", {} if name is None else {"name": name}))


@sandbox.command()
@click.argument("label")
@server_options
def snapshot(remote: ControlClient, label: str) -> None:
    """Remember how a sandbox stands."""
    answer = remote.put(f"snapshots/{label}")
    show(remote, answer, (), (), f"{answer['label']} remembers {answer['now']}.")


@sandbox.command()
@click.argument("label")
@server_options
def rewind(remote: ControlClient, label: str) -> None:
    """Put a sandbox back to a snapshot."""
    _show(remote, remote.post(f"snapshots/{label}/restore"))


@sandbox.command()
@click.option("--scope", "scopes", multiple=True, help="What it may do; everything if not said.")
@click.option("--no-entitlement", is_flag=True, help="The plan does not cover the API for it.")
@click.option("--expires-at", help="When it ends, on the sandbox's clock.")
@server_options
def key(remote: ControlClient, scopes: tuple[str, ...], no_entitlement: bool, expires_at: str | None) -> None:
    """Make a key that may do less."""
    answer = remote.post(
        "keys", {"scopes": list(scopes) or None, "api_access": not no_entitlement, "expires_at": expires_at}
    )
    show(remote, answer, (), (), answer["key"])


@sandbox.command()
@click.argument("settings", nargs=-1, metavar="[SERVICE.NAME=VALUE]...")
@server_options
def settings(remote: ControlClient, settings: tuple[str, ...]) -> None:
    """Show a sandbox's settings, changed as said."""
    answer = remote.patch("settings", _settings(settings) or {}) if settings else remote.get("settings")
    rows = [
        (f"{service}.{name}", value)
        for service, values in answer["settings"].items()
        for name, value in values.items()
    ]
    show(remote, answer, ("SETTING", "VALUE"), rows)


def _clock(start: str | None, frozen: bool | None, speed: float | None) -> Json | None:
    mode = None if frozen is None else "frozen" if frozen else "running"
    said = {"start": start, "mode": mode, "speed": speed}
    return {name: value for name, value in said.items() if value is not None} or None


def _world(text: str) -> Any:
    if text in ("demo", "empty"):
        return text
    try:
        # JSON is YAML as well. Times stay texts: the server reads them.
        return yaml.load(Path(text).read_text("utf-8"), Loader=_TextTimes)
    except OSError as error:
        raise CliError(f"{text} cannot be read: {error.strerror}.") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise CliError(f"{text} is no YAML or JSON: {' '.join(str(error).split())}.") from None


class _TextTimes(yaml.SafeLoader):
    """YAML without times of its own."""


_TextTimes.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _settings(assignments: tuple[str, ...]) -> Json | None:
    said: Json = {}
    for text in assignments:
        path, equals, value = text.partition("=")
        service, dot, name = path.partition(".")
        if not (equals and dot):
            raise CliError(f"{text!r} is not SERVICE.NAME=VALUE.")
        said.setdefault(service, {})[name] = value
    return said or None


def _show(remote: ControlClient, box: Json) -> None:
    show(remote, box, _HEADINGS, [_row(box)])


def _row(box: Json) -> tuple[Any, ...]:
    clock = box["clock"]
    return (
        *(box["name"], box["key"], clock["now"], clock["mode"], clock["pending_events"]),
        *(box["requests"], box["outcomes"], box["faults"], box["persistent"]),
    )
