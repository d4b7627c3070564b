"""API keys, scopes and error responses of Ubiqlu."""

from __future__ import annotations

import re
from collections.abc import Mapping

from galleyproof.kernel.keys import UNKNOWN_KEY_HINT
from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.service import Settings
from galleyproof.services.ubiqlu import rate_limit
from galleyproof.services.ubiqlu.records import Workspace
from galleyproof.services.ubiqlu.workspaces import WORKSPACE_ID

SCOPES: Mapping[str, str] = {
    "list_social_accounts": "accounts:read",
    "list_media": "media:read",
    "create_upload_url": "media:write",
    "finalize_media": "media:write",
    "create_post": "posts:write",
    "get_post": "posts:read",
    "retry_post_target": "posts:write",
}
"""The scope that each operation needs. Assumed: the API document mentions scopes without naming any."""

_BEARER = re.compile(r"Bearer +([!-~]+) *", re.IGNORECASE)
_INVALID_KEY = f"Missing or invalid API key. {UNKNOWN_KEY_HINT}"
_STATUSES = {413: 400, 415: 400, 422: 400}
"""The API document has no 413, 415 or 422: every problem with a body is a 400."""


def unauthorized() -> HttpError:
    """Return the error for every kind of invalid key; it does not reveal what is wrong with the key."""
    return HttpError(401, _INVALID_KEY, {"WWW-Authenticate": "Bearer"})


def read_key(headers: Mapping[str, str]) -> str | None:
    """Return the key from ``Authorization: Bearer KEY``, None when there is none."""
    match = _BEARER.fullmatch(headers.get("authorization", ""))
    return match[1] if match else None


def authorize(request: Request) -> None:
    """Check rate limit, workspace, scope and plan, in this order.

    Raises:
        HttpError: 429 for too many requests, 403 for everything else.
    """
    rate_limit.authorize(request)
    if request.operation == "list_workspaces":
        return
    workspace = request.sandbox.store.get(Workspace, WORKSPACE_ID)
    # Only list_workspaces documents a 404 for a deleted workspace; elsewhere it is a foreign workspace.
    if request.parameters.get("workspaceId", WORKSPACE_ID) != WORKSPACE_ID or workspace.deleted:
        raise HttpError(403, "This API key does not belong to this workspace.")
    scope = SCOPES.get(request.operation)  # None for an operation of a newer contract
    if scope is not None and not request.key.allows(scope):
        raise HttpError(403, f"This API key lacks the scope {scope}.")
    if not (request.key.api_access and workspace.api_access):
        raise HttpError(403, "The workspace's plan does not include API access.")


def render_error(error: HttpError, _request: Request | None, _settings: Settings) -> Response:
    """Return an error response in Ubiqlu's format: one message in the field ``error``."""
    return Response(_STATUSES.get(error.status, error.status), {"error": error.message}, error.headers)
