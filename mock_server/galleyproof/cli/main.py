"""The ``galleyproof`` command."""

from __future__ import annotations

from importlib import import_module

import click

from galleyproof.cli.errors import CliError

_COMMANDS = {
    "clock": "galleyproof.cli.clock:clock",
    "drift": "galleyproof.cli.drift:drift",
    "faults": "galleyproof.cli.faults:faults",
    "journal": "galleyproof.cli.records:journal",
    "keys": "galleyproof.cli.keys:keys",
    "ledger": "galleyproof.cli.records:ledger",
    "open": "galleyproof.cli.open:open_page",
    "sandbox": "galleyproof.cli.sandboxes:sandbox",
    "serve": "galleyproof.cli.serve:serve",
    "show": "galleyproof.cli.show:show_state",
    "settings": "galleyproof.cli.serve:list_settings",
    "simulate": "galleyproof.cli.simulate:simulate",
    "spec": "galleyproof.cli.spec:spec",
}
"""The module and the name of each command."""


class _Commands(click.Group):
    """A group that imports a command when it is used; importing the mock takes half a second."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module, _, name = _COMMANDS[cmd_name].partition(":")
        try:
            command: click.Command = getattr(import_module(module), name)
        except Exception as error:
            from galleyproof.services.installed import ServiceError

            if isinstance(error, ServiceError):
                raise CliError(str(error)) from None
            raise
        return command


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit status: 0 success, 1 failure, 2 wrong usage.",
)
@click.version_option(package_name="galleyproof")
def main() -> None:
    """Run and control a local mock of social publishing APIs."""
