"""Connected accounts: listing them, and how healthy each is now."""

from __future__ import annotations

from datetime import datetime, timedelta

from attrs import evolve, frozen

from galleyproof.kernel.requests import Request, Response
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.networks.facebook import FACEBOOK
from galleyproof.networks.instagram import INSTAGRAM
from galleyproof.networks.linkedin import LINKEDIN
from galleyproof.networks.shared.network import Network
from galleyproof.services.ubiqlu import views
from galleyproof.services.ubiqlu.records import Account

NETWORKS: dict[str, Network] = {network.name: network for network in (INSTAGRAM, FACEBOOK, LINKEDIN)}
EXPIRING_WITHIN = timedelta(days=7)


@frozen
class Health:
    """An account's state at one moment, as a client should judge it."""

    state: str
    label: str
    detail: str | None = None

    @property
    def needs_reconnect(self) -> bool:
        """Whether nothing can be published before a person reconnects the account."""
        return self.state in ("disconnected", "error")


def health(account: Account, now: datetime) -> Health:
    """Work out an account's health from what was stored and from its token's end.

    The two may differ: a token can have ended with nobody noticing yet.
    """
    if account.status == "error":
        return Health("error", "Connection error", account.status_detail or "The network reported a problem.")
    if account.status == "disconnected":
        return Health(
            "disconnected", "Reconnect required", account.status_detail or "The connection was ended."
        )
    ends = account.token_expires_at
    if ends is not None and ends <= now:
        return Health("disconnected", "Reconnect required", f"The access token ended on {ends:%Y-%m-%d}.")
    if account.status == "token_expiring" or (ends is not None and ends - now <= EXPIRING_WITHIN):
        return Health(
            "token_expiring", "Token expiring", f"The access token ends on {ends:%Y-%m-%d}." if ends else None
        )
    return Health("connected", "Connected")


def list_social_accounts(request: Request) -> Response:
    """Answer every account of the workspace, the disconnected ones too."""
    accounts = request.sandbox.store.all(Account)
    now = request.sandbox.now
    return Response(200, {"accounts": [views.account(account, health(account, now)) for account in accounts]})


def note_published(sandbox: SandboxState, account: Account) -> None:
    """Remember that a publish through this account worked."""
    sandbox.store.put(evolve(account, last_used_at=sandbox.now))


def disconnect(sandbox: SandboxState, account: Account, *, status: str, detail: str) -> None:
    """Store that an account cannot publish any more; ``status`` is disconnected or error."""
    sandbox.store.put(evolve(account, status=status, status_detail=detail))


def reconnect(sandbox: SandboxState, account_id: str) -> Account:
    """Let a person reconnect an account: same id, fresh connection, fresh token where there is one."""
    account = sandbox.store.get(Account, account_id)
    ends = None if account.token_expires_at is None else sandbox.now + timedelta(days=60)
    return sandbox.store.put(
        evolve(
            account, status="connected", status_detail=None, connected_at=sandbox.now, token_expires_at=ends
        )
    )
