# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
"""The call of each method, written once for sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from galleyproof_client._data.values import UNSET, Unset
from galleyproof_client._requests.arguments import calls, id_of, ids_of, require_non_empty
from galleyproof_client._requests.bodies import form_body, json_body, multipart_body
from galleyproof_client._requests.files import Source
from galleyproof_client._requests.operations import Call

from . import _body_hooks
from . import _operations as operations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .models import (
        Account,
        AccountMediaOptions,
        AccountSignatures,
        AnalyticsAccountType,
        BareJobStatus,
        BestTimes,
        BulkPosts,
        Chart,
        ChartData,
        Competitor,
        CompetitorInsightList,
        CompetitorSort,
        CompetitorSortDirection,
        HashtagInsightList,
        HashtagPost,
        HashtagSort,
        JobAccepted,
        LibraryMediaType,
        LinkPreview,
        Location,
        LocationNetwork,
        MediaFromUrl,
        MediaImportMode,
        MediaList,
        MediaOrigin,
        MemberStats,
        PostDetail,
        PostInsightList,
        PostInsightSort,
        PostList,
        PostStateFilter,
        PostSummary,
        PostType,
        PostUpdate,
        PublishBulk,
        SortDirection,
        UploadedMedia,
        User,
        Workspace,
        WrappedJobAccepted,
        WrappedJobStatus,
    )
    from .typed_dicts import BulkPostsDict, MediaFromUrlDict, PostUpdateDict, PublishBulkDict


@calls(operations.GET_ME)
def users_me() -> Call[User]:
    """Get the user of the API key."""
    return Call(
        operations.GET_ME,
    )


@calls(operations.LIST_WORKSPACES)
def workspaces_list() -> Call[list[Workspace]]:
    """List the workspaces."""
    return Call(
        operations.LIST_WORKSPACES,
    )


@calls(operations.LIST_SIGNATURES)
def workspaces_signatures(
    *, accounts: str | Account | Sequence[str | Account] | None = None
) -> Call[list[AccountSignatures]]:
    """List the signatures of accounts."""
    return Call(
        operations.LIST_SIGNATURES,
        query={
            "accounts[]": ids_of(accounts),
        },
    )


@calls(operations.GET_MEDIA_OPTIONS)
def workspaces_media_options(
    *, accounts: str | Account | Sequence[str | Account] | None = None
) -> Call[list[AccountMediaOptions]]:
    """List the albums and watermarks of accounts."""
    return Call(
        operations.GET_MEDIA_OPTIONS,
        query={
            "accounts[]": ids_of(accounts),
        },
    )


@calls(operations.LIST_ACCOUNTS)
def accounts_list() -> Call[list[Account]]:
    """List the accounts."""
    return Call(
        operations.LIST_ACCOUNTS,
    )


@calls(operations.LIST_POSTS)
def posts_list(
    *,
    state: PostStateFilter | str | Sequence[PostStateFilter | str] | None = None,
    from_: datetime.date | datetime.datetime | str | None = None,
    to: datetime.date | datetime.datetime | str | None = None,
    page: int | None = None,
    account_ids: str | Account | Sequence[str | Account] | None = None,
    query: str | None = None,
    post_type: PostType | str | None = None,
    member_id: str | None = None,
) -> Call[PostList]:
    """List posts."""
    return Call(
        operations.LIST_POSTS,
        query={
            "state[]": state,
            "from": from_,
            "to": to,
            "page": page,
            "account_ids[]": ids_of(account_ids),
            "query": query,
            "postType": post_type,
            "member_id": member_id,
        },
    )


@calls(operations.CREATE_POSTS)
def posts_create_bulk(
    bulk: BulkPosts | BulkPostsDict,
) -> Call[JobAccepted | WrappedJobAccepted | JobAccepted]:
    """Create posts."""
    return Call(
        operations.CREATE_POSTS,
        body=json_body(
            {
                "bulk": bulk,
            },
            utc=False,
            times=["scheduled_at", "start_date", "end_date"],
        ),
    )


@calls(operations.DELETE_POSTS)
def posts_delete_many(posts: str | PostSummary | Sequence[str | PostSummary]) -> Call[list[str]]:
    """Delete posts."""
    return Call(
        operations.DELETE_POSTS,
        query={
            "post_ids[]": require_non_empty("posts", ids_of(posts)),
        },
    )


@calls(operations.SCHEDULE_POSTS)
def posts_schedule_bulk(
    bulk: BulkPosts | BulkPostsDict,
) -> Call[JobAccepted | WrappedJobAccepted | JobAccepted]:
    """Schedule posts."""
    return Call(
        operations.SCHEDULE_POSTS,
        body=json_body(
            {
                "bulk": bulk,
            },
            utc=False,
            times=["scheduled_at", "start_date", "end_date"],
        ),
    )


@calls(operations.PUBLISH_POSTS)
def posts_publish_bulk(
    bulk: PublishBulk | PublishBulkDict,
) -> Call[JobAccepted | WrappedJobAccepted | JobAccepted]:
    """Publish posts now."""
    return Call(
        operations.PUBLISH_POSTS,
        body=json_body(
            {
                "bulk": bulk,
            },
            utc=False,
            times=["scheduled_at", "start_date", "end_date"],
        ),
    )


@calls(operations.PREVIEW_LINK)
def posts_preview_link(url: str) -> Call[LinkPreview]:
    """Preview a link."""
    return Call(
        operations.PREVIEW_LINK,
        body=form_body(
            {
                "url": url,
            },
            utc=False,
        ),
    )


@calls(operations.UPDATE_POST)
def posts_update(post: str | PostSummary, changes: PostUpdate | PostUpdateDict) -> Call[PostDetail]:
    """Update a post."""
    return Call(
        operations.UPDATE_POST,
        path={
            "post_id": id_of(post),
        },
        body=json_body(
            {
                "post": changes,
            },
            utc=False,
            times=["scheduled_at", "start_date", "end_date"],
        ),
    )


@calls(operations.DELETE_POST)
def posts_delete(post: str | PostSummary) -> Call[list[str]]:
    """Delete a post."""
    return Call(
        operations.DELETE_POST,
        path={
            "post_id": id_of(post),
        },
    )


@calls(operations.GET_JOB_STATUS)
def jobs_status(job_id: str) -> Call[BareJobStatus | WrappedJobStatus]:
    """Get the status of a job."""
    return Call(
        operations.GET_JOB_STATUS,
        path={
            "job_id": job_id,
        },
    )


@calls(operations.LIST_MEDIA)
def media_list(
    *,
    ids: str | Sequence[str] | None = None,
    page: int | None = None,
    types: LibraryMediaType | str | Sequence[LibraryMediaType | str] | None = None,
    used: bool | Sequence[bool] | None = None,
    source: MediaOrigin | str | Sequence[MediaOrigin | str] | None = None,
    search: str | None = None,
    labels: str | Sequence[str] | None = None,
    embedded: bool | None = None,
) -> Call[MediaList]:
    """List the media library."""
    return Call(
        operations.LIST_MEDIA,
        query={
            "ids[]": ids,
            "page": page,
            "types[]": types,
            "used[]": used,
            "source[]": source,
            "search": search,
            "labels[]": labels,
            "embedded": embedded,
        },
    )


@calls(operations.UPLOAD_MEDIA)
def media_upload(
    file: Source, *, direct_upload: bool | str | Unset = UNSET, in_library: bool | str | Unset = UNSET
) -> Call[UploadedMedia]:
    """Upload a file."""
    return Call(
        operations.UPLOAD_MEDIA,
        body=multipart_body(
            {
                "file": file,
                "direct_upload": direct_upload,
                "in_library": in_library,
            },
            utc=False,
        ),
    )


@calls(operations.IMPORT_MEDIA_FROM_URLS)
def media_import_urls(
    urls: Sequence[str | MediaFromUrl | MediaFromUrlDict],
    *,
    type_: MediaImportMode | str | Unset = UNSET,
    direct_upload: bool | Unset = UNSET,
    in_library: bool | Unset = UNSET,
) -> Call[JobAccepted | WrappedJobAccepted | JobAccepted]:
    """Import media from URLs."""
    return Call(
        operations.IMPORT_MEDIA_FROM_URLS,
        body=json_body(
            _body_hooks.import_body(
                {
                    "media": urls,
                    "type": type_,
                    "direct_upload": direct_upload,
                    "in_library": in_library,
                }
            ),
            utc=False,
            times=["scheduled_at", "start_date", "end_date"],
        ),
    )


@calls(operations.SEARCH_LOCATIONS)
def locations_search(network: LocationNetwork | str, q: str) -> Call[list[Location]]:
    """Search for places."""
    return Call(
        operations.SEARCH_LOCATIONS,
        path={
            "network": network,
        },
        query={
            "q": q,
        },
    )


@calls(operations.LIST_CHARTS)
def analytics_charts(*, account_type: AnalyticsAccountType | str | None = None) -> Call[list[Chart]]:
    """List the charts."""
    return Call(
        operations.LIST_CHARTS,
        query={
            "account_type": account_type,
        },
    )


@calls(operations.LIST_MEMBER_STATS)
def analytics_members(
    *,
    from_: datetime.date | datetime.datetime | str,
    to: datetime.date | datetime.datetime | str,
    account: str | Account | None = None,
) -> Call[list[MemberStats]]:
    """Compare the members."""
    return Call(
        operations.LIST_MEMBER_STATS,
        query={
            "from": from_,
            "to": to,
            "account_id": id_of(account),
        },
    )


@calls(operations.GET_CHART_DATA)
def analytics_chart_data(
    *,
    chart_ids: str | Sequence[str],
    from_: datetime.date | datetime.datetime | str | None = None,
    to: datetime.date | datetime.datetime | str | None = None,
) -> Call[ChartData]:
    """Get charts of the workspace."""
    return Call(
        operations.GET_CHART_DATA,
        query={
            "chart_ids[]": require_non_empty("chart_ids", chart_ids),
            "from": from_,
            "to": to,
        },
    )


@calls(operations.GET_ACCOUNT_CHART_DATA)
def analytics_account_chart_data(
    account: str | Account,
    *,
    chart_ids: str | Sequence[str],
    from_: datetime.date | datetime.datetime | str | None = None,
    to: datetime.date | datetime.datetime | str | None = None,
) -> Call[ChartData]:
    """Get charts of an account."""
    return Call(
        operations.GET_ACCOUNT_CHART_DATA,
        path={
            "account_id": id_of(account),
        },
        query={
            "chart_ids[]": require_non_empty("chart_ids", chart_ids),
            "from": from_,
            "to": to,
        },
    )


@calls(operations.LIST_POST_INSIGHTS)
def analytics_post_insights(
    *,
    from_: datetime.date | datetime.datetime | str,
    to: datetime.date | datetime.datetime | str,
    competitors: bool | None = None,
    competitor_id: str | None = None,
    query: str | None = None,
    post_type: PostType | str | None = None,
    sort_by: PostInsightSort | str | None = None,
    sort_type: SortDirection | str | None = None,
    page: int | None = None,
    member_id: str | None = None,
) -> Call[PostInsightList]:
    """List posts with metrics of the workspace."""
    return Call(
        operations.LIST_POST_INSIGHTS,
        query={
            "from": from_,
            "to": to,
            "competitors": competitors,
            "competitor_id": competitor_id,
            "query": query,
            "postType": post_type,
            "sort_by": sort_by,
            "sort_type": sort_type,
            "page": page,
            "member_id": member_id,
        },
    )


@calls(operations.LIST_ACCOUNT_POST_INSIGHTS)
def analytics_account_post_insights(
    account: str | Account,
    *,
    from_: datetime.date | datetime.datetime | str,
    to: datetime.date | datetime.datetime | str,
    competitors: bool | None = None,
    competitor_id: str | None = None,
    query: str | None = None,
    post_type: PostType | str | None = None,
    sort_by: PostInsightSort | str | None = None,
    sort_type: SortDirection | str | None = None,
    page: int | None = None,
    member_id: str | None = None,
) -> Call[PostInsightList]:
    """List posts with metrics of an account."""
    return Call(
        operations.LIST_ACCOUNT_POST_INSIGHTS,
        path={
            "account_id": id_of(account),
        },
        query={
            "from": from_,
            "to": to,
            "competitors": competitors,
            "competitor_id": competitor_id,
            "query": query,
            "postType": post_type,
            "sort_by": sort_by,
            "sort_type": sort_type,
            "page": page,
            "member_id": member_id,
        },
    )


@calls(operations.LIST_HASHTAG_INSIGHTS)
def analytics_hashtag_insights(
    *,
    from_: datetime.date | datetime.datetime | str | None = None,
    to: datetime.date | datetime.datetime | str | None = None,
    sort_by: HashtagSort | str | None = None,
    sort_type: SortDirection | str | None = None,
    page: int | None = None,
    query: str | None = None,
    member_id: str | None = None,
) -> Call[HashtagInsightList]:
    """List hashtags with metrics of the workspace."""
    return Call(
        operations.LIST_HASHTAG_INSIGHTS,
        query={
            "from": from_,
            "to": to,
            "sort_by": sort_by,
            "sort_type": sort_type,
            "page": page,
            "query": query,
            "member_id": member_id,
        },
    )


@calls(operations.LIST_ACCOUNT_HASHTAG_INSIGHTS)
def analytics_account_hashtag_insights(
    account: str | Account,
    *,
    from_: datetime.date | datetime.datetime | str | None = None,
    to: datetime.date | datetime.datetime | str | None = None,
    sort_by: HashtagSort | str | None = None,
    sort_type: SortDirection | str | None = None,
    page: int | None = None,
    query: str | None = None,
    member_id: str | None = None,
) -> Call[HashtagInsightList]:
    """List hashtags with metrics of an account."""
    return Call(
        operations.LIST_ACCOUNT_HASHTAG_INSIGHTS,
        path={
            "account_id": id_of(account),
        },
        query={
            "from": from_,
            "to": to,
            "sort_by": sort_by,
            "sort_type": sort_type,
            "page": page,
            "query": query,
            "member_id": member_id,
        },
    )


@calls(operations.LIST_HASHTAG_POSTS)
def analytics_hashtag_posts(
    *,
    hashtag: str,
    from_: datetime.date | datetime.datetime | str | None = None,
    to: datetime.date | datetime.datetime | str | None = None,
    sort_by: PostInsightSort | str | None = None,
    sort_type: SortDirection | str | None = None,
    member_id: str | None = None,
    query: str | None = None,
) -> Call[list[HashtagPost]]:
    """Find the best posts with a hashtag."""
    return Call(
        operations.LIST_HASHTAG_POSTS,
        query={
            "hashtag": hashtag,
            "from": from_,
            "to": to,
            "sort_by": sort_by,
            "sort_type": sort_type,
            "member_id": member_id,
            "query": query,
        },
    )


@calls(operations.LIST_ACCOUNT_HASHTAG_POSTS)
def analytics_account_hashtag_posts(
    account: str | Account,
    *,
    hashtag: str,
    from_: datetime.date | datetime.datetime | str | None = None,
    to: datetime.date | datetime.datetime | str | None = None,
    sort_by: PostInsightSort | str | None = None,
    sort_type: SortDirection | str | None = None,
    member_id: str | None = None,
    query: str | None = None,
) -> Call[list[HashtagPost]]:
    """Find the best posts of an account with a hashtag."""
    return Call(
        operations.LIST_ACCOUNT_HASHTAG_POSTS,
        path={
            "account_id": id_of(account),
        },
        query={
            "hashtag": hashtag,
            "from": from_,
            "to": to,
            "sort_by": sort_by,
            "sort_type": sort_type,
            "member_id": member_id,
            "query": query,
        },
    )


@calls(operations.GET_BEST_TIMES)
def analytics_best_times(
    *,
    from_: datetime.date | datetime.datetime | str | None = None,
    to: datetime.date | datetime.datetime | str | None = None,
    competitors: bool | None = None,
    competitor_id: str | None = None,
) -> Call[BestTimes | list[float]]:
    """Find the best times of the workspace."""
    return Call(
        operations.GET_BEST_TIMES,
        query={
            "from": from_,
            "to": to,
            "competitors": competitors,
            "competitor_id": competitor_id,
        },
    )


@calls(operations.GET_ACCOUNT_BEST_TIMES)
def analytics_account_best_times(
    account: str | Account,
    *,
    from_: datetime.date | datetime.datetime | str | None = None,
    to: datetime.date | datetime.datetime | str | None = None,
    competitors: bool | None = None,
    competitor_id: str | None = None,
) -> Call[BestTimes | list[float]]:
    """Find the best times of an account."""
    return Call(
        operations.GET_ACCOUNT_BEST_TIMES,
        path={
            "account_id": id_of(account),
        },
        query={
            "from": from_,
            "to": to,
            "competitors": competitors,
            "competitor_id": competitor_id,
        },
    )


@calls(operations.LIST_COMPETITORS)
def competitors_list() -> Call[list[Competitor]]:
    """List the competitors of the workspace."""
    return Call(
        operations.LIST_COMPETITORS,
    )


@calls(operations.LIST_COMPETITOR_INSIGHTS)
def competitors_insights(
    *,
    account: str | Account | None = None,
    competitor_id: str | None = None,
    query: str | None = None,
    from_: datetime.date | datetime.datetime | str | None = None,
    to: datetime.date | datetime.datetime | str | None = None,
    page: int | None = None,
    sort_by: CompetitorSort | str | None = None,
    sort_type: CompetitorSortDirection | str | None = None,
) -> Call[CompetitorInsightList]:
    """Compare with all competitors."""
    return Call(
        operations.LIST_COMPETITOR_INSIGHTS,
        query={
            "account_id": id_of(account),
            "competitor_id": competitor_id,
            "query": query,
            "from": from_,
            "to": to,
            "page": page,
            "sort_by": sort_by,
            "sort_type": sort_type,
        },
    )


@calls(operations.LIST_ACCOUNT_COMPETITORS)
def competitors_list_for_account(account: str | Account) -> Call[list[Competitor]]:
    """List the competitors of an account."""
    return Call(
        operations.LIST_ACCOUNT_COMPETITORS,
        path={
            "account_id": id_of(account),
        },
    )


@calls(operations.LIST_ACCOUNT_COMPETITOR_INSIGHTS)
def competitors_insights_for_account(
    account: str | Account,
    *,
    competitor_id: str | None = None,
    query: str | None = None,
    from_: datetime.date | datetime.datetime | str | None = None,
    to: datetime.date | datetime.datetime | str | None = None,
    page: int | None = None,
    sort_by: CompetitorSort | str | None = None,
    sort_type: CompetitorSortDirection | str | None = None,
) -> Call[CompetitorInsightList]:
    """Compare an account with its competitors."""
    return Call(
        operations.LIST_ACCOUNT_COMPETITOR_INSIGHTS,
        path={
            "account_id": id_of(account),
        },
        query={
            "competitor_id": competitor_id,
            "query": query,
            "from": from_,
            "to": to,
            "page": page,
            "sort_by": sort_by,
            "sort_type": sort_type,
        },
    )
