"""Compares who is authorized, and at which addresses the service is reached."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

Change = tuple[str, str, str]
"""The kind of change, what changed, and a sentence."""
_Alternative = frozenset[str]


def security_changes(
    documents: tuple[Mapping[str, Any], Mapping[str, Any]],
    operations: tuple[Mapping[str, Any], Mapping[str, Any]],
) -> Iterator[Change]:
    """Yield how the authorization of an operation differs.

    Schemes are compared by what they are, not by their names.

    Args:
        documents: the old and the new document.
        operations: the operation in each.
    """
    before, after = (
        _alternatives(document, operation) for document, operation in zip(documents, operations, strict=True)
    )
    for alternative in before:
        # Who fulfils it is let in by every alternative that asks for no more.
        if not any(other <= alternative for other in after):
            said = f"Requests that are authorized by {_shown(alternative)} are no longer accepted."
            yield "security-tightened", "security", said
    for alternative in after:
        if not any(other <= alternative for other in before):
            said = f"Requests are also authorized by {_shown(alternative)} now."
            yield "security-loosened", "security", said


def server_changes(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    """Yield which server addresses are gone, and which are new.

    Args:
        old: the old document.
        new: the new one.
    """
    before, after = _addresses(old), _addresses(new)
    for address in sorted(before - after):
        yield "server-removed", address, f"The server address {address} is gone."
    for address in sorted(after - before):
        yield "server-added", address, f"The server address {address} is new."


def _addresses(document: Mapping[str, Any]) -> set[str]:
    servers = document.get("servers")
    return {
        str(server["url"]).rstrip("/") or "/"
        for server in (servers if isinstance(servers, list) else [])
        if isinstance(server, Mapping) and "url" in server
    }


def _alternatives(document: Mapping[str, Any], operation: Mapping[str, Any]) -> set[_Alternative]:
    given = operation.get("security", document.get("security"))
    listed = given if isinstance(given, list) else []
    components = document.get("components")
    held = components.get("securitySchemes") if isinstance(components, Mapping) else None
    schemes = held if isinstance(held, Mapping) else {}
    found = {
        frozenset(
            part
            for name, scopes in requirement.items()
            for part in _parts(schemes.get(name), name, scopes if isinstance(scopes, list) else [])
        )
        for requirement in listed
        if isinstance(requirement, Mapping)
    }
    return found or {frozenset()}


def _parts(scheme: Any, name: str, scopes: list[Any]) -> Iterator[str]:
    """Yield what a requirement asks for: the scheme, and each scope of it."""
    if not isinstance(scheme, Mapping):
        identity = name
    elif scheme.get("type") == "apiKey":
        place = str(scheme.get("in"))
        key = str(scheme.get("name"))
        identity = f"a key in the {place} {key.lower() if place == 'header' else key}"
    elif scheme.get("type") == "http":
        identity = f"HTTP {str(scheme.get('scheme')).lower()}"
    else:
        identity = f"{scheme.get('type')} {json.dumps(scheme.get('flows'), sort_keys=True)[:200]}"
    yield identity
    for scope in scopes:
        yield f"{identity} scope {scope}"


def _shown(alternative: _Alternative) -> str:
    return " and ".join(sorted(alternative)) or "nothing"
