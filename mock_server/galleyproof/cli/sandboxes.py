"""``galleyproof sandbox``: create, inspect, fork, reset, restore and delete sandboxes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

import click

from galleyproof.cli.control_client import ControlClient, Json, server_options
from galleyproof.cli.errors import CliError
from galleyproof.cli.tables import show
from galleyproof.control.seed_files import SeedFileError, read_seed_data
from galleyproof.kernel.seed_data import is_state

_HEADINGS = ("NAME", "KEY", "NOW", "CLOCK", "PENDING", "REQUESTS", "OUTCOMES", "FAULTS", "PERSISTENT")
_LABEL = click.option("--label", default="default", show_default=True, help="Name of the snapshot.")


@click.group()
def sandbox() -> None:
    """Create, inspect, fork, reset and delete sandboxes."""


@sandbox.command()
@click.argument("name", required=False)
@click.option("--seed", type=int, help="Random seed.")
@click.option("--start", metavar="TIME", help="Start of the clock, such as 2026-03-01T08:00:00Z.")
@click.option("--clock", "mode", type=click.Choice(["frozen", "running"]), help="Clock mode.")
@click.option("--speed", type=float, help="Clock speed (2 = twice real time).")
@click.option(
    "--data",
    "--seed-file",
    "data",
    metavar="demo|empty|FILE",
    help="Seed data: a preset, or a YAML or JSON file.",
)
@click.option(
    "--setting", "settings", multiple=True, metavar="SERVICE.NAME=VALUE", help="A setting (repeatable)."
)
@server_options(sandbox=False)
def create(
    remote: ControlClient,
    name: str | None,
    seed: int | None,
    data: str | None,
    settings: tuple[str, ...],
    **clock: Any,
) -> None:
    """Create a sandbox; its API key is sandbox_NAME."""
    body: Json = {
        "name": name,
        "seed": seed,
        "clock": {field: value for field, value in clock.items() if value is not None} or None,
        "data": None if data is None else _seed_data(data),
        "settings": _settings(settings) or None,
    }
    given = {field: value for field, value in body.items() if value is not None}
    _show(remote, remote.post("/sandboxes", given))


@sandbox.command(name="list")
@server_options(sandbox=False)
def list_sandboxes(remote: ControlClient) -> None:
    """List the sandboxes."""
    answer = remote.get("/sandboxes")
    count = f"{len(answer['sandboxes'])} of {answer['count']} sandboxes."
    show(remote, answer, _HEADINGS, [_row(box) for box in answer["sandboxes"]], count)


@sandbox.command(name="show")
@server_options(positional=True)
def show_sandbox(remote: ControlClient) -> None:
    """Show a sandbox."""
    _show(remote, remote.get(""))


@sandbox.command()
@server_options(positional=True)
def reset(remote: ControlClient) -> None:
    """Reset a sandbox to its initial state."""
    _show(remote, remote.post("reset"))


@sandbox.command()
@server_options(positional=True)
def delete(remote: ControlClient) -> None:
    """Delete a sandbox, its keys and snapshots."""
    answer = remote.delete("")
    show(remote, answer, (), (), f"Deleted sandbox {answer['deleted']}.")


@sandbox.command()
@click.option("--as", "new_name", metavar="NEW_NAME", help="Name of the fork.  [default: generated]")
@server_options(positional=True)
def fork(remote: ControlClient, new_name: str | None) -> None:
    """Create a sandbox that starts with the present state of another one."""
    _show(remote, remote.post("fork", {} if new_name is None else {"name": new_name}))


@sandbox.command()
@_LABEL
@server_options(positional=True)
def snapshot(remote: ControlClient, label: str) -> None:
    """Take a snapshot of a sandbox."""
    answer = remote.put(f"snapshots/{label}")
    show(remote, answer, (), (), f"Saved snapshot {answer['label']} (clock {answer['now']}).")


@sandbox.command()
@server_options(positional=True)
def snapshots(remote: ControlClient) -> None:
    """List the snapshots of a sandbox."""
    answer = remote.get("snapshots")
    rows = [(item["label"], item["now"]) for item in answer["snapshots"]]
    notes = [] if rows else [f"No snapshots of {remote.sandbox}."]
    show(remote, answer, ("LABEL", "CLOCK"), rows, *notes)


@sandbox.command()
@_LABEL
@server_options(positional=True)
def restore(remote: ControlClient, label: str) -> None:
    """Restore a sandbox from a snapshot."""
    _show(remote, remote.post(f"snapshots/{label}/restore"))


@sandbox.command(name="export")
@click.option("--full", is_flag=True, help="Everything, in the form that `galleyproof show` opens.")
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="File to write.")
@server_options(positional=True, as_json=False)
def export_sandbox(remote: ControlClient, full: bool, output: Path | None) -> None:
    """Export a sandbox as a file: as seed data in YAML, or with --full its whole state in JSON."""
    document = remote.get("state" if full else "seed")
    text = json.dumps(document, ensure_ascii=False) + "\n" if full else _yaml(document)
    if output is None:
        click.echo(text, nl=False)
    else:
        output.write_text(text, "utf-8")
        click.echo(f"Exported sandbox {remote.sandbox} to {output}.", err=True)


@sandbox.command(name="import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--as", "name", metavar="NAME", help="Name of the sandbox.  [default: as in the file]")
@server_options(sandbox=False)
def import_sandbox(remote: ControlClient, file: Path, name: str | None) -> None:
    """Create a sandbox from a file: seed data, or a whole state, which replaces a sandbox of its name."""
    state = read_state_file(file)
    if state is not None:
        name = name or state["name"]
        _show(remote, remote.put(f"/sandboxes/{quote(str(name), safe='')}/state", state))
    else:
        body = {"data": _seed_data(str(file))} | ({} if name is None else {"name": name})
        _show(remote, remote.post("/sandboxes", body))


@sandbox.command()
@click.option(
    "--set", "settings", multiple=True, metavar="SERVICE.NAME=VALUE", help="Change a setting (repeatable)."
)
@server_options(positional=True)
def config(remote: ControlClient, settings: tuple[str, ...]) -> None:
    """Show or change a sandbox's settings."""
    answer = remote.patch("settings", _settings(settings)) if settings else remote.get("settings")
    rows = [
        (f"{service}.{name}", _setting_value(value))
        for service, values in answer["settings"].items()
        for name, value in values.items()
    ]
    show(remote, answer, ("SETTING", "VALUE"), rows)


