# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
"""The operations of the contract."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

# Imported as modules, because a contract can have models of the same names.
from galleyproof_client._requests import operations as _operations

if TYPE_CHECKING:
    from .models import (
        CreateUploadUrlResponse,
        MediaAsset,
        Post,
        RetryPostTargetResponse,
        SocialAccount,
        Workspace,
    )


def _list_workspaces() -> Mapping[int, Any]:
    from .models import ListWorkspacesResponse

    return {
        200: ListWorkspacesResponse,
    }


LIST_WORKSPACES: _operations.Operation[list[Workspace]] = _operations.Operation(
    place="workspaces.list",
    method="GET",
    path="/workspaces",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_list_workspaces,
    unwrap="workspaces",
    workspace=None,
)


def _list_social_accounts() -> Mapping[int, Any]:
    from .models import ListSocialAccountsResponse

    return {
        200: ListSocialAccountsResponse,
    }


LIST_SOCIAL_ACCOUNTS: _operations.Operation[list[SocialAccount]] = _operations.Operation(
    place="social_accounts.list",
    method="GET",
    path="/workspaces/{workspace_id}/social-accounts",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_list_social_accounts,
    unwrap="accounts",
    workspace=("path", "workspace_id"),
)


def _list_media() -> Mapping[int, Any]:
    from .models import ListMediaResponse

    return {
        200: ListMediaResponse,
    }


LIST_MEDIA: _operations.Operation[list[MediaAsset]] = _operations.Operation(
    place="media.list",
    method="GET",
    path="/workspaces/{workspace_id}/media",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_list_media,
    unwrap="assets",
    workspace=("path", "workspace_id"),
)


def _finalize_media() -> Mapping[int, Any]:
    from .models import FinalizeMediaResponse

    return {
        201: FinalizeMediaResponse,
    }


FINALIZE_MEDIA: _operations.Operation[MediaAsset] = _operations.Operation(
    place="media.finalize",
    method="POST",
    path="/workspaces/{workspace_id}/media",
    retry_safety=_operations.RetrySafety.IDEMPOTENT,
    responses=_finalize_media,
    unwrap="asset",
    workspace=("path", "workspace_id"),
)


def _create_upload_url() -> Mapping[int, Any]:
    from .models import CreateUploadUrlResponse

    return {
        200: CreateUploadUrlResponse,
    }


CREATE_UPLOAD_URL: _operations.Operation[CreateUploadUrlResponse] = _operations.Operation(
    place="media.create_upload_url",
    method="POST",
    path="/workspaces/{workspace_id}/media/upload-url",
    retry_safety=_operations.RetrySafety.IDEMPOTENT,
    responses=_create_upload_url,
    unwrap="",
    workspace=("path", "workspace_id"),
)


def _create_post() -> Mapping[int, Any]:
    from .models import CreatePostResponse

    return {
        201: CreatePostResponse,
    }


CREATE_POST: _operations.Operation[Post] = _operations.Operation(
    place="posts.create",
    method="POST",
    path="/workspaces/{workspace_id}/posts",
    retry_safety=_operations.RetrySafety.NEVER,
    responses=_create_post,
    unwrap="post",
    workspace=("path", "workspace_id"),
)


def _get_post() -> Mapping[int, Any]:
    from .models import GetPostResponse

    return {
        200: GetPostResponse,
    }


GET_POST: _operations.Operation[Post] = _operations.Operation(
    place="posts.get",
    method="GET",
    path="/workspaces/{workspace_id}/posts/{post_id}",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_get_post,
    unwrap="post",
    workspace=("path", "workspace_id"),
)


def _retry_post_target() -> Mapping[int, Any]:
    from .models import RetryPostTargetResponse

    return {
        200: RetryPostTargetResponse,
    }


RETRY_POST_TARGET: _operations.Operation[RetryPostTargetResponse] = _operations.Operation(
    place="posts.retry_target",
    method="POST",
    path="/workspaces/{workspace_id}/post-targets/{target_id}/retry",
    retry_safety=_operations.RetrySafety.NEVER,
    responses=_retry_post_target,
    unwrap="",
    workspace=("path", "workspace_id"),
)

API = _operations.Api(
    name="Ubiqlu",
    package="ubiqlu_client",
    base_url="https://ubiqlu.com/api/v1",
    authorization="Bearer {key}",
    variables="UBIQLU",
    workspace=_operations.Workspace(
        variable="",
        discover=lambda: _operations.Call(LIST_WORKSPACES),
    ),
    reset_unit=_operations.ResetUnit.UNIX_SECONDS,
    utc=True,
    hints={},
)
