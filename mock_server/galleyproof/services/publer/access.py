"""Authorize requests to Publer, and write its error responses."""

from __future__ import annotations

import re
from collections.abc import Mapping

from galleyproof.kernel.keys import UNKNOWN_KEY_HINT
from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.service import Settings
from galleyproof.services.publer import rate_limit
from galleyproof.services.publer.dialects import DIALECTS
from galleyproof.services.publer.records import User, Workspace
from galleyproof.services.publer.seed.ids import USER
from galleyproof.services.publer.settings import PublerSettings

_BEARER_API = re.compile(r"Bearer-API +([!-~]+) *")
_IGNORED_SLASHES = re.compile(r"^/+(?=/)|(?<=[^/])/$")
WORKSPACE_HEADER = "publer-workspace-id"

_WITHOUT_WORKSPACE = frozenset({"get_me", "list_workspaces"})
_WORKSPACE_IN_PATH = frozenset({"list_signatures", "get_media_options"})

SCOPES: Mapping[str, str] = {
    "posts": "list_posts create_posts delete_posts schedule_posts publish_posts preview_link update_post "
    "delete_post get_job_status search_locations",
    "media": "list_media upload_media import_media_from_urls",
    "analytics": "list_charts list_member_stats get_chart_data get_account_chart_data list_post_insights "
    "list_account_post_insights list_hashtag_insights list_account_hashtag_insights list_hashtag_posts "
    "list_account_hashtag_posts get_best_times get_account_best_times list_competitors "
    "list_account_competitors list_competitor_insights list_account_competitor_insights",
}
"""What each optional scope covers; workspaces and accounts come with every key."""

_SCOPE_OF = {operation: scope for scope, operations in SCOPES.items() for operation in operations.split()}
_PLANS_WITH_API = frozenset({"business", "enterprise"})


class Unauthenticated(HttpError):
    """No key, or one that opens nothing; dialects disagree on the status."""

    def __init__(self, hint: str = UNKNOWN_KEY_HINT) -> None:
        super().__init__(401, "The API key is missing or not valid.")
        self.hint = hint


class RateLimited(HttpError):
    """The two minutes' requests are used up; dialects disagree on the body."""

    def __init__(self, message: str) -> None:
        super().__init__(429, message)


class ForeignWorkspace(HttpError):
    """No workspace was named, or one that the user is not in; dialects disagree on the status."""

    def __init__(self) -> None:
        super().__init__(403, "Publer-Workspace-Id is missing or names a workspace that you are not in.")


def read_key(headers: Mapping[str, str]) -> str | None:
    """Find the key in ``Authorization: Bearer-API KEY``; None when there is none or the scheme is another."""
    match = _BEARER_API.fullmatch(headers.get("authorization", ""))
    return match[1] if match else None


def authorize(request: Request) -> None:
    """Check rate, workspace, scope and plan, in this order.

    Raises:
        HttpError: 429; 403 (live: 401) for the workspace; 403 for the rest.
    """
    if not rate_limit.count(request):
        raise RateLimited("Rate limit exceeded. Retry later.")
    if request.operation in _WITHOUT_WORKSPACE:
        return
    workspace = _named_workspace(request)
    if workspace is None:
        raise ForeignWorkspace
    scope = _SCOPE_OF.get(request.operation)
    if scope is not None and not request.key.allows(scope):
        raise HttpError(403, f"This API key lacks the scope {scope}.")
    if workspace.plan not in _PLANS_WITH_API or not request.key.api_access:
        raise HttpError(403, "The API is part of the Business plan; this workspace has another.")


def make_error(status: int, message: str) -> HttpError:
    """Return the error of a status, so that each dialect can write it in its own words."""
    match status:
        case 401:
            return Unauthenticated(hint="")
        case 429:
            return RateLimited("Rate limit exceeded. Retry later.")
        case _:
            return HttpError(status, message)


def workspace_of(request: Request) -> Workspace:
    """Return the workspace that an admitted call is about."""
    workspace = _named_workspace(request)
    assert workspace is not None, "admit lets no call pass without a workspace"
    return workspace


def user_of(request: Request) -> User:
    """Return the person whose key it is."""
    return request.sandbox.store.get(User, USER)


def render_error(error: HttpError, request: Request | None, settings: Settings) -> Response:
    """Return an error response in the format of the dialect: messages in the field ``errors``."""
    dialect = DIALECTS[settings[PublerSettings].dialect]
    headers = {**rate_limit.full_headers(), **error.headers} if request is None else error.headers
    match error:
        case Unauthenticated():
            messages = [dialect.bad_key_message, *([error.hint] if error.hint else [])]
            return Response(dialect.bad_key, {"errors": messages}, headers)
        case ForeignWorkspace():
            return Response(dialect.bad_workspace, {"errors": [dialect.bad_workspace_message]}, headers)
        case RateLimited():
            return Response(429, dialect.rate_limited(error.message), headers)
    return Response(error.status, {"errors": [error.message]}, headers)


def normalize_path(path: str) -> str:
    """Return a path without the slashes that the service ignores: extra ones at the start, one at the end.

    Programs send them when they join a base URL that ends with a slash and a path that starts with one.
    """
    return _IGNORED_SLASHES.sub("", path)


def unknown_route(method: str, path: str, error: HttpError, settings: Settings) -> HttpError:
    """Return the error for a request outside the contract: 403 for a route that is closed to API keys."""
    closed = DIALECTS[settings[PublerSettings].dialect].closed_routes
    if any(method == verb and route.fullmatch(path) for verb, route in closed):
        return HttpError(403, "This route is not open to API keys.")
    return error


def _named_workspace(request: Request) -> Workspace | None:
    if request.operation in _WORKSPACE_IN_PATH:
        named = request.parameters["workspace_id"]
    else:
        named = request.headers.get(WORKSPACE_HEADER, "")
    workspace = request.sandbox.store.find(Workspace, named)
    return (
        workspace if workspace is not None and USER in (workspace.owner_id, *workspace.member_ids) else None
    )
