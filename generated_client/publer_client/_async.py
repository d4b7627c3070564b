# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
"""The async client."""

from __future__ import annotations

import datetime
from builtins import list as List
from functools import cached_property
from typing import TYPE_CHECKING, Any

from galleyproof_client._client import AsyncClient, AsyncResource
from galleyproof_client._data.values import UNSET, Unset
from galleyproof_client._jobs.jobs import AsyncJob
from galleyproof_client._jobs.starting import resume_job, start_job, token_job_type
from galleyproof_client._jobs.status import JobStatus
from galleyproof_client._paging import AsyncPaginator, PageWalker, Paging
from galleyproof_client._requests.files import opened

from . import _body_hooks, _calls, _flows, _operations

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from galleyproof_client import FileInput, PollPolicy, ProgressCallback

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
        CompetitorInsight,
        CompetitorSort,
        CompetitorSortDirection,
        HashtagInsight,
        HashtagPost,
        HashtagSort,
        LibraryMediaType,
        LinkPreview,
        LivePostInsight,
        Location,
        LocationNetwork,
        MediaFromUrl,
        MediaImportMode,
        MediaItem,
        MediaOrigin,
        MemberStats,
        PostDetail,
        PostInsight,
        PostInsightSort,
        PostStateFilter,
        PostSummary,
        PostType,
        PostUpdate,
        PublishBulk,
        SortDirection,
        UploadedMedia,
        User,
        Workspace,
        WrappedJobStatus,
    )
    from .typed_dicts import BulkPostsDict, MediaFromUrlDict, PostUpdateDict, PublishBulkDict


class AsyncPostsJob(AsyncJob[JobStatus]):
    """A job about posts."""

    async def posts(self, *, timeout: float = 120.0, poll: PollPolicy | None = None) -> List[PostSummary]:
        """Wait until the job has ended, and return the posts that it created.

        Publer does not report the ids of these posts. They are found among all posts by account, time and text. If
        more or fewer posts match than were requested, an error lists them.

        Args:
            timeout: The maximum time to wait for the job, in seconds.
            poll: How often to ask for the status.

        Raises:
            AmbiguousJobError: The posts cannot be identified; ``candidates`` lists those that match.
            JobTimeoutError: The job did not end in time.
            InvalidArgumentError: The request is unknown: the job was resumed by its id, or the bulk is malformed.
        """
        result: List[PostSummary] = await self._run(
            _flows.created_posts(self._flows, timeout=timeout, poll=poll)
        )
        return result


class AsyncUsers(AsyncResource):
    """The methods of ``publer.users``."""

    async def me(self) -> User:
        """Get the user of the API key.

        Returns the user of the API key. It needs no workspace and, according to the current documents,
        no scope: use it to check a key.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(_calls.users_me())


class AsyncWorkspaces(AsyncResource):
    """The methods of ``publer.workspaces``."""

    async def list(self) -> List[Workspace]:
        """List the workspaces.

        Returns every workspace that the user is a member of. Send an id in the header
        `Publer-Workspace-Id` of other requests.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(_calls.workspaces_list())

    async def signatures(
        self, *, accounts: str | Account | Sequence[str | Account] | None = None
    ) -> List[AccountSignatures]:
        """List the signatures of accounts.

        Returns the signatures of each account: texts to add at the end of posts. Send the id of one as
        `signature` of an account of a new post. The workspace is in the path; the header is not
        required.

        Args:
            accounts: Only these accounts. Documented as required; programs omit it and get all
                accounts.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(_calls.workspaces_signatures(accounts=accounts))

    async def media_options(
        self, *, accounts: str | Account | Sequence[str | Account] | None = None
    ) -> List[AccountMediaOptions]:
        """List the albums and watermarks of accounts.

        Returns the albums (Facebook), boards (Pinterest) and watermarks of each account. An account of
        a new post has an album by its id and a watermark as a whole object. The workspace is in the
        path; the header is not required.

        Args:
            accounts: Only these accounts. Documented as required; programs omit it and get all
                accounts.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(_calls.workspaces_media_options(accounts=accounts))


