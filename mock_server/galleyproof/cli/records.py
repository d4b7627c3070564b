"""``galleyproof journal`` and ``galleyproof ledger``: recorded requests and outcomes."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import click

from galleyproof.cli.control_client import ControlClient, Json, server_options
from galleyproof.cli.tables import show
from galleyproof.kernel.journal import OUTCOME_KINDS

_LINE = "{at}  {method:<6} {status:>3}  {path}{more}"


def _request_filters(command: Callable[..., None]) -> Callable[..., None]:
    for option in (
        click.option("--invalid", is_flag=True, default=None, help="Only requests that failed validation."),
        click.option("--status", type=int, help="Only requests with this response status."),
        click.option("--operation", help="Only requests of this operation."),
        click.option("--api", metavar="SERVICE", help="Only requests to this service."),
    ):
        command = option(command)
    return command


@click.group()
def journal() -> None:
    """Read and clear a sandbox's request journal."""


@journal.command(name="list")
@_request_filters
@click.option("--limit", default=20, show_default=True, help="Maximum number of requests, the latest.")
@server_options
def list_requests(remote: ControlClient, **filters: Any) -> None:
    """Print recorded requests and responses."""
    _check(remote, filters)
    response = remote.get("journal", **filters)
    rows = [_row(request) for request in response["requests"]]
    count = f"{len(rows)} of {response['count']} requests."
    show(remote, response, ("AT", "METHOD", "STATUS", "OPERATION", "PATH", "NOTE"), rows, count)


@journal.command(name="follow")
@_request_filters
@server_options
def follow_requests(remote: ControlClient, invalid: bool | None, **filters: Any) -> None:
    """Print each request when it is recorded, until Ctrl-C."""
    _check(remote, filters)
    wanted = {name: value for name, value in filters.items() if value is not None}
    with contextlib.suppress(KeyboardInterrupt):
        for kind, item in remote.follow("events", follow=True):
            if kind != "request" or any(item[name] != value for name, value in wanted.items()):
                continue
            if invalid is None or item["validation_error"]:
                click.echo(json.dumps(item) if remote.as_json else _line(item))


@journal.command(name="export")
@server_options(as_json=False)
def export_requests(remote: ControlClient) -> None:
    """Print the journal as an HTTP Archive (HAR)."""
    click.echo(json.dumps(remote.get("journal.har"), indent=2, ensure_ascii=False))


@journal.command(name="clear")
@server_options
def clear_requests(remote: ControlClient) -> None:
    """Delete the recorded requests; outcomes stay."""
    show(remote, remote.delete("journal"), (), (), f"Cleared the journal of {remote.sandbox}.")


@click.command()
@click.option("--kind", type=click.Choice(OUTCOME_KINDS), help="Only outcomes of this kind.")
@click.option("--api", metavar="SERVICE", help="Only outcomes of this service.")
@click.option("--network", help="Only outcomes on this network.")
@click.option("--account", metavar="ID", help="Only outcomes of this account.")
@click.option("--limit", default=20, show_default=True, help="Maximum number of outcomes, the latest.")
@server_options
def ledger(remote: ControlClient, **filters: Any) -> None:
    """Print what took effect: posts, comments, stored media and completed jobs."""
    _check(remote, filters)
    response = remote.get("ledger", **filters)
    rows = [
        (
            *(item["at"], item["kind"], item["api"], item["network"]),
            *(item["account"], item["record_id"], _details(item)),
        )
        for item in response["outcomes"]
    ]
    count = f"{len(rows)} of {response['count']} outcomes."
    show(remote, response, ("AT", "KIND", "API", "NETWORK", "ACCOUNT", "RECORD", "DETAILS"), rows, count)


def _check(remote: ControlClient, filters: Json) -> None:
    """Reject names that no record can have: an empty list would hide a misspelt name."""
    api, operation, network = (filters.get(name) for name in ("api", "operation", "network"))
    if api is None and operation is None and network is None:
        return
    catalogue = remote.get("/catalogue")
    services = {service["name"]: service for service in catalogue["services"]}
    remote.check_name("service", api, services)
    remote.check_name(
        "network", network, {item["network"] for item in catalogue["faults"] if item["network"]}
    )
    operations = {
        name
        for service in services.values()
        if api in (None, service["name"])
        for name in (*(found["id"] for found in service["operations"]), *service["file_operations"])
    }
    remote.check_name("operation", operation, operations)


def _line(request: Json) -> str:
    note = _note(request)
    return _LINE.format(
        at=request["at"],
        method=request["method"],
        status=request["status"] or "-",
        path=urlsplit(request["url"]).path,
        more=f"  {note}" if note else "",
    )


def _row(request: Json) -> tuple[Any, ...]:
    return (
        *(request["at"], request["method"], request["status"] or None, request["operation"]),
        *(urlsplit(request["url"]).path, _note(request)),
    )


def _note(request: Json) -> str:
    fault = f"fault {request['fault']}" if request["fault"] else ""
    return "; ".join(part for part in (fault, request["validation_error"]) if part)


def _details(outcome: Json) -> str:
    return " ".join(f"{name}={value}" for name, value in outcome["details"].items() if value is not None)
