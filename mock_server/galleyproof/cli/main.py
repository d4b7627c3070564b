"""The ``galleyproof`` command."""

from __future__ import annotations

import click

from galleyproof.cli import COMMANDS

_OF_THE_MOCK = ("serve", "settings")


class _Commands(click.Group):
    """A group that imports the mock for those commands only that hold it: that takes a second."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted([*super().list_commands(ctx), *_OF_THE_MOCK])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _OF_THE_MOCK:
            return super().get_command(ctx, cmd_name)
        from galleyproof.cli import serve as hosting

        return {"serve": hosting.serve, "settings": hosting.list_settings}[cmd_name]


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="galleyproof")
def main() -> None:
    """Galleyproof: social publishing APIs on your own machine."""


for command in COMMANDS:
    main.add_command(command)
