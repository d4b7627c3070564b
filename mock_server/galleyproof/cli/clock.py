"""``galleyproof clock``: a sandbox's time."""

from __future__ import annotations

from datetime import datetime, timedelta

import click

from galleyproof.cli.control_client import ControlClient, Json, server_options
from galleyproof.cli.tables import show
from galleyproof.kernel.clock import read_duration


@click.group()
def clock() -> None:
    """Read and move a sandbox's clock."""


@clock.command(name="show")
@server_options
def show_clock(remote: ControlClient) -> None:
    """Show the clock and pending events."""
    _show(remote, remote.get("clock"))


# With the defaults, click takes a negative duration such as -3h for options.
@clock.command(context_settings={"ignore_unknown_options": True, "help_option_names": ["--help"]})
@click.argument("target", metavar="DURATION|TIME|next|idle")
@server_options
def advance(remote: ControlClient, target: str) -> None:
    """Move the clock forward and print what happened on the way.

    DURATION is a time span (90s, 3h, 1d12h), TIME an ISO 8601 time (2026-01-06T09:00:00Z). `next` moves to
    the next pending event, `idle` moves until no event is pending.
    """
    answer = remote.post("clock/advance", _advance_body(target))
    happened = [(item["at"], item["event"], item["record_id"], "") for item in answer["events"]]
    happened += [
        (item["at"], item["kind"], item["record_id"], item["network"] or "") for item in answer["outcomes"]
    ]
    happened.sort(key=lambda row: row[0])
    left_out = answer["event_count"] + answer["outcome_count"] - len(happened)
    earlier = f"{left_out:,} earlier ones are not listed. " if left_out else ""
    show(remote, answer, ("AT", "EVENT", "RECORD", "NETWORK"), happened, earlier + _summary(answer["clock"]))


@clock.command()
@server_options
def freeze(remote: ControlClient) -> None:
    """Freeze the clock."""
    _show(remote, remote.put("clock", {"mode": "frozen"}))


@clock.command()
@click.option("--speed", default=1.0, show_default=True, help="Clock speed (2 = twice real time).")
@server_options
def run(remote: ControlClient, speed: float) -> None:
    """Run the clock."""
    _show(remote, remote.put("clock", {"mode": "running", "speed": speed}))


def _advance_body(target: str) -> Json:
    if target in ("next", "idle"):
        return {"until": {"next": "next_event"}.get(target, target)}
    duration = read_duration(target)
    if duration is not None:
        if duration < timedelta():
            raise click.UsageError(f"The clock cannot move backwards: {target!r} is negative.")
        return {"by": target}
    try:
        datetime.fromisoformat(target)
    except ValueError:
        raise click.UsageError(
            f"{target!r} is not a duration such as 3h or 1d12h, a time such as 2026-01-06T09:00:00Z, "
            "next or idle."
        ) from None
    return {"to": target}


def _show(remote: ControlClient, answer: Json) -> None:
    show(remote, answer, (), (), _summary(answer))


def _summary(clock: Json) -> str:
    speed = "" if clock["speed"] == 1 else f" at {clock['speed']:g} times real time"
    state = "frozen" if clock["mode"] == "frozen" else f"running{speed}"
    pending = "no events pending"
    if clock["next_event"] is not None:
        pending = f"{clock['pending_events']} pending, next at {clock['next_event']}"
    return f"{clock['now']}, {state}; {pending}."
