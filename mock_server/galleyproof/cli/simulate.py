"""``galleyproof simulate``: what users and networks do outside the API."""

from __future__ import annotations

import click

from galleyproof.cli.control_client import ControlClient, Json, server_options
from galleyproof.cli.tables import show
from galleyproof.kernel.service import ACTIONS


@click.command(epilog="Actions: " + ", ".join(ACTIONS) + ".")
@click.argument("action", type=click.Choice(list(ACTIONS)), metavar="ACTION")
@click.argument("record", metavar="[ID]", default="")
@click.option("--api", metavar="SERVICE", help="Only in this service.")
@click.option("--reason", help="The reason that the services report.")
@server_options
def simulate(remote: ControlClient, action: str, record: str, api: str | None, reason: str | None) -> None:
    """Simulate an action of a user or a network.

    ID is the account or post that the action changes; actions on the plan and the workspace do not need one.
    """
    body: Json = {"action": action, "id": record, "api": api, "reason": reason}
    answer = remote.post("actions", {name: value for name, value in body.items() if value})
    show(remote, answer, (), (), f"Simulated {action} in {', '.join(answer['services'])}.")
