"""Finding out which workspace a key unlocks."""

from __future__ import annotations

from mock_server.kernel.call import Call, Reply
from mock_server.ubiqlu import views
from mock_server.ubiqlu.access import workspace_of


def list_workspaces(call: Call) -> Reply:
    """Answer the key's one workspace; 404 when it was deleted."""
    return Reply(200, {"workspaces": [views.workspace(workspace_of(call))]})
