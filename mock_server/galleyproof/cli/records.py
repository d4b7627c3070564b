"""``galleyproof journal`` and ``galleyproof ledger``: what was asked, and what took effect."""

from __future__ import annotations

import contextlib
import json
from typing import Any
from urllib.parse import urlsplit

import click

from galleyproof.cli.control_client import ControlClient, Json, server_options
from galleyproof.cli.tables import show

_LINE = "{at}  {method:<6} {status:>3}  {path}{more}"


@click.command()
@click.option("--follow", "-f", is_flag=True, help="Stay and print each call as it comes.")
@click.option("--api", help="Only calls of this service.")
@click.option("--operation", help="Only calls of this operation.")
@click.option("--status", type=int, help="Only calls with this status.")
@click.option("--invalid", is_flag=True, default=None, help="Only calls that did not pass validation.")
@click.option("--limit", default=20, show_default=True, help="How many at most, the latest.")
@click.option("--har", is_flag=True, help="Print all that is kept as an HTTP Archive.")
@server_options
def journal(remote: ControlClient, follow: bool, har: bool, **filters: Any) -> None:
    """Print what was asked of a sandbox and answered."""
    if har:
        click.echo(json.dumps(remote.get("journal.har"), indent=2, ensure_ascii=False))
    elif follow:
        _follow(remote, filters)
    else:
        answer = remote.get("journal", **filters)
        rows = [_row(call) for call in answer["requests"]]
        shown = f"{len(rows)} of {answer['count']} calls."
        show(remote, answer, ("AT", "METHOD", "STATUS", "OPERATION", "PATH", "NOTE"), rows, shown)


@click.command()
@click.option("--kind", help="published, removed, stored or completed.")
@click.option("--api", help="Only what belongs to this service.")
@click.option("--network", help="Only what is on this network.")
@click.option("--account", help="Only what belongs to this account.")
@click.option("--limit", default=20, show_default=True, help="How many at most, the latest.")
@server_options
def ledger(remote: ControlClient, **filters: Any) -> None:
    """Print what took effect: posts that are out, media that is stored, jobs that ran."""
    answer = remote.get("ledger", **filters)
    rows = [
        (
            item["at"],
            item["kind"],
            item["api"],
            item["network"],
            item["account"],
            item["record_id"],
            _details(item),
        )
        for item in answer["outcomes"]
    ]
    shown = f"{len(rows)} of {answer['count']} effects."
    show(remote, answer, ("AT", "KIND", "API", "NETWORK", "ACCOUNT", "RECORD", "DETAILS"), rows, shown)


def _follow(remote: ControlClient, filters: Json) -> None:
    wanted = {name: filters[name] for name in ("api", "operation", "status") if filters[name] is not None}
    with contextlib.suppress(KeyboardInterrupt):
        for kind, item in remote.follow("events", follow=True):
            is_wanted = (
                all(item[name] == value for name, value in wanted.items()) if kind == "request" else False
            )
            if is_wanted and (filters["invalid"] is None or item["validation_error"]):
                click.echo(json.dumps(item) if remote.as_json else _line(item))


def _line(call: Json) -> str:
    note = _note(call)
    path = urlsplit(call["url"]).path
    return _LINE.format(
        at=call["at"],
        method=call["method"],
        status=call["status"] or "-",
        path=path,
        more=f"  {note}" if note else "",
    )


def _row(call: Json) -> tuple[Any, ...]:
    path = urlsplit(call["url"]).path
    return call["at"], call["method"], call["status"] or None, call["operation"], path, _note(call)


def _note(call: Json) -> str:
    struck = f"struck by {call['fault']}" if call["fault"] else ""
    return "; ".join(part for part in (struck, call["validation_error"]) if part)


def _details(effect: Json) -> str:
    return " ".join(f"{name}={value}" for name, value in effect["details"].items() if value is not None)
