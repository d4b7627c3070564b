"""Who the key belongs to and the workspaces they are in."""

from __future__ import annotations

from typing import Any

from galleyproof.kernel.record_store import RecordStore
from galleyproof.kernel.requests import Request, Response
from galleyproof.services.publer import views
from galleyproof.services.publer.access import user_of
from galleyproof.services.publer.records import User, Workspace


def get_me(request: Request) -> Response:
    """Answer the person behind the key."""
    return Response(200, views.user(user_of(request)))


def list_workspaces(request: Request) -> Response:
    """Answer the workspaces that the person owns or is a member of."""
    store, me = request.sandbox.store, user_of(request).id
    mine = (space for space in store.all(Workspace) if me in (space.owner_id, *space.member_ids))
    return Response(200, [_workspace(store, space) for space in mine])


def _workspace(store: RecordStore, space: Workspace) -> dict[str, Any]:
    return {
        "id": space.id,
        "name": space.name,
        "owner": views.user(store.get(User, space.owner_id)),
        "members": [views.user(store.get(User, member)) for member in space.member_ids],
        "plan": space.plan,
        "picture": space.picture,
    }
