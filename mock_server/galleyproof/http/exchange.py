"""What is known of a request while it passes through the shell."""

from __future__ import annotations

import re

from attrs import define, field

from galleyproof.http.asgi import Scope
from galleyproof.http.validation.contract import Operation
from galleyproof.kernel.requests import Request
from galleyproof.kernel.sandbox import SandboxState

_SLOT = "galleyproof.exchange"
_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(:\d{1,5})?")


@define
class RequestMetadata:
    """What the journal records of a request besides the HTTP messages.

    Args:
        sandbox: its sandbox; None if the request has no known key.
        operation: the operationId; None if the path is not part of the contract.
        validation_error: why the request is not valid.
        fault: the id of the fault that triggered.
    """

    sandbox: SandboxState | None = None
    operation: str | None = None
    validation_error: str | None = None
    fault: str | None = None


@define
class Exchange:
    """One request on its way: the call grows as the shell learns more of it."""

    operation: Operation
    request: Request
    notes: RequestMetadata = field(factory=RequestMetadata)


def attach(scope: Scope, exchange: Exchange) -> None:
    """Let the exchange travel with the request through connexion."""
    scope.setdefault("extensions", {})[_SLOT] = exchange


def attached(scope: Scope) -> Exchange:
    """Return the exchange of a request."""
    exchange: Exchange = scope["extensions"][_SLOT]
    return exchange


def headers_of(scope: Scope) -> dict[str, str]:
    """Return the request's headers, names in lower case; of repeated ones the last."""
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}


def origin_of(scope: Scope) -> str:
    """Return scheme and authority as the client addressed this server, without a trailing slash."""
    host = headers_of(scope).get("host", "")
    if not _HOST.fullmatch(host):
        address, port = scope.get("server") or ("localhost", None)
        host = address if port is None else f"{address}:{port}"
    return f"{scope.get('scheme', 'http')}://{host}"
