"""``galleyproof open``: the page of a running mock, in the browser."""

from __future__ import annotations

from urllib.parse import quote

import click

from galleyproof.cli.control_client import ControlClient, server_options
from galleyproof.cli.errors import CliError


@click.command(name="open")
@server_options(as_json=False)
def open_page(remote: ControlClient) -> None:
    """Open the page of a running mock in the browser, with the calendar of the sandbox."""
    remote.get("clock")  # says that no server answers, before a browser does
    address = f"{remote.server.rstrip('/')}/#/{quote(remote.sandbox)}/calendar"
    click.echo(address)
    if click.launch(address):
        raise CliError("No browser could be started; open the address above.")
