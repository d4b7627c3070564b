"""Accounts, their signatures, albums and watermarks."""

from __future__ import annotations

from typing import Any

import attrs

from galleyproof.kernel.requests import Call, Reply
from galleyproof.services.publer.access import workspace_of
from galleyproof.services.publer.dialects import dialect_of
from galleyproof.services.publer.records import Account, Album, Signature, Watermark

Json = dict[str, Any]


def list_accounts(call: Call) -> Reply:
    """Answer the accounts of the workspace, those that must be reconnected among them."""
    return Reply(200, [_account(call, account) for account in _accounts(call)])


def list_signatures(call: Call) -> Reply:
    """Answer the signatures of the accounts asked for, or of all accounts of the workspace."""
    return Reply(
        200,
        [
            {"account_id": account.id, "signatures": _belongings(call, Signature, account)}
            for account in _asked_for(call)
        ],
    )


def get_media_options(call: Call) -> Reply:
    """Answer the albums and watermarks of the accounts asked for, or of all accounts of the workspace."""
    return Reply(
        200,
        [
            {
                "id": account.id,
                "albums": [_album(album) for album in account.albums],
                "watermarks": _belongings(call, Watermark, account),
            }
            for account in _asked_for(call)
        ],
    )


def _accounts(call: Call) -> list[Account]:
    workspace = workspace_of(call)
    return [account for account in call.sandbox.world.all(Account) if account.workspace_id == workspace.id]


def _asked_for(call: Call) -> list[Account]:
    """Return the accounts that ``accounts[]`` names; unknown ids are passed over, as in other filters."""
    wanted = call.parameters.get("accounts[]")
    return [account for account in _accounts(call) if wanted is None or account.id in wanted]


def _account(call: Call, account: Account) -> Json:
    shown = {
        "id": account.id,
        "provider": account.provider,
        "name": account.name,
        "social_id": account.social_id,
        "picture": account.picture,
        "type": dialect_of(call.sandbox).account_type(account),
        # What follows is not documented; programs read it.
        "status": account.status,
        "locked": workspace_of(call).locked,
        "username": account.username,
    }
    return shown | (_boards(account) if account.provider == "pinterest" else {})


def _boards(account: Account) -> Json:
    first = account.albums[0].id if account.albums else None
    return {
        "board": first,
        "default_board": first,
        "albums": [{"id": album.id, "name": album.name} for album in account.albums],
    }


def _album(album: Album) -> Json:
    return {"id": album.id, "name": album.name, "type": album.type}


def _belongings(call: Call, kind: type[Signature] | type[Watermark], account: Account) -> list[Json]:
    return [
        attrs.asdict(record, filter=lambda field, _: field.name != "account_id")
        for record in call.sandbox.world.all(kind)
        if record.account_id == account.id
    ]
