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
from galleyproof.kernel.record_store import World
from galleyproof.kernel.requests import Call, Refusal, Reply
from galleyproof.kernel.sandbox import Sandbox
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

    def open(self, secret: str) -> tuple[Sandbox, ApiKey] | None:
        """Return the place and a key with full rights when the token is right or not needed."""
        wanted = self.guard.token
        fits = self.guard.is_open if wanted is None else hmac.compare_digest(secret.encode(), wanted.encode())
        if not fits:
            return None
        place = Sandbox("control", World(), Clock.frozen(), Ids(), self.settings, {})
        return place, ApiKey(secret, "control")

    def owner(self, secret: str) -> Sandbox | None:
        """Return None: nothing here is recorded."""
        return None

    def unknown(self) -> Refusal:
        """Return the refusal of somebody without the token."""
        closed = self.guard.token is None
        return Refusal(401, _NO_TOKEN if closed else _BAD_TOKEN, {"WWW-Authenticate": "Bearer"})

    def admit(self, call: Call) -> None:
        """Keep web pages of other origins out; a token says enough by itself.

        Raises:
            Refusal: 403.
        """
        host = call.headers.get("host", "")
        origin = call.headers.get("origin")
        if origin is not None and urlsplit(origin).netloc != host:
            raise Refusal(403, f"Pages from {origin} may not control this server.")
        if self.guard.is_local and self.guard.token is None and not _LOOPBACK.fullmatch(host):
            raise Refusal(403, f"Call this server by its address on this machine, not as {host!r}.")


def read_token(headers: Mapping[str, str]) -> str:
    """Find the control token in ``Authorization: Bearer TOKEN``; empty when there is none."""
    match = _BEARER.fullmatch(headers.get("authorization", ""))
    return match[1] if match else ""


def refuse(refusal: Refusal, _call: Call | None, _settings: Settings) -> Reply:
    """Write a refusal as the control API does: a sentence and, where it is known, the place."""
    error: dict[str, Any] = {"message": refusal.message}
    if refusal.pointer is not None:
        error["pointer"] = refusal.pointer
    status = _STATUSES.get(refusal.status, refusal.status)
    return Reply(status, {"error": error}, refusal.headers)
