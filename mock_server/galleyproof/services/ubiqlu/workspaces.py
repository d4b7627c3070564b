"""Finding out which workspace a key unlocks."""

from __future__ import annotations

from galleyproof.kernel.requests import Call, Reply
from galleyproof.services.ubiqlu import views
from galleyproof.services.ubiqlu.access import workspace_of


def list_workspaces(call: Call) -> Reply:
    """Answer the key's one workspace; 404 when it was deleted."""
    return Reply(200, {"workspaces": [views.workspace(workspace_of(call))]})