class AsyncAccounts(AsyncResource):
    """The methods of ``publer.accounts``."""

    async def list(self) -> List[Account]:
        """List the accounts.

        Returns every social account of the workspace. Use the ids in `accounts` of a new post and in
        the paths of analytics. `provider` says which key of `networks` has the content for an account.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(_calls.accounts_list())


class AsyncPosts(AsyncResource):
    """The methods of ``publer.posts``."""

    def list(
        self,
        *,
        state: PostStateFilter | str | Sequence[PostStateFilter | str] | None = None,
        from_: datetime.date | datetime.datetime | str | None = None,
        to: datetime.date | datetime.datetime | str | None = None,
        page: int | None = None,
        account_ids: str | Account | Sequence[str | Account] | None = None,
        query: str | None = None,
        post_type: PostType | str | None = None,
        member_id: str | None = None,
    ) -> AsyncPaginator[PostSummary]:
        """List posts.

        Returns the posts of the workspace in pages. A post must match all filters. `state` is one
        state, `state[]` several; without both, posts of all states are returned (assumed).

        Args:
            state: Only posts in one of these states. A single `state=` means the same as one
                `state[]=`.
            from_: Only posts on or after this day or time.
            to: Only posts on or before this day or time.
            page: The first page to fetch; by default the first of all.
            account_ids: Only posts of these accounts.
            query: Text in the post.
            post_type: Only posts of this type.
            member_id: Only posts that this member created.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        paging = Paging(
            parameter="page",
            first=0,
            per_page=0,
            items="posts",
            total="total",
            total_pages="total_pages",
        )
        return AsyncPaginator(
            PageWalker(
                self._engine,
                _calls.posts_list(
                    state=state,
                    from_=from_,
                    to=to,
                    page=page,
                    account_ids=account_ids,
                    query=query,
                    post_type=post_type,
                    member_id=member_id,
                ),
                paging,
            ),
            self._run,
        )

    async def create_bulk(self, bulk: BulkPosts | BulkPostsDict) -> AsyncPostsJob:
        """Create posts.

        Creates posts, as `POST /posts/schedule` does. Only the introduction has this path; all other
        pages and all known programs use `/posts/schedule`, so expect a 404.

        Args:
            bulk: Up to 500 posts with one state. `auto`, `share_next` and `range` can be sent here for
                all posts, as some programs do.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        call = _calls.posts_create_bulk(bulk=bulk)
        flow = start_job(
            self._engine,
            call,
            _operations.POSTS_JOB,
            _operations.JOB_SCHEMA,
            _calls.jobs_status,
            _body_hooks.requested_posts,
        )
        return AsyncPostsJob(await self._run(flow), self._run)

    async def delete_many(self, posts: str | PostSummary | Sequence[str | PostSummary]) -> List[str]:
        """Delete posts.

        Deletes posts and returns the ids of those that were deleted. Unknown posts, posts of others and
        posts in the queue of a posting schedule are ignored.

        Args:
            posts: The posts to delete.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(_calls.posts_delete_many(posts=posts))

    async def schedule_bulk(self, bulk: BulkPosts | BulkPostsDict) -> AsyncPostsJob:
        """Schedule posts.

        Creates scheduled, auto-scheduled, recycled and recurring posts, drafts and ideas. A request has
        up to 500 posts, each for any number of accounts. The response only says that a job was started;
        the job says whether each post was accepted for each account.

        Args:
            bulk: Up to 500 posts with one state. `auto`, `share_next` and `range` can be sent here for
                all posts, as some programs do.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        call = _calls.posts_schedule_bulk(bulk=bulk)
        flow = start_job(
            self._engine,
            call,
            _operations.POSTS_JOB,
            _operations.JOB_SCHEMA,
            _calls.jobs_status,
            _body_hooks.requested_posts,
        )
        return AsyncPostsJob(await self._run(flow), self._run)

    async def publish_bulk(self, bulk: PublishBulk | PublishBulkDict) -> AsyncPostsJob:
        """Publish posts now.

        Takes the same body as scheduling, without times. The job completes after the networks have
        responded.

        Args:
            bulk: Up to 500 posts that are published now. `state` is documented as `scheduled`; programs
                omit it. The posts are published whatever its value is.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        call = _calls.posts_publish_bulk(bulk=bulk)
        flow = start_job(
            self._engine,
            call,
            _operations.POSTS_JOB,
            _operations.JOB_SCHEMA,
            _calls.jobs_status,
            _body_hooks.requested_posts,
        )
        return AsyncPostsJob(await self._run(flow), self._run)

    async def preview_link(self, url: str) -> LinkPreview:
        """Preview a link.

        Returns a preview of a URL. Copy it into `link` of a network's content. The body is a form, not
        JSON.

        Args:
            url: Sent as ``url``.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(_calls.posts_preview_link(url=url))

    async def update(self, post: str | PostSummary, changes: PostUpdate | PostUpdateDict) -> PostDetail:
        """Update a post.

        Changes the text, and the title if there is one. Only some networks allow changes of published
        posts. A change of a recurring post also changes its future posts. A post that was published
        with approval cannot be changed (403).

        Args:
            post: The post.
            changes: The fields to change. `text` and `title` are documented today; the others are from
                older documents and still sent. What can be changed of a published post depends on its
                network.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(_calls.posts_update(post=post, changes=changes))

    async def delete(self, post: str | PostSummary) -> List[str]:
        """Delete a post.

        Deletes one post. Only the introduction has this path; the other pages have only `DELETE
        /posts`.

        Args:
            post: The post.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(_calls.posts_delete(post=post))

    async def schedule(
        self,
        text: str,
        *,
        accounts: str | Account | Sequence[str | Account],
        at: datetime.datetime,
        media: str | UploadedMedia | MediaItem | Sequence[str | UploadedMedia | MediaItem] = (),
    ) -> AsyncPostsJob:
        """Schedule one post for one or several accounts.

        The post has the same content on all networks. For different contents, or options of a network, use
        ``schedule_bulk``.

        Args:
            text: The text of the post.
            accounts: The accounts, or their ids.
            at: When to publish, at least a minute ahead.
            media: Photos or one video: objects of the media library, or their ids.

        Raises:
            InvalidArgumentError: An account or a media id is unknown, or the media have different types.
            APIError: The call failed; see its subclasses.
        """
        flows = await self._run(_flows.schedule(self._engine, text, accounts=accounts, at=at, media=media))
        return AsyncPostsJob(flows, self._run)

    async def publish_now(
        self,
        text: str,
        *,
        accounts: str | Account | Sequence[str | Account],
        media: str | UploadedMedia | MediaItem | Sequence[str | UploadedMedia | MediaItem] = (),
    ) -> AsyncPostsJob:
        """Publish one post on one or several accounts now.

        The post has the same content on all networks. For different contents, or options of a network, use
        ``publish_bulk``.

        Args:
            text: The text of the post.
            accounts: The accounts, or their ids.
            media: Photos or one video: objects of the media library, or their ids.

        Raises:
            InvalidArgumentError: An account or a media id is unknown, or the media have different types.
            APIError: The call failed; see its subclasses.
        """
        flows = await self._run(_flows.publish_now(self._engine, text, accounts=accounts, media=media))
        return AsyncPostsJob(flows, self._run)

    async def save_draft(
        self,
        text: str,
        *,
        accounts: str | Account | Sequence[str | Account],
        at: datetime.datetime | None = None,
        media: str | UploadedMedia | MediaItem | Sequence[str | UploadedMedia | MediaItem] = (),
    ) -> AsyncPostsJob:
        """Save one post as a draft for one or several accounts.

        The post has the same content on all networks. For different contents, or options of a network, use
        ``schedule_bulk`` with the state ``draft``.

        Args:
            text: The text of the post.
            accounts: The accounts, or their ids.
            at: The time that the draft suggests.
            media: Photos or one video: objects of the media library, or their ids.

        Raises:
            InvalidArgumentError: An account or a media id is unknown, or the media have different types.
            APIError: The call failed; see its subclasses.
        """
        flows = await self._run(_flows.save_draft(self._engine, text, accounts=accounts, at=at, media=media))
        return AsyncPostsJob(flows, self._run)


class AsyncJobs(AsyncResource):
    """The methods of ``publer.jobs``."""

    async def status(self, job_id: str) -> BareJobStatus | WrappedJobStatus:
        """Get the status of a job.

        Poll this until the status is no longer `working`. The final status is `completed` in the
        introduction and `complete` elsewhere; accept both, and check the failures. A job for posts does
        not contain the ids of the posts: list them. An import contains the media.

        Args:
            job_id: The id of the job, from the response that started it.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(_calls.jobs_status(job_id=job_id))


