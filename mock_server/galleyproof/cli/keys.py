"""``galleyproof keys``: restricted API keys of a sandbox."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import click

from galleyproof.cli.control_client import ControlClient, Json, server_options
from galleyproof.cli.options import not_empty
from galleyproof.cli.tables import show

_HEADINGS = ("KEY", "SCOPES", "API ACCESS", "REVOKED", "EXPIRES")


@click.group()
def keys() -> None:
    """Create, list and revoke API keys of a sandbox."""


@keys.command()
@click.argument("key", required=False, callback=not_empty)
@click.option("--scope", "scopes", multiple=True, help="A scope of the key (repeatable). [default: all]")
@click.option("--no-api-access", is_flag=True, help="The workspace's plan does not include the API.")
@click.option("--expires-at", metavar="TIME", help="When the key expires, by the sandbox's clock.")
@server_options
def create(
    remote: ControlClient,
    key: str | None,
    scopes: tuple[str, ...],
    no_api_access: bool,
    expires_at: str | None,
) -> None:
    """Create a restricted API key.

    KEY is the text of the key; without it, one is generated.
    """
    body: Json = {
        "scopes": list(scopes) or None,
        "api_access": not no_api_access,
        "expires_at": expires_at,
    }
    answer = remote.post("keys", body if key is None else {**body, "key": key})
    show(remote, answer, (), (), answer["key"])


@keys.command(name="list")
@server_options
def list_keys(remote: ControlClient) -> None:
    """List the keys that were created for a sandbox."""
    answer = remote.get("keys")
    rows = [_row(key) for key in answer["keys"]]
    only = f"No keys besides sandbox_{remote.sandbox}."
    show(remote, answer, _HEADINGS, rows, *([] if rows else [only]))


@keys.command()
@click.argument("key", callback=not_empty)
@server_options
def revoke(remote: ControlClient, key: str) -> None:
    """Revoke an API key."""
    answer = remote.delete(f"keys/{quote(key, safe='')}")
    show(remote, answer, (), (), f"Revoked {answer['key']}.")


def _row(key: Json) -> tuple[Any, ...]:
    scopes = "all" if key["scopes"] is None else ",".join(key["scopes"])
    return key["key"], scopes, key["api_access"], key["revoked"], key["expires_at"]
