"""``galleyproof act``: what people and platforms do."""

from __future__ import annotations

import click

from galleyproof.cli.control_client import ControlClient, Json, server_options
from galleyproof.cli.tables import show
from galleyproof.kernel.service import ACTIONS


@click.command(epilog="Acts: " + ", ".join(ACTIONS) + ".")
@click.argument("act_name", metavar="ACT", type=click.Choice(list(ACTIONS)))
@click.argument("record", metavar="[ID]", default="")
@click.option("--api", help="Only in this service.")
@click.option("--reason", help="Why, for a person.")
@server_options
def act(remote: ControlClient, act_name: str, record: str, api: str | None, reason: str | None) -> None:
    """Let a person or a platform act on a record: an account, a post, the plan."""
    body: Json = {"action": act_name, "id": record, "api": api, "reason": reason}
    answer = remote.post("actions", {name: value for name, value in body.items() if value})
    show(remote, answer, (), (), f"Done in {', '.join(answer['services'])}: {ACTIONS[act_name]}")
