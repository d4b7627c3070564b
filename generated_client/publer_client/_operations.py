# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
"""The operations of the contract."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

# Imported as modules, because a contract can have models of the same names.
from galleyproof_client._jobs import status as _status
from galleyproof_client._requests import operations as _operations

if TYPE_CHECKING:
    from .models import (
        Account,
        AccountMediaOptions,
        AccountSignatures,
        BareJobStatus,
        BestTimes,
        Chart,
        ChartData,
        Competitor,
        CompetitorInsightList,
        HashtagInsightList,
        HashtagPost,
        JobAccepted,
        LinkPreview,
        Location,
        MediaList,
        MemberStats,
        PostDetail,
        PostInsightList,
        PostList,
        UploadedMedia,
        User,
        Workspace,
        WrappedJobAccepted,
        WrappedJobStatus,
    )


def _get_me() -> Mapping[int, Any]:
    from .models import User

    return {
        200: User,
    }


GET_ME: _operations.Operation[User] = _operations.Operation(
    place="users.me",
    method="GET",
    path="/users/me",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_get_me,
    unwrap="",
    workspace=None,
)


def _list_workspaces() -> Mapping[int, Any]:
    from .models import Workspace

    return {
        200: list[Workspace],
    }


LIST_WORKSPACES: _operations.Operation[list[Workspace]] = _operations.Operation(
    place="workspaces.list",
    method="GET",
    path="/workspaces",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_list_workspaces,
    unwrap="",
    workspace=None,
)


def _list_signatures() -> Mapping[int, Any]:
    from .models import AccountSignatures

    return {
        200: list[AccountSignatures],
    }


LIST_SIGNATURES: _operations.Operation[list[AccountSignatures]] = _operations.Operation(
    place="workspaces.signatures",
    method="GET",
    path="/workspaces/{workspace_id}/signatures",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_list_signatures,
    unwrap="",
    workspace=("path", "workspace_id"),
)


def _get_media_options() -> Mapping[int, Any]:
    from .models import AccountMediaOptions

    return {
        200: list[AccountMediaOptions],
    }


GET_MEDIA_OPTIONS: _operations.Operation[list[AccountMediaOptions]] = _operations.Operation(
    place="workspaces.media_options",
    method="GET",
    path="/workspaces/{workspace_id}/media_options",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_get_media_options,
    unwrap="",
    workspace=("path", "workspace_id"),
)


def _list_accounts() -> Mapping[int, Any]:
    from .models import Account

    return {
        200: list[Account],
    }


LIST_ACCOUNTS: _operations.Operation[list[Account]] = _operations.Operation(
    place="accounts.list",
    method="GET",
    path="/accounts",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_list_accounts,
    unwrap="",
    workspace=("header", "Publer-Workspace-Id"),
)


def _list_posts() -> Mapping[int, Any]:
    from .models import PostList

    return {
        200: PostList,
    }


LIST_POSTS: _operations.Operation[PostList] = _operations.Operation(
    place="posts.list",
    method="GET",
    path="/posts",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_list_posts,
    unwrap="",
    workspace=("header", "Publer-Workspace-Id"),
)


def _create_posts() -> Mapping[int, Any]:
    from .models import JobAccepted, WrappedJobAccepted

    return {
        200: JobAccepted | WrappedJobAccepted,
        202: JobAccepted,
    }


CREATE_POSTS: _operations.Operation[JobAccepted | WrappedJobAccepted | JobAccepted] = _operations.Operation(
    place="posts.create_bulk",
    method="POST",
    path="/posts",
    retry_safety=_operations.RetrySafety.NEVER,
    responses=_create_posts,
    unwrap="",
    workspace=("header", "Publer-Workspace-Id"),
)


def _delete_posts() -> Mapping[int, Any]:
    from .models import DeletedPosts

    return {
        200: DeletedPosts,
    }


DELETE_POSTS: _operations.Operation[list[str]] = _operations.Operation(
    place="posts.delete_many",
    method="DELETE",
    path="/posts",
    retry_safety=_operations.RetrySafety.IDEMPOTENT,
    responses=_delete_posts,
    unwrap="deleted_ids",
    workspace=("header", "Publer-Workspace-Id"),
)


def _schedule_posts() -> Mapping[int, Any]:
    from .models import JobAccepted, WrappedJobAccepted

    return {
        200: JobAccepted | WrappedJobAccepted,
        202: JobAccepted,
    }


SCHEDULE_POSTS: _operations.Operation[JobAccepted | WrappedJobAccepted | JobAccepted] = _operations.Operation(
    place="posts.schedule_bulk",
    method="POST",
    path="/posts/schedule",
    retry_safety=_operations.RetrySafety.NEVER,
    responses=_schedule_posts,
    unwrap="",
    workspace=("header", "Publer-Workspace-Id"),
)


def _publish_posts() -> Mapping[int, Any]:
    from .models import JobAccepted, WrappedJobAccepted

    return {
        200: JobAccepted | WrappedJobAccepted,
        202: JobAccepted,
    }


PUBLISH_POSTS: _operations.Operation[JobAccepted | WrappedJobAccepted | JobAccepted] = _operations.Operation(
    place="posts.publish_bulk",
    method="POST",
    path="/posts/schedule/publish",
    retry_safety=_operations.RetrySafety.NEVER,
    responses=_publish_posts,
    unwrap="",
    workspace=("header", "Publer-Workspace-Id"),
)


def _preview_link() -> Mapping[int, Any]:
    from .models import LinkPreviewResponse

    return {
        200: LinkPreviewResponse,
    }


PREVIEW_LINK: _operations.Operation[LinkPreview] = _operations.Operation(
    place="posts.preview_link",
    method="POST",
    path="/posts/links",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_preview_link,
    unwrap="link",
    workspace=("header", "Publer-Workspace-Id"),
)


def _update_post() -> Mapping[int, Any]:
    from .models import PostDetail

    return {
        200: PostDetail,
    }


UPDATE_POST: _operations.Operation[PostDetail] = _operations.Operation(
    place="posts.update",
    method="PUT",
    path="/posts/{post_id}",
    retry_safety=_operations.RetrySafety.IDEMPOTENT,
    responses=_update_post,
    unwrap="",
    workspace=("header", "Publer-Workspace-Id"),
)


def _delete_post() -> Mapping[int, Any]:
    from .models import DeletedPosts

    return {
        200: DeletedPosts,
    }


DELETE_POST: _operations.Operation[list[str]] = _operations.Operation(
    place="posts.delete",
    method="DELETE",
    path="/posts/{post_id}",
    retry_safety=_operations.RetrySafety.IDEMPOTENT,
    responses=_delete_post,
    unwrap="deleted_ids",
    workspace=("header", "Publer-Workspace-Id"),
)


def _get_job_status() -> Mapping[int, Any]:
    from .models import BareJobStatus, WrappedJobStatus

    return {
        200: BareJobStatus | WrappedJobStatus,
    }


GET_JOB_STATUS: _operations.Operation[BareJobStatus | WrappedJobStatus] = _operations.Operation(
    place="jobs.status",
    method="GET",
    path="/job_status/{job_id}",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_get_job_status,
    unwrap="",
    workspace=("header", "Publer-Workspace-Id"),
)


def _list_media() -> Mapping[int, Any]:
    from .models import MediaList

    return {
        200: MediaList,
    }


LIST_MEDIA: _operations.Operation[MediaList] = _operations.Operation(
    place="media.list",
    method="GET",
    path="/media",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_list_media,
    unwrap="",
    workspace=("header", "Publer-Workspace-Id"),
)


def _upload_media() -> Mapping[int, Any]:
    from .models import UploadedMedia

    return {
        200: UploadedMedia,
    }


UPLOAD_MEDIA: _operations.Operation[UploadedMedia] = _operations.Operation(
    place="media.upload",
    method="POST",
    path="/media",
    retry_safety=_operations.RetrySafety.NEVER,
    responses=_upload_media,
    unwrap="",
    workspace=("header", "Publer-Workspace-Id"),
)


def _import_media_from_urls() -> Mapping[int, Any]:
    from .models import JobAccepted, WrappedJobAccepted

    return {
        200: JobAccepted | WrappedJobAccepted,
        202: JobAccepted,
    }


IMPORT_MEDIA_FROM_URLS: _operations.Operation[JobAccepted | WrappedJobAccepted | JobAccepted] = (
    _operations.Operation(
        place="media.import_urls",
        method="POST",
        path="/media/from-url",
        retry_safety=_operations.RetrySafety.NEVER,
        responses=_import_media_from_urls,
        unwrap="",
        workspace=("header", "Publer-Workspace-Id"),
    )
)


def _search_locations() -> Mapping[int, Any]:
    from .models import Location

    return {
        200: list[Location],
    }


SEARCH_LOCATIONS: _operations.Operation[list[Location]] = _operations.Operation(
    place="locations.search",
    method="GET",
    path="/locations/{network}",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_search_locations,
    unwrap="",
    workspace=("header", "Publer-Workspace-Id"),
)


def _list_charts() -> Mapping[int, Any]:
    from .models import Chart

    return {
        200: list[Chart],
    }


LIST_CHARTS: _operations.Operation[list[Chart]] = _operations.Operation(
    place="analytics.charts",
    method="GET",
    path="/analytics/charts",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_list_charts,
    unwrap="",
    workspace=("header", "Publer-Workspace-Id"),
)


def _list_member_stats() -> Mapping[int, Any]:
    from .models import MemberStats

    return {
        200: list[MemberStats],
    }


LIST_MEMBER_STATS: _operations.Operation[list[MemberStats]] = _operations.Operation(
    place="analytics.members",
    method="GET",
    path="/analytics/members",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_list_member_stats,
    unwrap="",
    workspace=("header", "Publer-Workspace-Id"),
)


def _get_chart_data() -> Mapping[int, Any]:
    from .models import ChartData

    return {
        200: ChartData,
    }


GET_CHART_DATA: _operations.Operation[ChartData] = _operations.Operation(
    place="analytics.chart_data",
    method="GET",
    path="/analytics/chart_data",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_get_chart_data,
    unwrap="",
    workspace=("header", "Publer-Workspace-Id"),
)


def _get_account_chart_data() -> Mapping[int, Any]:
    from .models import ChartData

    return {
        200: ChartData,
    }


GET_ACCOUNT_CHART_DATA: _operations.Operation[ChartData] = _operations.Operation(
    place="analytics.account_chart_data",
    method="GET",
    path="/analytics/{account_id}/chart_data",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_get_account_chart_data,
    unwrap="",
    workspace=("header", "Publer-Workspace-Id"),
)


def _list_post_insights() -> Mapping[int, Any]:
    from .models import PostInsightList

    return {
        200: PostInsightList,
    }


LIST_POST_INSIGHTS: _operations.Operation[PostInsightList] = _operations.Operation(
    place="analytics.post_insights",
    method="GET",
    path="/analytics/post_insights",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_list_post_insights,
    unwrap="",
    workspace=("header", "Publer-Workspace-Id"),
)


def _list_account_post_insights() -> Mapping[int, Any]:
    from .models import PostInsightList

    return {
        200: PostInsightList,
    }


LIST_ACCOUNT_POST_INSIGHTS: _operations.Operation[PostInsightList] = _operations.Operation(
    place="analytics.account_post_insights",
    method="GET",
    path="/analytics/{account_id}/post_insights",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_list_account_post_insights,
    unwrap="",
    workspace=("header", "Publer-Workspace-Id"),
)


def _list_hashtag_insights() -> Mapping[int, Any]:
    from .models import HashtagInsightList

    return {
        200: HashtagInsightList,
    }


LIST_HASHTAG_INSIGHTS: _operations.Operation[HashtagInsightList] = _operations.Operation(
    place="analytics.hashtag_insights",
    method="GET",
    path="/analytics/hashtag_insights",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_list_hashtag_insights,
    unwrap="",
    workspace=("header", "Publer-Workspace-Id"),
)


def _list_account_hashtag_insights() -> Mapping[int, Any]:
    from .models import HashtagInsightList

    return {
        200: HashtagInsightList,
    }


LIST_ACCOUNT_HASHTAG_INSIGHTS: _operations.Operation[HashtagInsightList] = _operations.Operation(
    place="analytics.account_hashtag_insights",
    method="GET",
    path="/analytics/{account_id}/hashtag_insights",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_list_account_hashtag_insights,
    unwrap="",
    workspace=("header", "Publer-Workspace-Id"),
)


def _list_hashtag_posts() -> Mapping[int, Any]:
    from .models import HashtagPost

    return {
        200: list[HashtagPost],
    }


LIST_HASHTAG_POSTS: _operations.Operation[list[HashtagPost]] = _operations.Operation(
    place="analytics.hashtag_posts",
    method="GET",
    path="/analytics/hashtag_performing_posts",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_list_hashtag_posts,
    unwrap="",
    workspace=("header", "Publer-Workspace-Id"),
)


def _list_account_hashtag_posts() -> Mapping[int, Any]:
    from .models import HashtagPost

    return {
        200: list[HashtagPost],
    }


LIST_ACCOUNT_HASHTAG_POSTS: _operations.Operation[list[HashtagPost]] = _operations.Operation(
    place="analytics.account_hashtag_posts",
    method="GET",
    path="/analytics/{account_id}/hashtag_performing_posts",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_list_account_hashtag_posts,
    unwrap="",
    workspace=("header", "Publer-Workspace-Id"),
)


def _get_best_times() -> Mapping[int, Any]:
    from .models import BestTimes

    return {
        200: BestTimes | list[float],
    }


GET_BEST_TIMES: _operations.Operation[BestTimes | list[float]] = _operations.Operation(
    place="analytics.best_times",
    method="GET",
    path="/analytics/best_times",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_get_best_times,
    unwrap="",
    workspace=("header", "Publer-Workspace-Id"),
)


def _get_account_best_times() -> Mapping[int, Any]:
    from .models import BestTimes

    return {
        200: BestTimes | list[float],
    }


GET_ACCOUNT_BEST_TIMES: _operations.Operation[BestTimes | list[float]] = _operations.Operation(
    place="analytics.account_best_times",
    method="GET",
    path="/analytics/{account_id}/best_times",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_get_account_best_times,
    unwrap="",
    workspace=("header", "Publer-Workspace-Id"),
)


def _list_competitors() -> Mapping[int, Any]:
    from .models import Competitor

    return {
        200: list[Competitor],
    }


LIST_COMPETITORS: _operations.Operation[list[Competitor]] = _operations.Operation(
    place="competitors.list",
    method="GET",
    path="/competitors",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_list_competitors,
    unwrap="",
    workspace=("header", "Publer-Workspace-Id"),
)


def _list_competitor_insights() -> Mapping[int, Any]:
    from .models import CompetitorInsightList

    return {
        200: CompetitorInsightList,
    }


LIST_COMPETITOR_INSIGHTS: _operations.Operation[CompetitorInsightList] = _operations.Operation(
    place="competitors.insights",
    method="GET",
    path="/competitors/analytics",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_list_competitor_insights,
    unwrap="",
    workspace=("header", "Publer-Workspace-Id"),
)


def _list_account_competitors() -> Mapping[int, Any]:
    from .models import Competitor

    return {
        200: list[Competitor],
    }


LIST_ACCOUNT_COMPETITORS: _operations.Operation[list[Competitor]] = _operations.Operation(
    place="competitors.list_for_account",
    method="GET",
    path="/competitors/{account_id}",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_list_account_competitors,
    unwrap="",
    workspace=("header", "Publer-Workspace-Id"),
)


def _list_account_competitor_insights() -> Mapping[int, Any]:
    from .models import CompetitorInsightList

    return {
        200: CompetitorInsightList,
    }


LIST_ACCOUNT_COMPETITOR_INSIGHTS: _operations.Operation[CompetitorInsightList] = _operations.Operation(
    place="competitors.insights_for_account",
    method="GET",
    path="/competitors/{account_id}/analytics",
    retry_safety=_operations.RetrySafety.SAFE,
    responses=_list_account_competitor_insights,
    unwrap="",
    workspace=("header", "Publer-Workspace-Id"),
)

API = _operations.Api(
    name="Publer",
    package="publer_client",
    base_url="https://app.publer.com/api/v1",
    authorization="Bearer-API {key}",
    variables="PUBLER",
    workspace=_operations.Workspace(
        variable="PUBLER_WORKSPACE_ID",
        discover=None,
    ),
    reset_unit=_operations.ResetUnit.UNIX_SECONDS,
    utc=False,
    hints={
        401: "Check the API key; the live service says this of a workspace that is missing or not yours, too",
        403: "Check the key's scopes, the plan and the workspace; the live service says this of a wrong API key, too",
    },
)

JOB_SCHEMA = _status.JobSchema(
    ids=("/job_id", "/data/job_id"),
    states=("/status", "/data/result/status", "/data/status"),
    payloads=("/payload", "/data/result/payload"),
    failures="/failures",
    message="message",
    done=frozenset(("complete", "completed")),
    failed=frozenset(("failed",)),
)

POSTS_JOB: _status.JobType[_status.JobStatus] = _status.JobType("posts")


def _media_result() -> Any:
    from .models import UploadedMedia

    return list[UploadedMedia]


MEDIA_JOB: _status.JobType[list[UploadedMedia]] = _status.JobType("media", ("/media", ""), _media_result)
