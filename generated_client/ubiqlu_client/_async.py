# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
"""The async client."""

from __future__ import annotations

import datetime
from builtins import list as List
from functools import cached_property
from typing import TYPE_CHECKING

from galleyproof_client._client import AsyncClient, AsyncResource
from galleyproof_client._data.values import UNSET, Unset

from . import _calls, _flows, _operations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from galleyproof_client import FileInput, PollPolicy, ProgressCallback, Unset, UploadState

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


class AsyncWorkspaces(AsyncResource):
    """The methods of ``ubiqlu.workspaces``."""

    async def list(self) -> List[Workspace]:
        """Find the workspace of the API key.

        Returns the workspace of the API key. All other operations need its id, so a program that has
        only a key starts here.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(_calls.workspaces_list())


class AsyncSocialAccounts(AsyncResource):
    """The methods of ``ubiqlu.social_accounts``."""

    async def list(self) -> List[SocialAccount]:
        """List the connected accounts.

        Returns all social accounts of the workspace with the state of their connections. Use their ids
        in `socialAccountIds` of a new post.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(_calls.social_accounts_list())


class AsyncMedia(AsyncResource):
    """The methods of ``ubiqlu.media``."""

    async def list(self) -> List[MediaAsset]:
        """List media.

        Returns the newest media of the workspace. Uploads that were not registered are not included.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(_calls.media_list())

    async def finalize(
        self,
        *,
        file_name: str,
        storage_key: str,
        mime_type: MediaType | str,
        bytes_: int,
        width: int | None | Unset = UNSET,
        height: int | None | Unset = UNSET,
        duration_seconds: int | None | Unset = UNSET,
    ) -> MediaAsset:
        """Register an uploaded file.

        The second step of an upload. Compares the stored object with the request; if they match, the
        object becomes a media asset that posts can use. A repeat with the same storage key returns the
        same asset.

        Args:
            file_name: The file name of the asset.
            storage_key: The `storageKey` from the response with the upload URL.
            mime_type: The content type of the stored object.
            bytes_: The size of the stored object in bytes, at most 8 MiB.
            width: Width in pixels, if known.
            height: Height in pixels, if known.
            duration_seconds: Length of a video in seconds, if known.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(
            _calls.media_finalize(
                file_name=file_name,
                storage_key=storage_key,
                mime_type=mime_type,
                bytes_=bytes_,
                width=width,
                height=height,
                duration_seconds=duration_seconds,
            )
        )

    async def create_upload_url(
        self, *, file_name: str, mime_type: MediaType | str, bytes_: int
    ) -> CreateUploadUrlResponse:
        """Create an upload URL.

        The first step of an upload. Returns a URL for a `PUT` of the bytes; the URL needs no API key
        and expires soon. Afterwards, register the file with a second request.

        Args:
            file_name: The file name, for display.
            mime_type: The content type of the file.
            bytes_: The size of the file in bytes, at most 8 MiB.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(
            _calls.media_create_upload_url(file_name=file_name, mime_type=mime_type, bytes_=bytes_)
        )

    async def upload(
        self,
        file: FileInput,
        *,
        name: str | None = None,
        content_type: str | None = None,
        width: int | None | Unset = UNSET,
        height: int | None | Unset = UNSET,
        duration_seconds: int | None | Unset = UNSET,
        progress: ProgressCallback | None = None,
        resume: UploadState | None = None,
    ) -> MediaAsset:
        """Upload a file and register it as an asset.

        There are three steps: get an upload URL, store the file there, register it. Each step is retried by itself.
        If a step finally fails, the error's ``upload`` describes how far the upload came; pass it as ``resume`` to
        continue at that step.

        Args:
            file: A path, bytes, or an open binary file.
            name: The file's name; by default that of the path or the file.
            content_type: Its content type; by default detected from its first bytes, or else from its name.
            width: Width in pixels, if known.
            height: Height in pixels, if known.
            duration_seconds: Duration of a video in seconds, if known.
            progress: Called with the number of bytes sent so far and the total number of bytes.
            resume: The ``upload`` of the error of an earlier attempt.

        Raises:
            InvalidArgumentError: The file is empty, has an unsupported type, or is not the one of the earlier attempt.
            OSError: The file cannot be opened or read.
            APIError: A step failed.
        """
        result: MediaAsset = await self._run(
            _flows.upload(
                self._engine,
                file,
                name=name,
                content_type=content_type,
                width=width,
                height=height,
                duration_seconds=duration_seconds,
                progress=progress,
                resume=resume,
            )
        )
        return result


class AsyncPosts(AsyncResource):
    """The methods of ``ubiqlu.posts``."""

    async def create(
        self,
        caption: str | Unset = UNSET,
        *,
        accounts: str | SocialAccount | Sequence[str | SocialAccount],
        timing: Timing | str,
        media: str | MediaAsset | None | Unset = UNSET,
        at: datetime.datetime | None | Unset = UNSET,
    ) -> Post:
        """Post to one or more accounts.

        Creates a post with one target per account. With `timing` `draft` the post is only saved, with
        `scheduled` it is published at `scheduledAt`, with `now` it is published at once. Without
        `timing` it is published at once. A repeat creates another post.

        Args:
            caption: The text of the post; white space around it is removed. Optional if the post has
                media.
            accounts: The ids of the accounts to publish to; the targets in the response have the same
                order.
            timing: When to publish; without it the post is published at once.
            media: The id of a registered media asset; omit it or send null for a text-only post.
            at: The time of publication, in UTC; required if `timing` is `scheduled`.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(
            _calls.posts_create(caption=caption, accounts=accounts, timing=timing, media=media, at=at)
        )

    async def publish_now(
        self,
        caption: str | Unset = UNSET,
        *,
        accounts: str | SocialAccount | Sequence[str | SocialAccount],
        media: str | MediaAsset | None | Unset = UNSET,
    ) -> Post:
        """Publish a post to one or more accounts now.

        Args:
            caption: The text of the post; white space around it is removed. Optional if the post has
                media.
            accounts: The ids of the accounts to publish to; the targets in the response have the same
                order.
            media: The id of a registered media asset; omit it or send null for a text-only post.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(_calls.posts_publish_now(caption=caption, accounts=accounts, media=media))

    async def schedule(
        self,
        caption: str | Unset = UNSET,
        *,
        accounts: str | SocialAccount | Sequence[str | SocialAccount],
        at: datetime.datetime,
        media: str | MediaAsset | None | Unset = UNSET,
    ) -> Post:
        """Schedule a post for one or more accounts.

        Args:
            caption: The text of the post; white space around it is removed. Optional if the post has
                media.
            accounts: The ids of the accounts to publish to; the targets in the response have the same
                order.
            at: The time of publication, in UTC; required if `timing` is `scheduled`.
            media: The id of a registered media asset; omit it or send null for a text-only post.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(_calls.posts_schedule(caption=caption, accounts=accounts, at=at, media=media))

    async def save_draft(
        self,
        caption: str | Unset = UNSET,
        *,
        accounts: str | SocialAccount | Sequence[str | SocialAccount],
        media: str | MediaAsset | None | Unset = UNSET,
    ) -> Post:
        """Save a post as a draft without publishing it.

        Args:
            caption: The text of the post; white space around it is removed. Optional if the post has
                media.
            accounts: The ids of the accounts to publish to; the targets in the response have the same
                order.
            media: The id of a registered media asset; omit it or send null for a text-only post.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(_calls.posts_save_draft(caption=caption, accounts=accounts, media=media))

    async def get(self, post: str | Post) -> Post:
        """Get a post.

        Returns a post with its targets and media. Repeat the request until no target is publishing to
        get the URLs of the published posts or the errors.

        Args:
            post: The id of the post.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(_calls.posts_get(post=post))

    async def retry_target(self, target: str | PostTarget) -> RetryPostTargetResponse:
        """Retry a failed target.

        Starts a new attempt to publish a failed target; the post's other targets do not change. A
        target in another state is rejected. Read the post to get the result.

        Args:
            target: The id of the failed target, from the post's `targets`.

        Raises:
            APIError: The call failed; see its subclasses.
        """
        return await self._call(_calls.posts_retry_target(target=target))

    async def wait(self, post: str | Post, *, timeout: float = 120.0, poll: PollPolicy | None = None) -> Post:
        """Wait until no target of a post is pending, and return the post.

        A draft is not pending. A scheduled post is pending until it is published.

        Args:
            post: The post, or its id.
            timeout: The maximum time to wait, in seconds.
            poll: How often to ask for the post.

        Raises:
            JobTimeoutError: A target is still pending; ``last_status`` is the post as it was received last.
        """
        result: Post = await self._run(_flows.wait(self._engine, post, timeout=timeout, poll=poll))
        return result

    async def retry_failed(self, post: str | Post) -> Post:
        """Retry all failed targets of a post, and return the post.

        A target that another program is already retrying is skipped.

        Args:
            post: The post, or its id; it is read first, so that only targets that have failed are retried.

        Raises:
            APIError: A target could not be retried.
        """
        result: Post = await self._run(_flows.retry_failed(self._engine, post))
        return result


class AsyncUbiqlu(AsyncClient):
    __doc__ = AsyncClient.__doc__
    _api = _operations.API

    @cached_property
    def workspaces(self) -> AsyncWorkspaces:
        """Methods for workspaces."""
        return AsyncWorkspaces(self)

    @cached_property
    def social_accounts(self) -> AsyncSocialAccounts:
        """Methods for social accounts."""
        return AsyncSocialAccounts(self)

    @cached_property
    def media(self) -> AsyncMedia:
        """Methods for media."""
        return AsyncMedia(self)

    @cached_property
    def posts(self) -> AsyncPosts:
        """Methods for posts."""
        return AsyncPosts(self)
