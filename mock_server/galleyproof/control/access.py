"""Who may use the control API, and how it words a refusal."""

from __future__ import annotations

import hmac
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from attrs import field, frozen

from galleyproof.kernel.clock import Clock
from galleyproof.kernel.ids import Ids
from galleyproof.kernel.keys import ApiKey
from galleyproof.kernel.record_store import RecordStore
from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.kernel.service import Settings

_BEARER = re.compile(r"Bearer +([!-~]+) *", re.IGNORECASE)
_LOOPBACK = re.compile(r"(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?")
_STATUSES = {413: 400, 415: 400, 422: 400}
"""Whatever is wrong with a body is a 400 here."""
_NO_TOKEN = (
    "This server listens beyond this machine and was given no control token, so nobody may control it. "
    "Start it with --control-token."
)
_BAD_TOKEN = "The control token is missing or wrong: send it as Authorization: Bearer <token>."


@frozen
class Guard:
    """Who may control a server.

    Args:
        token: what everyone must send; None when nobody needs to.
        is_open: whether everyone may who reaches the server, when there is no token.
        is_local: whether requests must name this machine as their host, so that no web page that resolves its
            own name to this machine gets in.
    """

    token: str | None = None
    is_open: bool = True
    is_local: bool = False


@frozen
class Desk:
    """Where control calls happen: a place without time or records, found by the control token.

    Args:
        guard: who may come.
        settings: none.
    """

    guard: Guard
    settings: Settings = field(factory=dict)

    def open(self, secret: str) -> tuple[SandboxState, ApiKey] | None:
        """Return the place and a key with full rights when the token is right or not needed."""
        wanted = self.guard.token
        fits = self.guard.is_open if wanted is None else hmac.compare_digest(secret.encode(), wanted.encode())
        if not fits:
            return None
        place = SandboxState("control", RecordStore(), Clock.frozen(), Ids(), self.settings, {})
        return place, ApiKey(secret, "control")

    def owner(self, secret: str) -> SandboxState | None:
        """Return None: nothing here is recorded."""
        return None

    def unknown(self) -> HttpError:
        """Return the refusal of somebody without the token."""
        closed = self.guard.token is None
        return HttpError(401, _NO_TOKEN if closed else _BAD_TOKEN, {"WWW-Authenticate": "Bearer"})

    def authorize(self, request: Request) -> None:
        """Keep web pages of other origins out; a token says enough by itself.

        Raises:
            Refusal: 403.
        """
        host = request.headers.get("host", "")
        origin = request.headers.get("origin")
        if origin is not None and urlsplit(origin).netloc != host:
            raise HttpError(403, f"Pages from {origin} may not control this server.")
        if self.guard.is_local and self.guard.token is None and not _LOOPBACK.fullmatch(host):
            raise HttpError(403, f"Call this server by its address on this machine, not as {host!r}.")


def read_token(headers: Mapping[str, str]) -> str:
    """Find the control token in ``Authorization: Bearer TOKEN``; empty when there is none."""
    match = _BEARER.fullmatch(headers.get("authorization", ""))
    return match[1] if match else ""


def render_error(error: HttpError, _request: Request | None, _settings: Settings) -> Response:
    """Write a refusal as the control API does: a sentence and, where it is known, the place."""
    body: dict[str, Any] = {"message": error.message}
    if error.pointer is not None:
        body["pointer"] = error.pointer
    status = _STATUSES.get(error.status, error.status)
    return Response(status, {"error": body}, error.headers)
