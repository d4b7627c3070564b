# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
"""The models of the API; each is imported on first use."""

from typing import TYPE_CHECKING

from galleyproof_client._lazy import importer

if TYPE_CHECKING:
    from .account_health import AccountHealth
    from .connection_status import ConnectionStatus
    from .create_post_request import CreatePostRequest
    from .create_post_response import CreatePostResponse
    from .create_upload_url_request import CreateUploadUrlRequest
    from .create_upload_url_response import CreateUploadUrlResponse
    from .error import Error
    from .error_context import ErrorContext
    from .finalize_media_request import FinalizeMediaRequest
    from .finalize_media_response import FinalizeMediaResponse
    from .get_post_response import GetPostResponse
    from .list_media_response import ListMediaResponse
    from .list_social_accounts_response import ListSocialAccountsResponse
    from .list_workspaces_response import ListWorkspacesResponse
    from .media_asset import MediaAsset
    from .media_type import MediaType
    from .platform import Platform
    from .post import Post
    from .post_media import PostMedia
    from .post_status import PostStatus
    from .post_target import PostTarget
    from .post_type_hint import PostTypeHint
    from .provider_variant import ProviderVariant
    from .retry_post_target_response import RetryPostTargetResponse
    from .social_account import SocialAccount
    from .target_account import TargetAccount
    from .target_status import TargetStatus
    from .timing import Timing
    from .workspace import Workspace

__all__ = (
    "AccountHealth",
    "ConnectionStatus",
    "CreatePostRequest",
    "CreatePostResponse",
    "CreateUploadUrlRequest",
    "CreateUploadUrlResponse",
    "Error",
    "ErrorContext",
    "FinalizeMediaRequest",
    "FinalizeMediaResponse",
    "GetPostResponse",
    "ListMediaResponse",
    "ListSocialAccountsResponse",
    "ListWorkspacesResponse",
    "MediaAsset",
    "MediaType",
    "Platform",
    "Post",
    "PostMedia",
    "PostStatus",
    "PostTarget",
    "PostTypeHint",
    "ProviderVariant",
    "RetryPostTargetResponse",
    "SocialAccount",
    "TargetAccount",
    "TargetStatus",
    "Timing",
    "Workspace",
)

__getattr__, __dir__ = importer(
    __name__,
    {
        "AccountHealth": ".account_health",
        "ConnectionStatus": ".connection_status",
        "CreatePostRequest": ".create_post_request",
        "CreatePostResponse": ".create_post_response",
        "CreateUploadUrlRequest": ".create_upload_url_request",
        "CreateUploadUrlResponse": ".create_upload_url_response",
        "Error": ".error",
        "ErrorContext": ".error_context",
        "FinalizeMediaRequest": ".finalize_media_request",
        "FinalizeMediaResponse": ".finalize_media_response",
        "GetPostResponse": ".get_post_response",
        "ListMediaResponse": ".list_media_response",
        "ListSocialAccountsResponse": ".list_social_accounts_response",
        "ListWorkspacesResponse": ".list_workspaces_response",
        "MediaAsset": ".media_asset",
        "MediaType": ".media_type",
        "Platform": ".platform",
        "Post": ".post",
        "PostMedia": ".post_media",
        "PostStatus": ".post_status",
        "PostTarget": ".post_target",
        "PostTypeHint": ".post_type_hint",
        "ProviderVariant": ".provider_variant",
        "RetryPostTargetResponse": ".retry_post_target_response",
        "SocialAccount": ".social_account",
        "TargetAccount": ".target_account",
        "TargetStatus": ".target_status",
        "Timing": ".timing",
        "Workspace": ".workspace",
    },
)
