"""How commands report that something failed."""

from __future__ import annotations

import click


class CliError(click.ClickException):
    """A command that was used correctly and failed: one message, exit status 1.

    Wrong arguments are a `click.UsageError` with exit status 2.
    """

    exit_code = 1
