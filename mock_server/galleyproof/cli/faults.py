"""``galleyproof faults``: what shall go wrong."""

from __future__ import annotations

import json
from typing import Any

import click

from galleyproof.cli.control_client import ControlClient, Json, server_options
from galleyproof.cli.errors import CliError
from galleyproof.cli.tables import show

_HEADINGS = ("ID", "EFFECT", "KIND", "MATCH", "OPTIONS", "TIMES", "SEEN", "STRUCK")


@click.group()
def faults() -> None:
    """Let things go wrong in a sandbox."""


@faults.command()
@click.argument("effect")
@click.option("--api", help="Only in this service.")
@click.option("--operation", help="Only calls of this operation.")
@click.option("--account", help="Only posts of this account.")
@click.option("--network", help="Only posts to this network.")
@click.option("--key", help="Only calls with this API key.")
@click.option("--nth", type=int, help="Only the n-th time that all else matches.")
@click.option("--probability", type=float, help="How likely it strikes, from 0 to 1.")
@click.option("--times", type=int, help="How often it strikes at most.")
@click.option(
    "--option", "-o", "options", multiple=True, metavar="NAME=VALUE", help="A figure of the effect."
)
@server_options
def add(
    remote: ControlClient, effect: str, times: int | None, options: tuple[str, ...], **match: Any
) -> None:
    """Set a fault; `galleyproof faults available` lists the effects."""
    body: Json = {
        "type": effect,
        "match": {name: value for name, value in match.items() if value is not None},
    }
    if times is not None:
        body["times"] = times
    body["parameters"] = dict(_option(text) for text in options)
    answer = remote.post("faults", body)
    show(remote, answer, _HEADINGS, [_row(answer)])


@faults.command(name="list")
@server_options
def list_faults(remote: ControlClient) -> None:
    """List the faults of a sandbox."""
    answer = remote.get("faults")
    rows = [_row(fault) for fault in answer["faults"]]
    show(remote, answer, _HEADINGS, rows, *([] if rows else [f"Nothing shall go wrong in {remote.sandbox}."]))


@faults.command()
@click.argument("fault")
@server_options
def remove(remote: ControlClient, fault: str) -> None:
    """Take a fault back."""
    answer = remote.delete(f"faults/{fault}")
    show(remote, answer, (), (), f"{answer['id']} is gone; it struck {answer['trigger_count']} times.")


@faults.command()
@server_options
def clear(remote: ControlClient) -> None:
    """Take all faults back."""
    show(remote, remote.delete("faults"), (), (), f"Nothing shall go wrong in {remote.sandbox}.")


@faults.command()
@click.option("--kind", help="documented, network, scenario or contract_violation.")
@server_options
def available(remote: ControlClient, kind: str | None) -> None:
    """List everything that can go wrong."""
    fault_types = [item for item in remote.get("/catalogue")["faults"] if kind in (None, item["kind"])]
    rows = [(item["type"], item["kind"], _options(item), item["help"]) for item in fault_types]
    show(remote, {"faults": fault_types}, ("EFFECT", "KIND", "OPTIONS", "WHAT HAPPENS"), rows)


def _option(text: str) -> tuple[str, Any]:
    name, equals, value = text.partition("=")
    if not equals:
        raise CliError(f"{text!r} is not NAME=VALUE.")
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value


def _options(fault_type: Json) -> str:
    return ",".join(option["name"] for option in fault_type["parameters"])


def _row(fault: Json) -> tuple[Any, ...]:
    said = {name: value for name, value in fault["parameters"].items() if value is not None}
    times = "∞" if fault["times"] is None else fault["times"]
    return (
        *(fault["id"], fault["type"], fault["kind"]),
        *(_pairs(fault["match"]), _pairs(said), times, fault["match_count"], fault["trigger_count"]),
    )


def _pairs(values: Json) -> str:
    return " ".join(f"{name}={value}" for name, value in values.items()) or "-"
