"""Connected social accounts: their health, the list of accounts, and connecting them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from attrs import evolve, frozen

from galleyproof.kernel.requests import Request, Response
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.networks import NETWORKS, Network
from galleyproof.services.ubiqlu.records import Account
from galleyproof.services.ubiqlu.views import optional_timestamp, timestamp

PLATFORMS: Mapping[str, Network] = {name: NETWORKS[name] for name in ("instagram", "facebook", "linkedin")}
"""The networks that Ubiqlu publishes to, by their names in the API document."""

TOKEN_LIFETIME = timedelta(days=60)
"""How long a token is valid after connecting. Source: Meta and LinkedIn documents, read November 2026."""

EXPIRING_WITHIN = timedelta(days=7)
"""How long before its token expires an account counts as token_expiring. Assumed."""


@frozen
class Health:
    """An account's health at one moment, as responses show it."""

    state: str
    label: str
    detail: str | None = None

    @property
    def needs_reconnect(self) -> bool:
        """Return whether publishing needs a person to reconnect the account first."""
        return self.state in ("disconnected", "error")


def health(account: Account, now: datetime) -> Health:
    """Return an account's health, from its stored status and the expiry of its token.

    The two may differ: the status changes only when a publish call meets the expired token.
    """
    if account.status == "error":
        return Health("error", "Connection error", account.status_detail or "The network reported a problem.")
    if account.status == "disconnected":
        return Health(
            "disconnected", "Reconnect required", account.status_detail or "The connection was ended."
        )
    expires = account.token_expires_at
    if expires is not None and expires <= now:
        return Health(
            "disconnected", "Reconnect required", f"The access token expired on {expires:%Y-%m-%d}."
        )
    if account.status == "token_expiring" or (expires is not None and expires - now <= EXPIRING_WITHIN):
        detail = f"The access token expires on {expires:%Y-%m-%d}." if expires else None
        return Health("token_expiring", "Token expiring", detail)
    return Health("connected", "Connected")


def token_expired(account: Account, now: datetime) -> bool:
    """Return whether the account's token has expired."""
    return account.token_expires_at is not None and account.token_expires_at <= now


def list_social_accounts(request: Request) -> Response:
    """Return all accounts of the workspace, including disconnected ones."""
    now = request.sandbox.now
    accounts = request.sandbox.store.all(Account)
    return Response(200, {"accounts": [_view(account, health(account, now)) for account in accounts]})


def mark_used(sandbox: SandboxState, account: Account) -> None:
    """Store that the account has just published a post."""
    sandbox.store.put(evolve(account, last_used_at=sandbox.now))


def disconnect(sandbox: SandboxState, account: Account, *, status: str, detail: str) -> None:
    """Store that the account can no longer publish; ``status`` is disconnected or error."""
    sandbox.store.put(evolve(account, status=status, status_detail=detail))


def reconnect(sandbox: SandboxState, account_id: str) -> None:
    """Store that a person has reconnected the account: the same id, a new connection, a new token."""
    account = sandbox.store.get(Account, account_id)
    expires = None if account.token_expires_at is None else sandbox.now + TOKEN_LIFETIME
    sandbox.store.put(
        evolve(
            account,
            status="connected",
            status_detail=None,
            connected_at=sandbox.now,
            token_expires_at=expires,
        )
    )


def _view(account: Account, health: Health) -> dict[str, Any]:
    return {
        "id": account.id,
        "platform": account.platform,
        "providerVariant": account.provider_variant,
        "displayName": account.display_name,
        "handle": account.handle,
        "avatarUrl": account.avatar_url,
        "status": account.status,
        "health": {
            "state": health.state,
            "needsReconnect": health.needs_reconnect,
            "label": health.label,
            "detail": health.detail,
        },
        "tokenExpiresAt": optional_timestamp(account.token_expires_at),
        "connectedAt": timestamp(account.connected_at),
        "lastUsedAt": optional_timestamp(account.last_used_at),
    }