class AsyncMedia(AsyncResource):
    """The methods of ``publer.media``."""

    def list(
        self,
        *,
        ids: str | Sequence[str] | None = None,
        page: int | None = None,
        types: LibraryMediaType | str | Sequence[LibraryMediaType | str] | None = None,
        used: bool | Sequence[bool] | None = None,
        source: MediaOrigin | str | Sequence[MediaOrigin | str] | None = None,
        search: str | None = None,
        labels: str | Sequence[str] | None = None,
        embedded: bool | None = None,
    ) -> AsyncPaginator[MediaItem]:
        """List the media library.

        Returns the media of the workspace in pages, with filters. `ids[]` selects media by id, and the
        other filters are ignored.

        Args:
            ids: Exactly these media; the other filters are ignored.
            page: The first page to fetch; by default the first of all.
            types: Only these media types.
            used: Only used media (true), only unused (false), or both.
            source: Only media from these sources.
            search: Text in the name or the caption.
            labels: Only media with one of these labels. From older documents.
            embedded: From older documents, which do not say what it does.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        paging = Paging(
            parameter="page",
            first=0,
            per_page=0,
            items="media",
            total="total",
        )
        return AsyncPaginator(
            PageWalker(
                self._engine,
                _calls.media_list(
                    ids=ids,
                    page=page,
                    types=types,
                    used=used,
                    source=source,
                    search=search,
                    labels=labels,
                    embedded=embedded,
                ),
                paging,
            ),
            self._run,
        )

    async def upload(
        self,
        file: FileInput,
        *,
        direct_upload: bool | str | Unset = UNSET,
        in_library: bool | str | Unset = UNSET,
        name: str | None = None,
        content_type: str | None = None,
        progress: ProgressCallback | None = None,
    ) -> UploadedMedia:
        """Upload a file.

        Uploads one file and returns the media. Use its id in `media` of a network's content. For files
        over 200 MB use `POST /media/from-url`.

        Args:
            file: Up to 200 MB. Photos and GIFs (jpg, jpeg, png, gif, webp), videos (mp4, mov, avi,
                webm) and documents (pdf, doc, docx, ppt, pptx).
            direct_upload: Store the file at its final place before the response; this is slower. The
                default is false.
            in_library: Keep it in the media library. The default is false.
            name: The file's name; by default that of the path or the file.
            content_type: The content type; by default detected from the file.
            progress: Called with the number of bytes sent so far and the total number of bytes.

        Raises:
            APIError: The call failed; see its subclasses.
            OSError: The file cannot be opened or read.
        """
        with opened("media.upload", file, name=name, content_type=content_type, progress=progress) as source:
            return await self._call(
                _calls.media_upload(file=source, direct_upload=direct_upload, in_library=in_library)
            )

    async def import_urls(
        self,
        urls: Sequence[str | MediaFromUrl | MediaFromUrlDict],
        *,
        type_: MediaImportMode | str | Unset = UNSET,
        direct_upload: bool | Unset = UNSET,
        in_library: bool | Unset = UNSET,
    ) -> AsyncJob[List[UploadedMedia]]:
        """Import media from URLs.

        Starts a job that downloads the files. The completed job contains the media, in the format of an
        upload.

        Args:
            urls: At least one; this minimum is assumed.
            type_: Other values are allowed. The schema requires it, the page does not, and programs
                omit it: then it is `single`.
            direct_upload: The default is false.
            in_library: The default is false.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        call = _calls.media_import_urls(
            urls=urls, type_=type_, direct_upload=direct_upload, in_library=in_library
        )
        flow = start_job(
            self._engine, call, _operations.MEDIA_JOB, _operations.JOB_SCHEMA, _calls.jobs_status, None
        )
        return AsyncJob(await self._run(flow), self._run)


