"""``galleyproof faults``: failures that a sandbox injects."""

from __future__ import annotations

import json
from typing import Any

import click

from galleyproof.cli.control_client import ControlClient, Json, server_options
from galleyproof.cli.options import RequiredTextOption
from galleyproof.cli.tables import show
from galleyproof.kernel.faults.fault_types import FaultCategory
from galleyproof.kernel.nesting import TOO_DEEP

_HEADINGS = ("ID", "TYPE", "KIND", "MATCH", "PARAMETERS", "TIMES", "MATCHED", "TRIGGERED")


@click.group()
def faults() -> None:
    """Inject faults into a sandbox."""


@faults.command()
@click.argument("type")
@click.option("--api", metavar="SERVICE", help="Match this service only.")
@click.option("--operation", help="Match this operation only.")
@click.option("--account", metavar="ID", help="Match posts of this account only.")
@click.option("--network", help="Match posts to this network only.")
@click.option(
    "--effect", help="Match this effect on a network only: publish, share, comment, hide or delete."
)
@click.option("--key", cls=RequiredTextOption, help="Match requests with this API key only.")
@click.option("--nth", type=int, help="Trigger on the n-th match only.")
@click.option("--probability", type=float, help="Probability of triggering on a match, from 0 to 1.")
@click.option("--times", type=int, help="Maximum number of times the fault triggers.")
@click.option(
    "--option", "-o", "parameters", multiple=True, metavar="NAME=VALUE", help="A parameter of the fault."
)
@server_options
def add(
    remote: ControlClient, type: str, times: int | None, parameters: tuple[str, ...], **match: Any
) -> None:
    """Add a fault. `galleyproof faults types` lists the types."""
    body: Json = {
        "type": type,
        "match": {name: value for name, value in match.items() if value is not None},
        "parameters": dict(_parameter(text) for text in parameters),
    }
    if times is not None:
        body["times"] = times
    answer = remote.post("faults", body)
    show(remote, answer, _HEADINGS, [_row(answer)])


@faults.command(name="list")
@server_options
def list_faults(remote: ControlClient) -> None:
    """List the faults of a sandbox."""
    answer = remote.get("faults")
    rows = [_row(fault) for fault in answer["faults"]]
    show(remote, answer, _HEADINGS, rows, *([] if rows else [f"No faults in {remote.sandbox}."]))


@faults.command()
@click.argument("fault", metavar="ID")
@server_options
def remove(remote: ControlClient, fault: str) -> None:
    """Remove a fault."""
    answer = remote.delete(f"faults/{fault}")
    show(remote, answer, (), (), f"Removed {answer['id']} (triggered {answer['trigger_count']} times).")


@faults.command()
@server_options
def clear(remote: ControlClient) -> None:
    """Remove all faults."""
    show(remote, remote.delete("faults"), (), (), f"Removed all faults from {remote.sandbox}.")


@faults.command()
@click.option("--kind", type=click.Choice([kind.value for kind in FaultCategory]), help="Only this kind.")
@click.option("--network", help="Only types that this network can cause.")
@server_options(sandbox=False)
def types(remote: ControlClient, kind: str | None, network: str | None) -> None:
    """List the fault types."""
    found = remote.get("/catalogue")["faults"]
    remote.check_name("network", network, {item["network"] for item in found if item["network"]})
    chosen = [
        item
        for item in found
        if kind in (None, item["kind"]) and network in (None, item["network"] or network)
    ]
    rows = [(item["type"], item["kind"], _parameters(item), item["help"]) for item in chosen]
    show(remote, {"faults": chosen}, ("TYPE", "KIND", "PARAMETERS", "DESCRIPTION"), rows)


def _parameter(text: str) -> tuple[str, Any]:
    name, equals, value = text.partition("=")
    if not equals:
        raise click.UsageError(f"--option {text!r} is not NAME=VALUE.")
    try:
        return name, json.loads(value)
    except RecursionError:
        raise click.UsageError(f"The value of --option {name} {TOO_DEEP}.") from None
    except ValueError:
        return name, value


def _parameters(fault_type: Json) -> str:
    return ",".join(parameter["name"] for parameter in fault_type["parameters"]) or "-"


def _row(fault: Json) -> tuple[Any, ...]:
    given = {name: value for name, value in fault["parameters"].items() if value is not None}
    times = "unlimited" if fault["times"] is None else fault["times"]
    return (
        *(fault["id"], fault["type"], fault["kind"]),
        *(_pairs(fault["match"]), _pairs(given), times, fault["match_count"], fault["trigger_count"]),
    )


def _pairs(values: Json) -> str:
    return " ".join(f"{name}={value}" for name, value in values.items()) or "-"
