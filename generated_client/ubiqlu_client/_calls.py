# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
"""The call of each method, written once for sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from galleyproof_client._data.values import UNSET, Unset
from galleyproof_client._requests.arguments import calls, id_of, ids_of
from galleyproof_client._requests.bodies import json_body
from galleyproof_client._requests.operations import Call

from . import _operations as operations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .models import (
        CreateUploadUrlResponse,
        MediaAsset,
        MediaType,
        Post,
        PostTarget,
        RetryPostTargetResponse,
        SocialAccount,
        Timing,
        Workspace,
    )


@calls(operations.LIST_WORKSPACES)
def workspaces_list() -> Call[list[Workspace]]:
    """Find the workspace of the API key."""
    return Call(
        operations.LIST_WORKSPACES,
    )


@calls(operations.LIST_SOCIAL_ACCOUNTS)
def social_accounts_list() -> Call[list[SocialAccount]]:
    """List the connected accounts."""
    return Call(
        operations.LIST_SOCIAL_ACCOUNTS,
    )


@calls(operations.LIST_MEDIA)
def media_list() -> Call[list[MediaAsset]]:
    """List media."""
    return Call(
        operations.LIST_MEDIA,
    )


@calls(operations.FINALIZE_MEDIA)
def media_finalize(
    *,
    file_name: str,
    storage_key: str,
    mime_type: MediaType | str,
    bytes_: int,
    width: int | None | Unset = UNSET,
    height: int | None | Unset = UNSET,
    duration_seconds: int | None | Unset = UNSET,
) -> Call[MediaAsset]:
    """Register an uploaded file."""
    return Call(
        operations.FINALIZE_MEDIA,
        body=json_body(
            {
                "fileName": file_name,
                "storageKey": storage_key,
                "mimeType": mime_type,
                "bytes": bytes_,
                "width": width,
                "height": height,
                "durationSeconds": duration_seconds,
            },
            utc=True,
            times=["scheduledAt"],
        ),
    )


@calls(operations.CREATE_UPLOAD_URL)
def media_create_upload_url(
    *, file_name: str, mime_type: MediaType | str, bytes_: int
) -> Call[CreateUploadUrlResponse]:
    """Create an upload URL."""
    return Call(
        operations.CREATE_UPLOAD_URL,
        body=json_body(
            {
                "fileName": file_name,
                "mimeType": mime_type,
                "bytes": bytes_,
            },
            utc=True,
            times=["scheduledAt"],
        ),
    )


@calls(operations.CREATE_POST)
def posts_create(
    caption: str | Unset = UNSET,
    *,
    accounts: str | SocialAccount | Sequence[str | SocialAccount],
    timing: Timing | str,
    media: str | MediaAsset | None | Unset = UNSET,
    at: datetime.datetime | None | Unset = UNSET,
) -> Call[Post]:
    """Post to one or more accounts."""
    return Call(
        operations.CREATE_POST,
        body=json_body(
            {
                "caption": caption,
                "socialAccountIds": ids_of(accounts),
                "timing": timing,
                "mediaAssetId": id_of(media),
                "scheduledAt": at,
            },
            utc=True,
            times=["scheduledAt"],
        ),
    )


@calls(operations.CREATE_POST)
def posts_publish_now(
    caption: str | Unset = UNSET,
    *,
    accounts: str | SocialAccount | Sequence[str | SocialAccount],
    media: str | MediaAsset | None | Unset = UNSET,
) -> Call[Post]:
    """Publish a post to one or more accounts now."""
    return Call(
        operations.CREATE_POST,
        body=json_body(
            {
                "timing": "now",
                "caption": caption,
                "socialAccountIds": ids_of(accounts),
                "mediaAssetId": id_of(media),
            },
            utc=True,
            times=["scheduledAt"],
        ),
    )


@calls(operations.CREATE_POST)
def posts_schedule(
    caption: str | Unset = UNSET,
    *,
    accounts: str | SocialAccount | Sequence[str | SocialAccount],
    at: datetime.datetime,
    media: str | MediaAsset | None | Unset = UNSET,
) -> Call[Post]:
    """Schedule a post for one or more accounts."""
    return Call(
        operations.CREATE_POST,
        body=json_body(
            {
                "timing": "scheduled",
                "caption": caption,
                "socialAccountIds": ids_of(accounts),
                "scheduledAt": at,
                "mediaAssetId": id_of(media),
            },
            utc=True,
            times=["scheduledAt"],
        ),
    )


@calls(operations.CREATE_POST)
def posts_save_draft(
    caption: str | Unset = UNSET,
    *,
    accounts: str | SocialAccount | Sequence[str | SocialAccount],
    media: str | MediaAsset | None | Unset = UNSET,
) -> Call[Post]:
    """Save a post as a draft without publishing it."""
    return Call(
        operations.CREATE_POST,
        body=json_body(
            {
                "timing": "draft",
                "caption": caption,
                "socialAccountIds": ids_of(accounts),
                "mediaAssetId": id_of(media),
            },
            utc=True,
            times=["scheduledAt"],
        ),
    )


@calls(operations.GET_POST)
def posts_get(post: str | Post) -> Call[Post]:
    """Get a post."""
    return Call(
        operations.GET_POST,
        path={
            "post_id": id_of(post),
        },
    )


@calls(operations.RETRY_POST_TARGET)
def posts_retry_target(target: str | PostTarget) -> Call[RetryPostTargetResponse]:
    """Retry a failed target."""
    return Call(
        operations.RETRY_POST_TARGET,
        path={
            "target_id": id_of(target),
        },
    )
