"""What a command says when it cannot do what was asked."""

from __future__ import annotations

import click


class CliError(click.ClickException):
    """Something the user gave cannot be used: one sentence, exit status 2."""

    exit_code = 2
