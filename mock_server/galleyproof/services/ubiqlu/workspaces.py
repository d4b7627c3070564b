"""The one workspace that an API key belongs to."""

from __future__ import annotations

from typing import Any

from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.services.ubiqlu.records import Workspace
from galleyproof.services.ubiqlu.views import timestamp

WORKSPACE_ID = "ws_demo"
"""The workspace's id in every sandbox."""


def list_workspaces(request: Request) -> Response:
    """Return the key's workspace.

    Raises:
        HttpError: 404, the workspace was deleted.
    """
    workspace = request.sandbox.store.get(Workspace, WORKSPACE_ID)
    if workspace.deleted:
        raise HttpError(404, "Workspace not found.")
    return Response(200, {"workspaces": [_view(workspace)]})


def _view(workspace: Workspace) -> dict[str, Any]:
    return {
        "id": workspace.id,
        "name": workspace.name,
        "slug": workspace.slug,
        "timezone": workspace.timezone,
        "brandSummary": workspace.brand_summary,
        "createdAt": timestamp(workspace.created_at),
    }
