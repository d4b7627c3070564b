"""Options whose value must not be empty: an empty one is often a variable that was not set."""

from __future__ import annotations

import os
from typing import Any

import click

from galleyproof.control.access import token_problem


class RequiredTextOption(click.Option):
    """An option whose value is not empty, on the command line and in its environment variable.

    click ignores an environment variable that is set and empty.
    """

    def resolve_envvar_value(self, ctx: click.Context) -> str | None:
        """Return the value of the environment variable.

        Raises:
            click.UsageError: it is set and empty.
        """
        prefix = ctx.auto_envvar_prefix
        name = self.envvar or (f"{prefix}_{self.name}".upper() if prefix else None)
        if isinstance(name, str) and os.environ.get(name, "unset").strip() == "":
            raise click.UsageError(f"{name} is set and empty. Give it a value, or unset it.", ctx)
        return super().resolve_envvar_value(ctx)

    def process_value(self, ctx: click.Context, value: Any) -> Any:
        """Return the value.

        Raises:
            click.UsageError: it is empty.
        """
        found = super().process_value(ctx, value)
        if isinstance(found, str) and (problem := self.problem(found)):
            raise click.UsageError(f"{self.opts[0]} {problem}. Give a value, or omit the option.", ctx)
        return found

    def problem(self, value: str) -> str | None:
        """Return why a value is not valid, without the value; None if it is valid."""
        return None if value.strip() else "is empty"


class TokenOption(RequiredTextOption):
    """An option with a control token."""

    def problem(self, value: str) -> str | None:
        """Return why a token is not valid, without the token; None if it is valid."""
        return token_problem(value)


def not_empty(_context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Return the value of an argument.

    Raises:
        click.BadParameter: it is empty.
    """
    if value is not None and not value.strip():
        raise click.BadParameter("It is empty.", param=parameter)
    return value
