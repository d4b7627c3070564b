"""Authentication of control requests, and the error body of the control API."""

from __future__ import annotations

import hmac
import re
from collections.abc import Mapping
from typing import Any

from attrs import Attribute, field, frozen

from galleyproof.kernel.clock import Clock
from galleyproof.kernel.ids import Ids
from galleyproof.kernel.keys import ApiKey
from galleyproof.kernel.record_store import RecordStore
from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.kernel.service import Settings

_BEARER = re.compile(r"Bearer +([!-~]+) *", re.IGNORECASE)
_TOKEN = re.compile(r"[!-~]+")
_LOOPBACK = re.compile(r"(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?")
_STATUSES = {413: 400, 415: 400, 422: 400}
"""Statuses that the control API replaces: every invalid body is a 400."""
_NO_TOKEN = (
    "The control API is disabled: this server listens on a public address and has no control token. "  # noqa: S105 - a message, no password
    "Start it with --control-token."
)
_BAD_TOKEN = "Control token missing or wrong. Send it as Authorization: Bearer <token>."  # noqa: S105 - a message, no password


def token_problem(token: str) -> str | None:
    """Return why a text cannot be a control token, without the text; None if it can."""
    if not token.strip():
        return "is empty"
    return None if _TOKEN.fullmatch(token) else "has characters that are not printable ASCII, or spaces"


def _check_token(_policy: AccessPolicy, _field: Attribute[str | None], token: str | None) -> None:
    problem = None if token is None else token_problem(token)
    if problem is not None:
        raise ValueError(f"The control token {problem}. Choose another one, or None for no token.")


@frozen
class AccessPolicy:
    """Who may use the control API of a server.

    Args:
        token: the bearer token that every request must have; None when no token is needed.
        allow_anonymous: whether requests are accepted when there is no token.
        require_local_host: whether the Host header must name this machine when there is no token. This keeps
            out web pages that make their own host name resolve to this machine.

    Raises:
        ValueError: the token is empty, or no header can contain it.
    """

    token: str | None = field(default=None, validator=_check_token, repr=False)
    allow_anonymous: bool = True
    require_local_host: bool = False


@frozen
class ControlAuth:
    """Checks the control token and the origin of control requests.

    Args:
        policy: who may use the control API.
        settings: the settings of its sandbox; empty, because the control API has none.
    """

    policy: AccessPolicy
    settings: Settings = field(factory=dict)

    def open(self, secret: str) -> tuple[SandboxState, ApiKey] | None:
        """Return an empty sandbox and a full key if the token is right or not needed; None otherwise."""
        wanted = self.policy.token
        if wanted is None:
            allowed = self.policy.allow_anonymous
        else:
            allowed = hmac.compare_digest(secret.encode(), wanted.encode())
        if not allowed:
            return None
        sandbox = SandboxState("control", RecordStore(), Clock.frozen(), Ids(), self.settings, {})
        return sandbox, ApiKey(secret, "control")

    def find_by_key(self, secret: str) -> SandboxState | None:
        """Return None, because control requests are not recorded in any journal."""
        return None

    def unauthorized(self) -> HttpError:
        """Return the 401 for a request without the right token."""
        message = _NO_TOKEN if self.policy.token is None else _BAD_TOKEN
        return HttpError(401, message, {"WWW-Authenticate": "Bearer"})

    def authorize(self, request: Request) -> None:
        """Reject cross-origin requests and, if the policy says so, requests to another host name.

        Raises:
            HttpError: 403.
        """
        host = request.headers.get("host", "")
        origin = request.headers.get("origin")
        if origin not in (None, f"http://{host}", f"https://{host}"):
            raise HttpError(403, f"Cross-origin request from {origin} rejected.")
        if self.policy.require_local_host and self.policy.token is None and not _LOOPBACK.fullmatch(host):
            message = f"Host {host!r} rejected: call this server as localhost or by its loopback address."
            raise HttpError(403, message)


def read_control_token(headers: Mapping[str, str]) -> str:
    """Return the token of ``Authorization: Bearer TOKEN``; an empty string if there is none."""
    match = _BEARER.fullmatch(headers.get("authorization", ""))
    return match[1] if match else ""


def render_error(error: HttpError, _request: Request | None, _settings: Settings) -> Response:
    """Return an error response: a message and, if known, a JSON pointer into the request body."""
    body: dict[str, Any] = {"message": error.message}
    if error.pointer is not None:
        body["pointer"] = error.pointer
    status = _STATUSES.get(error.status, error.status)
    return Response(status, {"error": body}, error.headers)
