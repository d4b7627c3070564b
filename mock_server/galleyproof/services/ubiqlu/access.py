"""Who may call what at Ubiqlu, and how a refusal reads."""

from __future__ import annotations

import re
from collections.abc import Mapping

from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.service import Settings
from galleyproof.services.ubiqlu import rate_limit
from galleyproof.services.ubiqlu.records import Workspace

WORKSPACE_ID = "ws_demo"

SCOPES: Mapping[str, str] = {
    "list_social_accounts": "accounts:read",
    "list_media": "media:read",
    "create_upload_url": "media:write",
    "finalize_media": "media:write",
    "create_post": "posts:write",
    "get_post": "posts:read",
    "retry_post_target": "posts:write",
}
"""Scope names are the mock's own: the document speaks of scopes and names none. Discovery needs none."""

_BEARER = re.compile(r"Bearer +([!-~]+) *", re.IGNORECASE)
_INVALID_KEY = "Missing or invalid API key."
_STATUSES = {413: 400, 415: 400, 422: 400}
"""The document knows neither 413 nor 415 nor 422: whatever is wrong with a body is a 400."""


def unauthenticated() -> HttpError:
    """Return the one answer to every kind of bad key, so that an outsider learns nothing."""
    return HttpError(401, _INVALID_KEY, {"WWW-Authenticate": "Bearer"})


def read_key(headers: Mapping[str, str]) -> str | None:
    """Find the key in ``Authorization: Bearer KEY``; None when there is none."""
    match = _BEARER.fullmatch(headers.get("authorization", ""))
    return match[1] if match else None


def authorize(request: Request) -> None:
    """Check rate, workspace, scope and plan, in this order.

    Raises:
        Refusal: 429 for too many calls, 403 for the rest.
    """
    rate_limit.authorize(request)
    if request.operation == "list_workspaces":
        return
    workspace = request.sandbox.store.get(Workspace, WORKSPACE_ID)
    # Only discovery documents a 404 for a workspace that is gone; elsewhere it is one that no key opens.
    if request.parameters["workspaceId"] != WORKSPACE_ID or workspace.deleted:
        raise HttpError(403, "This API key does not belong to this workspace.")
    scope = SCOPES[request.operation]
    if not request.key.allows(scope):
        raise HttpError(403, f"This API key lacks the scope {scope}.")
    if not (request.key.api_access and workspace.api_access):
        raise HttpError(403, "The workspace's plan does not include API access.")


def render_error(error: HttpError, _request: Request | None, _settings: Settings) -> Response:
    """Write a refusal as Ubiqlu does: one sentence under ``error`` and nothing else."""
    return Response(_STATUSES.get(error.status, error.status), {"error": error.message}, error.headers)


def workspace_of(request: Request) -> Workspace:
    """Return the workspace that the call's key unlocks.

    Raises:
        Refusal: 404, it was deleted.
    """
    workspace = request.sandbox.store.get(Workspace, WORKSPACE_ID)
    if workspace.deleted:
        raise HttpError(404, "Workspace not found.")
    return workspace
