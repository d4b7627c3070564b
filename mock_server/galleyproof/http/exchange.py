"""What the middlewares know of a request; it travels in the extensions of the ASGI scope."""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import define, field

from galleyproof.http.asgi import Scope
from galleyproof.http.validation.contract import Operation
from galleyproof.kernel.requests import Request
from galleyproof.kernel.sandbox import SandboxState

_EXCHANGE = "galleyproof.exchange"
_METADATA = "galleyproof.request_metadata"
PUBLIC_ORIGIN = "galleyproof.public_origin"
"""The key of an ASGI scope with the address that clients call, if it is known; see `http.public_address`."""
_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(:\d{1,5})?")


@define
class RequestMetadata:
    """What the journal records of a request besides the HTTP messages.

    Args:
        sandbox: its sandbox; None if the request has no known key.
        operation: the operationId; None if the path is not part of the contract.
        validation_error: why the request is not valid.
        fault: the id of the fault that triggered.
        date: the Date header of the response; None if the request has no known key.
        unrouted: the request, if it has a valid key and matches no operation.
    """

    sandbox: SandboxState | None = None
    operation: str | None = None
    validation_error: str | None = None
    fault: str | None = None
    date: bytes | None = None
    unrouted: Request | None = None


@define
class Exchange:
    """An admitted request to an operation; validation adds its parameters and its body."""

    operation: Operation
    request: Request
    metadata: RequestMetadata = field(factory=RequestMetadata)


def with_metadata(scope: Scope, path: str, metadata: RequestMetadata) -> Scope:
    """Return the scope of a request with another path and its metadata attached."""
    return {**scope, "path": path, "extensions": {**scope.get("extensions", {}), _METADATA: metadata}}


def metadata_of(scope: Scope) -> RequestMetadata:
    """Return the metadata of a request."""
    metadata: RequestMetadata = scope["extensions"][_METADATA]
    return metadata


def attach(scope: Scope, exchange: Exchange) -> None:
    """Attach the exchange to the scope of its request."""
    scope["extensions"][_EXCHANGE] = exchange


def exchange_of(scope: Scope) -> Exchange:
    """Return the exchange that is attached to the scope of a request."""
    exchange: Exchange = scope["extensions"][_EXCHANGE]
    return exchange


def headers_of(scope: Scope) -> dict[str, str]:
    """Return the headers of a request, with names in lower case; of repeated headers the last."""
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}


def origin_of(scope: Scope, headers: Mapping[str, str] | None = None) -> str:
    """Return the scheme, host and path prefix that the client used for this server, without a trailing slash.

    Args:
        scope: the request.
        headers: its headers, if they were read already.
    """
    public: str | None = scope.get(PUBLIC_ORIGIN)
    if public is not None:
        return public
    host = (headers_of(scope) if headers is None else headers).get("host", "")
    if not _HOST.fullmatch(host):
        address, port = scope.get("server") or ("localhost", None)
        host = address if port is None else f"{address}:{port}"
    return f"{scope.get('scheme', 'http')}://{host}"
