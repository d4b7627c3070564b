"""Accounts, their signatures, albums and watermarks."""

from __future__ import annotations

from typing import Any

import attrs

from galleyproof.kernel.requests import Request, Response
from galleyproof.services.publer.access import workspace_of
from galleyproof.services.publer.dialects import dialect_of
from galleyproof.services.publer.records import Account, Album, Signature, Watermark

Json = dict[str, Any]


def list_accounts(request: Request) -> Response:
    """Answer the accounts of the workspace, those that must be reconnected among them."""
    return Response(200, [_account(request, account) for account in _accounts(request)])


def list_signatures(request: Request) -> Response:
    """Answer the signatures of the accounts asked for, or of all accounts of the workspace."""
    return Response(
        200,
        [
            {"account_id": account.id, "signatures": _belongings(request, Signature, account)}
            for account in _asked_for(request)
        ],
    )


def get_media_options(request: Request) -> Response:
    """Answer the albums and watermarks of the accounts asked for, or of all accounts of the workspace."""
    return Response(
        200,
        [
            {
                "id": account.id,
                "albums": [_album(album) for album in account.albums],
                "watermarks": _belongings(request, Watermark, account),
            }
            for account in _asked_for(request)
        ],
    )


def _accounts(request: Request) -> list[Account]:
    workspace = workspace_of(request)
    return [account for account in request.sandbox.store.all(Account) if account.workspace_id == workspace.id]


def _asked_for(request: Request) -> list[Account]:
    """Return the accounts that ``accounts[]`` names; unknown ids are passed over, as in other filters."""
    wanted = request.parameters.get("accounts[]")
    return [account for account in _accounts(request) if wanted is None or account.id in wanted]


def _account(request: Request, account: Account) -> Json:
    shown = {
        "id": account.id,
        "provider": account.provider,
        "name": account.name,
        "social_id": account.social_id,
        "picture": account.picture,
        "type": dialect_of(request.sandbox).account_type(account),
        # What follows is not documented; programs read it.
        "status": account.status,
        "locked": workspace_of(request).locked,
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


def _belongings(request: Request, kind: type[Signature] | type[Watermark], account: Account) -> list[Json]:
    return [
        attrs.asdict(record, filter=lambda field, _: field.name != "account_id")
        for record in request.sandbox.store.all(kind)
        if record.account_id == account.id
    ]
