"""``galleyproof show``: a stored sandbox in the page, such as that of a failed test."""

from __future__ import annotations

import contextlib
from pathlib import Path
from urllib.parse import quote

import click

from galleyproof import server
from galleyproof.app import create_server, settings_classes
from galleyproof.cli.errors import CliError
from galleyproof.cli.sandboxes import read_state_file
from galleyproof.control.access import AccessPolicy
from galleyproof.kernel.registry import StateError
from galleyproof.state.codec import Codec
from galleyproof.state.document import read_document


@click.command(name="show")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--port", default=0, type=click.IntRange(0, 65535), help="Port.  [default: a free one]")
@click.option("--browser/--no-browser", default=True, help="Open the page in the browser.")
def show_state(file: Path, port: int, browser: bool) -> None:
    """Show a sandbox in the page, from the file that pytest kept of a failed test.

    Such a file is written by `pytest --galleyproof-keep=failed`, and by `galleyproof sandbox export --full`.
    """
    document = read_state_file(file)
    if document is None:
        raise CliError(
            f"{file} is not the state of a sandbox. `galleyproof sandbox export --full` writes one."
        )
    built = create_server(policy=AccessPolicy(allow_anonymous=True, require_local_host=True))
    name = str(document.get("name"))
    try:
        built.registry.adopt(name, lambda empty: read_document(empty, document, settings_classes(), Codec()))
    except StateError as error:
        raise CliError(f"{file}: {error}") from None
    binding = server.Binding("127.0.0.1", port)
    try:
        listener = server.bind(binding)
    except server.CannotListen as error:
        raise CliError(str(error)) from None
    address = f"{server.address_of(listener, binding)}/#/{quote(name)}/calendar"

    def announce() -> None:
        click.echo(f"Sandbox {name} of {file}: {address}\nCtrl-C stops it.")
        if browser:
            click.launch(address)

    with contextlib.suppress(KeyboardInterrupt):
        server.run(built.asgi, listener, binding, on_ready=announce)