class AsyncLocations(AsyncResource):
    """The methods of ``publer.locations``."""

    async def search(self, network: LocationNetwork | str, q: str) -> List[Location]:
        """Search for places.

        Returns places on a network, to tag in a post. Send the whole object of a place as `location` of
        an account.

        Args:
            network: The network to search.
            q: The text to search for.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(_calls.locations_search(network=network, q=q))


class AsyncAnalytics(AsyncResource):
    """The methods of ``publer.analytics``."""

    async def charts(self, *, account_type: AnalyticsAccountType | str | None = None) -> List[Chart]:
        """List the charts.

        Returns the charts of an account type. Use their ids in `chart_ids[]`.

        Args:
            account_type: Only the charts of this account type. Other values are allowed, as for `type`
                of an account; an unknown type has no charts (assumed).

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(_calls.analytics_charts(account_type=account_type))

    async def members(
        self,
        *,
        from_: datetime.date | datetime.datetime | str,
        to: datetime.date | datetime.datetime | str,
        account: str | Account | None = None,
    ) -> List[MemberStats]:
        """Compare the members.

        Returns how much each member posted in a period, and the results.

        Args:
            from_: First day of the period.
            to: Last day of the period.
            account: Only posts of this account.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(_calls.analytics_members(from_=from_, to=to, account=account))

    async def chart_data(
        self,
        *,
        chart_ids: str | Sequence[str],
        from_: datetime.date | datetime.datetime | str | None = None,
        to: datetime.date | datetime.datetime | str | None = None,
    ) -> ChartData:
        """Get charts of the workspace.

        Returns the values of charts over all accounts of the workspace.

        Args:
            chart_ids: The ids of the charts, from the list of charts. The vendor recommends to request
                few charts at a time, such as one group.
            from_: First day of the period.
            to: Last day of the period.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(_calls.analytics_chart_data(chart_ids=chart_ids, from_=from_, to=to))

    async def account_chart_data(
        self,
        account: str | Account,
        *,
        chart_ids: str | Sequence[str],
        from_: datetime.date | datetime.datetime | str | None = None,
        to: datetime.date | datetime.datetime | str | None = None,
    ) -> ChartData:
        """Get charts of an account.

        Returns the values of charts of one account.

        Args:
            account: The account: its id in the workspace, not its id on the network.
            chart_ids: The ids of the charts, from the list of charts. The vendor recommends to request
                few charts at a time, such as one group.
            from_: First day of the period.
            to: Last day of the period.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(
            _calls.analytics_account_chart_data(account=account, chart_ids=chart_ids, from_=from_, to=to)
        )

    def post_insights(
        self,
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
    ) -> AsyncPaginator[LivePostInsight | PostInsight]:
        """List posts with metrics of the workspace.

        Returns published posts of all accounts with their metrics. Without `from` and `to`, the live
        service fails with a 500; here it is a 400.

        Args:
            from_: First day of the period.
            to: Last day of the period.
            competitors: Return the competitors of the account, not the account itself.
            competitor_id: Only this competitor; requires `competitors=true`.
            query: Text in the post, its title, the description of its link, or the title of its video.
            post_type: Only posts of this type. The documented list misspells `gif`.
            sort_by: The field to sort by.
            sort_type: The sort direction; the default is descending.
            page: The first page to fetch; by default the first of all.
            member_id: Only posts that this member created.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        paging = Paging(
            parameter="page",
            first=0,
            per_page=10,
            items="posts",
            total="total",
        )
        return AsyncPaginator(
            PageWalker(
                self._engine,
                _calls.analytics_post_insights(
                    from_=from_,
                    to=to,
                    competitors=competitors,
                    competitor_id=competitor_id,
                    query=query,
                    post_type=post_type,
                    sort_by=sort_by,
                    sort_type=sort_type,
                    page=page,
                    member_id=member_id,
                ),
                paging,
            ),
            self._run,
        )

    def account_post_insights(
        self,
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
    ) -> AsyncPaginator[LivePostInsight | PostInsight]:
        """List posts with metrics of an account.

        Returns published posts of one account with their metrics. Without `from` and `to`, the live
        service fails with a 500; here it is a 400.

        Args:
            account: The account: its id in the workspace, not its id on the network.
            from_: First day of the period.
            to: Last day of the period.
            competitors: Return the competitors of the account, not the account itself.
            competitor_id: Only this competitor; requires `competitors=true`.
            query: Text in the post, its title, the description of its link, or the title of its video.
            post_type: Only posts of this type. The documented list misspells `gif`.
            sort_by: The field to sort by.
            sort_type: The sort direction; the default is descending.
            page: The first page to fetch; by default the first of all.
            member_id: Only posts that this member created.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        paging = Paging(
            parameter="page",
            first=0,
            per_page=10,
            items="posts",
            total="total",
        )
        return AsyncPaginator(
            PageWalker(
                self._engine,
                _calls.analytics_account_post_insights(
                    account=account,
                    from_=from_,
                    to=to,
                    competitors=competitors,
                    competitor_id=competitor_id,
                    query=query,
                    post_type=post_type,
                    sort_by=sort_by,
                    sort_type=sort_type,
                    page=page,
                    member_id=member_id,
                ),
                paging,
            ),
            self._run,
        )

    def hashtag_insights(
        self,
        *,
        from_: datetime.date | datetime.datetime | str | None = None,
        to: datetime.date | datetime.datetime | str | None = None,
        sort_by: HashtagSort | str | None = None,
        sort_type: SortDirection | str | None = None,
        page: int | None = None,
        query: str | None = None,
        member_id: str | None = None,
    ) -> AsyncPaginator[HashtagInsight]:
        """List hashtags with metrics of the workspace.

        Returns the hashtags of all accounts with the metrics of their posts.

        Args:
            from_: First day of the period.
            to: Last day of the period.
            sort_by: The field to sort by.
            sort_type: The sort direction; the default is descending.
            page: The first page to fetch; by default the first of all.
            query: Text in the hashtag.
            member_id: Only posts that this member created.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        paging = Paging(
            parameter="page",
            first=0,
            per_page=10,
            items="records",
            total="total",
        )
        return AsyncPaginator(
            PageWalker(
                self._engine,
                _calls.analytics_hashtag_insights(
                    from_=from_,
                    to=to,
                    sort_by=sort_by,
                    sort_type=sort_type,
                    page=page,
                    query=query,
                    member_id=member_id,
                ),
                paging,
            ),
            self._run,
        )

    def account_hashtag_insights(
        self,
        account: str | Account,
        *,
        from_: datetime.date | datetime.datetime | str | None = None,
        to: datetime.date | datetime.datetime | str | None = None,
        sort_by: HashtagSort | str | None = None,
        sort_type: SortDirection | str | None = None,
        page: int | None = None,
        query: str | None = None,
        member_id: str | None = None,
    ) -> AsyncPaginator[HashtagInsight]:
        """List hashtags with metrics of an account.

        Returns the hashtags of one account with the metrics of their posts.

        Args:
            account: The account: its id in the workspace, not its id on the network.
            from_: First day of the period.
            to: Last day of the period.
            sort_by: The field to sort by.
            sort_type: The sort direction; the default is descending.
            page: The first page to fetch; by default the first of all.
            query: Text in the hashtag.
            member_id: Only posts that this member created.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        paging = Paging(
            parameter="page",
            first=0,
            per_page=10,
            items="records",
            total="total",
        )
        return AsyncPaginator(
            PageWalker(
                self._engine,
                _calls.analytics_account_hashtag_insights(
                    account=account,
                    from_=from_,
                    to=to,
                    sort_by=sort_by,
                    sort_type=sort_type,
                    page=page,
                    query=query,
                    member_id=member_id,
                ),
                paging,
            ),
            self._run,
        )

    async def hashtag_posts(
        self,
        *,
        hashtag: str,
        from_: datetime.date | datetime.datetime | str | None = None,
        to: datetime.date | datetime.datetime | str | None = None,
        sort_by: PostInsightSort | str | None = None,
        sort_type: SortDirection | str | None = None,
        member_id: str | None = None,
        query: str | None = None,
    ) -> List[HashtagPost]:
        """Find the best posts with a hashtag.

        Returns the posts of all accounts with the best results for a hashtag.

        Args:
            hashtag: The hashtag with its `#`, percent-encoded as `%23`.
            from_: First day of the period.
            to: Last day of the period.
            sort_by: The field to sort by.
            sort_type: The sort direction; the default is descending.
            member_id: Only posts that this member created.
            query: Text in the post, its title, the description of its link, or the title of its video.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(
            _calls.analytics_hashtag_posts(
                hashtag=hashtag,
                from_=from_,
                to=to,
                sort_by=sort_by,
                sort_type=sort_type,
                member_id=member_id,
                query=query,
            )
        )

    async def account_hashtag_posts(
        self,
        account: str | Account,
        *,
        hashtag: str,
        from_: datetime.date | datetime.datetime | str | None = None,
        to: datetime.date | datetime.datetime | str | None = None,
        sort_by: PostInsightSort | str | None = None,
        sort_type: SortDirection | str | None = None,
        member_id: str | None = None,
        query: str | None = None,
    ) -> List[HashtagPost]:
        """Find the best posts of an account with a hashtag.

        Returns the posts of one account with the best results for a hashtag.

        Args:
            account: The account: its id in the workspace, not its id on the network.
            hashtag: The hashtag with its `#`, percent-encoded as `%23`.
            from_: First day of the period.
            to: Last day of the period.
            sort_by: The field to sort by.
            sort_type: The sort direction; the default is descending.
            member_id: Only posts that this member created.
            query: Text in the post, its title, the description of its link, or the title of its video.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(
            _calls.analytics_account_hashtag_posts(
                account=account,
                hashtag=hashtag,
                from_=from_,
                to=to,
                sort_by=sort_by,
                sort_type=sort_type,
                member_id=member_id,
                query=query,
            )
        )

    async def best_times(
        self,
        *,
        from_: datetime.date | datetime.datetime | str | None = None,
        to: datetime.date | datetime.datetime | str | None = None,
        competitors: bool | None = None,
        competitor_id: str | None = None,
    ) -> BestTimes | List[float]:
        """Find the best times of the workspace.

        Returns a score for each hour at which posts of all accounts were published.

        Args:
            from_: First day of the period. Documented as required; without it the response is an empty
                list.
            to: Last day of the period. Documented as required; without it the response is an empty
                list.
            competitors: Return the competitors of the account, not the account itself.
            competitor_id: Only this competitor; requires `competitors=true`.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(
            _calls.analytics_best_times(
                from_=from_, to=to, competitors=competitors, competitor_id=competitor_id
            )
        )

    async def account_best_times(
        self,
        account: str | Account,
        *,
        from_: datetime.date | datetime.datetime | str | None = None,
        to: datetime.date | datetime.datetime | str | None = None,
        competitors: bool | None = None,
        competitor_id: str | None = None,
    ) -> BestTimes | List[float]:
        """Find the best times of an account.

        Returns a score for each hour at which posts of one account were published.

        Args:
            account: The account: its id in the workspace, not its id on the network.
            from_: First day of the period. Documented as required; without it the response is an empty
                list.
            to: Last day of the period. Documented as required; without it the response is an empty
                list.
            competitors: Return the competitors of the account, not the account itself.
            competitor_id: Only this competitor; requires `competitors=true`.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(
            _calls.analytics_account_best_times(
                account=account, from_=from_, to=to, competitors=competitors, competitor_id=competitor_id
            )
        )


class AsyncCompetitors(AsyncResource):
    """The methods of ``publer.competitors``."""

    async def list(self) -> List[Competitor]:
        """List the competitors of the workspace.

        Returns the competitors of all accounts of the workspace. Only accounts on Facebook, Instagram
        and X have competitors.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(_calls.competitors_list())

    def insights(
        self,
        *,
        account: str | Account | None = None,
        competitor_id: str | None = None,
        query: str | None = None,
        from_: datetime.date | datetime.datetime | str | None = None,
        to: datetime.date | datetime.datetime | str | None = None,
        page: int | None = None,
        sort_by: CompetitorSort | str | None = None,
        sort_type: CompetitorSortDirection | str | None = None,
    ) -> AsyncPaginator[CompetitorInsight]:
        """Compare with all competitors.

        Returns the statistics of the workspace's accounts and their competitors in a period.

        Args:
            account: Only this account and its competitors.
            competitor_id: Only this competitor.
            query: Text in the name of the account.
            from_: First day of the period.
            to: Last day of the period.
            page: The first page to fetch; by default the first of all.
            sort_by: The field to sort by.
            sort_type: The direction.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        paging = Paging(
            parameter="page",
            first=0,
            per_page=0,
            items="insights",
            total="total",
        )
        return AsyncPaginator(
            PageWalker(
                self._engine,
                _calls.competitors_insights(
                    account=account,
                    competitor_id=competitor_id,
                    query=query,
                    from_=from_,
                    to=to,
                    page=page,
                    sort_by=sort_by,
                    sort_type=sort_type,
                ),
                paging,
            ),
            self._run,
        )

    async def list_for_account(self, account: str | Account) -> List[Competitor]:
        """List the competitors of an account.

        Returns the competitors of one account; at most thirty.

        Args:
            account: The account: its id in the workspace, not its id on the network.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(_calls.competitors_list_for_account(account=account))

    def insights_for_account(
        self,
        account: str | Account,
        *,
        competitor_id: str | None = None,
        query: str | None = None,
        from_: datetime.date | datetime.datetime | str | None = None,
        to: datetime.date | datetime.datetime | str | None = None,
        page: int | None = None,
        sort_by: CompetitorSort | str | None = None,
        sort_type: CompetitorSortDirection | str | None = None,
    ) -> AsyncPaginator[CompetitorInsight]:
        """Compare an account with its competitors.

        Returns the statistics of one account and its competitors in a period.

        Args:
            account: The account: its id in the workspace, not its id on the network.
            competitor_id: Only this competitor.
            query: Text in the name of the account.
            from_: First day of the period.
            to: Last day of the period.
            page: The first page to fetch; by default the first of all.
            sort_by: The field to sort by.
            sort_type: The direction.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        paging = Paging(
            parameter="page",
            first=0,
            per_page=0,
            items="insights",
            total="total",
        )
        return AsyncPaginator(
            PageWalker(
                self._engine,
                _calls.competitors_insights_for_account(
                    account=account,
                    competitor_id=competitor_id,
                    query=query,
                    from_=from_,
                    to=to,
                    page=page,
                    sort_by=sort_by,
                    sort_type=sort_type,
                ),
                paging,
            ),
            self._run,
        )


class AsyncPubler(AsyncClient):
    __doc__ = AsyncClient.__doc__
    _api = _operations.API

    @cached_property
    def users(self) -> AsyncUsers:
        """Methods for users."""
        return AsyncUsers(self)

    @cached_property
    def workspaces(self) -> AsyncWorkspaces:
        """Methods for workspaces."""
        return AsyncWorkspaces(self)

    @cached_property
    def accounts(self) -> AsyncAccounts:
        """Methods for accounts."""
        return AsyncAccounts(self)

    @cached_property
    def posts(self) -> AsyncPosts:
        """Methods for posts."""
        return AsyncPosts(self)

    @cached_property
    def jobs(self) -> AsyncJobs:
        """Methods for jobs."""
        return AsyncJobs(self)

    @cached_property
    def media(self) -> AsyncMedia:
        """Methods for media."""
        return AsyncMedia(self)

    @cached_property
    def locations(self) -> AsyncLocations:
        """Methods for locations."""
        return AsyncLocations(self)

    @cached_property
    def analytics(self) -> AsyncAnalytics:
        """Methods for analytics."""
        return AsyncAnalytics(self)

    @cached_property
    def competitors(self) -> AsyncCompetitors:
        """Methods for competitors."""
        return AsyncCompetitors(self)

    def job(self, token: str) -> AsyncJob[Any]:
        """Return a job of any type that was started before, also in another process.

        Args:
            token: The job's ``token``, or its id. An id is assumed to belong to a job about posts.

        Raises:
            InvalidArgumentError: The token belongs to another client.
        """
        if token_job_type(token) == "media":
            return self.media_job(token)
        return self.posts_job(token)

    def posts_job(self, token: str) -> AsyncPostsJob:
        """Return a job about posts that was started before, also in another process.

        Args:
            token: The job's ``token``, or its id.

        Raises:
            InvalidArgumentError: The token belongs to another client, or to another type of job.
        """
        flows = resume_job(
            self._engine, token, _operations.POSTS_JOB, _operations.JOB_SCHEMA, _calls.jobs_status
        )
        return AsyncPostsJob(flows, self._run)

    def media_job(self, token: str) -> AsyncJob[List[UploadedMedia]]:
        """Return a job about media that was started before, also in another process.

        Args:
            token: The job's ``token``, or its id.

        Raises:
            InvalidArgumentError: The token belongs to another client, or to another type of job.
        """
        flows = resume_job(
            self._engine, token, _operations.MEDIA_JOB, _operations.JOB_SCHEMA, _calls.jobs_status
        )
        return AsyncJob(flows, self._run)
