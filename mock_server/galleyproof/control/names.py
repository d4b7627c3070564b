"""Names that a control request or a test may use; an unknown name is an error with the nearest known one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from galleyproof.control.context import ControlContext
from galleyproof.kernel.journal import OUTCOME_KINDS
from galleyproof.kernel.names import unknown_name
from galleyproof.kernel.requests import HttpError
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.networks import NETWORKS


def service_names(context: ControlContext) -> list[str]:
    """Return the names of the services."""
    return [service.name for service in context.services]


def operation_names(context: ControlContext, api: str | None) -> list[str]:
    """Return the operationIds of one service, or of all, and the operations on files."""
    services = [service for service in context.services if api in (None, service.name)]
    ids = [
        str(operation["id"])
        for service in services
        for operation in context.contracts.operations(service.name)
    ]
    files = [route.operation for service in services for route in service.file_routes]
    return list(dict.fromkeys([*ids, *files]))


def network_names(sandbox: SandboxState) -> list[str]:
    """Return the names of the networks, with those that only the ledger of a sandbox has.

    A service from another distribution can publish to networks of its own.
    """
    recorded = [outcome.network for outcome in sandbox.ledger if outcome.network is not None]
    return list(dict.fromkeys([*NETWORKS, *recorded]))


def account_ids(context: ControlContext, sandbox: SandboxState, api: str | None) -> list[str]:
    """Return the ids of the accounts of one service, or of all, with those in the ledger.

    The accounts of a service are the records of its seed data table ``accounts``.
    """
    tables = [
        service.tables["accounts"]
        for service in context.services
        if api in (None, service.name) and "accounts" in service.tables
    ]
    ids = [record.id for table in tables for record in sandbox.store.all(table.kind)]
    outcomes = [outcome for outcome in sandbox.ledger if api in (None, outcome.api)]
    recorded = [outcome.account for outcome in outcomes if outcome.account is not None]
    return list(dict.fromkeys([*ids, *recorded]))


def outcome_kinds(sandbox: SandboxState) -> list[str]:
    """Return the kinds of outcomes, with those that only the ledger of a sandbox has."""
    return list(dict.fromkeys([*OUTCOME_KINDS, *(outcome.kind for outcome in sandbox.ledger)]))


_Known = Callable[[ControlContext, SandboxState, str | None], Collection[str]]
_NAMES: Mapping[str, tuple[str, _Known]] = {
    "api": ("service", lambda context, _sandbox, _api: service_names(context)),
    "operation": ("operation", lambda context, _sandbox, api: operation_names(context, api)),
    "network": ("network", lambda _context, sandbox, _api: network_names(sandbox)),
    "account": ("account", account_ids),
    "kind": ("kind of outcome", lambda _context, sandbox, _api: outcome_kinds(sandbox)),
    "fault": ("fault", lambda _context, sandbox, _api: sandbox.faults.issued_ids()),
}
"""What each name is for, and the known names. The service is first: the others depend on it."""


def require_known_names(
    context: ControlContext, sandbox: SandboxState, names: Mapping[str, Any], *, pointer: str | None = None
) -> None:
    """Check the names among some filters or match criteria.

    A misspelt name would match nothing, so a test that expects nothing would pass.

    Args:
        context: knows the services and their operations.
        sandbox: knows the accounts and faults.
        names: values by ``api``, ``operation``, ``network``, ``account``, ``kind`` and ``fault``; None and
            other keys are ignored.
        pointer: the JSON pointer to the names in the request body; None for query parameters.

    Raises:
        HttpError: 400, a name is unknown.
    """
    for key, (kind, find_known) in _NAMES.items():
        value = names.get(key)
        if value is None:
            continue
        known = find_known(context, sandbox, names.get("api"))
        if value not in known:
            place = None if pointer is None else f"{pointer}/{key}"
            raise HttpError(400, unknown_name(kind, value, known), pointer=place)
