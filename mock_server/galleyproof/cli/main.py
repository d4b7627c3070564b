"""The ``galleyproof`` command."""

from __future__ import annotations

import click

from galleyproof.cli import COMMANDS
from galleyproof.cli.errors import CliError

_SERVER_COMMANDS = ("serve", "settings")


class _Commands(click.Group):
    """A group that imports the mock only for the commands that run it: the import takes a second."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted([*super().list_commands(ctx), *_SERVER_COMMANDS])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _SERVER_COMMANDS:
            return super().get_command(ctx, cmd_name)
        from galleyproof.services.installed import ServiceError

        try:
            from galleyproof.cli import serve
        except ServiceError as error:
            raise CliError(str(error)) from None
        return {"serve": serve.serve, "settings": serve.list_settings}[cmd_name]


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit status: 0 success, 1 failure, 2 wrong usage.",
)
@click.version_option(package_name="galleyproof")
def main() -> None:
    """Run and control a local mock of social publishing APIs."""


for command in COMMANDS:
    main.add_command(command)