def read_state_file(file: Path) -> Json | None:
    """Return the whole state of a sandbox in a file; None if it has something else."""
    try:
        document = json.loads(file.read_text("utf-8"))
    except (ValueError, RecursionError):
        return None
    except OSError as error:
        raise CliError(f"Cannot read {file}: {error.strerror}.") from None
    return document if is_state(document) else None


def _yaml(document: Json) -> str:
    import yaml  # takes a while, and most commands need none

    text: str = yaml.safe_dump(document, allow_unicode=True, sort_keys=False)
    return text


def _seed_data(source: str) -> Any:
    try:
        return read_seed_data(source)
    except SeedFileError as error:
        raise CliError(str(error)) from None


def _settings(assignments: tuple[str, ...]) -> Json:
    document: Json = {}
    for text in assignments:
        path, equals, value = text.partition("=")
        service, dot, name = path.partition(".")
        if not (equals and dot):
            raise click.UsageError(f"{text!r} is not SERVICE.NAME=VALUE.")
        document.setdefault(service, {})[name] = value
    return document


def _setting_value(value: Any) -> Any:
    """Return a value as ``--set`` takes it."""
    if value is None:
        return "default"
    return {True: "on", False: "off"}[value] if isinstance(value, bool) else value


def _show(remote: ControlClient, box: Json) -> None:
    show(remote, box, _HEADINGS, [_row(box)])


def _row(box: Json) -> tuple[Any, ...]:
    clock = box["clock"]
    return (
        *(box["name"], box["key"], clock["now"], clock["mode"], clock["pending_events"]),
        *(box["requests"], box["outcomes"], box["faults"], box["persistent"]),
    )
