"""Finding out which workspace a key unlocks."""

from __future__ import annotations

from galleyproof.kernel.requests import Request, Response
from galleyproof.services.ubiqlu import views
from galleyproof.services.ubiqlu.access import workspace_of


def list_workspaces(request: Request) -> Response:
    """Answer the key's one workspace; 404 when it was deleted."""
    return Response(200, {"workspaces": [views.workspace(workspace_of(request))]})
