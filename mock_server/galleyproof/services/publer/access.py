"""Paths, API keys, workspaces, scopes and error responses of Publer."""

from __future__ import annotations

import re
from collections.abc import Mapping

from galleyproof.kernel.keys import UNKNOWN_KEY_HINT
from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.service import Settings
from galleyproof.services.publer import rate_limit
from galleyproof.services.publer.dialects import DIALECTS, Dialect, dialect_of
from galleyproof.services.publer.rate_limit import RateLimitError
from galleyproof.services.publer.records import User, Workspace
from galleyproof.services.publer.seed.ids import USER
from galleyproof.services.publer.settings import PublerSettings

WORKSPACE_HEADER = "publer-workspace-id"

SCOPES: Mapping[str, str] = {
    "posts": "list_posts create_posts delete_posts schedule_posts publish_posts preview_link update_post "
    "delete_post get_job_status search_locations",
    "media": "list_media upload_media import_media_from_urls",
    "analytics": "list_charts list_member_stats get_chart_data get_account_chart_data list_post_insights "
    "list_account_post_insights list_hashtag_insights list_account_hashtag_insights list_hashtag_posts "
    "list_account_hashtag_posts get_best_times get_account_best_times list_competitors "
    "list_account_competitors list_competitor_insights list_account_competitor_insights",
}
"""The operations that each optional scope allows; every key has the scopes workspaces and accounts.

Source: Publer API reference, getting-started/authentication and analytics, read 2026-08-13. Assumed: the
scope of preview_link, get_job_status and search_locations.
"""

PLANS_WITH_API = frozenset({"business", "enterprise"})
"""The plans that include the API. Source: Publer API reference, overview, read 2026-08-13."""

_SCOPE_OF = {operation: scope for scope, operations in SCOPES.items() for operation in operations.split()}
_WITHOUT_WORKSPACE = frozenset({"get_me", "list_workspaces"})
_WORKSPACE_IN_PATH = frozenset({"list_signatures", "get_media_options"})
_BEARER_API = re.compile(r"Bearer-API +([!-~]+) *", re.IGNORECASE)
_IGNORED_SLASHES = re.compile(r"^/+(?=/)|(?<=[^/])/$")


class InvalidKeyError(HttpError):
    """The API key is missing or invalid; the status depends on the dialect.

    Args:
        hint: a second message, which says what to do; empty for none.
    """

    def __init__(self, hint: str = UNKNOWN_KEY_HINT) -> None:
        super().__init__(401, "The API key is missing or not valid.")
        self.hint = hint


class InvalidWorkspaceError(HttpError):
    """The request names no workspace, or one that the user is not in; the status depends on the dialect."""

    def __init__(self) -> None:
        super().__init__(403, "Publer-Workspace-Id is missing or names a workspace that you are not in.")


def read_key(headers: Mapping[str, str]) -> str | None:
    """Return the key from ``Authorization: Bearer-API KEY``, None if there is none."""
    match = _BEARER_API.fullmatch(headers.get("authorization", ""))
    return match[1] if match else None


def authorize(request: Request) -> None:
    """Check rate limit, workspace, scope and plan, in this order.

    Raises:
        HttpError: 429 for too many requests, 403 for everything else (in the live dialect 401 for the
            workspace).
    """
    if request.sandbox.setting(PublerSettings).require_user_agent and not request.headers.get("user-agent"):
        raise HttpError(403, "error code: 1010")
    rate_limit.authorize(request)
    if request.operation in dialect_of(request.sandbox).absent_operations:
        raise HttpError(404, "Not found")
    check_access(request)


def check_access(request: Request) -> None:
    """Check workspace, scope and plan, in this order.

    Raises:
        HttpError: 403 (in the live dialect 401 for the workspace).
    """
    if request.operation in _WITHOUT_WORKSPACE:
        return
    workspace = _find_workspace(request)
    if workspace is None:
        raise InvalidWorkspaceError
    scope = _SCOPE_OF.get(request.operation)
    if scope is not None and not request.key.allows(scope):
        raise HttpError(403, f"This API key lacks the scope {scope}.")
    if workspace.plan not in PLANS_WITH_API or not request.key.api_access:
        raise HttpError(403, dialect_of(request.sandbox).no_api_access_message)


def workspace_of(request: Request) -> Workspace:
    """Return the workspace of an authorized request."""
    workspace = _find_workspace(request)
    assert workspace is not None, "authorize rejects requests without a workspace"
    return workspace


def user_of(request: Request) -> User:
    """Return the user that the API key belongs to."""
    return request.sandbox.store.get(User, USER)


def make_error(status: int, message: str) -> HttpError:
    """Return the error for a status, of the class that `render_error` expects for it."""
    match status:
        case 401:
            return InvalidKeyError(hint="")
        case 429:
            return RateLimitError()
        case _:
            return HttpError(status, message)


def render_error(error: HttpError, request: Request | None, settings: Settings) -> Response:
    """Return an error response in the format of the dialect: messages in the field ``errors``."""
    dialect = _dialect(settings)
    headers = {**rate_limit.unused_headers(settings), **error.headers} if request is None else error.headers
    if request is not None:
        error = dialect.invalid_request(request.operation, error)
    match error:
        case InvalidKeyError():
            messages = [dialect.invalid_key_message, *([error.hint] if error.hint else [])]
            return Response(dialect.invalid_key_status, {"errors": messages}, headers)
        case InvalidWorkspaceError():
            body = {"errors": [dialect.invalid_workspace_message]}
            return Response(dialect.invalid_workspace_status, body, headers)
        case RateLimitError():
            return Response(429, dialect.rate_limit_body(error.message), headers)
    return Response(error.status, {"errors": [error.message]}, headers)


def normalize_path(path: str) -> str:
    """Return a path without the slashes that the service ignores: extra ones at the start, one at the end.

    Programs send them when they join a base URL that ends with a slash and a path that starts with one.
    """
    return _IGNORED_SLASHES.sub("", path)


def unknown_route(method: str, path: str, error: HttpError, settings: Settings) -> HttpError:
    """Return the error for a request outside the contract: 403 for a route that is closed to API keys."""
    closed = _dialect(settings).closed_routes
    if any(method == verb and route.fullmatch(path) for verb, route in closed):
        return HttpError(403, "This route is not open to API keys.")
    return error


def _dialect(settings: Settings) -> Dialect:
    return DIALECTS[settings[PublerSettings].dialect]


def _find_workspace(request: Request) -> Workspace | None:
    """Return the workspace that a request names, or None if its user is not in it."""
    if request.operation in _WORKSPACE_IN_PATH:
        workspace_id = request.parameters["workspace_id"]
    else:
        workspace_id = request.headers.get(WORKSPACE_HEADER, "")
    workspace = request.sandbox.store.find(Workspace, workspace_id)
    is_in = workspace is not None and USER in (workspace.owner_id, *workspace.member_ids)
    return workspace if is_in else None
