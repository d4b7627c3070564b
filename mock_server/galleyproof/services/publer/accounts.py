"""The operations on accounts: list accounts, and their signatures, albums and watermarks."""

from __future__ import annotations

import attrs

from galleyproof.kernel.requests import Request, Response
from galleyproof.services.publer.access import workspace_of
from galleyproof.services.publer.dialects import dialect_of
from galleyproof.services.publer.records import Account, Album, Signature, Watermark
from galleyproof.services.publer.views import Json


def list_accounts(request: Request) -> Response:
    """Return the accounts of the workspace, including those that must be reconnected."""
    return Response(200, [_account_view(request, account) for account in _accounts(request)])


def list_signatures(request: Request) -> Response:
    """Return the signatures of the requested accounts, or of all accounts of the workspace."""
    return Response(
        200,
        [
            {"account_id": account.id, "signatures": _views_of(request, Signature, account)}
            for account in _requested_accounts(request)
        ],
    )


def get_media_options(request: Request) -> Response:
    """Return the albums and watermarks of the requested accounts, or of all accounts of the workspace."""
    return Response(
        200,
        [
            {
                "id": account.id,
                "albums": [_album_view(album) for album in account.albums],
                "watermarks": _views_of(request, Watermark, account),
            }
            for account in _requested_accounts(request)
        ],
    )


def _accounts(request: Request) -> list[Account]:
    workspace = workspace_of(request)
    return [account for account in request.sandbox.store.all(Account) if account.workspace_id == workspace.id]


def _requested_accounts(request: Request) -> list[Account]:
    """Return the accounts that ``accounts[]`` names; unknown ids are ignored, as in other filters."""
    account_ids = request.parameters.get("accounts[]")
    return [account for account in _accounts(request) if account_ids is None or account.id in account_ids]


def _account_view(request: Request, account: Account) -> Json:
    view: Json = {
        "id": account.id,
        "provider": account.provider,
        "name": account.name,
        "social_id": account.social_id,
        "picture": account.picture,
        "type": dialect_of(request.sandbox).account_type(account),
        # These fields are not documented, but programs read them.
        "status": account.status,
        "locked": workspace_of(request).locked,
        "username": account.username,
    }
    return view | (_board_fields(account) if account.provider == "pinterest" else {})


def _board_fields(account: Account) -> Json:
    default_board = account.albums[0].id if account.albums else None
    return {
        "board": default_board,
        "default_board": default_board,
        "albums": [{"id": album.id, "name": album.name} for album in account.albums],
    }


def _album_view(album: Album) -> Json:
    return {"id": album.id, "name": album.name, "type": album.type}


def _views_of(
    request: Request, record_type: type[Signature] | type[Watermark], account: Account
) -> list[Json]:
    return [
        attrs.asdict(record, filter=lambda field, _: field.name != "account_id")
        for record in request.sandbox.store.all(record_type)
        if record.account_id == account.id
    ]
