"""``galleyproof clock``: a sandbox's time."""

from __future__ import annotations

from datetime import datetime

import click

from galleyproof.cli.control_client import ControlClient, Json, server_options
from galleyproof.cli.errors import CliError
from galleyproof.cli.tables import show
from galleyproof.kernel.clock import read_duration


@click.group()
def clock() -> None:
    """Read and move a sandbox's clock."""


@clock.command(name="show")
@server_options
def show_clock(remote: ControlClient) -> None:
    """Say what time it is, and what is due."""
    _show(remote, remote.get("clock"))


@clock.command()
@click.argument("how_far")
@server_options
def advance(remote: ControlClient, how_far: str) -> None:
    """Move the clock forward and say what happened on the way.

    HOW_FAR is a span (90s, 3h, 1d12h), a time (2026-01-06T09:00:00Z), `next` (to what is due next) or `idle`
    (until nothing is due).
    """
    answer = remote.post("clock/advance", _order(how_far))
    happened = [(item["at"], item["event"], item["record_id"], "") for item in answer["events"]]
    happened += [
        (item["at"], item["kind"], item["record_id"], item["network"] or "") for item in answer["outcomes"]
    ]
    happened.sort(key=lambda row: row[0])
    show(remote, answer, ("AT", "WHAT", "RECORD", "NETWORK"), happened, _sentence(answer["clock"]))


@clock.command()
@server_options
def freeze(remote: ControlClient) -> None:
    """Let time stand still."""
    _show(remote, remote.put("clock", {"mode": "frozen"}))


@clock.command()
@click.option("--speed", default=1.0, show_default=True, help="Sandbox seconds per second of the wall.")
@server_options
def follow(remote: ControlClient, speed: float) -> None:
    """Let time run."""
    _show(remote, remote.put("clock", {"mode": "running", "speed": speed}))


def _order(how_far: str) -> Json:
    if how_far in ("next", "idle"):
        return {"until": {"next": "next_event"}.get(how_far, how_far)}
    if read_duration(how_far) is not None:
        return {"by": how_far}
    try:
        datetime.fromisoformat(how_far)
    except ValueError:
        sentence = f"{how_far!r} is neither a span such as 3h or 1d12h nor a time, nor next or idle."
        raise CliError(sentence) from None
    return {"to": how_far}


def _show(remote: ControlClient, answer: Json) -> None:
    show(remote, answer, (), (), _sentence(answer))


def _sentence(clock: Json) -> str:
    speed = "" if clock["speed"] == 1 else f" at {clock['speed']:g} times the wall's speed"
    state = "frozen" if clock["mode"] == "frozen" else f"running{speed}"
    due = "nothing is due" if clock["next_event"] is None else f"next at {clock['next_event']}"
    return f"It is {clock['now']}, {state}; {due}."
