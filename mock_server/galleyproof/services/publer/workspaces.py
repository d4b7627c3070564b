"""The user of an API key, and the workspaces that the user is in."""

from __future__ import annotations

from galleyproof.kernel.record_store import RecordStore
from galleyproof.kernel.requests import Request, Response
from galleyproof.services.publer.access import user_of
from galleyproof.services.publer.records import User, Workspace
from galleyproof.services.publer.views import Json, user_view


def get_me(request: Request) -> Response:
    """Return the user that the API key belongs to."""
    return Response(200, user_view(user_of(request)))


def list_workspaces(request: Request) -> Response:
    """Return the workspaces that the user owns or is a member of."""
    store, user_id = request.sandbox.store, user_of(request).id
    found = (space for space in store.all(Workspace) if user_id in (space.owner_id, *space.member_ids))
    return Response(200, [_view(store, workspace) for workspace in found])


def _view(store: RecordStore, workspace: Workspace) -> Json:
    return {
        "id": workspace.id,
        "name": workspace.name,
        "owner": user_view(store.get(User, workspace.owner_id)),
        "members": [user_view(store.get(User, member)) for member in workspace.member_ids],
        "plan": workspace.plan,
        "picture": workspace.picture,
    }
