"""Names that a control request may use; an unknown name is an error with the nearest known one."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Mapping
from typing import Any

from galleyproof.control.context import ControlContext
from galleyproof.kernel.requests import HttpError
from galleyproof.networks import NETWORKS


def unknown_name(kind: str, name: str, known: Collection[str], *, otherwise: str | None = None) -> str:
    """Return the message for an unknown name.

    Args:
        kind: what the name is for.
        name: the unknown name.
        known: the known names; the nearest one is part of the message.
        otherwise: a command that lists the known names, for when none is near; None lists them all.
    """
    similar = difflib.get_close_matches(name, known, n=1)
    if similar:
        hint = f"Did you mean {similar[0]}?"
    else:
        hint = f"Known: {', '.join(known)}." if otherwise is None else f"Run {otherwise} for the list."
    return f"Unknown {kind} {name!r}. {hint}"


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


def require_known_names(
    context: ControlContext, names: Mapping[str, Any], *, pointer: str | None = None
) -> None:
    """Check the service, operation and network among some filters or match criteria.

    Args:
        context: knows the services and their operations.
        names: values by ``api``, ``operation`` and ``network``; other keys are ignored.
        pointer: the JSON pointer to the names in the request body; None for query parameters.

    Raises:
        HttpError: 400, a name is unknown.
    """
    api = names.get("api")
    known: dict[str, Collection[str]] = {"api": [service.name for service in context.services]}
    if api in (None, *known["api"]):
        known |= {"operation": operation_names(context, api), "network": NETWORKS.keys()}
    for key, choices in known.items():
        value = names.get(key)
        if value is not None and value not in choices:
            kind = "service" if key == "api" else key
            place = None if pointer is None else f"{pointer}/{key}"
            raise HttpError(400, unknown_name(kind, value, choices), pointer=place)
