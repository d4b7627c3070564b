"""Seed data from a recording: a sandbox that is like the workspace that was recorded."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from galleyproof.drift.archive import read_archive
from galleyproof.drift.contract import Matcher
from galleyproof.http.validation.contract import load_contract
from galleyproof.kernel.service import Recorded, Service
from galleyproof.spec.problems import ContractError, Problem


def seed_from(archive: Path, services: Sequence[Service]) -> dict[str, Any]:
    """Return the seed data that a recording shows, as a document for a new sandbox.

    Args:
        archive: an HTTP Archive of our clients, of a browser or of a proxy.
        services: the services whose requests are read.

    Raises:
        ContractError: the recording cannot be read, or shows nothing that a sandbox can have.
    """
    exchanges = read_archive(archive)
    document: dict[str, Any] = {"base": "empty"}
    for service in services:
        matched = Matcher(load_contract(service.name, service.contract), service.api_path).match(exchanges)
        recorded = [
            Recorded(each.operation.id, each.exchange.request_headers, each.exchange.response_body)
            for each in matched
            if each.operation is not None and 200 <= each.exchange.status < 300
        ]
        tables = {name: list(rows) for name, rows in service.seed_of(recorded).items() if rows}
        if tables:
            document[service.name] = tables
    if len(document) == 1:
        message = "Shows no workspaces, accounts or posts of a service; record a program that lists them."
        raise ContractError([Problem(archive.name, "/log/entries", message)])
    return document
